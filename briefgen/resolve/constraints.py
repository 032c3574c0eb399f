"""What an article says of its own date without stating it: constraints on the days it can be of.

Each constraint is a set of days of the calendar, given as a test, and a sentence that says why. An article's own ones
come from its dateline, its weekdays, the days that it names beside them or in captions, and the years it tells of as
past; other ones from events that a dated article tells of too.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.dates import from_edtf, ground_all
from briefgen.models import Article, EntityKind, Extraction, FoundEvent, Paragraph, Time, When

NEAR = 7  # days between an article and a day that it names by month and day beside a weekday or in a caption
NEWEST = 3  # days since the newest weekday told in the past: none, one, or a weekend (so in 97 % of news)
SHARED_WORDS, LONG_ENOUGH = 3, 6  # words that two tellings of one event share, and that each must have
DATELINE = 40  # characters of place names before its date, and of an agency after it
COMMON = frozenset(
    {"will", "with", "that", "from", "have", "been", "said", "this", "they", "were", "which", "about", "after", "into"}
)
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
        for find in (_dateline, _weekdays, _past_and_ahead, _near_days)
        for constraint in find(article, extraction)
    ]


def _dateline(article: Article, extraction: Extraction) -> list[Constraint]:
    """A month and day that stand before the text begins: "Oslo. March 3. NTB -", "GENEVA, March 3 (Reuters)"."""
    times = [time for time in extraction.times if _is_dateline(article, time)]
    return [_on_month_day(time, article.text[time.start : time.end]) for time in times[:1]]


def _on_month_day(time: Time, words: str) -> Constraint:
    wanted = time.value[5:]
    return Constraint(lambda day: f"{day:%m-%d}" == wanted, f"its dateline gives {words}", anchors=True, firm=True)


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
    told = [(int(time.value[-1]) - 1, ahead) for time, ahead in _told(extraction) if _is_bare_weekday(time)]
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


def _past_and_ahead(article: Article, extraction: Extraction) -> Iterator[Constraint]:
    """Full dates and years: what has happened is not later than the article."""
    for time, ahead in _told(extraction):
        first = first_day(time.value)
        if first and not ahead:
            words = article.text[time.start : time.end]
            yield Constraint(lambda day, first=first: day >= first, f"it tells of {words} as past", firm=True)


def first_day(value: str) -> date | None:
    """The first day of a TIMEX3 value that names a year, month or day; None for others and for days in no calendar."""
    if not re.fullmatch(r"[1-9]\d{3}(-\d\d){0,2}", value):
        return None
    try:
        return date.fromisoformat(from_edtf(value).start)
    except ValueError:
        return None


def _near_days(article: Article, extraction: Extraction) -> Iterator[Constraint]:
    """A month and day in a caption or beside a weekday is taken to be at most a week away."""
    for event in extraction.events:
        time = extraction.times[event.time] if event.time is not None else None
        match = DAY.fullmatch(time.value) if time else None
        if match and (_in_caption(article, time) or _beside_weekday(extraction, time)):
            ahead = _is_ahead(event, time)
            words = article.text[time.start : time.end]
            side = "still to come" if ahead else "past"
            yield Constraint(
                lambda day, match=match, ahead=ahead: _is_near(day, match, ahead),
                f"it tells of {words} as {side}, taken to be within a week",
                anchors=True,
            )


def _is_near(day: date, match: re.Match, ahead: bool) -> bool:
    for year in (day.year - 1, day.year, day.year + 1) if match[1] == "XXXX" else (int(match[1]),):
        try:
            distance = (date(year, int(match[2]), int(match[3])) - day).days
        except ValueError:  # a 29 February
            continue
        if (0 < distance <= NEAR) if ahead else (-NEAR <= distance <= 0):
            return True
    return False


def _in_caption(article: Article, time: Time) -> bool:
    return any(p.role == "caption" and p.start <= time.start < p.end for p in article.paragraphs)


def _beside_weekday(extraction: Extraction, time: Time) -> bool:
    sentence = next((s for s in extraction.sentences if s.start <= time.start < s.end), None)
    return sentence is not None and any(
        sentence.start <= other.start < sentence.end and _is_bare_weekday(other) for other in extraction.times
    )


def _told(extraction: Extraction) -> list[tuple[Time, bool]]:
    """The expressions that date an event, each with whether it is still to come."""
    dated = [event for event in extraction.events if event.time is not None]
    return [(extraction.times[event.time], _is_ahead(event, extraction.times[event.time])) for event in dated]


def _is_ahead(event: FoundEvent, time: Time) -> bool:
    return event.modality == "planned" or time.direction > 0


def _is_bare_weekday(time: Time) -> bool:
    return bool(re.fullmatch(r"XXXX-WXX-[1-7]", time.value)) and time.offset is None and time.anchor == "article"


# ── what other articles say ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Sibling:
    """A dated article, as others are compared with it: whom it names, and the days of its events.

    `told` has for each weekday and kind of event the days of such events and the longer words of their passages.
    """

    id: str
    title: str
    day: date
    people: frozenset[str]
    bodies: frozenset[str]
    told: dict[tuple[int, str], list[tuple[date, frozenset[str]]]]


def sibling_of(article: Article, extraction: Extraction, published: When) -> Sibling | None:
    """What a dated article offers others; None where its date is open at the start."""
    if published.start is None:
        return None
    told: dict[tuple[int, str], list[tuple[date, frozenset[str]]]] = defaultdict(list)
    for event, day in _on_days(article, extraction, published):
        told[day.isoweekday(), event.kind].append((day, _words(article, event)))
    people, bodies = names_of(extraction, "person"), names_of(extraction, "organization")
    return Sibling(article.id, article.title, date.fromisoformat(published.start), people, bodies, told)


def names_of(extraction: Extraction, kind: EntityKind) -> frozenset[str]:
    """All names of the entities of a kind, in lower case."""
    entities = (entity for entity in extraction.entities if entity.kind == kind)
    return frozenset(alias.casefold() for entity in entities for alias in entity.aliases)


def _on_days(article: Article, extraction: Extraction, published: When) -> Iterator[tuple[FoundEvent, date]]:
    """The events of a dated article with their days; what it tells without a date is taken to be of its own day."""
    whens = ground_all(extraction.times, article.text, published)
    for event in extraction.events:
        when = whens[event.time] if event.time is not None else published if event.modality == "asserted" else None
        if when and when.start and when.start == when.end and not event.speech:
            yield event, date.fromisoformat(when.start)


def shared_events(article: Article, extraction: Extraction, story: Sequence[Sibling]) -> Iterator[Constraint]:
    """Events that a dated article tells of too, on the same weekdays: two of them, since weekdays come round."""
    told = [
        (event, int(extraction.times[event.time].value[-1]), _words(article, event))
        for event in extraction.events
        if event.time is not None and not event.speech and _is_bare_weekday(extraction.times[event.time])
    ]
    for sibling in story:
        shared = [
            (event, day)
            for event, weekday, words in told
            for day, theirs in sibling.told.get((weekday, event.kind), ())
            if _tell_the_same(words, theirs)
        ]
        if len({day.weekday() for _, day in shared}) > 1:
            for event, day in shared:
                yield _on_its_day(event, extraction.times[event.time], day, sibling.title)


def _tell_the_same(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Passages of some length that share what they are about."""
    return min(len(mine), len(theirs)) >= LONG_ENOUGH and len(mine & theirs) >= SHARED_WORDS


def _words(article: Article, event: FoundEvent) -> frozenset[str]:
    """The longer words of the passage: names, and what the event is about."""
    words = re.findall(r"[^\W\d_]{4,}", article.text[event.start : event.end])
    return frozenset(word.casefold() for word in words) - COMMON


def _on_its_day(event: FoundEvent, time: Time, day: date, title: str) -> Constraint:
    """An article names an event's weekday in the week before it or the week after."""
    week = timedelta(days=6)
    first, last = (day - week, day) if _is_ahead(event, time) else (day, day + week)
    why = f"“{title}” dates events that it tells of too"
    return Constraint(lambda today: first <= today <= last, why, anchors=True)
