"""Which way the words that govern an expression look: back, ahead, or neither.

Walks from the expression up to the verb it hangs on, and reads that verb's auxiliaries, form and governor. A word on
the way that fixes something for later ("scheduled for May", "the planned talks on Friday") settles it before the verb.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from briefgen.extract.wordlists import words
from briefgen.models import Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Direction = Literal[-1, 0, 1]

FUTURE = words("will 'll wo shall would 'd could may might can must should")
PAST = words("had has have 've was were")
FIXING = words("schedule plan set slate expect due book fix bill time")
AWAITED = words("upcoming forthcoming planned scheduled impending expected proposed")
WHOSE = words("the its their these those next coming following")
DEFERRING = words("postpone delay adjourn defer suspend extend put push")
# What an infinitive must hang on to tell of something to come: "is due to meet", "plans to meet", "agreed to meet".
PROSPECTIVE = FIXING | words(
    """agree aim anticipate ask be bind bound design destine go hope intend intention invite likely look mean need offer
    order plan pledge poise poised promise propose require swear threaten vow want decision agreement
    proposal deadline"""
)
# Nouns for what was said or was not foreseen: a day beside them is past, whatever the verb above does.
HAPPENED = words(
    """announcement arrest assertion assassination attack blast bombing collapse comment crash death declaration
    decision earthquake explosion fire killing massacre murder raid remark report shooting statement strike tweet"""
)


def direction_of(time: Time, doc: "Doc", in_body: bool = True) -> Direction:
    """1 where the words around look ahead of the article's date, -1 where they look back, 0 where nothing tells.

    The present tense looks ahead with a weekday alone, and not outside the body: under a picture, "Rossi meets voters
    on Friday" tells of what was.
    """
    span = doc.char_span(time.start, time.end, alignment_mode="expand")
    before = [token.lower_ for token in doc[max(0, span.start - 2) : span.start]]
    if before == ["ahead", "of"]:
        return 1
    for word in _upwards(span.root):
        if word.pos_ in ("NOUN", "PROPN") and (direction := _of_noun(word, span)):
            return direction
        if word.pos_ in ("VERB", "AUX", "ADJ") and _is_fixed(word):
            return _of_plan(word)
        if word.pos_ in ("VERB", "AUX"):
            if _dates_subject(span, word):
                return -1
            if before[-1:] == ["until"] and word.lemma_ in DEFERRING:
                return 1
            present_is_ahead = in_body and time.value.startswith("XXXX-WXX-") and _hangs_on(span, word)
            return _of_verb(_told(word, span.start), present_is_ahead)
    return 0


def _upwards(word: "Token") -> Iterator["Token"]:
    yield word
    while word.head != word:
        word = word.head
        yield word


def _hangs_on(span: "Span", verb: "Token") -> bool:
    """Without another noun between them."""
    return span.root.head == verb or (span.root.head.dep_ == "prep" and span.root.head.head == verb)


def _dates_subject(span: "Span", verb: "Token") -> bool:
    """ "The blast on Tuesday may delay the vote": before the verb the day is the subject's, whatever the parse says."""
    before = span.doc[max(0, span.start - 2) : span.start]
    subjects = [word for word in before if word.dep_ in ("nsubj", "nsubjpass") and word.lemma_ in HAPPENED]
    return any(subject.head == verb and span.end <= verb.i for subject in subjects)


def _of_noun(noun: "Token", span: "Span") -> Direction:
    if any(child.lower_ in AWAITED and child.i < noun.i for child in noun.children):
        return 1
    return -1 if noun.lemma_ in HAPPENED and _hangs_on(span, noun) else 0


def _is_fixed(word: "Token") -> bool:
    """ "Scheduled for May", but not "as scheduled"."""
    fixed = word.lemma_.lower() in FIXING and (word.tag_ == "VBN" or word.pos_ == "ADJ")
    return fixed and not any(child.lower_ == "as" for child in word.children)


def _of_plan(word: "Token") -> Direction:
    """A plan looks ahead, also one made in the past; "had been due" tells that it is over or came to nothing."""
    verbs = (word, word.head) if word.dep_ in ("acomp", "xcomp", "ccomp") else (word,)
    return -1 if any(child.lower_ == "had" for verb in verbs for child in verb.children) else 1


def _told(verb: "Token", position: int) -> "Token":
    """The verb that is told where a reporting clause only interrupts it: "On Monday, she said, talks will begin"."""
    interrupts = position < verb.i < len(verb.doc) - 1 and verb.nbor().text == ","
    told = [child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i] if interrupts else []
    return told[0] if told else verb


def _of_verb(verb: "Token", present_is_ahead: bool = False) -> Direction:
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    governor = verb.head if verb.head != verb and verb.head.pos_ in ("VERB", "AUX") else None
    if auxiliaries & FUTURE:
        return -1 if auxiliaries & {"have", "'ve"} or _is_refusal(verb, auxiliaries) else 1
    if "to" in auxiliaries:
        return _of_infinitive(verb, governor)
    if verb.tag_ == "VBD" or auxiliaries & PAST:
        return -1
    if governor and not auxiliaries and (verb.dep_ in ("conj", "xcomp") or verb.tag_ == "VBG"):
        return _of_verb(governor)
    if verb.tag_ == "VBN" and not auxiliaries:
        return -1
    return 1 if present_is_ahead and (verb.tag_ in ("VBZ", "VBP") or auxiliaries) else 0


def _is_refusal(verb: "Token", auxiliaries: set[str]) -> bool:
    """ "Could not be reached on Friday", "would not say" did not happen; "said that it would not" looks ahead."""
    negated = any(child.dep_ == "neg" for child in verb.children)
    return negated and ("could" in auxiliaries or ("would" in auxiliaries and verb.dep_ != "ccomp"))


def _of_infinitive(verb: "Token", governor: "Token | None") -> Direction:
    """Beside a noun only the passive is a plan: "talks to be held", but "the first to arrive"."""
    if verb.head.lemma_.lower() in PROSPECTIVE:
        return _of_plan(verb.head)
    if verb.dep_ in ("relcl", "acl"):
        return 1 if any(child.dep_ == "auxpass" for child in verb.children) else 0
    return _of_verb(governor) if governor else 0


def is_counted_ahead(time: Time, span: "Span", direction: Direction) -> bool:
    """Whether a duration is how far off something is: "will be held in two weeks".

    Not so in "the first in two years" and in "will leave in the next two weeks".
    """
    before = span.doc[span.start - 1] if span.start else None
    counts = time.type == "DURATION" and time.until is None and direction == 1 and span[0].lower_ not in WHOSE
    return counts and before is not None and before.lower_ == "in" and before.head.pos_ in ("VERB", "AUX")
