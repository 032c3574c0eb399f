"""Figures: quantities with unit, qualifier, what is counted, and whether they are the whole, a part or a change.

Numerals come from `briefgen.extract.figures.numerals`; here the parse tells what each counts. A numeral that counts
nothing (a year, an age, "Section 7", "Channel One") is no figure.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.figures.numerals import Numeral, find_numerals
from briefgen.models import FoundFigure, FoundQuotation, Paragraph, Scope, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MODIFIERS = {"nummod", "quantmod", "amod", "compound", "nmod", "det", "advmod"}
MEASURES = {"magnitude"}  # said before the number: "magnitude 6.1"
TALLIES = {"number", "total", "toll", "count", "tally"}
CASUALTIES = {"dead", "killed", "injured", "wounded", "hurt", "missing", "arrested", "detained", "displaced"}
HARM = {"kill", "injure", "wound", "arrest", "detain", "hospitalize", "evacuate", "die", "displace"}
MEASURED = {
    "percent", "dollars", "dollar", "euros", "pounds", "yen", "cents", "points", "magnitude", "miles", "kilometers",
    "kilometres", "feet", "metres", "meters", "hours", "days", "weeks", "months", "years", "year", "minutes",
}  # fmt: skip
FRACTIONS = {"third", "quarter", "half", "fifth", "tenth", "time"}
CHANGE = {"extra", "additional", "more", "further", "another"}
CHANGING = {"rise", "fall", "increase", "decrease", "drop", "grow", "jump", "climb", "decline", "cut"}
DEFINITE = {"the", "these", "those", "them", "his", "her", "its", "their", "our"}
PARTS = {"including", "among"}
AGE = ("-year-old", " year-old", " years old", " years of age", "-month-old", "-week-old", "-day-old")
SMALL = 10  # "the two leaders" refers, it does not count
WORDS_BEHIND = 8


def find_figures(
    doc: "Doc", paragraphs: Sequence[Paragraph], quotations: Sequence[FoundQuotation], times: Sequence[Time]
) -> tuple[FoundFigure, ...]:
    """The figures of body paragraphs, in order; `low` is None for a mere upper bound.

    `source` is that of the innermost quotation around the figure; `time` a date in the same sentence when it has
    exactly one.
    """
    found: list[FoundFigure] = []
    text = doc.text
    for paragraph in paragraphs:
        if paragraph.role != "body":
            continue
        for numeral in find_numerals(text, paragraph.start, paragraph.end):
            token = _token(doc, numeral.end)
            if token is None or any(excluded(numeral, token, times) for excluded in EXCLUSIONS):
                continue
            if figure := _figure(numeral, token, found):
                found.append(_attributed(figure, token, quotations, times))
    return tuple(found)


def _token(doc: "Doc", end: int) -> "Token | None":
    """The last word of the numeral that ends at `end`: the one that the parse attaches to what is counted."""
    span = doc.char_span(end - 1, end, alignment_mode="expand")
    token = span[0] if span else None
    while token is not None and not token.text[-1].isalnum() and token.i:
        token = token.nbor(-1)
    return token


def _next(token: "Token", steps: int = 1) -> "Token | None":
    position = token.i + steps
    return token.doc[position] if token.sent.start <= position < token.sent.end else None


def _text_after(numeral: Numeral, token: "Token") -> str:
    """The text right behind a numeral, some words of it."""
    return token.doc[token.i : token.i + WORDS_BEHIND].text[numeral.end - token.idx :]


# ── what is no figure ────────────────────────────────────────────────────────────────────────────────────────────────


def _is_date(numeral: Numeral, token: "Token", times: Sequence[Time]) -> bool:
    return any(
        time.type in ("DATE", "TIME", "SET") and time.start < numeral.end and numeral.start < time.end for time in times
    )


def _is_year(numeral: Numeral, token: "Token", times: Sequence[Time]) -> bool:
    bare = numeral.qualifier is None and numeral.unit is None and token.text.isdigit() and len(token.text) == 4
    return bare and 1000 <= int(token.text) <= 2100


def _is_age(numeral: Numeral, token: "Token", times: Sequence[Time]) -> bool:
    """ "the 33-year-old actor", "aged 33", "Ann Lee, 33,"; "in Norland, 33%" is none."""
    if _text_after(numeral, token).lower().replace(" - ", "-").startswith(AGE):
        return True
    before, name, after = _next(token, -1), _next(token, -2), _next(token)
    if before is None or before.lower_ in ("aged", "age"):
        return before is not None
    apposed = before.text in (",", "(") and name is not None and name.pos_ == "PROPN"
    return numeral.unit is None and apposed and (after is None or after.is_punct)


def _is_label(numeral: Numeral, token: "Token", times: Sequence[Time]) -> bool:
    """ "Section 7", "No 10", "Boeing 737", "Channel One": the number is part of a name."""
    before = _next(token, -1)
    if numeral.unit is not None:
        return False
    if token.tag_ in ("NNP", "LS"):
        return True
    if before is None or before.lower_ in MEASURES:
        return False
    attached = token.head == before and before.pos_ in ("PROPN", "NOUN")
    return before.lower_ in ("no", "no.", "number", "#") or attached


def _is_list_number(numeral: Numeral, token: "Token", times: Sequence[Time]) -> bool:
    after = _text_after(numeral, token)[:1]
    alone = not any(word.is_alpha for word in token.sent)
    return numeral.unit is None and (alone or (token.i == token.sent.start and after in (".", ")")))


def _is_reference(numeral: Numeral, token: "Token", times: Sequence[Time]) -> bool:
    """ "one of them" and "the two leaders" point at something; they do not count."""
    if numeral.qualifier is not None or not token.is_alpha or not numeral.low or numeral.low > SMALL:
        return False
    before = _next(token, -1)
    return numeral.low == 1 or (before is not None and before.lower_ in DEFINITE)


EXCLUSIONS = (_is_date, _is_year, _is_age, _is_label, _is_list_number, _is_reference)


# ── what is counted ──────────────────────────────────────────────────────────────────────────────────────────────────


def _hyphenated_noun(token: "Token") -> "Token | None":
    """ "a 30-nation alliance", "a 6.1-magnitude quake"."""
    hyphen, noun = _next(token), _next(token, 2)
    joined = hyphen is not None and hyphen.text in ("-", "–") and noun is not None and noun.pos_ == "NOUN"
    return noun if joined else None


def _noun_after(token: "Token") -> "Token | None":
    """ "100,000 troops", "2,000 U.S. troops", "between 20 and 30 houses"."""
    modifier, after = token, _next(token)
    while modifier.head.like_num and modifier.dep_ in (*MODIFIERS, "conj", "punct"):
        modifier = modifier.head
    head = modifier.head
    if modifier.dep_ in MODIFIERS and token.i < head.i <= token.i + 6 and head.pos_ in ("NOUN", "PROPN"):
        return head
    return after if after is not None and after.tag_ == "NNS" else None


def _noun_of(token: "Token") -> "Token | None":
    """ "tens of thousands of troops", "12 of the soldiers", "200 of them"."""
    prep = next((child for child in token.rights if child.lower_ == "of"), None)
    noun = next((child for child in prep.children if child.dep_ == "pobj"), None) if prep is not None else None
    return noun if noun is not None and noun.pos_ in ("NOUN", "PROPN", "PRON") else None


def _measure_before(token: "Token") -> "Token | None":
    """ "magnitude 6.1", "a magnitude of 6.1"."""
    before = [word for word in token.doc[max(token.i - 3, token.sent.start) : token.i] if word.lower_ in MEASURES]
    return before[-1] if before else None


def _tallied_noun(token: "Token") -> "Token | None":
    """ "the number of troops is expected to rise to 30,000", "the death toll reached 12"."""
    verb = token.head
    while verb.pos_ in ("ADP", "AUX", "VERB", "ADJ"):
        for child in verb.lefts:
            if child.dep_ in ("nsubj", "nsubjpass") and child.lemma_ in TALLIES:
                return _noun_of(child) or child
        if verb.head == verb:
            break
        verb = verb.head
    return None


NOUN_RULES = (_hyphenated_noun, _noun_after, _noun_of, _measure_before, _tallied_noun)


def _figure(numeral: Numeral, token: "Token", earlier: Sequence[FoundFigure]) -> FoundFigure | None:
    noun = next((noun for rule in NOUN_RULES if (noun := rule(token)) is not None), None)
    if noun is not None and noun.lemma_ in FRACTIONS:
        return None
    before = next((figure for figure in reversed(earlier) if figure.start >= token.sent.start_char), None)
    unit = _unit(numeral, token, noun)
    elided = unit is None and before is not None and _is_elliptic(token, before)
    if elided:
        unit = before.unit
    if unit is None:
        return None
    return FoundFigure(
        start=numeral.start,
        end=numeral.end,
        low=numeral.low,
        high=numeral.high,
        unit=unit,
        qualifier=numeral.qualifier,
        scope=_scope(token, noun, elided),
        counted=_counted(numeral, noun),
    )


def _unit(numeral: Numeral, token: "Token", noun: "Token | None") -> str | None:
    """Currency and percent by their sign; else the noun that is counted; "people" where only their fate is told."""
    if numeral.unit:
        return numeral.unit
    if noun is not None:
        if noun.pos_ == "PRON" or noun.lemma_ in TALLIES:
            return "people"
        return noun.text if noun.pos_ == "PROPN" else noun.lower_
    after, verb = _next(token), token.head
    fate = after is not None and after.lower_ in CASUALTIES
    passive = token.dep_ in ("nsubj", "nsubjpass") and verb.lower_ in CASUALTIES
    return "people" if fate or passive or (token.dep_ in ("dobj", "nsubj") and verb.lemma_ in HARM) else None


def _is_elliptic(token: "Token", before: FoundFigure) -> bool:
    """The noun is left out because it was just said: "another 1,000", "with 130,000 along the flank"."""
    stands_alone = token.dep_ in ("conj", "pobj", "dobj", "nsubj", "nsubjpass", "appos")
    return stands_alone and before.unit not in MEASURED


def _counted(numeral: Numeral, noun: "Token | None") -> Span | None:
    """The noun with what stands before it, without the numeral, articles and words of change."""
    if noun is None or noun.pos_ == "PRON":
        return None
    words = [*noun.doc[noun.left_edge.i : noun.i + 1]]
    if noun.idx >= numeral.end:
        words = [word for word in words if word.idx >= numeral.end]
    while len(words) > 1 and (words[0].lower_ in CHANGE or words[0].pos_ in ("DET", "ADP", "PUNCT", "CCONJ", "PRON")):
        words = words[1:]
    return Span(words[0].idx, noun.idx + len(noun))


def _scope(token: "Token", noun: "Token | None", elided: bool) -> Scope:
    if _is_change(token):
        return "change"
    top = noun if noun is not None and noun.i > token.i and noun.head != token else token
    whole = _noun_of(token)
    of_known = whole is not None and (whole.pos_ == "PRON" or any(word.lower_ in DEFINITE for word in whole.lefts))
    return "part" if elided or of_known or top.head.lower_ in PARTS else "whole"


def _is_change(token: "Token") -> bool:
    """ "another 1,000", "7,000 extra troops", "100 more", "rose by 12"."""
    before, after = _next(token, -1), _next(token)
    if (before is not None and before.lower_ in CHANGE) or (after is not None and after.lower_ in CHANGE):
        return True
    return token.head.lower_ == "by" and token.head.head.lemma_ in CHANGING


# ── who says so, and when ────────────────────────────────────────────────────────────────────────────────────────────


def _attributed(
    figure: FoundFigure, token: "Token", quotations: Sequence[FoundQuotation], times: Sequence[Time]
) -> FoundFigure:
    around = [q for q in quotations if any(p.start <= figure.start and figure.end <= p.end for p in q.content)]
    quotation = min(around, key=lambda q: sum(p.end - p.start for p in q.content), default=None)
    start, end = token.sent.start_char, token.sent.end_char
    dates = [i for i, time in enumerate(times) if time.type == "DATE" and start <= time.start and time.end <= end]
    return replace(
        figure,
        source=quotation.source if quotation else None,
        source_entity=quotation.entity if quotation else None,
        time=dates[0] if len(dates) == 1 else None,
    )
