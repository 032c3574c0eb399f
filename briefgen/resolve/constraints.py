"""What an article says of its own date without stating it: constraints on the days it can be of.

Each constraint is a set of days of the calendar, given as a test, and a sentence that says why. An article's own ones
come from its dateline, its weekdays, the days that it names beside them, beside "today" or in captions, and what it
tells of as past; `siblings` has those from other articles.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from briefgen.dates import from_edtf
from briefgen.models import Article, Extraction, FoundEvent, Paragraph, Time

NEAR = 7  # days between an article and the day of a picture, or a day to come that it names beside a weekday just past
LEAD = 2  # sentences of the body in which a weekday with its month and day is that of the news
NEWEST = 3  # days since the newest weekday told in the past: none, one, or a weekend (so in 97 % of news)
DATELINE = 40  # characters of place names before its date, and of an agency after it
DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Constraint:
    """Days that an article's own date can be, and a sentence that says why.

    `anchors`: it picks single days or weeks of a year, not just weekdays or a bound. `firm`: a date that it does not
    allow contradicts the text.
    """

    allows: Callable[[date], bool]
    why: str
    anchors: bool = False
    firm: bool = False


def own_constraints(article: Article, extraction: Extraction) -> list[Constraint]:
    """What one article by itself says of the days it can be of."""
    return [
        constraint
        for find in (_dateline, _weekdays, _named_days, _days_counted_from, _past_days, _near_days)
        for constraint in find(article, extraction)
    ]


def _dateline(article: Article, extraction: Extraction) -> list[Constraint]:
    """A month and day that stand before the text begins: "Oslo. March 3. NTB -", "GENEVA, March 3 (Reuters)".

    Several that do not agree are those of a chronology, or of reports put together.
    """
    times = [time for time in extraction.times if _is_dateline(article, time)]
    if len({time.value[5:] for time in times}) != 1:
        return []
    return [_on_month_day(times[0].value[5:], 0, f"its dateline gives {article.text[times[0].start : times[0].end]}")]


def _on_month_day(month_day: str, offset: int, why: str) -> Constraint:
    """The article is of the day `offset` days before a month and day."""
    ahead = timedelta(days=offset)
    return Constraint(lambda day: f"{day + ahead:%m-%d}" == month_day, why, anchors=True, firm=True)


def _is_dateline(article: Article, time: Time) -> bool:
    paragraph = next((p for p in article.paragraphs if p.start <= time.start < p.end), None)
    if paragraph is None or not DAY.fullmatch(time.value):
        return False
    return paragraph.role == "dateline" or _opens(article.text, paragraph, time)


def _opens(text: str, paragraph: Paragraph, time: Time) -> bool:
    """Only names stand between the paragraph's beginning and the time; a dash, a bracket or an agency follows it."""
    before, after = text[paragraph.start : time.start], text[time.end : time.end + DATELINE]
    names = re.fullmatch(r"(?:[A-Z][\w'-]*[.,:/ ]*)+", before)
    follows = re.match(r"\s*(?:[-–—(]|[.,:]?\s*[A-Z][\w ]*[-–—)])", after)
    return paragraph.role == "body" and len(before) < DATELINE and bool(names) and bool(follows)


def _weekdays(article: Article, extraction: Extraction) -> Iterator[Constraint]:
    """Bare weekdays: the newest one told in the past is at most a weekend old, and none told ahead is over."""
    told = [(int(time.value[-1]) - 1, ahead) for time, ahead in _told(extraction) if is_bare_weekday(time)]
    past = {day for day, ahead in told if not ahead}
    future = {day for day, ahead in told if ahead}
    if past:
        days = frozenset(day for day in range(7) if _fits(day, past, future))
        names = " and ".join(f"“{WEEKDAYS[day]}”" for day in sorted(past))
        yield Constraint(
            lambda day: day.weekday() in days,
            f"it tells of {names} as just past" + (f" and of {_names(future)} as still to come" if future else ""),
        )


def _names(days: set[int]) -> str:
    return " and ".join(f"“{WEEKDAYS[day]}”" for day in sorted(days))


def _fits(today: int, past: set[int], future: set[int]) -> bool:
    oldest = max((today - day) % 7 for day in past)
    least = min(max((now - day) % 7 for day in past) for now in range(7))
    newest = min((today - day) % 7 for day in past)
    since = {(today - age) % 7 for age in range(newest)}
    return newest <= NEWEST and oldest <= least + NEWEST and not since & future


def _named_days(article: Article, extraction: Extraction) -> Iterator[Constraint]:
    """A weekday with its month and day ("Friday, January 7", "Friday (Jan. 7)"): it is one, and in the lead just past.

    Of the few in dated news that was read, all but one were within a day of the article.
    """
    for time, weekday, month_day in _weekdays_with_days(article, extraction):
        words = article.text[time.start : time.end]
        yield Constraint(
            lambda day, fits=(weekday, month_day): _falls_on(day, *fits),
            f"it calls {words.removeprefix(WEEKDAYS[weekday]).strip(' ,')} a {WEEKDAYS[weekday]}",
            firm=True,
        )
        if time.direction <= 0 and _in_lead(article, extraction, time):
            yield Constraint(
                lambda day, named=month_day: 0 <= _days_since(day, named) <= NEWEST,
                f"its first sentences tell of {words} as just past",
                anchors=True,
            )


def _weekdays_with_days(article: Article, extraction: Extraction) -> Iterator[tuple[Time, int, str]]:
    """Days that a weekday stands beside: the expression with month and day, the weekday from 0, and "01-07"."""
    for before, time in zip((None, *extraction.times), extraction.times, strict=False):
        if not DAY.fullmatch(time.value) or time.value[0] != "X" or time.until:
            continue
        words = article.text[time.start : time.end]
        beside = article.text[before.end : time.start] if before and is_bare_weekday(before) else None
        names = [n for n, name in enumerate(WEEKDAYS) if words.startswith(name)]
        if names or beside in (" (", ", "):
            yield time, names[0] if names else int(before.value[-1]) - 1, time.value[5:]


def _falls_on(day: date, weekday: int, month_day: str) -> bool:
    """Whether the month and day nearest to `day` fall on a weekday."""
    near = [other for year in (day.year - 1, day.year, day.year + 1) if (other := _day_of(year, month_day))]
    return bool(near) and min(near, key=lambda other: abs((other - day).days)).weekday() == weekday


def _days_since(day: date, month_day: str) -> int:
    """How many days ago the month and day were last."""
    past = [other for year in range(day.year, day.year - 9, -1) if (other := _day_of(year, month_day)) and other <= day]
    return (day - past[0]).days if past else NEAR * 100


def _day_of(year: int, month_day: str) -> date | None:
    try:
        return date.fromisoformat(f"{year:04}-{month_day}")
    except ValueError:  # a 29 February, or a year beyond the calendar
        return None


def _in_lead(article: Article, extraction: Extraction, time: Time) -> bool:
    body = next((p for p in article.paragraphs if p.role == "body"), None)
    lead = [s for s in extraction.sentences if body and s.start >= body.start][:LEAD]
    return any(sentence.start <= time.start < sentence.end for sentence in lead)


def _days_counted_from(article: Article, extraction: Extraction) -> Iterator[Constraint]:
    """A month and day that "today", "yesterday" or "tomorrow" stands beside: "tomorrow, March 6"."""
    for word, time in pairwise(extraction.times):
        counted = word.unit == "day" and word.anchor == "article" and word.type == "DATE" and not word.shift
        beside = article.text[word.end : time.start] in (", ", " (", " - ", ", on ")
        if counted and beside and DAY.fullmatch(time.value) and not time.until:
            yield _on_month_day(
                time.value[5:],
                word.offset,
                f"it calls {article.text[time.start : time.end]} “{article.text[word.start : word.end].lower()}”",
            )


def _past_days(article: Article, extraction: Extraction) -> Iterator[Constraint]:
    """Full dates and years that its verbs tell of as past: the article is not older.

    A year may be that of what has a name before it comes ("the 2016 election"), so that it contradicts nothing.
    """
    for time, ahead in _told(extraction):
        first = first_day(time.value)
        is_day = len(time.value) > len("2022")
        if first and not ahead and (is_day or time.direction < 0) and _stands_alone(article, time):
            words = article.text[time.start : time.end]
            yield Constraint(lambda day, first=first: day >= first, f"it tells of {words} as past", firm=is_day)


def _stands_alone(article: Article, time: Time) -> bool:
    return re.search(r"\b(?:in|on|since|until|by|at|from|of)\s+$", article.text[: time.start][-8:]) is not None


def first_day(value: str) -> date | None:
    """The first day of a TIMEX3 value that names a year, month or day; None for others and for days in no calendar."""
    if not re.fullmatch(r"[1-9]\d{3}(-\d\d){0,2}", value):
        return None
    try:
        return date.fromisoformat(from_edtf(value).start)
    except ValueError:
        return None


def _near_days(article: Article, extraction: Extraction) -> Iterator[Constraint]:
    """The day of a picture, and a day to come beside a weekday just past, are taken to be a week off at most.

    Nothing in the text makes sure of it, so that a date that rests on it is never certain, and its basis says so.
    """
    for time, ahead in _told(extraction):
        match = DAY.fullmatch(time.value)
        if (
            match
            and not _is_dateline(article, time)
            and (_beside_weekday(extraction, time) if ahead else _in_caption(article, time))
        ):
            words = article.text[time.start : time.end]
            side = "it tells of" if ahead else "a caption tells of"
            yield Constraint(
                lambda day, match=match, ahead=ahead: _is_near(day, match, ahead),
                f"{side} {words} as {'still to come' if ahead else 'past'}, assumed to be within a week",
                anchors=True,
            )


def _is_near(day: date, match: re.Match, ahead: bool) -> bool:
    for year in (day.year - 1, day.year, day.year + 1) if match[1] == "XXXX" else (int(match[1]),):
        named = _day_of(year, f"{match[2]}-{match[3]}")
        if named and ((0 < (named - day).days <= NEAR) if ahead else (-NEAR <= (named - day).days <= 0)):
            return True
    return False


def _in_caption(article: Article, time: Time) -> bool:
    return any(p.role == "caption" and p.start <= time.start < p.end for p in article.paragraphs)


def _beside_weekday(extraction: Extraction, time: Time) -> bool:
    sentence = next((s for s in extraction.sentences if s.start <= time.start < s.end), None)
    return sentence is not None and any(
        sentence.start <= other.start < sentence.end and is_bare_weekday(other) for other in extraction.times
    )


def _told(extraction: Extraction) -> list[tuple[Time, bool]]:
    """The expressions that date an event or whose verb looks back or ahead, each with whether it is still to come."""
    dating = [event for event in extraction.events if event.time is not None]
    planned = {event.time: is_ahead(event, extraction.times[event.time]) for event in dating}
    return [
        (time, planned.get(position, time.direction > 0))
        for position, time in enumerate(extraction.times)
        if position in planned or time.direction
    ]


def is_ahead(event: FoundEvent, time: Time) -> bool:
    """Whether an event, dated by `time`, is told as still to come."""
    return event.modality == "planned" or time.direction > 0


def is_bare_weekday(time: Time) -> bool:
    """Whether an expression is a weekday alone, counted from the article."""
    return bool(re.fullmatch(r"XXXX-WXX-[1-7]", time.value)) and time.offset is None and time.anchor == "article"
