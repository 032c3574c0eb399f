"""Days counted from a day that is named beside them: "two days before Friday's vote", "the eve of May 1", "a week ago
Monday"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefgen.extract.times.joining import is_day
from briefgen.extract.times.numbers import EXACT, number
from briefgen.models import Time

REACH = 40  # characters: longer than the longest words that count
DAYS = {"day": 1, "week": 7}
_COUNT = rf"(?P<count>an?|{EXACT})".replace(" ", r"\s+").replace("~", r"[\s-]")
COUNTED = re.compile(
    rf"(?<!\w)(?:{_COUNT}(?:\s+|-)(?P<unit>day|week)s?|the\s+(?:day|night|evening|morning))"
    r"\s+(?P<way>before|after|from|prior\s+to|following)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
EVE = re.compile(r"(?<!\w)(?:the\s+)?eve\s+of\s+(?:the\s+)?$", re.IGNORECASE)
AGO = re.compile(rf"(?<!\w){_COUNT}\s+weeks?\s+ago\s+$", re.IGNORECASE)
AHEAD = ("after", "from", "following")


def count_from_days(times: Iterable[Time], text: str) -> list[Time]:
    """`times` in order, with what counts from a day as an expression before it; "a week ago Monday" is one with it."""
    counted: list[Time] = []
    for time in times:
        found = _counted_from(time, text) if is_day(time) else []
        while found and counted and counted[-1].end > found[0].start:
            counted.pop()
        counted += found or [time]
    return counted


def _counted_from(time: Time, text: str) -> list[Time]:
    first = max(0, time.start - REACH)
    before = text[first : time.start]
    if match := AGO.search(before):
        weeks = number(match["count"]) or 0
        return [replace(time, start=first + match.start(), direction=-1, shift=-7 * int(weeks))]
    match = COUNTED.search(before) or EVE.search(before)
    if match is None:
        return []
    end = first + len(match[0].rstrip()) + match.start()
    return [replace(time, start=first + match.start(), end=end, **_shift(match.groupdict())), time]


def _shift(fields: dict[str, str | None]) -> dict:
    """So many days on or back; weeks before and after something are rough."""
    unit, way = (fields.get("unit") or "day").lower(), (fields.get("way") or "before").lower()
    days = DAYS[unit] * int(number(fields.get("count") or "a") or 1)
    rough = unit == "week" and way != "from"
    return {"shift": days if way in AHEAD else -days, "mod": "APPROX" if rough else None}
