"""What the rules for quotations read: the parse, the pieces in quotation marks, the cues and the units."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.speech.cues import Cue, find_cues, quoted_tokens
from briefgen.extract.speech.marks import Quoted
from briefgen.extract.speech.units import Unit, find_units
from briefgen.models import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Passage:
    """`inside` has for each token the piece it belongs to, or None; `cues` are in order, as are `units`.

    `unit_of` has for each token the position of its unit, or None outside of body text and captions; `text` is the
    doc's, built once. `sources` are the head tokens of the cues' sources.
    """

    doc: "Doc"
    text: str
    quoted: tuple[Quoted, ...]
    inside: tuple[Quoted | None, ...]
    cues: tuple[Cue, ...]
    units: tuple[Unit, ...]
    unit_of: tuple[int | None, ...]
    sources: frozenset[int]

    def cues_in(self, unit: Unit) -> tuple[Cue, ...]:
        return tuple(cue for cue in self.cues if unit.first <= cue.token <= unit.last)

    def words_in(self, unit: Unit) -> "list[Token]":
        """The tokens of a unit, without white space."""
        return [token for token in self.doc[unit.first : unit.last + 1] if not token.is_space]

    def start_of(self, position: int, paragraphs_back: int) -> int:
        """The first token of the paragraph so many before that of the unit at `position`, headings not counted."""
        paragraphs = list(dict.fromkeys(unit.paragraph for unit in self.units[: position + 1]))
        farthest = paragraphs[-1 - paragraphs_back :][0]
        return next(unit.first for unit in self.units if unit.paragraph == farthest)

    def is_only_quoted(self, unit: Unit) -> bool:
        return all(self.inside[token.i] is not None or token.is_punct for token in self.words_in(unit))


def read_passage(doc: "Doc", text: str, paragraphs: Sequence[Paragraph], quoted: Sequence[Quoted]) -> Passage:
    """The passage that an article's body is; `text` is as written, `quoted` as `find_quoted` gives it."""
    inside = quoted_tokens(doc, quoted)
    cues = find_cues(doc, inside)
    units = find_units(doc, paragraphs, inside, cues)
    unit_of: list[int | None] = [None] * len(doc)
    for position, unit in enumerate(units):
        unit_of[unit.first : unit.last + 1] = [position] * (unit.last + 1 - unit.first)
    sources = frozenset(cue.source for cue in cues if cue.source is not None)
    return Passage(doc, text, tuple(quoted), tuple(inside), cues, units, tuple(unit_of), sources)
