"""EDTF (ISO 8601-2) to and from calendar values and `When`s.

Read and written: days, months, years, decades ("202X"), seasons (21-24), quarters (33-36), ISO 8601 weeks, intervals of
these with open ends (".."), and a qualifier ("?" uncertain, "~" approximate, "%" both) after any of them.
"""

import re
from datetime import date
from functools import lru_cache

from briefgen.dates.calendar import bounds, precision_of
from briefgen.models import Certainty, When

_CODES = {"21": "SP", "22": "SU", "23": "FA", "24": "WI", "33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4"}
_SUFFIXES = {suffix: code for code, suffix in _CODES.items()}
_FORM = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?|\d{3}X)[?~%]?")


@lru_cache(maxsize=2**14)
def from_edtf(text: str, certainty: Certainty = "stated", basis: str = "") -> When:
    """The `When` that an EDTF string writes. Raises ValueError, naming the part that is no date."""
    values = _read(text.strip())
    if values == (None, None):
        raise ValueError(f"{text!r} is open on both ends")
    start = _bounds(values[0])[0].isoformat() if values[0] else None
    end = _bounds(values[-1])[1].isoformat() if values[-1] else None
    if start and end and end < start:
        raise ValueError(f"{text!r} ends before it starts")
    precision = precision_of(values[0]) if len(values) == 1 else "interval"
    return When(text.strip(), start, end, precision, certainty, basis)


def _bounds(value: str) -> tuple[date, date]:
    """As `bounds`, but the winter of a year may be the one it began with as well as the one it ended with."""
    start, end = bounds(value)
    return (date(start.year, 1, 1), end) if value.endswith("-WI") else (start, end)


def values_of(when: When) -> tuple[str | None, ...]:
    """The calendar values that a `When` names: one, or the two ends of an interval, None for an open end."""
    return _read(when.edtf)


def _read(text: str) -> tuple[str | None, ...]:
    if "/" not in text:
        return (_read_date(text),)
    first, _, last = text.partition("/")
    return tuple(None if end in ("", "..") else _read_date(end) for end in (first, last))


def _read_date(text: str) -> str:
    match = _FORM.fullmatch(text)
    if not match:
        raise ValueError(
            f"{text!r} is no date (2022-01-07, 2022-01, 2022, 2022-W02, 202X, 2022-21, with ? when unsure)"
        )
    value = match[1].removesuffix("X")
    if len(value) == 7 and value[5:] in _CODES:
        value = f"{value[:4]}-{_CODES[value[5:]]}"
    try:
        bounds(value)
    except ValueError as error:
        raise ValueError(f"{text!r} is no date: {error}") from None
    return value


def when_of(value: str, until: str | None, certainty: Certainty, basis: str, mark: str = "") -> When:
    """The `When` of a calendar value, or of the interval from it to `until`; either may be ".." for an open end.

    `mark` is the EDTF qualifier of both ends.
    """
    if until is None and precision_of(value) == "interval":
        first, last = (day.isoformat() for day in bounds(value))
        return from_edtf(f"{first}{mark}/{last}{mark}", certainty, basis)
    if until is None:
        return from_edtf(_form(value) + mark, certainty, basis)
    ends = (end if end == ".." else _form(_end(end, position)) + mark for position, end in enumerate((value, until)))
    return from_edtf("/".join(ends), certainty, basis)


def _end(value: str, position: int) -> str:
    """A value as the beginning (0) or the end (1) of an interval: of a half year or a weekend its first or last day."""
    return bounds(value)[position].isoformat() if precision_of(value) == "interval" else value


def _form(value: str) -> str:
    if value[5:] in _SUFFIXES:
        return f"{value[:4]}-{_SUFFIXES[value[5:]]}"
    return value + "X" if precision_of(value) == "decade" else value


def is_uncertain(when: When) -> bool:
    """Whether an EDTF qualifier says that the date may be another."""
    return "?" in when.edtf or "%" in when.edtf
