"""Durations, sets and references without a date, none of which has a `When`: "three days", "every Thursday", "now"."""

import re

from briefgen.dates import OPEN
from briefgen.extract.times import lexicon
from briefgen.extract.times.dated import recurring
from briefgen.extract.times.numbers import number
from briefgen.extract.times.patterns import FRAGMENTS, Build, rule
from briefgen.models import Time


def _duration(match: re.Match[str]) -> Time | None:
    """ "The 1998 quarter" counts no quarters, "a second", "a quarter" and "three-quarters" are rarely time."""
    unit, count = _unit(match), number(match["count"])
    if re.fullmatch(FRAGMENTS["year"], match["count"]) or NO_TIME.fullmatch(match[0]) or _is_part_of_other(match):
        return None
    if match["half"]:
        count = (count or 0) + 0.5
    until = number(match["last"]) if match["last"] else None
    return Time(match.start(), match.end(), "DURATION", _length(unit, count), until and _length(unit, until))


def _is_part_of_other(match: re.Match[str]) -> bool:
    """ "A decades-long war", "three quarters of the food"; not so "two quarters of 1998"."""
    one_of_many = match["count"].lower() in ("a", "an") and _is_plural(match[0])
    fraction = match["unit"].lower() == "quarter" and match["count"].lower() == "three"
    return one_of_many or (fraction and match.string[match.end() :].lower().startswith(" of the"))


def _is_plural(words: str) -> bool:
    return words.lower().endswith(("s", *lexicon.PLURALS.values()))


def _open_duration(match: re.Match[str]) -> Time | None:
    """ "For weeks", "of centuries", "a day-long siege", "a decades-long war"."""
    long = match[0].lower().endswith("long")
    count = None if _is_plural(match[0].lower().removesuffix("-long")) else 1
    if count and not long:
        return None
    return Time(match.start("units"), match.end(), "DURATION", _length(_unit(match), count))


def _unit(match: re.Match[str]) -> str:
    word = match["unit"].lower()
    return next((unit for unit, plural in lexicon.PLURALS.items() if word == plural), word)


def _length(unit: str, count: float | None) -> str:
    """ "P3D", "PT48H", "P2Y6M", "PT30M"; X for a count that is not told."""
    if unit == "fortnight" and count is not None:
        unit, count = "week", 2 * count
    if count is not None and unit in lexicon.YEARS:
        unit, count = "year", count * lexicon.YEARS[unit]
    letter, part = lexicon.LETTERS[unit], "T" if unit in lexicon.PARTS_OF_A_DAY else ""
    if count is None:
        return f"P{part}X{letter}"
    if count % 1 == 0.5 and unit in lexicon.HALVES:
        whole = f"{count // 1:.0f}{letter}" if count > 1 else ""
        return f"P{part}{whole}{lexicon.HALVES[unit]}"
    return f"P{part}{count:g}{letter}"


def _vague(match: re.Match[str]) -> Time | None:
    """ "Recent years", "the coming weeks"."""
    length = _length(_unit(match), None)
    return Time(match.start(), match.end(), "DURATION", length) if _is_plural(match[0]) else None


def _one(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "DURATION", _length(_unit(match), 1))


def _account_year(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "DURATION", "P1Y")


def _frequency(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "SET", lexicon.FREQUENCIES[match[0].lower()])


def _every_unit(match: re.Match[str]) -> Time | None:
    """ "Every year", "twice a year", "every two years", "every other week"."""
    named = match.groupdict().get("count")
    count = 1 if named is None else 2 if named.lower() == "other" else number(named)
    return Time(match.start(), match.end(), "SET", _length(_unit(match), count)) if count else None


def _weekends(match: re.Match[str]) -> Time:
    return Time(match.start("set"), match.end(), "SET", OPEN["weekend"])


def _weekdays(match: re.Match[str]) -> Time:
    return Time(match.start("weekday"), match.end(), "SET", recurring(match))


def _every_named(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "SET", recurring(match))


def _reference(value: str) -> Build:
    return lambda match: Time(match.start(), match.end(), "DATE", value)


_WHOSE = "(?:the |its |their |these |those )?(?:past |last |next |first |latest |coming |previous |following |final )?"
_TO_LAST = "(?:{to}(?P<last>{exact}))?"
_DURING = "(?:for|in|within|of|past|last|after)"
_KIND = "(?: more| full| straight| consecutive)?"
NO_TIME = re.compile(r"an?\s+(?:second|quarter)|three-quarters?", re.IGNORECASE)
_NO_AGE = r"(?![\s-]+old|\s+of\s+age)"
RULES = (
    rule(rf"{_WHOSE}<count>{_TO_LAST}{_KIND}~<unit>s?(?P<half> and a half)?(?!-long){_NO_AGE}", _duration),
    rule(rf"{_DURING} (?P<units>(?:many |the past |the last )?<unit>s?)", _open_duration),
    rule(r"the (?:last|past) <unit>", _one),
    rule(r"the (?:fiscal |financial )?year(?= (?:ended|ending|to)\b)", _account_year),
    rule(r"(?P<units><unit>s?)-long", _open_duration),
    rule("(?:recent|coming) (?P<units><unit>s?)", _vague),
    rule("|".join(lexicon.FREQUENCIES), _frequency),
    rule(r"(?:every|each|(?:once|twice|{exact} times) (?:an?|per|each|every)) <unit>", _every_unit),
    rule(r"every (?P<count>other|{exact}) <unit>s?", _every_unit),
    rule(r"(?:every|each) (?:<weekday>|<month>|<season>|<holiday>)(?: {part})?", _every_named),
    rule(r"(?:on|and|or) <weekday>s", _weekdays),
    rule(r"(?:at|on) (?P<set>weekends)", _weekends),
    *(rule(words, _reference(value)) for value, words in lexicon.REFERENCES.items()),
)  # fmt: skip
