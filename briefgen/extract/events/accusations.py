"""Accusations and denials as events of their own, and the denial that answers an accusation."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.events import lexicon
from briefgen.extract.events.attachment import is_event_noun, named_by
from briefgen.extract.events.modality import Stance, find_stance, subject_of
from briefgen.extract.events.passages import trimmed
from briefgen.extract.events.scene import Scene
from briefgen.models import FoundEvent, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECTS = ("dobj", "nsubjpass")
NEAR = 2  # sentences after an accusation in which it is answered


def stance_of_act(verb: "Token", dated: bool) -> Stance | None:
    """The stance of an accusation or denial that is told as an act: "blamed Sudmark", "dismissed the allegation".

    None for any other word, and for an accusation without a date of its own whose content is told as an event.
    """
    if verb.pos_ != "VERB" or not (_accuses(verb, dated) or _denies(verb)):
        return None
    if find_stance(verb).modality != "asserted":
        return None
    return Stance("alleged" if verb.lemma_ in lexicon.ACCUSING_VERBS else "denied", subject_of(verb))


def _accuses(verb: "Token", dated: bool) -> bool:
    """Somebody is accused or blamed; what for is told as an event with a clause or noun of its own, or not at all."""
    if verb.lemma_ not in lexicon.ACCUSING_VERBS or not any(c.dep_ in OBJECTS for c in verb.children):
        return False
    contents = (c for preposition in verb.children if preposition.lower_ == "of" for c in preposition.children)
    return dated or not any(named_by(c) if c.pos_ == "VERB" else is_event_noun(c) for c in contents)


def _denies(verb: "Token") -> bool:
    """What is denied is a claim, a part in something or "it"; what is claimed has no clause that would tell it."""
    denied = _denied(verb)
    if denied is None or any(c.dep_ in ("acl", "ccomp") for c in denied.children):
        return False
    part = denied.pos_ == "PRON" or denied.lemma_.lower() in lexicon.DENIED_NOUNS
    return is_about_claim(verb) or (verb.lemma_ == "deny" and part)


def is_about_claim(verb: "Token") -> bool:
    """A claim is denied or rejected, not a plan or a minister."""
    denied = _denied(verb)
    return denied is not None and denied.lemma_.lower() in lexicon.ALLEGING_NOUNS


def _denied(verb: "Token") -> "Token | None":
    if verb.lemma_ not in lexicon.DENYING_VERBS:
        return None
    return next((child for child in verb.children if child.dep_ in OBJECTS), None)


def answered(scene: Scene, found: Sequence[tuple["Token", FoundEvent]]) -> tuple[FoundEvent, ...]:
    """The events, an accusation with the sentence soon after it in which somebody else denies it."""
    number = {sentence.start: position for position, sentence in enumerate(scene.doc.sents)}
    placed = [(number[token.sent.start], token, event) for token, event in found]
    events = []
    for token, event in found:
        denial = _denial(scene, number[token.sent.start], event, placed) if event.modality == "alleged" else None
        events.append(replace(event, denial=denial) if denial else event)
    return tuple(events)


def _denial(scene: Scene, place: int, accusation: FoundEvent, placed: Sequence) -> Span | None:
    """The sentence of the first denial after an accusation, unless another accusation stands between them."""
    for at, token, event in placed:
        if not place < at <= place + NEAR:
            continue
        if event.modality == "denied" and _denies(token) and not _are_of_one(event, accusation):
            return trimmed(scene.doc, token.sent.start, token.sent.end)
        if event.modality == "alleged":
            return None
    return None


def _are_of_one(one: FoundEvent, other: FoundEvent) -> bool:
    return one.source_entity is not None and one.source_entity == other.source_entity
