"""The timeline: events of several articles, dated."""


def resolve_events(readings):
    return ()
