"""Which round of a template an expression means, seen from one day: which Wednesday, which July, which week.

An `offset` with a `unit` moves the day ("three weeks ago"), and the template is then filled inside the stretch it lands
in ("Thursday last week"). An `offset` without a unit counts rounds of the template: "last July" is the latest July that
was over, "next Friday" the first Friday to come, "this summer" the one that the day stands in. A template with neither
is the nearest round, and for weekdays the day itself or the latest before it, unless the words look ahead.

A Sunday is the last day of a week for some and the first for others. A week counted from one is read as ISO 8601 does,
but "this week" with a verb that looks ahead is the one that then begins.

The weekday and nearest-date rules are counted on news: in nine of ten cases they hold.
"""

import re
from datetime import date

from briefgen.dates.calendar import OPEN, bounds, precision_of, shift, value_at, values_near
from briefgen.models import Time

AGAINST_TENSE = 4  # times as far: what counts on dated news settled on
AGAINST_PLAN = 20  # times as far is a day or month that is over, where the words look ahead; quarters are reported late


def value_from(day: date, time: Time, template: str) -> str | None:
    """The calendar value that `template`, the expression's own or its range's first end, has seen from `day`.

    None where there is none near. Raises ValueError or OverflowError beyond the calendar.
    """
    return _within(day, time, template) if time.unit else _round(day, time, template)


def is_sunday_week(time: Time, day: date) -> bool:
    """Whether it is a matter of convention which week is counted; "this week" told in the past is no question."""
    convention = time.unit == "week" and abs(time.offset or 0) < 2 and not time.value.endswith("-WE")
    return convention and day.isoweekday() == 7 and not (time.offset == 0 and time.direction < 0)


def _within(day: date, time: Time, template: str) -> str | None:
    """The template inside the unit that `offset` units from `day` lands in: "XXXX-07", year -1 is last year's July."""
    begins = is_sunday_week(time, day) and time.offset == 0 and time.direction > 0
    moved = shift(day, time.unit, 1 if begins else time.offset or 0)
    first, last = bounds(value_at(moved, OPEN[time.unit]))
    inside = [value for value in values_near(moved, template) if first <= bounds(value)[0] and bounds(value)[1] <= last]
    own = value_at(moved, template)
    return own if own in inside or not inside else inside[0]


def _round(day: date, time: Time, template: str) -> str | None:
    """The round of the template that `day`, `offset` and `direction` choose."""
    near = [(value, *bounds(value)) for value in values_near(day, template)]
    if time.offset == 0:
        return _this(day, time.direction, template, near)
    if time.offset is not None and time.offset < 0:
        over = [value for value, _, end in near if end < day]
        return over[time.offset] if len(over) >= -time.offset else None
    if time.offset is not None:
        ahead = [value for value, start, _ in near if start > day]
        return ahead[time.offset - 1] if len(ahead) >= time.offset else None
    if template.startswith("XXXX-WXX"):
        return _weekday(day, time.direction, near)
    weight = AGAINST_PLAN if time.direction > 0 and precision_of(template) in ("day", "month") else AGAINST_TENSE
    return min(near, key=lambda item: _distance(day, time.direction * weight, *item[1:]))[0] if near else None


def _this(day: date, direction: int, template: str, near: list[tuple[str, date, date]]) -> str:
    """ "This summer" is the one that `day` is in or its year's own, unless the tense tells that it is another.

    "This Sunday" told in the past is still of this week: that of the week before is "last" or "this past" Sunday.
    """
    own = next((value for value, start, end in near if start <= day <= end), None) or value_at(day, template)
    start, end = bounds(own)
    if direction < 0 and start > day and not re.match("XXXX-WXX-[1-7]", template):
        return next(value for value, _, end in reversed(near) if end < day)
    if direction > 0 and end < day:
        return next(value for value, start, _ in near if start > day)
    return own


def _weekday(day: date, direction: int, near: list[tuple[str, date, date]]) -> str:
    if direction > 0:
        return next(value for value, _, end in near if end >= day)
    return next(value for value, start, _ in reversed(near) if start <= day)


def _distance(day: date, side: int, start: date, end: date) -> int:
    """How far a round is from `day`: on the other side than the words look to, so many times as far as `side` says."""
    away = (start - day).days if start > day else min((end - day).days, 0)
    return abs(away) * (abs(side) if side * away < 0 else 1)
