"""Words before an expression that belong to it: "early", "mid-", "the end of", "about", "more than", "the week of"."""

import re
from dataclasses import replace
from datetime import date

from briefgen.dates import OPEN, value_at
from briefgen.extract.times.joining import is_day
from briefgen.extract.times.numbers import COUNT
from briefgen.models import Time

_WORDS = {
    "END": "(?:the )?(?:end|close|latter part) of |(?:the )?end-|(?:the )?late(?: |-)(?:(?:in|on) )?",
    "START": "(?:the )?(?:beginning|start|turn|early part) of |(?:the )?early(?: |-)(?:(?:in|on) )?",
    "MID": "(?:the )?middle of |(?:midway|halfway) through |(?:the )?mid(?:-| |)",
    "ON_OR_AFTER": "later(?: in| on)? ",
    "ON_OR_BEFORE": "earlier(?: in| on)? ",
    "APPROX": "(?:about|around|circa|nearly|almost|roughly|approximately|sometime(?: in| around)?) ",
    "MORE_THAN": "(?:more than|at least|over) ",
    "LESS_THAN": "(?:less than|no more than|up to|within) ",
}
_BEFORE = tuple(
    (mod, re.compile(rf"(?<!\w)(?:{words})$".replace(" ", r"\s+"), re.IGNORECASE)) for mod, words in _WORDS.items()
)
_REACH = 24  # characters: longer than the longest modifier
_WEEK_OF = re.compile(
    r"(?<!\w)(?:the\s+)?week\s+(?:of|beginning|commencing|starting|ending|ended)\s+(?:the\s+)?$", re.IGNORECASE
)
_COUNTS = ("MORE_THAN", "LESS_THAN")
_COUNTED = re.compile(rf"{COUNT}(?:\s|-)".replace(" ", r"\s+").replace("~", "[\\s-]"), re.IGNORECASE)


def modify(time: Time, text: str) -> Time:
    """`time` with the modifiers before it, its `mod` the nearest one's."""
    while (found := _modifier(time, text)) is not None:
        mod, start = found
        time = replace(time, start=start, mod=time.mod or mod)
    before = text[max(0, time.start - _REACH) : time.start]
    if is_day(time) and (match := _WEEK_OF.search(before)):
        return replace(time, start=time.start - len(match[0]), value=_week_of(time.value), anchor="none")
    return time


def _week_of(value: str) -> str:
    """The week that a stated day is in; without its year the week is open."""
    return OPEN["week"] if "X" in value else value_at(date.fromisoformat(value), OPEN["week"])


def _modifier(time: Time, text: str) -> tuple[str, int] | None:
    before = text[max(0, time.start - _REACH) : time.start]
    for mod, pattern in _BEFORE:
        if mod in _COUNTS and not _COUNTED.match(text, time.start):
            continue
        if match := pattern.search(before):
            return mod, time.start - len(match[0])
    return None
