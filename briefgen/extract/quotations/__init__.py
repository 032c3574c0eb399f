"""Quotations: content, source and cue of what somebody is reported to have said.

Follows PARC and PolNeAR: an attribution has a content (in quotation marks or not), a source and a cue. Where there are
quotation marks, their position to the reporting clause decides; the parse is trusted for what stands outside of them.
"""

from collections.abc import Sequence

from briefgen.extract.quotations.attribution import Attribution, attribute
from briefgen.extract.quotations.contents import find_clause, find_object, joined_to, trimmed, without_occasion
from briefgen.extract.quotations.media import find_medium
from briefgen.extract.quotations.nesting import Draft, unnest
from briefgen.extract.quotations.sources import Speakers
from briefgen.extract.quotations.telling import find_time, is_anterior
from briefgen.extract.speech.passage import Passage
from briefgen.models import Entity, FoundQuotation, Mention, QuotationKind, Span, Time

CONNECTING = frozenset({"ADV", "CCONJ", "INTJ", "PUNCT"})


def find_quotations(
    passage: Passage,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    times: Sequence[Time],
) -> tuple[FoundQuotation, ...]:
    """What people and bodies are reported to have said, in the order of the text."""
    speakers = Speakers(passage, mentions, entities)
    drafts = (Draft(attribution, *_content(passage, attribution)) for attribution in attribute(passage))
    settled = unnest(passage, [draft for draft in drafts if draft.content])
    found = (_quotation(passage, draft, speakers, times) for draft in settled)
    return tuple(sorted(found, key=lambda each: (each.content[0].start, each.content[-1].end)))


def _quotation(passage: Passage, draft: Draft, speakers: Speakers, times: Sequence[Time]) -> FoundQuotation:
    cue, quoted = draft.attribution.cue, tuple(piece.span for piece in draft.attribution.pieces)
    if cue is None:
        return FoundQuotation(draft.kind, draft.content, quoted)
    token = passage.doc[cue.token]
    source = speakers.find(cue)
    relay = speakers.find(draft.relay) if draft.relay else None
    if relay and source and relay.entity is not None and relay.entity == source.entity:
        relay = None
    return FoundQuotation(
        kind=draft.kind,
        content=draft.content,
        quoted=quoted,
        source=source.span if source else None,
        cue=Span(token.idx, token.idx + len(token)),
        speaker=source.name if source else None,
        entity=source.entity if source else None,
        entities=source.entities if source else (),
        via=find_medium(passage.doc, cue),
        relay=relay.span if relay else None,
        time=find_time(passage.doc, cue, draft.content, times),
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
    before = _clause_before(passage, attribution)
    if before is None:
        return spans, "direct"
    return (before, *(span for span in spans if span.start > before.end)), "mixed"


def _clause_around(passage: Passage, attribution: Attribution) -> tuple[Span, ...]:
    """The reported clause with the pieces in it; pieces on the other side of the cue stand alone."""
    doc, cue, pieces = passage.doc, attribution.cue, attribution.pieces
    cue_at = doc[cue.token].idx
    around = find_object(doc, cue, passage.cues)
    runs = find_clause(doc, cue, attribution.unit, passage.cues) or ((around,) if around else ())
    content: list[Span] = []
    others = [piece for piece in attribution.unit.pieces if piece not in pieces]
    for after in (False, True):
        own = [piece for piece in pieces if (piece.left > cue_at) == after]
        beside = [run for run in runs if (run.start > cue_at) == after]
        if not own and any(run.start < other.right and other.left < run.end for run in beside for other in others):
            beside = []
        if beside or own[-1:] == pieces[-1:]:
            content += without_occasion(doc, joined_to(beside, own), own)
        else:
            content += (piece.span for piece in own)
    return tuple(content)


def _clause_before(passage: Passage, attribution: Attribution) -> Span | None:
    """A clause before the cue of which only a part stands in quotation marks: "The dam “will hold,” Rossi said"."""
    doc, unit, cue = passage.doc, attribution.unit, attribution.cue
    pieces = [piece for piece in attribution.pieces if piece.left < doc[cue.token].idx]
    if cue.token <= unit.first or not pieces:
        return None
    ahead = [token for token in passage.words_in(unit) if token.idx < pieces[-1].left]
    words = [token for token in ahead if passage.inside[token.i] not in pieces]
    if not any(token.pos_ not in CONNECTING for token in words) or any(token.text == ":" for token in words):
        return None
    cues = {cue.token for cue in passage.cues_in(unit)}
    if any(passage.inside[token.i] is not None or token.i in cues for token in words):
        return None
    start = trimmed(doc, ahead[0].i, ahead[-1].i)
    return Span(start.start, pieces[-1].right) if start is not None else None
