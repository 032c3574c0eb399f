"""Units: a paragraph cut at the ends of its own sentences, with quotations opaque.

The sentences inside a quotation do not end the sentence that reports it: "“We came. We saw,” she said." is one unit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.mentions.titles import ADDRESS
from briefgen.extract.speech.cues import Cue
from briefgen.extract.speech.marks import QUOTING_ROLES, Quoted
from briefgen.models import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc

TERMINALS = ".?!…"
CLOSING = ",;:)]}"
DASHES = ("-", "–", "—", "―", "--")
DATELINE_LENGTH = 10
ABBREVIATIONS = ADDRESS | {"no", "nos", "vs", "st", "mt"}


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens `first` to `last` (inclusive) of one paragraph, and the pieces in quotation marks among them."""

    first: int
    last: int
    paragraph: int
    pieces: tuple[Quoted, ...]
    is_caption: bool = False


def find_units(
    doc: "Doc", paragraphs: Sequence[Paragraph], inside: Sequence[Quoted | None], cues: Sequence[Cue]
) -> tuple[Unit, ...]:
    """The units of body text in order, then those of captions, which stand outside of the text's run."""
    starts = _clause_starts(doc, cues)
    body: list[Unit] = []
    captions: list[Unit] = []
    position = 0
    for number, paragraph in enumerate(paragraphs):
        while position < len(doc) and doc[position].idx < paragraph.start:
            position += 1
        first = position
        while position < len(doc) and doc[position].idx < paragraph.end:
            position += 1
        if paragraph.role in QUOTING_ROLES:
            units = _cut(doc, number, first, position, inside, starts, paragraph.role == "caption")
            (captions if paragraph.role == "caption" else body).extend(units)
    return (*body, *captions)


def _cut(
    doc: "Doc",
    number: int,
    first: int,
    end: int,
    inside: Sequence[Quoted | None],
    starts: set[int],
    is_caption: bool,
) -> list[Unit]:
    units, start = [], first
    for index in range(first, end):
        if index == end - 1 or _ends_unit(doc, index, end, inside, starts):
            start = start if inside[start] is not None else _after_dateline(doc, start, index)
            pieces = dict.fromkeys(inside[i] for i in range(start, index + 1) if inside[i] is not None)
            if not doc[start : index + 1].text.isspace():
                units.append(Unit(start, index, number, tuple(pieces), is_caption))
            start = index + 1
    return units


def _after_dateline(doc: "Doc", first: int, last: int) -> int:
    """The first token behind "LONDON (Reuters) —" or "INTERFAX -"."""
    for index in range(first + 1, min(first + DATELINE_LENGTH, last)):
        if doc[index].text in DASHES and doc[index - 1].whitespace_:
            return index + 1
        if not any(doc[i].is_upper or doc[i].is_punct for i in (index - 1, index)):
            return first
    return first


def _ends_unit(doc: "Doc", index: int, end: int, inside: Sequence[Quoted | None], starts: set[int]) -> bool:
    token, after = doc[index], doc[index + 1]
    piece = inside[index]
    if piece is not None:
        return inside[index + 1] is not piece and _quotation_ends_unit(doc, index, end, inside, starts)
    at_end = token.is_punct or (
        token.lower_.rstrip(".") not in ABBREVIATIONS and (bool(after.is_sent_start) or inside[index + 1] is not None)
    )
    return token.text[-1] in TERMINALS and at_end and not after.is_lower and after.text[0] not in CLOSING


def _quotation_ends_unit(doc: "Doc", index: int, end: int, inside: Sequence[Quoted | None], starts: set[int]) -> bool:
    last = next((i for i in range(index, -1, -1) if not doc[i].is_quote and not doc[i].is_space), index)
    sign = doc[last].text[-1]
    after = next((i for i in range(index + 1, end) if not doc[i].is_space), None)
    if sign not in TERMINALS or after is None:
        return False
    if inside[after] is not None:
        return True
    if doc[after].is_lower or (doc[after].is_punct and doc[after].text not in "-–—―"):
        return False
    return sign == "." or after not in starts


def _clause_starts(doc: "Doc", cues: Sequence[Cue]) -> set[int]:
    """Where reporting clauses begin: with the source or with the verb."""
    sources = (cue.source for cue in cues if cue.source is not None)
    return {cue.token for cue in cues} | {doc[source].left_edge.i for source in sources}
