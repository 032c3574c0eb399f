"""Events told in one clause."""
from briefgen.models import *  # noqa: F403  (placeholder: the room's owner writes it)


def find_events(doc, paragraphs, mentions, entities, times, quotations):
    return ()
