"""What dated articles tell of the date of another one: the events that both tell of, matched without their dates."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.dates import ground_all
from briefgen.models import Article, EntityKind, Extraction, FoundEvent, Time, When
from briefgen.resolve.constraints import Constraint, is_ahead, is_bare_weekday

SHARED_WORDS, LONG_ENOUGH = 3, 6  # words that two tellings of one event share, and that each must have
COMMON = frozenset(
    {"will", "with", "that", "from", "have", "been", "said", "this", "they", "were", "which", "about", "after", "into"}
)


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
        if event.time is not None and not event.speech and is_bare_weekday(extraction.times[event.time])
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
    first, last = (day - week, day) if is_ahead(event, time) else (day, day + week)
    why = f"“{title}” dates events that it tells of too"
    return Constraint(lambda today: first <= today <= last, why, anchors=True)
