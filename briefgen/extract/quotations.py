"""Quotations: content, source and cue of what somebody is reported to have said.

Follows PARC and PolNeAR: an attribution has a content (in quotation marks or not), a source and a cue. Where there are
quotation marks, their position to the reporting clause decides; the parse is trusted for what stands outside of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefgen.extract.contents import find_complement, is_clausal
from briefgen.extract.cues import Cue, find_cues, quoted_tokens
from briefgen.extract.marks import Quoted
from briefgen.extract.sources import find_source
from briefgen.extract.units import Unit, find_units
from briefgen.models import Entity, FoundQuotation, Mention, Paragraph, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass
class _Attribution:
    """A cue with the pieces it attributes, while they are gathered; `clausal` where they stand in a reported clause."""

    cue: Cue | None
    pieces: list[Quoted] = field(default_factory=list)
    clausal: bool = False


def find_quotations(
    doc: "Doc",
    paragraphs: Sequence[Paragraph],
    quoted: Sequence[Quoted],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    times: Sequence[Time],
) -> tuple[FoundQuotation, ...]:
    """What people and bodies are reported to have said, in the order of the text."""
    inside = quoted_tokens(doc, quoted)
    cues = find_cues(doc, inside)
    attributions = _attribute(doc, find_units(doc, paragraphs, inside, cues), inside, cues)
    by_start = {mention.start: mention for mention in mentions}
    found = []
    for attribution in attributions:
        quotation = _quotation(doc, attribution, by_start, entities)
        if quotation is not None:
            found.append(quotation)
    return tuple(sorted(found, key=lambda each: (each.content[0].start, each.content[-1].end)))


def _attribute(
    doc: "Doc", units: Sequence[Unit], inside: Sequence[Quoted | None], cues: Sequence[Cue]
) -> list[_Attribution]:
    found: list[_Attribution] = []
    last: _Attribution | None = None
    paragraph = -1
    for position, unit in enumerate(units):
        here = [cue for cue in cues if unit.first <= cue.token <= unit.last]
        if unit.is_only_quoted(doc, inside):
            introduced = _introduction(doc, units[position - 1], cues) if position else None
            goes_on = last is not None and (unit.paragraph == paragraph or unit.pieces[0].continues)
            if goes_on:
                last.pieces += unit.pieces
            elif introduced:
                last = _Attribution(introduced, list(unit.pieces))
                found.append(last)
            elif last is not None and units[position - 1].paragraph == paragraph:
                last = _Attribution(last.cue, list(unit.pieces))
                found.append(last)
            paragraph = unit.paragraph
            continue
        by_cue: dict[int, _Attribution] = {}
        for piece in unit.pieces:
            cue, clausal = _cue_of(doc, unit, piece, inside, here)
            if cue is None:
                continue
            attribution = by_cue.setdefault(cue.token, _Attribution(cue))
            attribution.pieces.append(piece)
            attribution.clausal |= clausal
            last, paragraph = attribution, unit.paragraph
        found += by_cue.values()
        found += [_Attribution(cue) for cue in here if cue.token not in by_cue and is_clausal(doc, cue)]
        if not by_cue:
            last = None
    return found


def _introduction(doc: "Doc", before: Unit, cues: Sequence[Cue]) -> Cue | None:
    """The cue of a unit that ends with a colon, for the quotation that follows as a paragraph of its own."""
    if doc[before.last].text != ":" and doc[max(before.last - 1, 0)].text != ":":
        return None
    return next((cue for cue in reversed(cues) if before.first <= cue.token <= before.last), None)


def _cue_of(
    doc: "Doc", unit: Unit, piece: Quoted, inside: Sequence[Quoted | None], cues: Sequence[Cue]
) -> tuple[Cue | None, bool]:
    """The cue that a piece belongs to, and whether the piece stands inside a reported clause."""
    first = next(i for i in range(unit.first, unit.last + 1) if inside[i] is piece)
    last = next(i for i in range(unit.last, unit.first - 1, -1) if inside[i] is piece)
    before = [cue for cue in cues if cue.token < first]
    after = [cue for cue in cues if cue.token > last]
    opening = doc[first - 1].text if first > unit.first else ""
    if before and opening in (":", ","):
        return before[-1], False
    sign = next(doc[i].text[-1] for i in range(last, first - 1, -1) if not doc[i].is_quote or i == first)
    following = doc[last + 1].text if last < unit.last else ""
    if after and (sign in ",?!-–—…" or following in (",", "-", "–", "—")):
        return after[0], False
    governing = _governing(doc, first, last, cues)
    if governing:
        return governing, True
    if before:
        return before[-1], True
    if after:
        return after[0], False
    return None, False


def _governing(doc: "Doc", first: int, last: int, cues: Sequence[Cue]) -> Cue | None:
    by_token = {cue.token: cue for cue in cues}
    token = doc[first : last + 1].root
    while token.head.i != token.i:
        token = token.head
        if token.i in by_token:
            return by_token[token.i]
    return None


def _quotation(
    doc: "Doc", attribution: _Attribution, by_start: dict[int, Mention], entities: Sequence[Entity]
) -> FoundQuotation | None:
    cue, pieces = attribution.cue, attribution.pieces
    content = _content(doc, attribution)
    if not content or cue is None:
        return None
    source = find_source(doc, cue, by_start, entities)
    kind = "indirect" if not pieces else "mixed" if attribution.clausal else "direct"
    token = doc[cue.token]
    return FoundQuotation(
        kind=kind,
        content=content,
        quoted=tuple(piece.span for piece in pieces),
        source=source.span if source else None,
        cue=Span(token.idx, token.idx + len(token)),
        speaker=source.name if source else None,
        entity=source.entity if source else None,
    )


def _content(doc: "Doc", attribution: _Attribution) -> tuple[Span, ...]:
    pieces = attribution.pieces
    if pieces and not attribution.clausal:
        return tuple(piece.span for piece in pieces)
    complement = find_complement(doc, attribution.cue)
    if not pieces:
        return complement
    start, end = pieces[0].left, pieces[-1].right
    if complement:
        start, end = min(start, complement[0].start), max(end, complement[-1].end)
    return (Span(start, end),)
