"""Quotations: content, source and cue of what somebody is reported to have said.

Follows PARC and PolNeAR: an attribution has a content (in quotation marks or not), a source and a cue. Where there are
quotation marks, their position to the reporting clause decides; the parse is trusted for what stands outside of them.
"""

from collections.abc import Sequence

from briefgen.extract.quotations.attribution import Attribution, attribute
from briefgen.extract.quotations.contents import find_clause, find_object, trimmed
from briefgen.extract.quotations.media import find_medium
from briefgen.extract.quotations.sources import Speakers
from briefgen.extract.quotations.telling import find_time, is_anterior
from briefgen.extract.speech.passage import Passage
from briefgen.models import Entity, FoundQuotation, Mention, QuotationKind, Span, Time


def find_quotations(
    passage: Passage,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    times: Sequence[Time],
) -> tuple[FoundQuotation, ...]:
    """What people and bodies are reported to have said, in the order of the text."""
    speakers = Speakers(passage, mentions, entities)
    found = []
    for attribution in attribute(passage):
        content, kind = _content(passage, attribution)
        if content:
            found.append(_quotation(passage, attribution, content, kind, speakers, times))
    return tuple(sorted(found, key=lambda each: (each.content[0].start, each.content[-1].end)))


def _quotation(
    passage: Passage,
    attribution: Attribution,
    content: tuple[Span, ...],
    kind: QuotationKind,
    speakers: Speakers,
    times: Sequence[Time],
) -> FoundQuotation:
    cue, quoted = attribution.cue, tuple(piece.span for piece in attribution.pieces)
    if cue is None:
        return FoundQuotation(kind, content, quoted)
    token = passage.doc[cue.token]
    source = speakers.find(cue)
    return FoundQuotation(
        kind=kind,
        content=content,
        quoted=quoted,
        source=source.span if source else None,
        cue=Span(token.idx, token.idx + len(token)),
        speaker=source.name if source else None,
        entity=source.entity if source else None,
        entities=source.entities if source else (),
        via=find_medium(passage.doc, cue),
        time=find_time(passage.doc, cue, content, times),
        anterior=is_anterior(passage.doc, cue),
    )


# ── contents ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _content(passage: Passage, attribution: Attribution) -> tuple[tuple[Span, ...], QuotationKind]:
    """What is attributed: the pieces alone, or with the words of the clause that they stand in."""
    pieces, cue = attribution.pieces, attribution.cue
    if not pieces:
        return find_clause(passage.doc, cue, attribution.unit, passage.cues), "indirect"
    spans = tuple(piece.span for piece in pieces)
    if cue is None:
        return spans, "direct"
    if attribution.clausal:
        return _clause_around(passage, attribution), "mixed"
    start = _clause_before(passage, attribution)
    return (spans, "direct") if start is None else ((Span(start, pieces[0].right), *spans[1:]), "mixed")


def _clause_around(passage: Passage, attribution: Attribution) -> tuple[Span, ...]:
    """The reported clause with the pieces in it; pieces on the other side of the cue stand alone."""
    doc, cue, pieces = passage.doc, attribution.cue, attribution.pieces
    cue_at = doc[cue.token].idx
    after = pieces[-1].left > cue_at
    within = [piece for piece in pieces if (piece.left > cue_at) == after]
    clause = find_clause(doc, cue, attribution.unit, passage.cues)
    around = clause[0] if len(clause) == 1 else find_object(doc, cue, passage.cues)
    start, end = within[0].left, within[-1].right
    if around is not None and (around.start > cue_at) == after:
        start, end = min(start, around.start), max(end, around.end)
    alone = (piece.span for piece in pieces if (piece.left > cue_at) != after)
    return (*alone, Span(start, end))


def _clause_before(passage: Passage, attribution: Attribution) -> int | None:
    """Where a clause begins whose end alone stands in quotation marks: "The dam “will hold,” Rossi said"."""
    doc, unit, first = passage.doc, attribution.unit, attribution.pieces[0]
    before = [token for token in passage.words_in(unit) if token.idx < first.left]
    if attribution.cue.token <= unit.first or not before or doc[attribution.cue.token].idx < first.left:
        return None
    if before[-1].text == ":" or any(passage.inside[token.i] is not None for token in before):
        return None
    if any(cue.token in {token.i for token in before} for cue in passage.cues_in(unit)):
        return None
    span = trimmed(doc, before[0].i, before[-1].i)
    return span.start if span is not None else None
