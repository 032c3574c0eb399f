"""Dates as a page words them."""

from datetime import date

from briefgen.dates.calendar import bounds, precision_of
from briefgen.dates.edtf import values_of
from briefgen.models import When

MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_QUARTERS = {"Q1": "first", "Q2": "second", "Q3": "third", "Q4": "fourth"}
_HALVES = {("01-01", "06-30"): "first", ("07-01", "12-31"): "second"}


def in_words(when: When) -> str:
    """ "7 January 2022", "10–20 February 2022", "mid-March 2022", "week of 17 January 2022", "by 2014", "about 2015".

    How sure a date is stands beside it on a page (`certainty`, `basis`), not in these words.
    """
    values = values_of(when)
    about = "about " if "~" in when.edtf else ""
    if len(values) == 1:
        return about + _in_part(_wording(values[0]), when.part)
    first, last = values
    if first is None:
        return f"by {about}{_with_article(last, when.part)}"
    if last is None:
        return f"from {about}{_with_article(first, when.part)} on"
    return about + _range(first, last)


def _in_part(words: str, part: str | None) -> str:
    """ "Early 2021", "mid-March 2022"."""
    return f"{part}{'-' if part == 'mid' else ' '}{words}" if part else words


def _with_article(value: str, part: str | None) -> str:
    words = _in_part(_wording(value), part)
    return words if precision_of(value) in ("day", "month", "season", "year") else f"the {words}"


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
    if kinds == ("day", "day"):
        return _days(start, end)
    if kinds == ("year", "year"):
        return f"{first}–{last}"
    if start.year == end.year and kinds == ("month", "month"):
        return f"{MONTHS[start.month - 1]}–{_wording(last)}"
    return f"{_wording(first)} – {_wording(last)}"


def _days(start: date, end: date) -> str:
    """ "10–20 February 2022"; a half of a year by its name."""
    half = _HALVES.get((f"{start:%m-%d}", f"{end:%m-%d}"))
    whole = f"{end.day} {MONTHS[end.month - 1]} {end.year}"
    if start == end:
        return whole
    if half and start.year == end.year:
        return f"{half} half of {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{whole}"
    year = "" if start.year == end.year else f" {start.year}"
    return f"{start.day} {MONTHS[start.month - 1]}{year} – {whole}"
