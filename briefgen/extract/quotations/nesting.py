"""Nesting: what is reported inside of what somebody else reports, and who passes on what another said.

"Sullivan said the US had offered talks" is Sullivan's report, the offer in it nobody's own words. The speaker of words
in quotation marks stays ("Rossi said Baker had called it “a joke”"), and so does one whose report another source passes
on ("Lavrov said …, according to Tass"); who passes it on is kept beside.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.extract.quotations.attribution import Attribution
from briefgen.extract.speech.cues import Cue, according_to
from briefgen.extract.speech.passage import Passage
from briefgen.extract.speech.units import Unit
from briefgen.models import QuotationKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution with its content; `relay` is the cue of who passes it on, `stance` as in `FoundQuotation`."""

    attribution: Attribution
    content: tuple[Span, ...]
    kind: QuotationKind
    relay: Cue | None = None
    stance: bool = False


def unnest(passage: Passage, drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts` without reports inside of reports, each with who passes it on."""
    by_unit: dict[Unit, list[Draft]] = {}
    for draft in drafts:
        by_unit.setdefault(draft.attribution.unit, []).append(draft)
    return [each for beside in by_unit.values() for each in _unnest(passage, beside)]


def _unnest(passage: Passage, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The same for the drafts of one unit."""
    passing = [_passed_on(passage, draft, drafts) for draft in drafts]
    relays = {relay.token for relay in passing if relay is not None}
    for draft, relay in zip(drafts, passing, strict=True):
        cue = draft.attribution.cue
        if cue is not None and cue.token in relays:
            continue
        if relay is not None:
            draft = replace(draft, relay=relay, content=_without(passage.doc, draft.content, relay))
        outer = _outer(passage.doc, draft, drafts)
        if outer is None:
            yield draft
        elif draft.attribution.pieces:
            yield replace(draft, relay=relay or outer)


def _outer(doc: "Doc", draft: Draft, drafts: Sequence[Draft]) -> Cue | None:
    """The cue of somebody else's report that a draft's cue stands in."""
    cue = draft.attribution.cue
    for other in drafts if cue is not None else ():
        reporter = other.attribution.cue
        if reporter is None or reporter.source in (None, cue.source):
            continue
        if any(span.start <= doc[cue.token].idx < span.end for span in other.content):
            return reporter
    return None


def _passed_on(passage: Passage, draft: Draft, drafts: Sequence[Draft]) -> Cue | None:
    """The "according to" of who passes on what a main clause's verb reports."""
    doc, cue = passage.doc, draft.attribution.cue
    if cue is None or cue.form != "verb" or cue.source is None or doc[cue.token].dep_ != "ROOT":
        return None
    cues = [other.attribution.cue for other in drafts if not other.attribution.pieces]
    others = (other for other in cues if other is not None and other.form == "according")
    own = next((other for other in others if _closes(passage, draft.attribution, other)), None)
    return own or _according(doc, cue, [other.attribution.cue for other in drafts])


def _according(doc: "Doc", cue: Cue, cues: Sequence[Cue | None]) -> Cue | None:
    """The "according to" of a verb of saying itself, which is no cue of its own."""
    for child in doc[cue.token].children:
        source = according_to(child) if child.lower_ == "according" else None
        if source is not None and not any(other and other.token == child.i for other in cues):
            return Cue(child.i, source.i, "according")
    return None


def _closes(passage: Passage, attribution: Attribution, according: Cue) -> bool:
    """Whether "according to" ends the sentence of a report, behind a comma."""
    token = passage.doc[according.token]
    words = [each for each in passage.words_in(attribution.unit) if not each.is_punct]
    phrase = [each for each in token.subtree if not each.is_punct]
    return token.i > attribution.cue.token and token.nbor(-1).text == "," and phrase[-1].i == words[-1].i


def _without(doc: "Doc", content: Sequence[Span], according: Cue) -> tuple[Span, ...]:
    """`content` up to the comma before "according to"."""
    word = according.token - 1
    while word and (doc[word].is_punct and not doc[word].is_quote):
        word -= 1
    end = doc[word].idx + len(doc[word])
    at = doc[according.token].idx
    return tuple(Span(span.start, end) if span.start < at < span.end else span for span in content)
