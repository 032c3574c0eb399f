"""Titles and names in quotation marks ("Meet the Press"), which nobody says."""

from typing import TYPE_CHECKING

from briefgen.extract.speech.marks import Quoted
from briefgen.extract.speech.units import Unit

if TYPE_CHECKING:
    from spacy.tokens import Doc

INTRODUCES = (":", ",")


def is_title(doc: "Doc", unit: Unit, piece: Quoted) -> bool:
    """Whether a piece is written as titles and names are: every word of weight with a capital, or but a number.

    What begins a sentence, or what a comma or colon introduces, is taken for speech even so.
    """
    span = doc.char_span(piece.start, piece.end, alignment_mode="contract")
    if span is None:
        return False
    words = [token for token in span if token.is_alpha]
    if not all(token.text[0].isupper() or token.is_stop for token in words):
        return False
    if words and not (words[0].text[0].isupper() and words[-1].text[0].isupper()):
        return False
    before = [token for token in doc[unit.first : span.start] if not token.is_quote and not token.is_space]
    return bool(before) and before[-1].text not in INTRODUCES
