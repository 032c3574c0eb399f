"""The timeline: what several articles tell of one event becomes one entry, dated by the best of them."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.models import Event, EventEvidence, Evidence, FoundEvent, Modality, Source, Span, When
from briefgen.resolve.dating import date_events
from briefgen.resolve.origins import copies, independent
from briefgen.resolve.readings import Reading, sort_key

STRENGTH: tuple[Modality, ...] = ("asserted", "alleged", "planned", "denied")  # of one event told in different ways
CONTESTED: tuple[Modality, ...] = ("alleged", "denied")
LEANING = frozenset({"he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "his", "her", "their"})


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one article tells it, with its date, the ids of its actors and of those around it in the passage;
    `dated` are the words that date it here."""

    reading: Reading
    event: FoundEvent
    when: When | None
    actors: tuple[str, ...]
    around: tuple[str, ...]
    dated: str | None

    @property
    def evidence(self) -> EventEvidence:
        passage = self.reading.evidence(Span(self.event.start, self.event.end))
        return EventEvidence(passage.article, passage.start, passage.end, passage.text, self.dated)


def resolve_events(readings: Sequence[Reading]) -> tuple[Event, ...]:
    """The timeline in order of dates; undated events, where more than one publisher tells them, stand last.

    Acts of saying are left to the quotations.
    """
    published = {reading.article.id: reading.published for reading in readings}
    tellings = sorted(
        (telling for reading in readings for telling in _tellings(reading)),
        key=lambda telling: (*sort_key(telling.evidence, published), telling.event.trigger.start),
    )
    copied = copies(readings)
    shown: dict[str, Event] = {}
    for cluster in filter(_is_shown, _told_once(_clusters(tellings))):
        entry = _entry(cluster, copied)
        shown.setdefault(entry.id, entry)  # the same words in one passage tell one event, said once or twice
    return tuple(sorted(shown.values(), key=_order))


def _is_shown(cluster: Sequence[Telling]) -> bool:
    """A dated event that says who, where, or so in its own phrase; an undated one that several outlets tell as news, or
    that somebody with a name alleges or denies."""
    if any(telling.when for telling in cluster):
        return any(telling.actors or telling.event.place or not _is_sentence(telling) for telling in cluster)
    contested = any(t.event.modality in CONTESTED and _source(t).state == "named" for t in cluster)
    return contested or len({telling.reading.origin for telling in cluster}) > 1


def _is_sentence(telling: Telling) -> bool:
    return Span(telling.event.start, telling.event.end) in telling.reading.extraction.sentences


# ── tellings ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _tellings(reading: Reading) -> Iterator[Telling]:
    whens = date_events(reading.article, reading.extraction, reading.published, reading.whens, body=False)
    answers = {event.denial for event in reading.extraction.events}
    for event, when in zip(reading.extraction.events, whens, strict=True):
        if event.speech or (when is None and not _is_undated_news(reading, event, answers)):
            continue
        words = reading.extraction.times[event.time] if event.time is not None and when else None
        yield Telling(
            reading,
            replace(event, modality=_modality_at(event, when, reading.published)),
            when,
            _actors(reading, event.participants),
            _actors(reading, _named_around(reading, event)),
            reading.words(Span(words.start, words.end)) if words else None,
        )


def _is_undated_news(reading: Reading, event: FoundEvent, answers: set[Span | None]) -> bool:
    """Told as done of several actors in a main clause, without words that would date it if the article were dated:
    no more than that can be asked of an event without a date, and no less. A denial that stands with the accusation it
    answers is told there."""
    told = event.time is None and (event.news or event.lead)
    answer = event.modality == "denied" and Span(event.start, event.end) in answers
    source = [event.source_entity] if event.modality in CONTESTED and event.source_entity is not None else []
    return told and not answer and len(_actors(reading, [*source, *event.participants])) > 1


def _actors(reading: Reading, entities: Iterable[int]) -> tuple[str, ...]:
    actors = (reading.actors[entity] for entity in entities)
    return tuple(dict.fromkeys(actor for actor in actors if actor))


def _named_around(reading: Reading, event: FoundEvent) -> Iterator[int]:
    """The entities of the sentence that tells the event."""
    trigger, whole = event.trigger.start, Span(event.start, event.end)
    around = next((s for s in reading.extraction.sentences if s.start <= trigger < s.end), whole)
    return (m.entity for m in reading.extraction.mentions if around.start <= m.start and m.end <= around.end)


def _modality_at(event: FoundEvent, when: When | None, published: When | None) -> Modality:
    """What is told as a fact of a day after the article's own is a plan."""
    ahead = when and when.start and published and published.end and when.start > published.end
    return "planned" if ahead and event.modality == "asserted" else event.modality


# ── one event, several tellings ──────────────────────────────────────────────────────────────────────────────────────


def _clusters(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Tellings in order, each put with the first cluster of its block whose every telling can be of the same event."""
    blocks: dict[tuple, list[list[Telling]]] = {}
    for telling in tellings:
        block = blocks.setdefault(_block(telling), [])
        home = next((cluster for cluster in block if all(_is_same(telling, other) for other in cluster)), None)
        if home is None:
            block.append([telling])
        else:
            home.append(telling)
    return [cluster for block in blocks.values() for cluster in block]


def _told_once(clusters: list[list[Telling]]) -> Iterator[list[Telling]]:
    """The clusters, without those whose every passage tells an event of the same time that says more: two verbs of one
    sentence under one date are one entry."""
    richest = sorted(clusters, key=lambda cluster: (-len(cluster), min(map(_poverty, cluster))))
    told: set[tuple] = set()
    for cluster in richest:
        passages = {(t.evidence, t.when, t.event.modality) for t in cluster}
        if not passages <= told:
            told |= passages
            yield cluster


def _poverty(telling: Telling) -> tuple[bool, int]:
    return telling.event.place is None, -len(telling.actors)


def _block(telling: Telling) -> tuple:
    """What tellings of one event have in common: its kind and its date (a week that holds a day may hold another event
    as well), or without a date all of its actors."""
    kind, when = telling.event.kind, telling.when
    return (kind, when.start, when.end) if when else (kind, frozenset(telling.actors))


def _is_same(one: Telling, other: Telling) -> bool:
    """Whether two tellings of one block share actors enough, or words; the vaguer the date, the more of them."""
    if one.reading is other.reading and one.event.time is not None and one.event.time == other.event.time:
        return True
    if one.when is None:
        mine, theirs = _words(one), _words(other)
        return 2 * len(mine & theirs) >= min(len(mine), len(theirs)) > 2
    shared = set(one.actors) & set(other.actors)
    if one.when.precision == "day":
        return bool(shared) and not (_parties(one) - shared and _parties(other) - shared)
    return len(set(one.actors) & set(other.around)) > 1 or len(set(one.around) & set(other.actors)) > 1


def _parties(telling: Telling) -> set[str]:
    """Actors other than places, whose part in an event tells it from another one of the same day."""
    reading = telling.reading
    entities = ((reading.extraction.entities[e], reading.actors[e]) for e in telling.event.participants)
    return {actor for entity, actor in entities if actor and entity.kind in ("person", "organization")}


def _words(telling: Telling) -> frozenset[str]:
    """The longer words that are no names, which tellings with the same actors share anyway."""
    return frozenset(re.findall(r"\b[^\W\d_A-Z][^\W\d_]{3,}", telling.evidence.text))


def _entry(cluster: Sequence[Telling], copied: dict[str, frozenset[str]]) -> Event:
    """One entry for all tellings; its id comes from the earliest, its words from the best."""
    best = min(cluster, key=_rank)
    source = _source(best)
    sides = [source.actor] if source and source.actor and best.event.modality in CONTESTED else []
    return Event(
        id=_id(cluster[0]),
        text=best.evidence.text,
        when=best.when,
        modality=best.event.modality,
        source=source,
        actors=tuple(dict.fromkeys([*sides, *(actor for telling in cluster for actor in telling.actors)])),
        place=next((t.reading.evidence(t.event.place) for t in [best, *cluster] if t.event.place), None),
        publishers=independent((telling.reading for telling in cluster), copied),
        evidence=tuple(dict.fromkeys(telling.evidence for telling in cluster)),
        denial=_denial(cluster) if best.event.modality == "alleged" else None,
    )


def _rank(telling: Telling) -> tuple:
    """Told as done before announced, by the article itself, dated by its own words, surely, in words that stand alone,
    in short."""
    event = telling.event
    reported = event.modality == "asserted" and event.source is not None
    certain = ("stated", "resolved", "inferred").index(telling.when.certainty) if telling.when else 3
    leans = telling.evidence.text.partition(" ")[0].lower() in LEANING
    return STRENGTH.index(event.modality), reported, telling.dated is None, certain, leans, event.end - event.start


def _source(telling: Telling) -> Source | None:
    """Who reports, alleges, denies or announces it; what the article tells itself as a fact has none."""
    event = telling.event
    source = telling.reading.source(event.source, event.source_entity)
    return source or (Source("unknown", None, None, None) if event.modality in CONTESTED else None)


def _denial(cluster: Sequence[Telling]) -> Evidence | None:
    """The sentence in which an accusation is denied, from the first article that has one."""
    return next((t.reading.evidence(t.event.denial) for t in cluster if t.event.denial), None)


def _id(telling: Telling) -> str:
    passage = telling.evidence
    words = "\n".join(
        (passage.article, passage.text, telling.reading.words(telling.event.trigger), passage.expression or "")
    )
    return f"event-{hashlib.sha256(words.encode()).hexdigest()[:12]}"


def _order(event: Event) -> tuple:
    when = event.when
    start = when.start or when.end if when else "9999"
    return start, when.end or "9999" if when else "", -event.publishers, -len(event.evidence), event.id
