"""Durations, sets and references without a date, none of which has a `When`: "three days", "every Thursday", "now"."""

import re

from briefgen.extract.times import lexicon
from briefgen.extract.times.dated import recurring
from briefgen.extract.times.numbers import number
from briefgen.extract.times.patterns import FRAGMENTS, Build, rule
from briefgen.models import Time


def _duration(match: re.Match[str]) -> Time | None:
    """ "The 1998 quarter" counts no quarters, and "a second" or "a quarter" is rarely time."""
    unit, count = _unit(match), number(match["count"])
    if re.fullmatch(FRAGMENTS["year"], match["count"]) or re.fullmatch("a (?:second|quarter)", match[0].lower()):
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


_WHOSE = "(?:the |its |their |these |those )?(?:past |last |next |first |latest |coming |previous |following |final )?"
_TO_LAST = "(?:{to}(?P<last>{exact}))?"
_KIND = "(?: more| full| straight| consecutive)?"
_NO_AGE = r"(?![\s-]+old|\s+of\s+age)"
RULES = (
    rule(rf"{_WHOSE}<count>{_TO_LAST}{_KIND}~<unit>s?(?P<half> and a half)?{_NO_AGE}", _duration),
    rule(r"(?:for|in|within|of|past|last|after) (?P<units>(?:many |the past |the last )?<unit>s)", _open_duration),
    rule(r"the (?:last|past) <unit>", _one),
    rule(r"the (?:fiscal |financial )?year(?= (?:ended|ending|to)\b)", _account_year),
    rule(r"(?P<units><unit>s?)-long", _open_duration),
    rule("|".join(lexicon.FREQUENCIES), _frequency),
    rule(r"(?:every|each|(?:once|twice|{exact} times) (?:an?|per|each|every)) <unit>", _every_unit),
    rule(r"(?:every|each) (?:<weekday>|<month>|<season>|<holiday>)", _every_named),
    *(rule(words, _reference(value)) for value, words in lexicon.REFERENCES.items()),
)  # fmt: skip
