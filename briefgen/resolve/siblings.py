"""What dated articles tell of the date of another one: the events that both tell of, matched without their dates."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from briefgen.models import Article, EntityKind, FoundEvent, Time, When
from briefgen.resolve.constraints import Constraint, is_ahead, is_bare_weekday
from briefgen.resolve.readings import REMEMBERED, Said, whens_of

SHARED_NAMES = 2  # that make two articles parts of one story
SHARED_WORDS, LONG_ENOUGH = 3, 6  # words that two tellings of one event share, and that each must have
COMMON = frozenset(
    {"will", "with", "that", "from", "have", "been", "said", "this", "they", "were", "which", "about", "after", "into"}
)


@dataclass(frozen=True, slots=True, eq=False)
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


@lru_cache(maxsize=REMEMBERED)
def sibling_of(said: Said, published: When) -> Sibling | None:
    """What a dated article offers others; None where its date is open at the start."""
    if published.start is None:
        return None
    told: dict[tuple[int, str], list[tuple[date, frozenset[str]]]] = defaultdict(list)
    for event, day in _on_days(said, published):
        told[day.isoweekday(), event.kind].append((day, _words(said.article, event)))
    people, bodies = _names(said, "person"), _names(said, "organization")
    return Sibling(said.article.id, said.article.title, date.fromisoformat(published.start), people, bodies, told)


@lru_cache(maxsize=2 * REMEMBERED)
def _names(said: Said, kind: EntityKind) -> frozenset[str]:
    """All names of the entities of a kind, in lower case."""
    entities = (entity for entity in said.extraction.entities if entity.kind == kind)
    return frozenset(alias.casefold() for entity in entities for alias in entity.aliases)


class Stories:
    """Dated articles by the people and bodies that they name."""

    def __init__(self, siblings: Iterable[Sibling]) -> None:
        self._siblings = sorted(siblings, key=lambda sibling: sibling.id)
        self._people = _places(sibling.people for sibling in self._siblings)
        self._bodies = _places(sibling.bodies for sibling in self._siblings)

    def of(self, said: Said) -> tuple[Sibling, ...]:
        """Those that name one of the article's people in full, and another person or organization of it."""
        people = [name for name in _names(said, "person") if " " in name]
        shared = Counter(place for name in people for place in self._people.get(name, ()))
        named = sorted(shared)
        shared.update(place for name in _names(said, "organization") for place in self._bodies.get(name, ()))
        return tuple(self._siblings[place] for place in named if shared[place] >= SHARED_NAMES)


def _places(rows: Iterable[frozenset[str]]) -> dict[str, list[int]]:
    """Which of the rows hold each name, by position."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, names in enumerate(rows):
        for name in names:
            found[name].append(place)
    return found


def _on_days(said: Said, published: When) -> Iterator[tuple[FoundEvent, date]]:
    """The events of a dated article with their days; what it tells without a date is taken to be of its own day."""
    whens = whens_of(said, published)
    for event in said.extraction.events:
        when = whens[event.time] if event.time is not None else published if event.modality == "asserted" else None
        if when and when.start and when.start == when.end and not event.speech:
            yield event, date.fromisoformat(when.start)


def shared_events(said: Said, story: Sequence[Sibling]) -> Iterator[Constraint]:
    """Events that a dated article tells of too, on the same weekdays: two of them, since weekdays come round."""
    times = said.extraction.times
    told = [
        (event, int(times[event.time].value[-1]), _words(said.article, event))
        for event in said.extraction.events
        if event.time is not None and not event.speech and is_bare_weekday(times[event.time])
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
                yield _on_its_day(event, times[event.time], day, sibling.title)


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
