"""Dates as a page words them."""

from datetime import date

from briefgen.dates.calendar import bounds, precision_of
from briefgen.dates.edtf import values_of
from briefgen.models import When

MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_QUARTERS = {"Q1": "first", "Q2": "second", "Q3": "third", "Q4": "fourth"}


def in_words(when: When) -> str:
    """ "7 January 2022", "10–20 February 2022", "January 2022", "week of 17 January 2022", "since 2014", "about 2015".

    How sure a date is stands beside it on a page (`certainty`, `basis`), not in these words.
    """
    values = values_of(when)
    if len(values) == 1:
        return ("about " if "~" in when.edtf else "") + _wording(values[0])
    first, last = values
    if first is None:
        return f"until {_with_article(last)}"
    if last is None:
        return f"since {_with_article(first)}"
    return _range(first, last)


def _with_article(value: str) -> str:
    bare = precision_of(value) in ("day", "month", "season", "year")
    return _wording(value) if bare else f"the {_wording(value)}"


def _wording(value: str) -> str:
    start, _ = bounds(value)
    match precision_of(value):
        case "day":
            return f"{start.day} {MONTHS[start.month - 1]} {start.year}"
        case "week":
            return f"week of {start.day} {MONTHS[start.month - 1]} {start.year}"
        case "month":
            return f"{MONTHS[start.month - 1]} {start.year}"
        case "quarter":
            return f"{_QUARTERS[value[5:]]} quarter of {start.year}"
        case "season":
            return f"{_SEASONS[value[5:]]} {start.year}"
        case "decade":
            return f"{start.year}s"
        case _:
            return str(start.year)


def _range(first: str, last: str) -> str:
    """A range with what both ends share said once: "10–20 February 2022", "May–June 2022", "2009–2010"."""
    kinds = precision_of(first), precision_of(last)
    start, end = bounds(first)[0], bounds(last)[0]
    if kinds == ("day", "day") and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_wording(last)}" if start != end else _wording(last)
    if kinds == ("year", "year"):
        return f"{first}–{last}"
    if start.year == end.year and kinds in (("day", "day"), ("month", "month")):
        dash = " – " if kinds[0] == "day" else "–"
        return _without_year(first, start) + dash + _wording(last)
    return f"{_wording(first)} – {_wording(last)}"


def _without_year(value: str, start: date) -> str:
    return _wording(value).removesuffix(f" {start.year}")
