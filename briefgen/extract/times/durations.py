"""Durations, sets and references without a date: "three days", "every Thursday", "recently". None of them has a `When`."""

import re

from briefgen.extract.times import lexicon
from briefgen.extract.times.dated import recurring
from briefgen.extract.times.numbers import number
from briefgen.extract.times.patterns import FRAGMENTS, Build, rule
from briefgen.models import Time


def _duration(match: re.Match[str]) -> Time | None:
    """An age ("a 52-year-old") never matches; "the 1998 quarter" counts no quarters, "a second" is rarely time."""
    unit, count = _unit(match), number(match["count"])
    if re.fullmatch(YEAR, match["count"]):
        return None
    if unit in ("second", "quarter") and match["count"].lower() == "a":
        return None
    if match["half"]:
        count = (count or 0) + 0.5
    until = number(match["last"]) if match["last"] else None
    return Time(match.start(), match.end(), "DURATION", _length(unit, count), until and _length(unit, until))


def _open_duration(match: re.Match[str]) -> Time:
    """ "For weeks", "a day-long siege", "a decades-long war"."""
    count = None if match["units"].lower().endswith("s") else 1
    return Time(match.start("units"), match.end(), "DURATION", _length(_unit(match), count))


def _unit(match: re.Match[str]) -> str:
    word = match["unit"].lower()
    return next((unit for unit, plural in lexicon.PLURALS.items() if word == plural), word)


def _length(unit: str, count: float | None) -> str:
    """ "P3D", "PT48H", "P2Y6M"; X for a count that is not told."""
    letter, part = lexicon.LETTERS[unit], "T" if unit in lexicon.PARTS_OF_A_DAY else ""
    if count is None:
        return f"P{part}X{letter}"
    if unit == "year" and count % 1:
        return f"P{count // 1:.0f}Y{count % 1 * 12:.0f}M".replace("P0Y", "P")
    return f"P{part}{count:g}{letter}"


def _one(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "DURATION", _length(_unit(match), 1))


def _account_year(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "DURATION", "P1Y")


def _frequency(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "SET", lexicon.FREQUENCIES[match[0].lower()])


def _every_unit(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "SET", _length(_unit(match), 1))


def _every_named(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "SET", recurring(match))


def _reference(value: str) -> Build:
    return lambda match: Time(match.start(), match.end(), "DATE", value)


YEAR = FRAGMENTS["year"]
_WHOLE = "(?:the |its |their |these |those )?(?:past |last |next |first |latest |coming |previous |following |final )?"
RULES = (
    rule(rf"{_WHOLE}<count>(?:{{to}}(?P<last>{{exact}}))?(?: more| full| straight| consecutive)?~<unit>s?(?P<half> and a half)?(?![\s-]+old|\s+of\s+age)", _duration),
    rule(r"(?:for|in|within|of|past|last|after) (?P<units>(?:many |the past |the last )?<unit>s)", _open_duration),
    rule(r"the (?:last|past) <unit>", _one),
    rule(r"the (?:fiscal |financial )?year(?= (?:ended|ending|to)\b)", _account_year),
    rule(r"(?P<units><unit>s?)-long", _open_duration),
    rule("|".join(lexicon.FREQUENCIES), _frequency),
    rule(r"(?:every|each|(?:once|twice|{exact} times) (?:an?|per|each|every)) <unit>", _every_unit),
    rule(r"(?:every|each) (?:<weekday>|<month>|<season>|<holiday>)", _every_named),
    *(rule(words, _reference(value)) for value, words in lexicon.REFERENCES.items()),
)  # fmt: skip
