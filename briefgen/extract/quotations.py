"""Quotations: content, source and cue of what somebody is reported to have said.

Follows PARC and PolNeAR: an attribution has a content (in quotation marks or not), a source and a cue. Where there are
quotation marks, their position to the reporting clause decides; the parse is trusted for what stands outside of them.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.attribution import Attribution, attribute
from briefgen.extract.contents import find_clause, find_object
from briefgen.extract.cues import Cue
from briefgen.extract.marks import Quoted
from briefgen.extract.passage import Passage, read_passage
from briefgen.extract.referents import Referent, find_referents
from briefgen.extract.sources import find_source
from briefgen.models import Entity, FoundQuotation, Mention, Paragraph, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_quotations(
    doc: "Doc",
    paragraphs: Sequence[Paragraph],
    quoted: Sequence[Quoted],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    times: Sequence[Time],
) -> tuple[FoundQuotation, ...]:
    """What people and bodies are reported to have said, in the order of the text."""
    passage = read_passage(doc, paragraphs, quoted)
    referents = find_referents(passage, mentions, entities)
    by_start = {mention.start: mention for mention in mentions}
    found = []
    for attribution in attribute(passage):
        quotation = _quotation(passage, attribution, referents, by_start, entities)
        if quotation is not None:
            found.append(quotation)
    return tuple(sorted(found, key=lambda each: (each.content[0].start, each.content[-1].end)))


def _quotation(
    passage: Passage,
    attribution: Attribution,
    referents: Sequence[Referent],
    by_start: dict[int, Mention],
    entities: Sequence[Entity],
) -> FoundQuotation | None:
    doc, cue, pieces = passage.doc, attribution.cue, attribution.pieces
    content = _content(doc, attribution, passage.cues)
    if not content:
        return None
    source = find_source(passage, cue, referents, by_start, entities) if cue else None
    return FoundQuotation(
        kind="indirect" if not pieces else "mixed" if attribution.clausal else "direct",
        content=content,
        quoted=tuple(piece.span for piece in pieces),
        source=source.span if source else None,
        cue=_span(doc, cue.token) if cue else None,
        speaker=source.name if source else None,
        entity=source.entity if source else None,
    )


def _span(doc: "Doc", token: int) -> Span:
    return Span(doc[token].idx, doc[token].idx + len(doc[token]))


def _content(doc: "Doc", attribution: Attribution, cues: Sequence[Cue]) -> tuple[Span, ...]:
    pieces, cue = attribution.pieces, attribution.cue
    if cue is None or (pieces and not attribution.clausal):
        return tuple(piece.span for piece in pieces)
    clause = find_clause(doc, cue, attribution.unit, cues)
    if not pieces:
        return clause
    around = clause[0] if len(clause) == 1 else find_object(doc, cue)
    start, end = pieces[0].left, pieces[-1].right
    cue_at = doc[cue.token].idx
    if around is not None and (around.start > cue_at) == (start > cue_at):
        start, end = min(start, around.start), max(end, around.end)
    return (Span(start, end),)
