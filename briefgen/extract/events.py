"""Events: what happened or is planned, each told in one clause."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.extract import lexicon_events as lexicon
from briefgen.extract.attachment import dated_word, is_date, is_event_noun, named_by
from briefgen.extract.modality import SUBJECTS, carrier, find_stance
from briefgen.models import Entity, FoundEvent, FoundQuotation, Mention, Paragraph, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

ROLES = ("title", "body", "caption")
LONGEST = 320  # characters of a sentence that still reads well as an entry


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
    if modality is None or _asks(trigger) or (modality == "planned" and time and (time.offset or 0) < 0):
        return None  # a plan for last month is no plan: the date is another word's
    paragraph = next(p for p in paragraphs if p.start <= trigger.idx < p.end)
    whole = paragraph.role in ("title", "caption")
    span = Span(paragraph.start, paragraph.end) if whole else _passage(doc, trigger, triggers)
    quotation = _around(trigger, quotations)
    source, entity = _source(doc, stance.holder, quotation, mentions)
    return FoundEvent(
        start=span.start,
        end=span.end,
        trigger=Span(name.idx, name.idx + len(name)),
        modality=modality,
        kind=lexicon.KINDS.get(name.lemma_.lower(), name.lemma_.lower()),
        participants=_participants(span, mentions),
        time=triggers[trigger],
        place=_place(trigger, span, mentions, entities),
        source=source,
        source_entity=entity,
        speech=_is_speech(trigger, quotations),
        lead=_is_lead(trigger, paragraphs),
        news=_is_news(trigger, paragraphs, times),
    )


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
    body = next((p for p in paragraphs if p.role == "body"), None)
    start = next(token.idx for token in sentence if not token.is_space)
    return body is not None and body.start == start


# ── the passage ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _passage(doc: "Doc", trigger: "Token", triggers: dict["Token", int | None]) -> Span:
    """The words that tell the event: its sentence, or its own phrase where the sentence is long or tells another."""
    sentence = _trimmed(doc, trigger.sent.start, trigger.sent.end)
    others = [t for t in triggers if t.sent == trigger.sent and t != trigger and triggers[t] is not None]
    if triggers[trigger] is None or (not others and sentence.end - sentence.start <= LONGEST):
        return sentence
    top = carrier(trigger) or trigger
    names = any(t.ent_type_ in ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC") for t in top.subtree)
    whole = any(c.dep_ in SUBJECTS and c.tag_ not in ("WDT", "WP") for c in top.children) or top.pos_ == "NOUN"
    if not (names and whole):
        return sentence
    phrase = list(top.subtree)
    return _trimmed(doc, phrase[0].i, phrase[-1].i + 1)


def _trimmed(doc: "Doc", first: int, last: int) -> Span:
    """From the first word to the last, without space, stray marks and commas at the edges."""
    while first < last - 1 and (
        doc[first].is_space or doc[first].dep_ == "mark" or doc[first].text in ",;:-" or _stray(doc, first, first, last)
    ):
        first += 1
    while first < last - 1 and (
        doc[last - 1].is_space or doc[last - 1].text in ",;:-" or _stray(doc, last - 1, first, last)
    ):
        last -= 1
    return Span(doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))


def _stray(doc: "Doc", position: int, first: int, last: int) -> bool:
    """A quotation mark whose partner is outside."""
    return doc[position].text == '"' and sum(token.text == '"' for token in doc[first:last]) % 2 == 1


# ── who and where ────────────────────────────────────────────────────────────────────────────────────────────────────


def _participants(span: Span, mentions: Sequence[Mention]) -> tuple[int, ...]:
    inside = (m.entity for m in mentions if span.start <= m.start and m.end <= span.end)
    return tuple(dict.fromkeys(inside))


def _place(trigger: "Token", span: Span, mentions: Sequence[Mention], entities: Sequence[Entity]) -> Span | None:
    """Where the clause says that it takes place: a place's name after "in", "at" or "near"."""
    before = {t.i: t for t in trigger.sent}
    for mention in mentions:
        if entities[mention.entity].kind != "place" or not span.start <= mention.start < span.end:
            continue
        token = next((t for t in before.values() if t.idx == mention.start), None)
        if token is not None and token.i - 1 in before and token.nbor(-1).lower_ in ("in", "at", "near"):
            return Span(mention.start, mention.end)
    return None


def _around(trigger: "Token", quotations: Sequence[FoundQuotation]) -> FoundQuotation | None:
    return next((q for q in quotations if any(c.start <= trigger.idx < c.end for c in q.content)), None)


def _source(doc, holder, quotation, mentions) -> tuple[Span | None, int | None]:
    """Whose word it is: the source of the quotation around it, else the subject of the verb that claims or denies."""
    if quotation is not None and quotation.source is not None:
        return quotation.source, quotation.entity
    if holder is None:
        return None, None
    words = list(holder.subtree)
    span = _trimmed(doc, words[0].i, words[-1].i + 1)
    entity = next((m.entity for m in mentions if m.start <= holder.idx < m.end), None)
    return span, entity
