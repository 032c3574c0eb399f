"""Numerals in running text: digits and number words, with qualifier, currency, scale, range and percent sign.

By regular expression over the shadow text, because tokenisers split "US$1.2bn", "24-48" and "6.1-magnitude" in many
ways. What is no quantity by its very form (clock times, scores, telephone numbers, "S-400", ordinals) does not match;
what only its surroundings tell (ages, years, "Section 7") is left to `briefgen.extract.figures`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.models import Qualifier

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"dozen": 12, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
ABBREVIATED_SCALES = {"bn": 1e9, "tn": 1e12}
MONEY_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mm": 1e6, "b": 1e9}  # beside a currency only: "100m" may be metres
ALL_SCALES = {**SCALES, **ABBREVIATED_SCALES, **MONEY_SCALES}
CURRENCIES = {"$": "dollars", "us$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees"}
BEFORE: dict[str, Qualifier] = {
    "more than": "more than",
    "well over": "more than",
    "just over": "more than",
    "over": "more than",
    "above": "more than",
    "exceeding": "more than",
    "in excess of": "more than",
    "upwards of": "more than",
    "greater than": "more than",
    "at least": "at least",
    "a minimum of": "at least",
    "no fewer than": "at least",
    "no less than": "at least",
    "not less than": "at least",
    "fewer than": "less than",
    "less than": "less than",
    "just under": "less than",
    "under": "less than",
    "below": "less than",
    "up to": "at most",
    "as many as": "at most",
    "as much as": "at most",
    "at most": "at most",
    "no more than": "at most",
    "not more than": "at most",
    "a maximum of": "at most",
    "about": "about",
    "around": "about",
    "approximately": "about",
    "roughly": "about",
    "some": "about",
    "nearly": "about",
    "almost": "about",
    "close to": "about",
    "an estimated": "about",
    "estimated": "about",
    "exactly": "exactly",
}
AFTER: dict[str, Qualifier] = {"or more": "at least", "+": "at least", "or so": "about", "or fewer": "at most"}
VAGUE: dict[str, tuple[float, Qualifier]] = {
    "tens": (10.0, "tens of"),
    "dozens": (12.0, "dozens of"),
    "scores": (20.0, "tens of"),
    "hundreds": (1e2, "hundreds of"),
    "thousands": (1e3, "thousands of"),
    "millions": (1e6, "millions of"),
    "billions": (1e9, "billions of"),
}  # the least that each means; "a few hundred" is "hundreds"


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


_SPELT = rf"(?:{_any(TENS)}(?:[- ]{_any(ONES)}\b)?|{_any(ONES)}\b)"
_LARGE = rf"(?:(?:{_SPELT}|half|an?)[ -])?(?:an? )?{_any(SCALES)}\b(?:(?: and)? {_SPELT}| {_any(SCALES)}\b)*"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SCALE = rf"(?:[ -]?{_any(SCALES)}|{_any(ABBREVIATED_SCALES)})\b"
_NUMBER = rf"(?:{_DIGITS}(?:{_SCALE})*|{_LARGE}|{_SPELT})"
_SUM = rf"(?:{_any(CURRENCIES)} ?(?:{_DIGITS} ?{_any(MONEY_SCALES)}\b|{_NUMBER}))"
_AMOUNT = rf"(?:{_SUM}|{_NUMBER})"
_VAGUE = rf"(?:{_any(VAGUE)}(?: of (?:thousands|millions|billions)\b)?|(?:a few|several) {_any(SCALES)}\b)"

NUMERAL = re.compile(
    r"(?<![\w.,:/#@-])(?!\d{3}-\d{4}\b)"
    rf"(?:(?P<before>{_any(BEFORE)}) )?"
    rf"(?:(?P<vague>{_VAGUE})|between (?P<least>{_AMOUNT}) and (?P<most>{_AMOUNT})"
    rf"|(?P<low>{_AMOUNT})(?:(?: ?[-–] ?| to )(?P<high>{_AMOUNT}))?)"
    r"(?P<percent> ?%| ?per ?cent\b)?"
    rf"(?P<after> ?(?:{_any(AFTER)})(?!\w))?"
    r"(?![\w:/]|[-–]\d|[.,]\d|'s\b| \d/\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral at these offsets, qualifier included; `number` is where the bare number begins."""

    start: int
    number: int
    end: int
    low: float | None
    high: float | None
    qualifier: Qualifier | None
    unit: str | None


def find_numerals(text: str, start: int = 0, end: int | None = None) -> Iterator[Numeral]:
    """All numerals of `text[start:end]`, in order, with offsets into `text`.

    What counts down ("a 3-1 win") is a score, no range.
    """
    for match in NUMERAL.finditer(text, start, len(text) if end is None else end):
        numeral = _numeral(match)
        if numeral.low is None or numeral.high is None or numeral.low < numeral.high:
            yield numeral


def _numeral(match: re.Match[str]) -> Numeral:
    first = match["low"] or match["least"] or match["vague"]
    low, high, qualifier = _values(match, first)
    currency = re.match(_any(CURRENCIES), first, re.IGNORECASE)
    return Numeral(
        start=match.start(),
        number=match.start() + match[0].index(first),
        end=match.end(),
        low=low,
        high=high,
        qualifier=qualifier,
        unit="percent" if match["percent"] else CURRENCIES[currency[0].lower()] if currency else None,
    )


def _values(match: re.Match[str], first: str) -> tuple[float | None, float | None, Qualifier | None]:
    if match["vague"]:
        return _vague(first.lower().split())
    low, second = number_value(first), match["high"] or match["most"]
    if second:
        shared = _scale(second) if _scale(first) == 1 else 1.0  # "2 to 3 million"
        return low * shared, number_value(second), None
    qualifier = BEFORE.get((match["before"] or "").lower()) or AFTER.get((match["after"] or "").strip().lower())
    return (None, low, qualifier) if qualifier in ("less than", "at most") else (low, None, qualifier)


def _vague(words: list[str]) -> tuple[float, None, Qualifier]:
    """ "tens of thousands", "a few hundred"."""
    if words[0] not in VAGUE:
        words = [f"{words[-1]}s"]
    least, qualifier = VAGUE[words[0]]
    return least * (VAGUE[words[2]][0] if len(words) > 2 else 1), None, qualifier


def number_value(words: str) -> float:
    """The value of one bare number: "7,000", "1.2bn", "$3 million", "twenty-one", "two hundred and fifty"."""
    total = current = 0.0
    for word in re.findall(r"\d[\d,.]*|[a-z]+", words.lower()):
        if word in ALL_SCALES:
            current = (current or 1.0) * ALL_SCALES[word]
        if ALL_SCALES.get(word, 0) >= 1e3:
            total, current = total + current, 0.0
        current += _simple(word)
    return total + current


def _simple(word: str) -> float:
    if word[0].isdigit():
        return float(word.replace(",", "").rstrip("."))
    return {"half": 0.5, **ONES, **TENS}.get(word, 0.0)


def _scale(words: str) -> float:
    last = re.findall(r"[a-z]+|\d+", words.lower())[-1]
    return ALL_SCALES.get(last, 1.0)
