"""Which word an expression of time dates: the verb or event noun of its own clause."""

from typing import TYPE_CHECKING

from briefgen.extract import lexicon_events as lexicon
from briefgen.extract.modality import SUBJECTS, carrier
from briefgen.models import Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SCHEDULING = frozenset({"schedule", "plan", "slate", "set", "expect", "book", "due"})
LOOSE = ("prep", "npadvmod", "advmod", "tmod", "pobj", "nmod", "appos", "dep")


def dated_word(doc: "Doc", time: Time) -> "Token | None":
    """The verb or event noun that `time` dates, None for a bound ("since 2014") or a thing's date."""
    span = doc.char_span(time.start, time.end, alignment_mode="expand")
    if span is None or time.type not in ("DATE", "TIME") or time.value.endswith("_REF"):
        return None
    preposition = _preposition(span[0])
    if preposition is not None and preposition.lower_ not in lexicon.DATING_PREPOSITIONS:
        return None
    first = preposition if preposition is not None else span.root
    if first.dep_ in ("ROOT", "pcomp") or first.head == first:
        return None
    word = _climb(first)
    if preposition is not None and preposition.lower_ == "for" and preposition.head.lemma_ not in SCHEDULING:
        return None  # "for January" is a span of time, except of what is scheduled
    return word


def _preposition(first: "Token") -> "Token | None":
    """The preposition that stands before the expression, or is its first word."""
    if first.pos_ in ("ADP", "SCONJ"):
        return first
    before = first.nbor(-1) if first.i else None
    return before if before is not None and before.pos_ in ("ADP", "SCONJ") and before.sent == first.sent else None


def _climb(word: "Token") -> "Token | None":
    """From the expression up to the first word that can be dated; what it modifies tightly must be one at once."""
    while True:
        loose, head = word.dep_ in LOOSE, word.head
        if head == word:
            return None
        if is_event_noun(head):
            return head
        if head.pos_ in ("VERB", "AUX"):
            return _of_verb(head, word)
        if head.pos_ == "ADJ" and head.lemma_ in SCHEDULING:
            return _scheduled(head)
        if not loose and not (head.dep_ in ("prep", "pobj") and word.dep_ == "compound"):
            return None
        word = head


def is_event_noun(word: "Token") -> bool:
    """A common noun that names something that takes place; verbs mistaken for one in a noun's place count too."""
    if word.pos_ == "PROPN" and word.dep_ == "compound":
        return False
    return word.pos_ in ("NOUN", "PROPN") and word.lemma_.lower() in lexicon.EVENT_NOUNS


def _of_verb(verb: "Token", expression: "Token") -> "Token | None":
    if verb.lemma_ in SCHEDULING and verb.tag_ == "VBN":
        return _scheduled(verb)
    content = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    if content is not None and verb.lemma_ in lexicon.SPEECH_VERBS:
        if _is_subject_of(expression, content):
            return None
        if _is_apart(expression, verb, content):
            return named_by(content)
    return named_by(verb)


def named_by(verb: "Token") -> "Token | None":
    """The word that names what a verb tells: the event noun that a light verb carries, the verb that "did" stands for,
    else the verb itself; None for a state."""
    if verb.lemma_ == "do" and not any(c.dep_ == "dobj" for c in verb.children):
        return verb if verb.tag_ == "VBD" and verb.dep_ == "advcl" and verb.head.pos_ == "VERB" else None
    nouns = [t for t in verb.subtree if is_event_noun(t) and carrier(t) == verb]
    if nouns:
        return nouns[0]
    relative = next((c for c in verb.children if c.dep_ in SUBJECTS and c.tag_ == "WDT"), None)
    if verb.lemma_ in lexicon.HAPPEN_VERBS and verb.dep_ == "xcomp" and relative is None:
        relative = next((c for c in verb.head.children if c.dep_ in SUBJECTS and c.tag_ == "WDT"), None)
        verb = verb.head if relative is not None else verb
    if relative is not None and verb.dep_ == "relcl" and verb.head.lemma_.lower() in lexicon.EVENT_NOUNS:
        return verb.head
    return None if verb.pos_ == "AUX" or verb.lemma_ in lexicon.STATIVE_VERBS else verb


def _scheduled(word: "Token") -> "Token | None":
    """What is scheduled, due or set for the date: an infinitive, a passive subject, the noun it modifies."""
    infinitive = next((c for c in word.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB"), None)
    if infinitive is not None:
        return named_by(infinitive)
    verb = word.head if word.pos_ == "ADJ" else word
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if subject is not None:
        return subject if is_event_noun(subject) else None
    return word.head if word.dep_ == "acl" and is_event_noun(word.head) else None


def _is_apart(expression: "Token", verb: "Token", content: "Token") -> bool:
    """ "On Monday, the minister said, he will chair": set off by commas, the date belongs to what is reported."""
    begins = content.left_edge
    commas = begins.nbor(-1).text == "," and expression.right_edge.nbor(1).text == ","
    return expression.i < verb.i and commas and begins.dep_ != "mark"


def _is_subject_of(expression: "Token", content: "Token") -> bool:
    """ "She said next week would be decisive": the expression is what the content speaks of."""
    bare = not any(c.dep_ in SUBJECTS for c in content.children)
    return bare and expression.right_edge.i + 1 == content.left_edge.i
