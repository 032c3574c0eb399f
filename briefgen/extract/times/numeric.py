"""Dates in figures: "30/1/2022", "1/30/22", "30.01.2022"; the text tells which comes first where it is written.

A year of two figures stands after slashes alone: "10.4.11" may be a version, "10-4-11" a score.
"""

import re
from collections.abc import Iterator
from datetime import date

from briefgen.extract.times.patterns import FRAGMENTS
from briefgen.models import Time

DATE = re.compile(r"(?<![\w./-])(\d\d?)([/.-])(\d\d?)\2(\d{4}|(?<=/)\d\d)(?![\w/-]|\.\d)")
_MONTH = FRAGMENTS["month"]
DAY_FIRST = re.compile(rf"\b\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})(?!\w)", re.IGNORECASE)
MONTH_FIRST = re.compile(rf"\b(?:{_MONTH})\s+\d\d?(?!\d|\w*\s+(?:{_MONTH}))", re.IGNORECASE)


def is_day_first(text: str) -> bool | None:
    """Whether an article writes the day before the month, by its unmistakable dates; None where none tells."""
    fields = [(int(match[1]), int(match[3])) for match in DATE.finditer(text)]
    if not fields:
        return None
    day_first = sum(first > 12 for first, _ in fields) + len(DAY_FIRST.findall(text))
    month_first = sum(second > 12 for _, second in fields) + len(MONTH_FIRST.findall(text))
    return None if day_first == month_first else day_first > month_first


def find_numeric(text: str, day_first: bool | None) -> Iterator[Time]:
    """Dates in figures; of one that may be read both ways only the year is taken."""
    for match in DATE.finditer(text):
        days = {_day(match, order) for order in _orders(match, day_first)} - {None}
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
