"""Words that look like times and are none: “may” and “march”, "Sun" and "fall", names with a month or day in them."""

import re
from typing import TYPE_CHECKING

from briefgen.extract.times import lexicon
from briefgen.models import Time

if TYPE_CHECKING:
    from spacy.tokens import Span

NAMES = frozenset(("PERSON", "ORG", "WORK_OF_ART", "FAC", "PRODUCT", "GPE", "LOC", "NORP", "LAW"))
BEFORE_A_SEASON = frozenset(
    "in of by until till since during for from through throughout before after early late mid this last next".split()
)  # noqa: SIM905


def is_time(time: Time, span: "Span") -> bool:
    """Whether the words of `span`, which a pattern took for `time`, mean one there."""
    words = span.text.lower().rstrip(".")
    if words in lexicon.MONTHS or words in lexicon.WEEKDAYS:
        return _is_calendar_name(span)
    if words in lexicon.SHORT_MONTHS or words in lexicon.SHORT_WEEKDAYS:
        return span.text.endswith(".") and len(words) > 3
    if words.removeprefix("the ") in lexicon.SEASONS and time.offset is None:
        return _is_season(span)
    if re.fullmatch(r"\d{4}", words):
        return _is_year(span)
    if re.fullmatch(r"(?:the|its) (?:full |fiscal )?(?:week|month|year)", words):
        return _is_bare_span(time, span)
    if words in ("this week", "this morning"):  # programmes
        return span[-1].text.islower() or span.text.isupper()
    if words == "soon":
        return not re.match(r"\s*(as|after|before)\b", span.doc.text[span.end_char : span.end_char + 10])
    return True


def _is_calendar_name(span: "Span") -> bool:
    """Written with a capital, no verb, and no part of a longer name ("April Ryan", the programme "Sunday Time")."""
    word = span[-1]
    if not word.text[0].isupper() or word.pos_ in ("VERB", "AUX"):
        return False
    if word.ent_type_ in NAMES:
        return False
    beyond = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    return not (word.dep_ == "compound" and beyond is not None and word.head == beyond and beyond.pos_ == "PROPN")


def _is_season(span: "Span") -> bool:
    """A season has a preposition before it and names no fall of something."""
    doc, word = span.doc, span[-1]
    before = doc[span.start - 1].lower_ if span.start else ""
    after = doc[span.end].lower_ if span.end < len(doc) else ""
    return (
        word.pos_ in ("NOUN", "PROPN")
        and before in BEFORE_A_SEASON
        and not (word.lower_ == "fall" and after in ("of", "in"))
    )


def _is_bare_span(time: Time, span: "Span") -> bool:
    """Only a year stands alone, and not where a clause says which ("the year that")."""
    after = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    if time.mod in ("START", "MID", "END"):
        return True
    return span[-1].lower_ == "year" and after not in (
        "that",
        "when",
        "of",
        "in",
        "before",
        "after",
        "since",
        "he",
        "she",
    )


def _is_year(span: "Span") -> bool:
    """No quantity: "1900 people" counts, "the 1998 elections" and "in 1998" date."""
    word, doc = span[-1], span.doc
    before = doc[span.start - 1].lower_ if span.start else ""
    after = doc[span.end] if span.end < len(doc) else None
    counts = after is not None and after.tag_ == "NNS" and word.head == after and word.dep_ == "nummod"
    return not (counts and before not in ("the", "in", "since", "of", "their", "its", "his", "her", "this"))
