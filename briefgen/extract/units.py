"""Units: a paragraph cut at the ends of its own sentences, with quotations opaque.

The sentences inside a quotation do not end the sentence that reports it: "“We came. We saw,” she said." is one unit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.cues import Cue
from briefgen.extract.marks import QUOTING_ROLES, Quoted
from briefgen.models import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc

TERMINALS = ".?!…"
CLAUSE_REACH = 8


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens `first` to `last` (inclusive) of one paragraph, and the pieces in quotation marks among them."""

    first: int
    last: int
    paragraph: int
    pieces: tuple[Quoted, ...]

    def is_only_quoted(self, doc: "Doc", inside: Sequence[Quoted | None]) -> bool:
        tokens = doc[self.first : self.last + 1]
        return bool(self.pieces) and all(inside[t.i] is not None or t.is_punct or t.is_space for t in tokens)


def find_units(
    doc: "Doc", paragraphs: Sequence[Paragraph], inside: Sequence[Quoted | None], cues: Sequence[Cue]
) -> tuple[Unit, ...]:
    """The units of body text and captions, in order."""
    cue_tokens = {cue.token for cue in cues}
    units: list[Unit] = []
    position = 0
    for number, paragraph in enumerate(paragraphs):
        while position < len(doc) and doc[position].idx < paragraph.start:
            position += 1
        first = position
        while position < len(doc) and doc[position].idx < paragraph.end:
            position += 1
        if paragraph.role in QUOTING_ROLES:
            units += _cut(doc, number, first, position, inside, cue_tokens)
    return tuple(units)


def _cut(
    doc: "Doc", number: int, first: int, end: int, inside: Sequence[Quoted | None], cue_tokens: set[int]
) -> list[Unit]:
    units, start = [], first
    for index in range(first, end):
        if index == end - 1 or _ends_unit(doc, index, end, inside, cue_tokens):
            pieces = dict.fromkeys(inside[i] for i in range(start, index + 1) if inside[i] is not None)
            if not doc[start : index + 1].text.isspace():
                units.append(Unit(start, index, number, tuple(pieces)))
            start = index + 1
    return units


def _ends_unit(doc: "Doc", index: int, end: int, inside: Sequence[Quoted | None], cue_tokens: set[int]) -> bool:
    token, after = doc[index], doc[index + 1]
    piece = inside[index]
    if piece is not None:
        return inside[index + 1] is not piece and _quotation_ends_unit(doc, index, end, inside, cue_tokens)
    return token.text[-1] in TERMINALS and (token.is_punct or bool(after.is_sent_start)) and not after.is_lower


def _quotation_ends_unit(
    doc: "Doc", index: int, end: int, inside: Sequence[Quoted | None], cue_tokens: set[int]
) -> bool:
    last = next(i for i in range(index, -1, -1) if not doc[i].is_quote and not doc[i].is_space)
    sign = doc[last].text[-1]
    after = next((i for i in range(index + 1, end) if not doc[i].is_space), None)
    if sign not in TERMINALS or after is None:
        return False
    if inside[after] is not None:
        return True
    if doc[after].is_lower or (doc[after].is_punct and doc[after].text not in "-–—"):
        return False
    return sign == "." or not any(i in cue_tokens for i in range(after, min(after + CLAUSE_REACH, end)))
