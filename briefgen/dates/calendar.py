"""Calendar values as TIMEX3 writes them: which days they span, and the ones near a day that fit a template.

A value names a stretch of the calendar: a day "2022-01-07", a week "2022-W02" (ISO 8601), its weekend "2022-W02-WE",
a month "2022-01", a quarter "2022-Q1", a half "2022-H1", a season "2022-SU", a year "2022", a decade "202". A template
is a value with X for what the words leave open: "XXXX-01-07", "XXXX-WXX-3" (a Wednesday), "XXXX-XX" (a month),
"XXXX-11-W4-4" (the fourth Thursday of November).
"""

import re
from calendar import monthcalendar, monthrange
from contextlib import suppress
from datetime import date, timedelta
from functools import lru_cache

from briefgen.models import Precision

SEASONS = {"SP": ((3, 1), (6, 21)), "SU": ((6, 1), (9, 23)), "FA": ((9, 1), (12, 21)), "WI": ((12, 1), (3, 20))}
# The template of a stretch of which the words tell the size alone.
OPEN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
        "year": "XXXX", "decade": "XXX"}  # fmt: skip
REMEMBERED = 2**14  # values; the dates of one story come again and again
_SHAPES: tuple[tuple[Precision, str], ...] = (
    ("day", r"[\dX]{4}-[\dX]{2}-[\dX]{2}|[\dX]{4}-W[\dX]{2}-\d|XXXX-\d\d-W[\dL]-\d"),
    ("week", r"[\dX]{4}-W[\dX]{2}"),
    ("interval", r"[\dX]{4}-W[\dX]{2}-WE|[\dX]{4}-H[12]"),
    ("quarter", r"[\dX]{4}-Q[\dX]"),
    ("season", r"[\dX]{4}-(?:SP|SU|FA|WI)"),
    ("month", r"[\dX]{4}-[\dX]{2}"),
    ("year", r"[\dX]{4}"),
    ("decade", r"[\dX]{3}"),
)


@lru_cache(REMEMBERED)
def precision_of(value: str) -> Precision | None:
    """How fine a value or template is; None for one that names no stretch of the calendar ("P3D", "PRESENT_REF")."""
    return next((precision for precision, shape in _SHAPES if re.fullmatch(shape, value)), None)


@lru_cache(REMEMBERED)
def bounds(value: str) -> tuple[date, date]:
    """First and last day of a value without X; a season takes in both the meteorological and the astronomical one.

    Raises ValueError for a day that no calendar has and for what is no calendar value.
    """
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(?:-(WE|\d))?", value):
        return _week_bounds(int(match[1]), int(match[2]), match[3])
    if match := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        months = 3 if match[2] == "Q" else 6
        last = int(match[3]) * months
        return date(int(match[1]), last - months + 1, 1), _month_end(int(match[1]), last)
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        first, last = SEASONS[match[2]]
        year = int(match[1])
        return date(year, *first), date(year + (first > last), *last)
    if not re.fullmatch(r"\d{3}|\d{4}(-\d\d(-\d\d)?)?", value):
        raise ValueError(f"no calendar value: {value!r}")
    if len(value) == 3:
        return date(int(value + "0"), 1, 1), date(int(value + "9"), 12, 31)
    fields = [int(field) for field in value.split("-")]
    if len(fields) == 3:
        return date(*fields), date(*fields)
    first = date(fields[0], fields[1] if len(fields) == 2 else 1, 1)
    return first, _month_end(first.year, first.month if len(fields) == 2 else 12)


def _week_bounds(year: int, week: int, part: str | None) -> tuple[date, date]:
    first = 6 if part == "WE" else int(part or 1)
    last = first if part and part != "WE" else 7
    return date.fromisocalendar(year, week, first), date.fromisocalendar(year, week, last)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def shift(day: date, unit: str, count: int) -> date:
    """`day` moved by so many units; in a shorter month, that month's last day."""
    if unit in ("day", "week"):
        return day + timedelta(days=count * (1 if unit == "day" else 7))
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(REMEMBERED)
def value_at(day: date, template: str) -> str:
    """`template` with its X taken from `day`: ("XXXX-01-07", a day of 2022) is "2022-01-07".

    A weekday becomes the day of that week. Raises ValueError where no such day is in the calendar.
    """
    if match := re.fullmatch(r"XXXX-WXX(?:-(WE|\d))?", template):
        year, week, _ = day.isocalendar()
        if match[1] and match[1] != "WE":
            return date.fromisocalendar(year, week, int(match[1])).isoformat()
        return f"{year:04}-W{week:02}" + ("-WE" if match[1] else "")
    if match := re.fullmatch(r"XXXX-(\d\d)-W(\d|L)-(\d)", template):
        return _weekday_of_month(day.year, int(match[1]), match[2], int(match[3])).isoformat()
    own = f"{day.year:04}-Q{(day.month + 2) // 3}" if template.endswith("QX") else day.isoformat()
    value = "".join(
        mine if asked == "X" else asked for asked, mine in zip(template, own.ljust(len(template)), strict=False)
    )
    bounds(value)
    return value


def _weekday_of_month(year: int, month: int, which: str, weekday: int) -> date:
    """The first ("1") to fifth such weekday of a month, or its last ("L")."""
    days = [day for week in monthcalendar(year, month) if (day := week[weekday - 1])]
    return date(year, month, days[-1 if which == "L" else int(which) - 1])


@lru_cache(REMEMBERED)
def values_near(day: date, template: str) -> tuple[str, ...]:
    """The values around `day` that fit `template`, in calendar order: Wednesdays, or Januaries."""
    unit, reach = _recurs(template)
    found = []
    for count in range(-reach, reach + 1):
        with suppress(ValueError):  # a 29 February, a 31st of a shorter month, a year beyond the calendar
            found.append(value_at(shift(day, unit, count), template))
    return tuple(dict.fromkeys(found))


def _recurs(template: str) -> tuple[str, int]:
    """How often a template comes round, and how many rounds to look at (a 29 February may be eight years off)."""
    if template.startswith("XXXX-WXX"):
        return "week", 3
    if re.fullmatch(r"XXXX-XX(-\d\d)?", template):
        return "month", 3
    if template == "XXXX-XX-XX":
        return "day", 3
    if template == "XXXX-QX":
        return "quarter", 3
    if re.fullmatch(r"XX\d{1,2}(-.*)?", template):
        return "century", 2
    return ("decade", 2) if template == "XXX" else ("year", 8)
