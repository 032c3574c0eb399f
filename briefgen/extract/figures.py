"""Figures: quantities with unit, qualifier and what is counted."""
from briefgen.models import *  # noqa: F403  (placeholder: the room's owner writes it)


def find_figures(doc, paragraphs, quotations, times):
    return ()
