"""Expressions that bound a stretch and leave its other end open: "since 2014", "until Friday", "before May".

"The quarter ended Sept. 30" bounds as well: what is told of it happened by that day.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.dates.calendar import precision_of
from briefgen.models import Time

REACH = 40  # characters before an expression that are looked at
SINCE = re.compile(r"(?<!\w)(?:since(?:\s+at\s+least)?|no\s+earlier\s+than)\s+$", re.IGNORECASE)
AFTER = re.compile(r"(?<!\w)(?:(?:after|following)\s+|post-)$", re.IGNORECASE)
UNTIL = re.compile(r"(?<!\w)(?:until|till|by|through|up to|no later than)\s+$", re.IGNORECASE)
BEFORE = re.compile(r"(?<!\w)(?:(?:before|prior to|ahead of)\s+|pre-)$", re.IGNORECASE)
PUT_OFF = r"(?:adjourn|deferr|delay|postpon|reschedul|pushed\s+back|put\s+off)\w*"
ON_THE_DAY = re.compile(rf"(?:\b(?:not|never|no|{PUT_OFF})|n['’]t)\b[^.;:!?]*\b(?:until|till)\s+$", re.IGNORECASE)
PERIOD_ENDED = re.compile(
    r"\b(?:quarter|months?|weeks?|year|period)\s+(?:that\s+)?(?:ended|ending|to)\s+$", re.IGNORECASE
)
POSSESSIVE = re.compile(r"['’]s?\b")


def open_ends(times: Iterable[Time], text: str) -> Iterator[Time]:
    """`times` in order, each reaching `until` ".." after "since" and "after", `since` ".." after "until" and "before".

    Ranges, and dates that only say which ("before Friday's vote"), stay what they are.
    """
    counted_from = 0
    for time in times:
        plain = time.type == "DATE" and time.until is None and time.since is None and precision_of(time.value)
        bounds = plain and time.start > counted_from and not POSSESSIVE.match(text, time.end)
        yield _bounding(time, text) if bounds else time
        counted_from = time.end + 1 if time.shift else 0  # "two days before Friday" has used the preposition


def _bounding(time: Time, text: str) -> Time:
    before = text[max(0, time.start - REACH) : time.start]
    if SINCE.search(before):
        return replace(time, until="..")
    if AFTER.search(before):
        return replace(time, until="..", mod=time.mod or "AFTER")
    if BEFORE.search(before):
        return replace(time, since="..", mod=time.mod or "BEFORE")
    if PERIOD_ENDED.search(before):
        return replace(time, since="..")
    if UNTIL.search(before) and not ON_THE_DAY.search(before):  # what does not begin until Friday does on Friday
        return replace(time, since="..")
    return time
