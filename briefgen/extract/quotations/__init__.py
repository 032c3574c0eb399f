"""Quotations: content, source and cue of what somebody is reported to have said.

Follows PARC and PolNeAR: an attribution has a content (in quotation marks or not), a source and a cue. Where there are
quotation marks, their position to the reporting clause decides; the parse is trusted for what stands outside of them.
"""

from collections.abc import Sequence

from briefgen.extract.coreference import References
from briefgen.extract.quotations.attribution import Attribution, attribute
from briefgen.extract.quotations.composing import compose
from briefgen.extract.quotations.contents import find_stance
from briefgen.extract.quotations.context import find_context
from briefgen.extract.quotations.media import find_medium
from briefgen.extract.quotations.nesting import Draft, unnest
from briefgen.extract.quotations.sources import Speakers
from briefgen.extract.quotations.telling import find_time, is_anterior
from briefgen.extract.speech.passage import Passage
from briefgen.models import Entity, FoundQuotation, Span, Time


def find_quotations(
    passage: Passage,
    references: References,
    entities: Sequence[Entity],
    times: Sequence[Time],
) -> tuple[FoundQuotation, ...]:
    """What people and bodies are reported to have said, in the order of the text."""
    speakers = Speakers(passage, references, entities)
    drafts = (_draft(passage, attribution) for attribution in attribute(passage))
    settled = unnest(passage, [draft for draft in drafts if draft.content])
    found = (_quotation(passage, draft, speakers, times) for draft in settled)
    return tuple(sorted(found, key=lambda each: (each.content[0].start, each.content[-1].end)))


def _draft(passage: Passage, attribution: Attribution) -> Draft:
    """What is attributed: words, or where none are given what somebody demands, disputes or accuses whom of."""
    content, kind = compose(passage, attribution)
    if content or attribution.cue is None:
        return Draft(attribution, content, kind)
    stance = find_stance(passage.doc, attribution.cue, attribution.unit, passage.cues)
    return Draft(attribution, stance, kind, stance=True)


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
        context=find_context(passage, draft),
        stance=draft.stance,
    )
