"""Dates in figures: "30/1/2022", "1/30/22", "30.01.2022"; the text tells which comes first where it is written.

A year of two figures stands after slashes alone: "10.4.11" may be a version, "10-4-11" a score.
"""

import re
from collections.abc import Iterator
from datetime import date

from briefgen.extract.times import lexicon
from briefgen.extract.times.patterns import FRAGMENTS
from briefgen.models import Time

DATE = re.compile(r"(?<![\w./-])(\d\d?)([/.-])(\d\d?)\2(\d{4}|(?<=/)\d\d)(?![\w/-]|\.\d)")
_MONTH = FRAGMENTS["month"]
DAY_FIRST = re.compile(rf"\b\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})(?!\w)", re.IGNORECASE)
MONTH_FIRST = re.compile(rf"\b(?:{_MONTH})\s+\d\d?(?!\d|\w*\s+(?:{_MONTH}))", re.IGNORECASE)
BRITISH, AMERICAN = (re.compile(rf"\b(?:{words})\b") for words in (lexicon.BRITISH_WORDS, lexicon.AMERICAN_WORDS))
ENOUGH_WORDS = 2  # in British spelling that show where an article is from; names with a capital do not count
WEEKDAY = re.compile(rf"\b({'|'.join(lexicon.WEEKDAYS)}),?\s+$", re.IGNORECASE)
REACH = 12  # characters: longer than a weekday, a comma and a space


def is_day_first(text: str) -> bool | None:
    """Whether an article writes the day before the month, by its unmistakable dates, else by its British spelling.

    None where nothing tells: those who spell as Americans do write either first.
    """
    fields = [(int(match[1]), int(match[3])) for match in DATE.finditer(text)]
    if not fields:
        return None
    day_first = sum(first > 12 for first, _ in fields) + len(DAY_FIRST.findall(text))
    month_first = sum(second > 12 for _, second in fields) + len(MONTH_FIRST.findall(text))
    if day_first != month_first:
        return day_first > month_first
    british = len(set(BRITISH.findall(text))) >= ENOUGH_WORDS and not AMERICAN.search(text)
    return True if british and not day_first else None


def find_numeric(text: str, day_first: bool | None) -> Iterator[Time]:
    """Dates in figures; of one that may be read both ways only the year is taken, if no weekday beside it decides."""
    for match in DATE.finditer(text):
        days = {_day(match, order) for order in _orders(match, day_first)} - {None}
        days = {day for day in days if _has_weekday(match, day)} or days
        if days:
            year = match[4] if len(match[4]) == 4 else f"XX{match[4]}"
            value = year + (days.pop() if len(days) == 1 else "")
            yield Time(match.start(), match.end(), "DATE", value, anchor="article" if "X" in value else "none")


def _orders(match: re.Match[str], day_first: bool | None) -> tuple[bool, ...]:
    if match[2] == ".":  # points are written where the day comes first
        return (True,)
    return (True, False) if day_first is None else (day_first,) if _day(match, day_first) else (not day_first,)


def _day(match: re.Match[str], day_first: bool) -> str | None:
    """ "-01-30", None when no calendar has that day."""
    day, month = (int(field) for field in ((match[1], match[3]) if day_first else (match[3], match[1])))
    try:
        date(2000 if len(match[4]) == 2 else int(match[4]), month, day)
    except ValueError:
        return None
    return f"-{month:02}-{day:02}"


def _has_weekday(match: re.Match[str], day: str) -> bool:
    """ "Sunday 4/3/2021" is the day that is a Sunday."""
    beside = WEEKDAY.search(match.string[max(0, match.start() - REACH) : match.start()])
    known = beside is not None and len(match[4]) == 4
    return known and date.fromisoformat(match[4] + day).isoweekday() == lexicon.WEEKDAYS[beside[1].lower()]
