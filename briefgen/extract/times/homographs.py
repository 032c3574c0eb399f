"""Words that look like times and are none: “may” and “march”, "Sun" and "fall", names, quantities and rates."""

import re
from typing import TYPE_CHECKING

from briefgen.extract.times import lexicon
from briefgen.models import Time

if TYPE_CHECKING:
    from spacy.tokens import Span

NAMES = frozenset(("PERSON", "ORG", "WORK_OF_ART", "FAC", "PRODUCT", "GPE", "LOC", "NORP", "LAW"))
BEFORE_A_SEASON = frozenset(
    ("after", "at", "before", "between", "by", "during", "early", "for", "from", "in", "into", "late", "mid", "of",
     "over", "since", "through", "throughout", "till", "until")
)  # fmt: skip
YEARLIKE = frozenset(("year", "years", "mid", "end"))  # nouns before a year that is one
LONGEST_SMALL_WORD = 4  # letters: such words have no capital in a headline
BOUNDING = frozenset(("after", "before", "by", "from", "through", "until"))
BEFORE_A_YEAR = frozenset(("the", "this", "that", "their", "its", "his", "her", "in", "since", "of"))


def is_time(time: Time, span: "Span") -> bool:
    """Whether the words of `span`, which a pattern took for `time`, mean one there."""
    return not any(means_other(time, span) for means_other in OTHERS)


def is_verb(span: "Span") -> bool:
    """ "May I", "March on", "fall apart": a calendar name is a noun."""
    return _words(span) in CALENDAR_NAMES and span.root.pos_ in ("VERB", "AUX")


def _part_of_name(time: Time, span: "Span") -> bool:
    """ "April Ryan", the programme "Sunday Time", "Black Friday", the "Daily Mirror", "USA Today".

    A preposition tells a date from a name, whatever the parser makes of what follows it ("in December Credit: AP").
    """
    word, after = span[-1], span.doc[span.end : span.end + 1]
    if _words(span) not in CALENDAR_NAMES | lexicon.DAY_WORDS.keys() and time.type != "SET":
        return False
    compound = word.dep_ == "compound" and [word.head] == [*after] and word.head.pos_ == "PROPN"
    dated = _before(span) in ("in", "on", "since", "until", "by")
    return word.ent_type_ in NAMES or (compound and not dated) or _before(span) in lexicon.NAMED_DAYS


def _person(time: Time, span: "Span") -> bool:
    """ "May said", "Ms May": months do nothing, and are not addressed."""
    word = span[-1]
    acts = word.dep_ in ("nsubj", "nsubjpass") or any(child.dep_ == "compound" for child in word.lefts)
    return _words(span) in lexicon.MONTHS and acts


def _short_name(time: Time, span: "Span") -> bool:
    """ "Sun", "Jan" or "Mar." with no date beside it may be anything; "Sept." is not."""
    short = _words(span) in lexicon.SHORT_MONTHS or _words(span) in lexicon.SHORT_WEEKDAYS
    return short and _words(span) != "may" and not (span.text.endswith(".") and len(span.text) > 4)


def _loose_season(time: Time, span: "Span") -> bool:
    """A season stands with a preposition, "this" or "last"; "the fall in prices" is none, nor is "Christmas cards"."""
    words = _words(span).removeprefix("the ")
    if (words not in lexicon.SEASONS and words != "christmas") or time.offset is not None:
        return False
    if words == "christmas" and span[-1].dep_ == "compound":
        return True
    falls = span[-1].lower_ == "fall" and _after(span) in ("of", "in")
    return falls or _before(span) not in BEFORE_A_SEASON


def _numbered_name(time: Time, span: "Span") -> bool:
    """ "Flight 1549", "Resolution 1973", "Euro 2020": what numbers or names a noun may not be its year."""
    before = span.doc[span.start - 1] if span.start else None
    noun = before is not None and before.pos_ in ("NOUN", "PROPN") and before.lower_ not in YEARLIKE
    return bool(re.fullmatch(r"\d{4}", span.text)) and noun and not before.is_space


def _apostrophe(time: Time, span: "Span") -> bool:
    """ "In '98", but not a quotation that begins with "'24 hours"."""
    return span.text.startswith("'") and _before(span) not in BEFORE_A_SEASON


def _quantity(time: Time, span: "Span") -> bool:
    """ "1900 people" counts; "the 1998 elections" and "in 1998" date."""
    if not re.fullmatch(r"\d{4}", span.text):
        return False
    counted = [token for token in span.doc[span.end : span.end + 1] if token.tag_ == "NNS" and span.root.head == token]
    opens = span.start > 0 and span.doc[span.start - 1].is_sent_start and _before(span) in BOUNDING
    return bool(counted) and _before(span) not in BEFORE_A_YEAR and not opens


def _vague_span(time: Time, span: "Span") -> bool:
    """Of bare stretches only a year stands alone, and not where a clause says which ("the year that")."""
    match = re.fullmatch(r"(?:the|its) (?:full |fiscal )?(week|month|year|decade)", _words(span))
    if match is None or time.mod is not None:
        return False
    which = ("that", "when", "of", "in", "before", "after", "since", "he", "she")
    return match[1] != "year" or _after(span) in which


def _programme(time: Time, span: "Span") -> bool:
    """ "This Week" and "60 Minutes" are broadcast: but for headlines, a unit has a capital where a sentence begins."""
    unit = span[-1].lower_
    counts = time.type in ("DURATION", "SET") or time.unit is not None
    is_unit = unit.removesuffix("s") in lexicon.LETTERS or unit in lexicon.FREQUENCIES
    if not (counts and is_unit and span[-1].text.istitle()) or span[0].is_sent_start:
        return False
    return any(token.is_lower and len(token) > LONGEST_SMALL_WORD for token in span.sent)


def _rate(time: Time, span: "Span") -> bool:
    """ "Four flights a week", "$500 million a year": how often, not how long."""
    before = span.doc[span.start - 1] if span.start else None
    rate = time.type == "DURATION" and span[0].lower_ in ("a", "an") and len(span) == 2
    return rate and before is not None and before.pos_ in ("NOUN", "NUM", "SYM", "PROPN")


def _conjunction(time: Time, span: "Span") -> bool:
    """ "Said that day care is dear": no day that was told of."""
    if time.anchor != "mention" or span[0].lower_ != "that":
        return False
    return span[0].tag_ != "DT" or span[-1].dep_ == "compound"


def _soon_as(time: Time, span: "Span") -> bool:
    return _words(span) == "soon" and _after(span) in ("as", "after", "before")


def _todays_world(time: Time, span: "Span") -> bool:
    """ "Today's world", "the voters of tomorrow" are of no day."""
    head = span.root.head
    of_age = span.root.dep_ == "poss" or (head.lower_ == "of" and span.root.dep_ == "pobj")
    held = head if span.root.dep_ == "poss" else head.head
    return of_age and time.unit == "day" and time.type == "DATE" and held.lemma_ in lexicon.OF_AN_AGE


def _named_for_its_day(time: Time, span: "Span") -> bool:
    """ "The Sept. 11 attacks" are known by a day whose year the words leave out."""
    return (time.value, _after(span)) in lexicon.EVENTS_NAMED_FOR_DAYS


def _words(span: "Span") -> str:
    return span.text.lower().rstrip(".")


def _before(span: "Span") -> str:
    return span.doc[span.start - 1].lower_ if span.start else ""


def _after(span: "Span") -> str:
    return span.doc[span.end].lower_ if span.end < len(span.doc) else ""


CALENDAR_NAMES = frozenset((*lexicon.MONTHS, *lexicon.WEEKDAYS, *lexicon.SEASONS))
OTHERS = (
    _part_of_name,
    _person,
    _short_name,
    _loose_season,
    _numbered_name,
    _apostrophe,
    _quantity,
    _vague_span,
    _programme,
    _rate,
    _conjunction,
    _soon_as,
    _todays_world,
    _named_for_its_day,
)
