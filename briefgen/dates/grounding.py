"""From an ungrounded temporal expression and a document date to a `When`.

An expression counts from an anchor: the article's own date, or the date mentioned last. `rounds` says which day, month
or week it means seen from there; here are the ends of stretches, how sure the date is, and the sentence that says why.

The values are TIMEX3's (Pustejovsky et al., TimeML 1.2.1 annotation guidelines). HeidelTime, SUTime and TERNIP are the
background of the approach; no rule or code is theirs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from briefgen.dates.calendar import OPEN, bounds, precision_of, shift, value_at, values_near
from briefgen.dates.edtf import is_uncertain, values_of, when_of
from briefgen.dates.rounds import is_sunday_week, value_from
from briefgen.dates.words import in_words
from briefgen.models import Certainty, Precision, Time, When

FINENESS: tuple[Precision, ...] = ("day", "week", "month", "quarter", "season", "year")
PARTS = {"START": "early", "MID": "mid", "END": "late"}
DIVIDED: tuple[Precision, ...] = ("month", "season", "year", "decade")  # that are said to be early, mid or late
MOST_DAYS = 400  # of a document date that is an interval: more of them never agree on anything useful


@lru_cache(maxsize=2**15)
def ground(time: Time, words: str, published: When | None, earlier: When | None = None) -> When | None:
    """The calendar date of one expression (`words` as written), or None when nothing grounds it.

    `published` is the article's date, `earlier` the date mentioned last before the expression. Durations, sets and
    references without a date ("now", "recently") have no `When`. Where the document date is an interval, an expression
    is grounded only if every day of it gives the same result. "Before" and "after" leave out what they name.
    """
    values = _resolve(time, published, earlier)
    values = values and _bounded(time, values)
    if values is None or time.mod in ("MORE_THAN", "LESS_THAN"):  # "more than two years ago" is no year
        return None
    base = None if time.anchor == "none" else earlier if time.anchor == "mention" else published
    basis = f"“{words}”, {_reason(time, values, base) if base else 'as written'}"
    mark = _mark(time, values, base)
    when = when_of(*values, _certainty(base, mark), basis, mark)
    named = [value for value in values if value not in (None, "..")]
    divided = len(named) == 1 and precision_of(named[0]) in DIVIDED
    return replace(when, part=PARTS.get(time.mod)) if divided else when


def ground_planned(time: Time, words: str, published: When | None, otherwise: When | None) -> When | None:
    """The date of a plan's expression: ahead, whatever the tense around it; `otherwise` if that is no question."""
    if time.direction < 1 and time.anchor == "article":
        return ground(replace(time, direction=1), words, published)
    return otherwise


def timex_value(time: Time, published: When | None, earlier: When | None = None) -> str:
    """The TIMEX3 value: grounded where it can be, else with X for what is open ("XXXX-WXX-3").

    A range in one expression gives its first end, a fiscal year its number, whenever it begins.
    """
    time = replace(time, value=time.value.removeprefix("FY"))
    values = _resolve(time, published, earlier)
    date_part, t, clock = time.value.partition("T") if time.type == "TIME" else (time.value, "", "")
    if values is None and date_part == OPEN["quarter"]:
        return _quarter_of_year(time, published)
    if values is None:
        return date_part + t + clock
    return values[1 if time.since else 0] + t + clock


def _quarter_of_year(time: Time, published: When | None) -> str:
    """ "The quarter" that nothing tells is still one of the year: "1989-QX"."""
    year = replace(time, value=OPEN["year"], offset=time.offset if time.unit == "year" else 0, unit="year")
    values = _resolve(replace(year, anchor="article"), published, None)
    return f"{values[0]}-QX" if values else time.value


def ground_all(times: Sequence[Time], text: str, published: When | None) -> tuple[When | None, ...]:
    """`ground` for all expressions of an article in order; each may count from the one mentioned last."""
    return tuple(when for when, _ in _read_through(times, text, published))


def timex_values(times: Sequence[Time], text: str, published: When | None) -> tuple[str, ...]:
    """`timex_value` for all expressions of an article in order."""
    read = zip(times, _read_through(times, text, published), strict=True)
    return tuple(timex_value(time, published, earlier) for time, (_, earlier) in read)


def _read_through(
    times: Sequence[Time], text: str, published: When | None
) -> Iterator[tuple[When | None, When | None]]:
    """For each expression of an article its date and the date mentioned before it that it would count from."""
    mentioned: list[When] = []
    for position, time in enumerate(times):
        earlier = next((when for when in reversed(mentioned) if _may_count_from(time, when)), None)
        when = ground(time, _words(times, position, text), published, earlier)
        yield when, earlier
        if when and not _is_glance_back(time):
            mentioned.append(when)


def _words(times: Sequence[Time], position: int, text: str) -> str:
    """An expression as written; of an end of a range the words of both ends."""
    first = last = times[position]
    if first.since not in (None, ".."):
        first = times[position - 1]
    elif position + 1 < len(times) and times[position + 1].since not in (None, ".."):
        last = times[position + 1]
    return text[first.start : last.end]


def _may_count_from(time: Time, when: When) -> bool:
    """ "That day" counts from a day, "that month" from a month or what is finer, "the quarter" from a quarter."""
    grain = "quarter" if "-Q" in time.value else time.unit or precision_of(time.value)
    if grain == "quarter":
        return when.precision == "quarter"
    return grain not in FINENESS or when.precision in FINENESS[: FINENESS.index(grain) + 1]


def _is_glance_back(time: Time) -> bool:
    """ "A year earlier" compares and the story goes on from where it was."""
    return time.anchor == "mention" and time.offset is not None and time.offset < 0


def _resolve(time: Time, published: When | None, earlier: When | None) -> tuple[str, str | None] | None:
    """The calendar values of an expression and of its range's end, the same for every day its anchor may be."""
    if time.since == "..":
        value = _resolve(replace(time, since=None), published, earlier)
        return ("..", value[0]) if value else None
    if time.since:
        time = replace(time, value=time.since, until=time.value, since=None)
    template = time.value.partition("T")[0] if time.type == "TIME" else time.value
    if time.type in ("DURATION", "SET") or precision_of(template) is None:
        return None
    if time.anchor == "none":
        return _checked(time, template)
    found = None
    for day in _days(earlier if time.anchor == "mention" else published):
        result = _resolve_from(day, time, template)
        if result is None or found not in (None, result):
            return None
        found = result
    return found


def _checked(time: Time, template: str) -> tuple[str, str | None] | None:
    """The values of what is written in full, None when it runs backwards or a day is in no calendar."""
    try:
        value = _shifted(template, time.shift)
        ends_before = time.until not in (None, "..") and bounds(time.until)[1] < bounds(value)[0]
        bounds(value)
    except (ValueError, OverflowError):
        return None
    return None if ends_before else (value, time.until)


def _days(when: When | None) -> list[date]:
    """Every day that `when` may mean; none when that is open."""
    if when is None or when.start is None or when.end is None:
        return []
    first, last = date.fromisoformat(when.start), date.fromisoformat(when.end)
    count = (last - first).days + 1
    return [first + timedelta(days=n) for n in range(count)] if count <= MOST_DAYS else []


def _resolve_from(day: date, time: Time, template: str) -> tuple[str, str | None] | None:
    try:
        value = value_from(day, time, template)
        value = value and _shifted(value, time.shift)
        if value is None or time.until in (None, ".."):
            return (value, time.until) if value else None
        first = bounds(value)[0]
        return next(((value, end) for end in values_near(first, time.until) if bounds(end)[1] >= first), None)
    except (ValueError, OverflowError):  # beyond the calendar
        return None


def _shifted(value: str, days: int) -> str:
    return value_at(shift(bounds(value)[0], "day", days), OPEN["day"]) if days else value


def _bounded(time: Time, values: tuple[str, str | None]) -> tuple[str, str | None] | None:
    """The values with "before 2015" ending with 2014, and "after 2015" beginning with 2016."""
    first, last = values
    try:
        if time.since == ".." and time.mod == "BEFORE":
            return first, _neighbour(last, -1)
        return (_neighbour(first, 1), last) if last == ".." and time.mod == "AFTER" else values
    except (ValueError, OverflowError):  # beyond the calendar
        return None


def _neighbour(value: str, way: int) -> str:
    """What ends just before the value or begins just after it: of its own kind, else a day."""
    first, last = bounds(value)
    day = shift(first if way < 0 else last, "day", way)
    return value_at(day, OPEN.get(precision_of(value), OPEN["day"]))


def _on_week_edge(time: Time, base: When | None) -> bool:
    return any(is_sunday_week(time, day) for day in _days(base)) if time.unit == "week" else False


def _against_tense(time: Time, values: tuple[str, str | None], base: When) -> bool:
    """Whether the nearest day or month is not on the side that the words look to: in January, "will end in December".

    Of those in dated news about one in six is another year's.
    """
    named = [value for value in values if value not in (None, "..")]
    nearest = time.unit is None and time.offset is None and not time.value.startswith("XXXX-WXX")
    if not (nearest and time.direction and precision_of(named[0]) in ("day", "month") and base.start and base.end):
        return False
    start, end = bounds(named[0])[0].isoformat(), bounds(named[-1])[1].isoformat()
    return start > base.start if time.direction < 0 else end < base.end


def _mark(time: Time, values: tuple[str, str | None], base: When | None) -> str:
    """The EDTF qualifier: "?" where the anchor has it or words and calendar leave it open, else "~" for "about"."""
    if base and (is_uncertain(base) or _on_week_edge(time, base) or _against_tense(time, values, base)):
        return "?"
    return "~" if time.mod == "APPROX" else ""


def _certainty(base: When | None, mark: str) -> Certainty:
    """What is not certain is inferred, also from a stated date."""
    if base is None:
        return "stated"
    return "inferred" if base.certainty == "inferred" or mark == "?" else "resolved"


def _reason(time: Time, values: tuple[str, str | None], base: When) -> str:
    """How the words and the anchor made the date, for a reader."""
    whose = "the date mentioned before it" if time.anchor == "mention" else "the article's date"
    known = f"{whose} ({in_words(base)}{', inferred' if base.certainty == 'inferred' else ''})"
    if _on_week_edge(time, base):
        return f"counted from {known}, a Sunday: which week it is part of may be seen otherwise"
    if time.unit or time.offset is not None:
        return f"counted from {known}"
    if time.value.startswith("XXXX-WXX"):
        return f"{'the first from' if time.direction > 0 else 'the latest up to'} {known}"
    if _against_tense(time, values, base):
        return f"the nearest to {known}, though its verb looks {'ahead' if time.direction > 0 else 'back'}"
    value, own_year = next(value for value in values if value != ".."), values_of(base)[0] or ""
    return f"year of {known}" if value[:4] == own_year[:4] else f"the nearest to {known}"
