"""Temporal expressions (TIMEX3), ungrounded."""
from briefgen.models import *  # noqa: F403  (placeholder: the room's owner writes it)


def find_times(doc, paragraphs):
    return ()
