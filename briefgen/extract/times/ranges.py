"""Two expressions that are the ends of one stretch: "from May to June", "between 2001 and 2005", "Jan. 28-Feb. 3"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefgen.dates.calendar import precision_of
from briefgen.models import Time

DASH = re.compile(r"\s?[-–—]\s?")
TO = re.compile(r"\s+(?:to|through|until|till)\s+", re.IGNORECASE)
AND = re.compile(r"\s+and\s+", re.IGNORECASE)
LISTED = re.compile(r",?\s+(?:and|or|to|through|until)\s+(?:in\s+|on\s+)?|,\s+|\s?[-–—]\s?", re.IGNORECASE)
MONTH = re.compile(r"[\dX]{4}-\d\d(?!\d)")
PART_OF_YEAR = re.compile(r"[\dX]{4}-[QH]\d")
WEEKDAY = re.compile(r"XXXX-WXX-\d")
REACH = 12  # characters: longer than "between" and its spaces
BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)


def link_ranges(times: Iterable[Time], text: str) -> list[Time]:
    """`times` in order, with the first of two ends reaching `until` the second.

    With a dash between them they are one expression; with a word both stay expressions of their own, as in TimeML.
    """
    linked: list[Time] = []
    for time in _with_shared_years([*times], text):
        if linked and _are_ends(linked[-1], time, text):
            first, second = _in_one_year(linked.pop(), time)
            anchor = "article" if "X" in first.value + second.value else "none"
            first = replace(first, until=second.value, anchor=anchor)
            second = replace(second, since=first.value, anchor=anchor, direction=first.direction)
            one = DASH.fullmatch(text, first.end, second.start)
            linked += [replace(first, end=second.end)] if one else [first, second]
        else:
            linked.append(time)
    return linked


def _with_shared_years(times: list[Time], text: str) -> list[Time]:
    """ "March and April 2019", "May to July last year", "Monday to Friday last week": the last one's year or week holds
    for those before it."""
    for position in range(len(times) - 2, -1, -1):
        first, second = times[position : position + 2]
        if _lacks_its_year(first, second) and LISTED.fullmatch(text, first.end, second.start):
            times[position] = _in_year_of(first, second)
    return times


def _lacks_its_year(first: Time, second: Time) -> bool:
    """Both are days, months, quarters or weekdays, and only the second says of which year or week."""
    bare = first.type == second.type == "DATE" and first.unit is None and first.offset is None and first.since is None
    alike = any(shape.match(first.value) and shape.match(second.value) for shape in (MONTH, PART_OF_YEAR, WEEKDAY))
    return bare and alike and len(first.value) == len(second.value)


def _in_year_of(first: Time, second: Time) -> Time:
    """A list goes on in one year: in "December and March 2021" December is of another."""
    if first.value[4:] > second.value[4:]:
        return first
    if second.value[:4].isdigit():
        return _in_one_year(first, second)[0]
    return replace(first, unit=second.unit, offset=second.offset, anchor=second.anchor) if second.unit else first


def _are_ends(first: Time, second: Time, text: str) -> bool:
    """Both are plain dates of one kind, and the words between them make a range."""
    plain = all(time.type == "DATE" and not (time.until or time.since) for time in (first, second))
    plain = plain and (first.unit, first.offset) == (second.unit, second.offset)
    alike = bool(WEEKDAY.match(first.value)) == bool(WEEKDAY.match(second.value))
    if not (plain and alike) or precision_of(first.value) is None or len(first.value) != len(second.value):
        return False
    if AND.fullmatch(text, first.end, second.start):
        return BETWEEN.search(text[: first.start][-REACH:]) is not None
    return any(words.fullmatch(text, first.end, second.start) for words in (DASH, TO))


def _in_one_year(first: Time, second: Time) -> tuple[Time, Time]:
    """The one that leaves its year open takes it from the other; a range may run over New Year."""
    over = first.value[4:] > second.value[4:]
    if first.value.startswith("XXXX-") and second.value[:4].isdigit():
        value = f"{int(second.value[:4]) - over}{first.value[4:]}"
        return replace(first, value=value, anchor="none"), second
    if second.value.startswith("XXXX-") and first.value[:4].isdigit():
        value = f"{int(first.value[:4]) + over}{second.value[4:]}"
        return first, replace(second, value=value, anchor="none")
    return first, second
