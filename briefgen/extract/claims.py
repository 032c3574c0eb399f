"""Claims: clauses that state something checkable."""
from briefgen.models import *  # noqa: F403  (placeholder: the room's owner writes it)


def find_claims(doc, paragraphs, mentions, times, figures, quotations):
    return ()
