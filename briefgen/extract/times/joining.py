"""Atoms that stand together and mean one thing: "Friday, May 3", "Thursday last week", "the third quarter of 1998"."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from briefgen.dates import OPEN
from briefgen.models import Time

MONTH_DAY = re.compile(r"[\dX]{4}-\d\d-\d\d")
WEEKDAY = re.compile(r"XXXX-WXX-\d")
FISCAL_YEAR = re.compile(r"FY[\dX]{4}")
PART_OF_YEAR = re.compile(r"XXXX-(Q\d|H\d|SP|SU|FA|WI)")
IN_YEAR = re.compile(rf"{PART_OF_YEAR.pattern}|XXXX-\d\d(-\d\d)?")
YEAR = re.compile(r"\d{4}")
REACH = 16  # characters: longer than the longest words that join


def join(atoms: Iterable[Time], text: str) -> list[Time]:
    """`atoms` in order, with neighbours that make one expression made one."""
    joined: list[Time] = []
    for atom in atoms:
        while joined and (both := _join(joined[-1], atom, text)):
            joined.pop()
            atom = both
        joined.append(atom)
    return joined


def _join(first: Time, second: Time, text: str) -> Time | None:
    words = re.sub(r"\s+", " ", text[first.end : second.start].lower()) if second.start - first.end < REACH else None
    return next((both for joiner in JOINERS if words and (both := joiner(first, second, words))), None)


def _weekday_of_date(first: Time, second: Time, words: str) -> Time | None:
    if WEEKDAY.fullmatch(first.value) and MONTH_DAY.fullmatch(second.value) and words in (" ", ", ", ", the ", " the "):
        return replace(second, start=first.start)
    return None


def _inside_span(first: Time, second: Time, words: str) -> Time | None:
    """ "Thursday last week", "July last year", "the third quarter of this year"."""
    fits = (WEEKDAY.fullmatch(first.value) and second.unit == "week") or (
        IN_YEAR.fullmatch(first.value) and second.unit == "year"
    )
    if fits and first.unit is None and first.offset is None and words in (" ", " of ", " in "):
        return replace(second, start=first.start, value=first.value)
    return None


def _ago_inside(first: Time, second: Time, words: str) -> Time | None:
    """ "A year ago today", "three weeks ago today", "a year ago this month", "a year ago in March"."""
    counted = first.unit is not None and (first.offset or 0) < 0 and first.anchor == "article"
    own = second.unit is not None and second.offset == 0 and second.anchor == "article" and words == " "
    named = first.unit == "year" and IN_YEAR.fullmatch(second.value) and second.offset is None and words == " in "
    if counted and first.value == OPEN[first.unit] and (own or named):
        return replace(first, end=second.end, value=second.value)
    return None


def _weekday_of_week(first: Time, second: Time, words: str) -> Time | None:
    """ "Next week, on Friday", "two weeks ago on Friday"."""
    week = first.unit == "week" and first.value == OPEN["week"]
    if week and WEEKDAY.fullmatch(second.value) and second.offset is None and words in (" on ", ", on "):
        return replace(first, end=second.end, value=second.value)
    return None


def _inside_year(first: Time, second: Time, words: str) -> Time | None:
    if PART_OF_YEAR.fullmatch(first.value) and FISCAL_YEAR.fullmatch(second.value) and words in (" ", " of "):
        return replace(second, start=first.start, value=first.value.replace("XXXX", second.value))
    if IN_YEAR.fullmatch(first.value) and YEAR.fullmatch(second.value) and words in (" ", " of ", " in "):
        value = first.value.replace("XXXX", second.value)
        return replace(first, end=second.end, value=value, anchor="none", unit=None, offset=None)
    return None


def _of_span(first: Time, second: Time, words: str) -> Time | None:
    """ "Last year's third quarter", "the 1998 summer"; but "in 2017 May said" names no month."""
    fits = (words == "'s " and IN_YEAR.fullmatch(second.value)) or (
        words == " " and PART_OF_YEAR.fullmatch(second.value)
    )
    if fits and first.unit == "year":
        return replace(first, end=second.end, value=second.value)
    if fits and YEAR.fullmatch(first.value):
        return replace(first, end=second.end, value=second.value.replace("XXXX", first.value))
    return None


def _day_then_clock(first: Time, second: Time, words: str) -> Time | None:
    if second.value.startswith("T") and is_day(first) and words in (" ", ", ", " at ", " at about ", " around "):
        return replace(first, end=second.end, type="TIME", value=first.value + second.value)
    return None


def _clock_twice(first: Time, second: Time, words: str) -> Time | None:
    """ "10:35 a.m. (0735 GMT)": the local hour counts."""
    both = first.value.startswith("T") and second.value.startswith("T") and words in (" (", ", or ", " - ", ", ")
    return replace(first, end=second.end) if both else None


def _clock_then_day(first: Time, second: Time, words: str) -> Time | None:
    if first.value.startswith("T") and is_day(second) and words in (" ", ", ", " on ", " of ", ") ", ") on ", "), "):
        return replace(second, start=first.start, type="TIME", value=second.value + first.value)
    return None


def is_day(time: Time) -> bool:
    """Whether an expression names one day."""
    return time.type == "DATE" and time.until is None and bool(
        WEEKDAY.fullmatch(time.value) or MONTH_DAY.fullmatch(time.value) or time.unit == "day"
    )  # fmt: skip


JOINERS: tuple[Callable[[Time, Time, str], Time | None], ...] = (
    _weekday_of_date,
    _inside_span,
    _ago_inside,
    _weekday_of_week,
    _inside_year,
    _of_span,
    _day_then_clock,
    _clock_twice,
    _clock_then_day,
)
