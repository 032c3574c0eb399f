"""Which way the words that govern an expression look: back, ahead, or neither.

Walks from the expression up to the verb it hangs on, and reads that verb's auxiliaries, form and governor. A word on the
way that fixes something for later ("scheduled for May", "the planned talks on Friday") settles it before the verb does.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from briefgen.models import Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Direction = Literal[-1, 0, 1]

FUTURE = frozenset(("will", "'ll", "wo", "shall", "would", "'d", "could", "may", "might", "can", "must", "should"))
FIXING = frozenset("schedule plan set slate expect due book fix bill time".split())  # noqa: SIM905
AWAITED = frozenset("upcoming forthcoming planned scheduled impending expected next proposed".split())  # noqa: SIM905
DEFERRING = frozenset("postpone delay adjourn defer suspend extend put push".split())  # noqa: SIM905
# What an infinitive must hang on to tell of something to come: "is due to meet", "plans to meet", "agreed to meet".
PROSPECTIVE = FIXING | frozenset(
    """agree aim anticipate ask be bind bound design destine go hope intend intention invite likely look mean need offer
    order plan pledge poise poised prepare promise propose ready require slate swear threaten vow want decision
    agreement proposal deadline""".split()
)


def direction_of(time: Time, doc: "Doc") -> Direction:
    """1 where the words around look ahead of the article's date, -1 where they look back, 0 where nothing tells."""
    span = doc.char_span(time.start, time.end, alignment_mode="expand")
    before = doc[span.start - 1].lower_ if span.start else ""
    if before == "of" and span.start > 1 and doc[span.start - 2].lower_ == "ahead":
        return 1
    for word in _upwards(span.root):
        if word.pos_ in ("NOUN", "PROPN") and any(
            child.lower_ in AWAITED for child in word.children if child.i < word.i
        ):
            return 1
        if word.lemma_.lower() in FIXING and (word.tag_ == "VBN" or word.pos_ == "ADJ"):
            return 1
        if word.pos_ in ("VERB", "AUX"):
            if before in ("until", "till", "to") and word.lemma_ in DEFERRING:
                return 1
            return _of_verb(_told(word, span.start))
    return 0


def _upwards(word: "Token") -> Iterator["Token"]:
    yield word
    while word.head != word:
        word = word.head
        yield word


def _told(verb: "Token", position: int) -> "Token":
    """The verb that is told where a reporting clause only interrupts it: "On Monday, she said, talks will begin"."""
    interrupts = position < verb.i < len(verb.doc) - 1 and verb.nbor().text == ","
    told = [child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i] if interrupts else []
    return told[0] if told else verb


def _of_verb(verb: "Token") -> Direction:
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & FUTURE:
        return -1 if auxiliaries & {"have", "'ve"} else 1
    if "to" in auxiliaries:
        return _of_infinitive(verb)
    if verb.tag_ == "VBD" or auxiliaries & {"had", "has", "have", "'ve", "was", "were"}:
        return -1
    if verb.dep_ == "conj" and not auxiliaries and verb.head.pos_ in ("VERB", "AUX") and verb.tag_ == verb.head.tag_:
        return _of_verb(verb.head)
    return -1 if verb.tag_ == "VBN" and not auxiliaries else 0


def _of_infinitive(verb: "Token") -> Direction:
    head = verb.head
    if verb.dep_ in ("relcl", "acl") or head.lemma_.lower() in PROSPECTIVE:
        return 1
    return _of_verb(head) if head != verb and head.pos_ in ("VERB", "AUX") else 0
