"""Events: what happened or is planned, each told in one clause."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.extract.events import lexicon
from briefgen.extract.events.accusations import answered, is_about_claim, stance_of_act
from briefgen.extract.events.attachment import dated_word, is_event_noun, named_by
from briefgen.extract.events.modality import (
    SUBJECTS,
    carrier,
    find_stance,
    is_aside,
    is_belief,
    looks_ahead,
    reporter,
    stands_for,
)
from briefgen.extract.events.passages import participants_of, passage_of, place_of, told_alone, trimmed
from briefgen.extract.events.scene import Scene, set_scene
from briefgen.models import Entity, FoundEvent, FoundQuotation, Mention, Paragraph, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

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
    scene = set_scene(doc, paragraphs, mentions, entities, times, quotations)
    dated = _dated(scene)
    triggers = dated | {token: None for token in _undated(scene) if token not in dated}
    tokens = sorted(triggers, key=lambda token: token.i)
    found = [(token, _event(scene, token, triggers)) for token in tokens]
    return answered(scene, [(token, event) for token, event in found if event])


def _dated(scene: Scene) -> dict["Token", int]:
    """The triggers that an expression dates, with its position; the first expression of a trigger counts, and one of
    its own before one that it shares."""
    own: dict[Token, int] = {}
    for position, time in enumerate(scene.times):
        word = dated_word(scene.doc, time) if scene.role_at(time.start) in ROLES else None
        if word is not None:
            own.setdefault(word, position)
    shared: dict[Token, int] = {}
    for word, position in own.items():
        for other in (*_coordinated(word, scene.times[position]), *_simultaneous(word)):
            shared.setdefault(other, position)
    return shared | own


def _coordinated(word: "Token", time: Time) -> Iterator["Token"]:
    """Verbs coordinated with a dated one under the same subject, where the date stands before them all."""
    if word.pos_ == "VERB" and time.end <= word.idx:
        for verb in word.conjuncts:
            if verb.pos_ == "VERB" and verb.i > word.i and not any(c.dep_ in SUBJECTS for c in verb.children):
                named = named_by(verb)
                if named is not None:
                    yield named


def _simultaneous(word: "Token") -> Iterator["Token"]:
    """What a main clause and its "when", "as" or "while" clause tell is of one time."""
    verb = word if word.pos_ == "VERB" else carrier(word)
    if verb is None:
        return
    beside = [child for child in verb.children if _is_while(child)]
    for other in [*beside, verb.head] if _is_while(verb) else beside:
        named = named_by(other) if other.pos_ == "VERB" else None
        if named is not None:
            yield named


def _is_while(clause: "Token") -> bool:
    return clause.dep_ == "advcl" and any(
        child.dep_ in ("mark", "advmod") and child.lower_ in ("when", "as", "while") for child in clause.children
    )


def _undated(scene: Scene) -> Iterator["Token"]:
    """Verbs told in the past, verbs of a title, and event nouns, that name something that happened."""
    for token in scene.doc:
        pos = token.pos_
        if pos == "NOUN":
            named = token if is_event_noun(token) and token.dep_ != "compound" else None
        elif pos == "VERB":
            told = _is_told(token) or scene.role_of(token) == "title" or _is_planned(token)
            named = named_by(token) if told else None
        else:
            continue
        if named is not None and scene.role_of(token) in ROLES:
            yield named


def _is_planned(verb: "Token") -> bool:
    """Announced: "will strike", "plans to strike"."""
    return verb.tag_ == "VB" and find_stance(verb).modality == "planned"


def _is_told(verb: "Token") -> bool:
    """Told as done or going on: "struck", "was struck", "has struck", "is striking", "..., killing two", "the ministry
    says", "accused of striking"."""
    helpers = {child.lemma_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if verb.tag_ == "VBG":
        marked = any(child.dep_ == "mark" for child in verb.children)
        accused = verb.dep_ == "pcomp" and verb.head.head.lemma_ in lexicon.ACCUSING_VERBS
        return "be" in helpers or accused or (verb.dep_ == "advcl" and not marked)
    says = verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in lexicon.SPEECH_VERBS
    return says or verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helpers))


def _event(scene: Scene, trigger: "Token", triggers: dict["Token", int | None]) -> FoundEvent | None:
    position = triggers[trigger]
    time = scene.times[position] if position is not None else None
    stance = stance_of_act(trigger, dated=time is not None) or find_stance(trigger)
    name = trigger.head if stands_for(trigger) else trigger
    modality = stance.modality
    if modality is None or _asks(trigger) or (modality == "planned" and time and not _can_be_ahead(trigger, time)):
        return None
    quotation = scene.quotation_around(trigger)
    span = passage_of(trigger, scene.paragraph_of(trigger), time)
    if quotation is not None and modality != "asserted":
        span = told_alone(trigger, span, quotation.content, time)
    source, entity = _source(scene, stance.holder or reporter(trigger), quotation)
    speech = _is_speech(trigger, scene, dated=time is not None)
    thought = modality == "alleged" and is_belief(trigger)
    return FoundEvent(
        start=span.start,
        end=span.end,
        trigger=Span(name.idx, name.idx + len(name)),
        modality=modality,
        kind=_kind(name),
        participants=participants_of(name, span, scene),
        time=position,
        place=place_of(trigger, scene),
        source=source,
        source_entity=entity,
        speech=speech,
        lead=not thought and _is_lead(trigger, scene),
        news=not thought and _is_news(trigger, scene, speech),
        aside=is_aside(trigger, span),
    )


def _kind(name: "Token") -> str:
    """The word that tellings are compared by; a verb that says little by itself has what it goes with: "take part",
    "take custody" for "taken into custody"."""
    lemma = name.lemma_.lower()
    objects = [child for child in name.children if child.dep_ == "dobj"]
    objects += [c for p in name.children if p.dep_ == "prep" and p.lower_ in ("into", "to") for c in p.children]
    told = [word.lemma_.lower() for word in objects[:1] if word.pos_ == "NOUN"]
    if name.pos_ == "VERB" and lemma in lexicon.VAGUE_VERBS and (told or lemma not in lexicon.KINDS):
        return " ".join([lemma, *told])
    return lexicon.KINDS.get(lemma, lemma)


def _can_be_ahead(trigger: "Token", time: Time) -> bool:
    """A plan for "last month" is none, and "was set to speak on Friday" does not tell which Friday."""
    return (time.offset or 0) >= 0 and (time.direction >= 0 or looks_ahead(trigger))


def _asks(trigger: "Token") -> bool:
    words = [token for token in trigger.sent if not token.is_space and not token.is_quote]
    return words[-1].text == "?"


def _is_speech(trigger: "Token", scene: Scene, dated: bool) -> bool:
    """An act of saying: it introduces a quotation, or is a verb of saying with content of its own."""
    if scene.is_cue(trigger):
        return True
    if trigger.pos_ != "VERB" or stance_of_act(trigger, dated):
        return False
    if trigger.lemma_ not in lexicon.SPEECH_VERBS:
        return is_about_claim(trigger)
    if _does_by_saying(trigger):
        return False
    return trigger.dep_ == "parataxis" or any(
        c.dep_ in ("ccomp", "parataxis", "dobj", "prep", "xcomp") or c.is_quote for c in trigger.children
    )


def _does_by_saying(verb: "Token") -> bool:
    """ "Declared a state of emergency", "pledged millions": done by saying it, and told with an object, no clause."""
    below = {child.dep_ for child in verb.children}
    object_ = bool(below & {"dobj", "nsubjpass"}) and not below & {"ccomp", "xcomp", "oprd", "acomp"}
    return verb.lemma_ in lexicon.PERFORMING_VERBS and object_


def _is_lead(trigger: "Token", scene: Scene) -> bool:
    """In the title or the first sentence of the text, told in a main clause as done; a title tells in the present."""
    titled = scene.role_of(trigger) == "title"
    if not titled and trigger.sent.start != scene.first:
        return False
    verb = _main_verb(trigger)
    if verb is None or any(c.dep_ in ("aux", "neg") and c.lemma_ not in ("be", "have") for c in verb.children):
        return False
    return verb.tag_ in ("VBD", "VBZ", "VBP", "VBN") if titled else _is_told(verb)


def _is_news(trigger: "Token", scene: Scene, speech: bool) -> bool:
    """Told as done in the body: said, in whatever clause, or in a main clause of a sentence that names no date."""
    verb = trigger if speech else _main_verb(trigger)
    if verb is None or not _is_told(verb) or any(c.lower_ == "had" for c in verb.children):
        return False
    return (speech or not scene.names_date(trigger.sent)) and scene.role_of(trigger) == "body"


def _main_verb(trigger: "Token") -> "Token | None":
    """The verb of the main clause, or of what its verb of saying reports, that tells the trigger."""
    verb = trigger if trigger.pos_ == "VERB" else carrier(trigger) or _copula(trigger)
    participle = verb is not None and verb.tag_ == "VBG" and verb.dep_ == "advcl"
    return verb if verb is not None and (participle or verb.dep_ in ("ROOT", "conj", "ccomp", "parataxis")) else None


def _copula(noun: "Token") -> "Token | None":
    """The "be" that says of something that it is what the noun names, or part of it."""
    whole = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return whole.head if whole.dep_ == "attr" else None


def _source(scene: Scene, holder: "Token | None", quotation: FoundQuotation | None) -> tuple[Span | None, int | None]:
    """Whose word it is: the source of the quotation around it, else the subject of the verb that reports, claims or
    denies it."""
    if quotation is not None and quotation.source is not None:
        return quotation.source, quotation.entity
    if holder is None:
        return None, None
    return trimmed(scene.doc, holder.left_edge.i, holder.right_edge.i + 1), scene.entity_at(holder)
