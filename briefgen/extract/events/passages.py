"""The words that tell an event, and who and where they name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.extract.events.lexicon import EVENT_NOUNS, NAMES
from briefgen.extract.events.modality import SUBJECTS, carrier, stands_for, subject_of
from briefgen.extract.events.scene import Scene
from briefgen.models import Paragraph, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 320  # characters of a sentence that still reads well as an entry
LEANING = ("PRP", "WDT", "WP")  # subjects that say nothing without what went before
PHRASE = 6  # words of a noun phrase that tells who or what it is about
WHERE = frozenset({"in", "at", "near", "outside", "across"})


def passage_of(trigger: "Token", paragraph: Paragraph, time: Time | None) -> Span:
    """The words that tell the event: its sentence, or of a long one its clause; for a dated noun that no light verb
    carries its own phrase, if that says who is involved; a title or caption as a whole."""
    if paragraph.role in ("title", "caption"):
        return Span(paragraph.start, paragraph.end)
    if time is not None and trigger.pos_ == "NOUN" and carrier(trigger) is None and _says_who(trigger):
        return _noun_phrase(trigger, time)
    sentence = trimmed(trigger.doc, trigger.sent.start, trigger.sent.end)
    clause = carrier(trigger) or trigger
    subjects = [child for child in clause.children if child.dep_ in SUBJECTS]
    whole = any(child.tag_ not in LEANING for child in subjects) and not stands_for(trigger)
    return _phrase(clause) if sentence.end - sentence.start > LONGEST and whole else sentence


def _noun_phrase(noun: "Token", time: Time) -> Span:
    """The phrase of a noun with the words that date it, up to a participle clause that goes on after a comma, where
    what is told next begins."""
    for comma, following in pairwise(noun.subtree):
        goes_on = comma.text == "," and following.tag_ == "VBG" and following.dep_ in ("advcl", "acl")
        if goes_on and comma.i > noun.i and comma.idx >= time.end:
            return trimmed(noun.doc, noun.left_edge.i, comma.i)
    phrase = _phrase(noun)
    return Span(phrase.start, max(phrase.end, time.end))


def told_alone(trigger: "Token", passage: Span, content: Sequence[Span], time: Time | None) -> Span:
    """The part of the passage that is told by somebody, whose name stands beside a plan, a claim or a denial anyway: if
    it is a clause of its own, with a subject that is no pronoun, and holds the words that date it; else the
    passage."""
    clause = carrier(trigger) or trigger
    subject = subject_of(clause) if clause.pos_ in ("VERB", "AUX") else None
    piece = next((c for c in content if c.start <= trigger.idx < c.end), passage)
    start, end = max(piece.start, passage.start), min(piece.end, passage.end)
    alone = subject is not None and subject.tag_ not in LEANING
    needed = [subject.left_edge.idx, *([time.start] if time else [])] if alone else []
    if not needed or not all(start <= offset < end for offset in needed):
        return passage
    words = [token.i for token in trigger.sent if start <= token.idx < end]
    return trimmed(trigger.doc, words[0], words[-1] + 1)


def _says_who(noun: "Token") -> bool:
    """Two names, or one in a phrase of some length."""
    words = list(noun.subtree)
    names = sum(word.ent_type_ in NAMES and word.ent_iob_ == "B" for word in words)
    return names > 1 or (names == 1 and len(words) >= PHRASE)


def _phrase(word: "Token") -> Span:
    return trimmed(word.doc, word.left_edge.i, word.right_edge.i + 1)


def trimmed(doc: "Doc", first: int, last: int) -> Span:
    """From the first word to the last, without space, conjunctions, commas and unpaired quotation marks around."""
    while first < last - 1 and _is_edge(doc, first, first, last):
        first += 1
    while first < last - 1 and _is_edge(doc, last - 1, first, last):
        last -= 1
    return Span(doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))


def _is_edge(doc: "Doc", position: int, first: int, last: int) -> bool:
    word = doc[position]
    unpaired = word.text == '"' and sum(token.text == '"' for token in doc[first:last]) % 2 == 1
    return word.is_space or word.dep_ == "mark" or word.text in ",;:-" or unpaired


def participants_of(trigger: "Token", passage: Span, scene: Scene) -> tuple[int, ...]:
    """Entities that the event's own clause names, its subject's or antecedent's included; for a noun that names none,
    those of the passage."""
    clause = carrier(trigger) or trigger
    phrase = _phrase(clause)
    within = phrase.start <= passage.start and passage.end <= phrase.end
    stretches = [passage if within else phrase, *_subjects(clause)]
    inside = {(m.start, m.entity) for stretch in stretches for m in scene.mentions_in(stretch)}
    if not inside and trigger.lemma_.lower() in EVENT_NOUNS:
        inside = {(m.start, m.entity) for m in scene.mentions_in(passage)}
    return tuple(dict.fromkeys(entity for _, entity in sorted(inside)))


def _subjects(clause: "Token") -> Iterator[Span]:
    """The phrases of who does it: the subject, who is accused of it, and the noun that a relative clause belongs to."""
    subject = subject_of(clause) if clause.pos_ in ("VERB", "AUX") else None
    if subject is not None:
        yield _phrase(subject)
    if clause.dep_ == "pcomp":
        yield from (_phrase(child) for child in clause.head.head.children if child.dep_ in ("dobj", "nsubjpass"))
    if clause.dep_ in ("relcl", "acl"):
        yield trimmed(clause.doc, clause.head.left_edge.i, clause.head.i + 1)


def place_of(trigger: "Token", scene: Scene) -> Span | None:
    """Where the clause says that it takes place: a place's name after "in", "at" or "near", with its country."""
    clause = carrier(trigger) or trigger
    sentence = trigger.sent
    for root, mention in scene.places:
        if sentence.start <= root.i < sentence.end and root.head.lower_ in WHERE and _is_told_by(root, trigger, clause):
            return Span(mention.start, _with_country(root, mention.end))
    return None


def _is_told_by(place: "Token", trigger: "Token", clause: "Token") -> bool:
    """The place hangs on the trigger, the verb that carries it, what that verb has as object, or a relative clause."""
    holder = place.head.head
    beside = (holder.dep_ == "dobj" and holder.head == clause) or (
        holder.dep_ in ("acl", "relcl") and holder.head == trigger
    )
    return holder in (trigger, clause) or beside


def _with_country(place: "Token", end: int) -> int:
    """ "Donetsk, Ukraine": the place that follows in apposition belongs to it."""
    wider = next((c for c in place.children if c.dep_ == "appos" and c.ent_type_ == "GPE"), None)
    return wider.idx + len(wider) if wider is not None and wider.i == place.i + 2 else end
