"""Events: what happened or is planned, each told in one clause."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.extract.events import lexicon
from briefgen.extract.events.attachment import dated_word, is_date, is_event_noun, named_by
from briefgen.extract.events.modality import SUBJECTS, carrier, find_stance, looks_ahead
from briefgen.extract.events.passages import participants_of, passage_of, place_of, told_alone, trimmed
from briefgen.models import Entity, FoundEvent, FoundQuotation, Mention, Paragraph, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

ROLES = ("title", "body", "caption")


def find_events(
    doc: "Doc",
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    times: Sequence[Time],
    quotations: Sequence[FoundQuotation],
) -> tuple[FoundEvent, ...]:
    """The events that the text tells, in its order; spans are offsets into the article's text."""
    dated = _dated(doc, paragraphs, times)
    triggers = dated | {token: None for token in _undated(doc, paragraphs) if token not in dated}
    found = (
        _event(doc, token, triggers, paragraphs, mentions, entities, times, quotations)
        for token in sorted(triggers, key=lambda token: token.i)
    )
    return tuple(event for event in found if event)


def _dated(doc: "Doc", paragraphs: Sequence[Paragraph], times: Sequence[Time]) -> dict["Token", int]:
    """The triggers that an expression dates, with its position; the first expression of a trigger counts."""
    found: dict[Token, int] = {}
    for position, time in enumerate(times):
        word = dated_word(doc, time) if _role(paragraphs, time.start) in ROLES else None
        if word is not None:
            found.setdefault(word, position)
            for other in _sharing(word, time):
                found.setdefault(other, position)
    return found


def _sharing(word: "Token", time: Time) -> Iterator["Token"]:
    """Verbs coordinated with a dated one under the same subject, where the date stands before them all."""
    if word.pos_ == "VERB" and time.end <= word.idx:
        for verb in word.conjuncts:
            if verb.pos_ == "VERB" and verb.i > word.i and not any(c.dep_ in SUBJECTS for c in verb.children):
                named = named_by(verb)
                if named is not None:
                    yield named


def _undated(doc: "Doc", paragraphs: Sequence[Paragraph]) -> Iterator["Token"]:
    """Verbs told in the past, verbs of a title, and event nouns, that name something that happened."""
    for token in doc:
        role = _role(paragraphs, token.idx) if token.pos_ in ("VERB", "NOUN") else None
        if role not in ROLES:
            continue
        if token.pos_ == "NOUN":
            named = token if is_event_noun(token) and token.dep_ != "compound" else None
        else:
            named = named_by(token) if role == "title" or _is_told(token) or _is_planned(token) else None
        if named is not None:
            yield named


def _is_planned(verb: "Token") -> bool:
    """Announced: "will strike", "plans to strike"."""
    return verb.tag_ == "VB" and find_stance(verb).modality == "planned"


def _is_told(verb: "Token") -> bool:
    """Told as done or going on: "struck", "was struck", "has struck", "is striking", "..., killing two", "the ministry
    says"."""
    helpers = {child.lemma_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if verb.tag_ == "VBG":
        marked = any(child.dep_ == "mark" for child in verb.children)
        return "be" in helpers or (verb.dep_ == "advcl" and not marked)
    says = verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in lexicon.SPEECH_VERBS
    return says or verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helpers))


def _event(doc, trigger, triggers, paragraphs, mentions, entities, times, quotations) -> FoundEvent | None:
    stance = find_stance(trigger)
    name = trigger.head if trigger.lemma_ == "do" and trigger.dep_ == "advcl" else trigger  # "as it did in 2014"
    modality = stance.modality
    time = times[triggers[trigger]] if triggers[trigger] is not None else None
    if modality is None or _asks(trigger) or (modality == "planned" and time and not _can_be_ahead(trigger, time)):
        return None
    paragraph = next(p for p in paragraphs if p.start <= trigger.idx < p.end)
    quotation = _around(trigger, quotations)
    span = passage_of(trigger, paragraph, time)
    if quotation is not None and modality != "asserted":
        span = told_alone(trigger, span, quotation.content, time)
    source, entity = _source(doc, stance.holder, quotation, mentions)
    return FoundEvent(
        start=span.start,
        end=span.end,
        trigger=Span(name.idx, name.idx + len(name)),
        modality=modality,
        kind=lexicon.KINDS.get(name.lemma_.lower(), name.lemma_.lower()),
        participants=participants_of(name, span, mentions),
        time=triggers[trigger],
        place=place_of(trigger, mentions, entities),
        source=source,
        source_entity=entity,
        speech=_is_speech(trigger, quotations),
        lead=_is_lead(trigger, paragraphs),
        news=_is_news(trigger, paragraphs, times),
    )


def _can_be_ahead(trigger: "Token", time: Time) -> bool:
    """A plan for "last month" is none, and "was set to speak on Friday" does not tell which Friday."""
    return (time.offset or 0) >= 0 and (time.direction >= 0 or looks_ahead(trigger))


def _asks(trigger: "Token") -> bool:
    words = [token for token in trigger.sent if not token.is_space and not token.is_quote]
    return words[-1].text == "?"


def _is_speech(trigger: "Token", quotations: Sequence[FoundQuotation]) -> bool:
    """An act of saying: it introduces a quotation, or is a verb of saying with content of its own."""
    if any(q.cue is not None and q.cue.start <= trigger.idx < q.cue.end for q in quotations):
        return True
    content = any(c.dep_ in ("ccomp", "parataxis", "dobj", "prep", "xcomp") or c.is_quote for c in trigger.children)
    return (
        trigger.pos_ == "VERB" and trigger.lemma_ in lexicon.SPEECH_VERBS and (content or trigger.dep_ == "parataxis")
    )


def _role(paragraphs: Sequence[Paragraph], offset: int) -> str | None:
    return next((p.role for p in paragraphs if p.start <= offset < p.end), None)


def _is_lead(trigger: "Token", paragraphs: Sequence[Paragraph]) -> bool:
    """In the title or the first sentence of the text, told in a main clause as done; a title tells in the present."""
    verb = _main_verb(trigger)
    if verb is None or any(c.dep_ in ("aux", "neg") and c.lemma_ not in ("be", "have") for c in verb.children):
        return False
    if _role(paragraphs, trigger.idx) == "title":
        return verb.tag_ in ("VBD", "VBZ", "VBP", "VBN")
    return _is_first(trigger.sent, paragraphs) and _is_told(verb)


def _is_news(trigger: "Token", paragraphs: Sequence[Paragraph], times: Sequence[Time]) -> bool:
    """In a later sentence that names no date, told in a main clause as done."""
    verb, sentence = _main_verb(trigger), trigger.sent
    if verb is None or not _is_told(verb) or any(c.lower_ == "had" for c in verb.children):
        return False
    named = any(sentence.start_char <= time.start < sentence.end_char and is_date(time) for time in times)
    return not named and _role(paragraphs, trigger.idx) == "body"


def _main_verb(trigger: "Token") -> "Token | None":
    """The verb of the main clause, or of what its verb of saying reports, that tells the trigger."""
    verb = trigger if trigger.pos_ == "VERB" else carrier(trigger)
    participle = verb is not None and verb.tag_ == "VBG" and verb.dep_ == "advcl"
    return verb if verb is not None and (participle or verb.dep_ in ("ROOT", "conj", "ccomp", "parataxis")) else None


def _is_first(sentence: "Sentence", paragraphs: Sequence[Paragraph]) -> bool:
    """The first sentence of the text with a verb: what stands before it may be a dateline or a parser's slip."""
    body = next((p for p in paragraphs if p.role == "body"), None)
    if body is None or not body.start <= sentence[-1].idx < body.end:
        return False
    return not any(t.pos_ in ("VERB", "AUX") and t.idx >= body.start for t in sentence.doc[: sentence.start])


def _around(trigger: "Token", quotations: Sequence[FoundQuotation]) -> FoundQuotation | None:
    return next((q for q in quotations if any(c.start <= trigger.idx < c.end for c in q.content)), None)


def _source(doc, holder, quotation, mentions) -> tuple[Span | None, int | None]:
    """Whose word it is: the source of the quotation around it, else the subject of the verb that claims or denies."""
    if quotation is not None and quotation.source is not None:
        return quotation.source, quotation.entity
    if holder is None:
        return None, None
    span = trimmed(doc, holder.left_edge.i, holder.right_edge.i + 1)
    entity = next((m.entity for m in mentions if m.start <= holder.idx < m.end), None)
    return span, entity
