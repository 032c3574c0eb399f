"""Facts: claims that several publishers make."""


def resolve_facts(readings):
    return ()
