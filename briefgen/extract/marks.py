"""Quotation marks: what stands inside them, paragraph by paragraph."""
from briefgen.models import *  # noqa: F403  (placeholder: the room's owner writes it)


def find_quoted(text, paragraphs):
    return ()
