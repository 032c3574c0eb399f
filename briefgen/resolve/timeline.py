"""The timeline: what several articles tell of one event becomes one entry, dated by the best of them."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from briefgen.models import Event, EventEvidence, Evidence, FoundEvent, Modality, Source, Span, When
from briefgen.resolve.dating import date_events
from briefgen.resolve.origins import copies, independent
from briefgen.resolve.readings import REMEMBERED, Reading, by_date

STRENGTH: tuple[Modality, ...] = ("asserted", "alleged", "planned", "denied")  # of one event told in different ways
CONTESTED: tuple[Modality, ...] = ("alleged", "denied")
SOON = 2  # days after an event in which an article may tell it without its day
LONGEST = 9  # days back, where the article's own date is an interval
STORY = 3  # actors that two articles of one story share
LEANING = frozenset({"he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "his", "her", "their"})


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """An event as one article tells it, with its date, the ids of its actors and of those around it in the passage.

    `parties` are the actors other than places, whose part in an event tells it from another one of the same day;
    `alone` tells whether it can be an entry without another telling. One is equal to itself alone: an article that is
    read again as it was has the same ones.
    """

    reading: Reading
    event: FoundEvent
    when: When | None
    actors: tuple[str, ...]
    around: tuple[str, ...]
    parties: frozenset[str]
    evidence: EventEvidence
    alone: bool


Cluster = tuple[Telling, ...]


def resolve_events(readings: Sequence[Reading]) -> tuple[Event, ...]:
    """The timeline in order of dates; undated events, where more than one publisher tells them, stand last.

    Acts of saying are left to the quotations.
    """
    tellings = [telling for reading in by_date(readings) for telling in _tellings(reading)]
    copied = copies(readings)
    shown: dict[str, Event] = {}
    for cluster in filter(_is_shown, _told_once(_clusters(tellings))):
        entry = _entry(cluster, independent((telling.reading for telling in cluster), copied))
        shown.setdefault(entry.id, entry)  # the same words in one passage tell one event, said once or twice
    return tuple(sorted(shown.values(), key=_order))


def _is_shown(cluster: Cluster) -> bool:
    """A dated event that says who, where, or so in its own phrase, or that several outlets tell; an undated one that
    several tell as news, or that somebody alleges or denies."""
    if len({telling.reading.origin for telling in cluster}) > 1:
        return True
    if any(telling.when for telling in cluster):
        return any(telling.actors or telling.event.place or not _is_sentence(telling) for telling in cluster)
    return any(t.event.modality in CONTESTED and _source(t).state != "unknown" for t in cluster)


def _is_sentence(telling: Telling) -> bool:
    return Span(telling.event.start, telling.event.end) in telling.reading.extraction.sentences


# ── tellings ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=REMEMBERED)
def _tellings(reading: Reading) -> tuple[Telling, ...]:
    """What one article tells, in the order of its text."""
    return tuple(sorted(_find_tellings(reading), key=lambda t: (t.event.start, t.event.trigger.start)))


def _find_tellings(reading: Reading) -> Iterator[Telling]:
    whens = date_events(reading.article, reading.extraction, reading.published, reading.whens, body=False)
    events = tuple(zip(reading.extraction.events, whens, strict=True))
    answers = {event.denial for event, when in events if when or _is_undated_news(reading, event, set())}
    for event, when in events:
        if event.speech:
            continue
        alone = when is not None or _is_undated_news(reading, event, answers)
        if not alone and not _may_be_told_elsewhere(reading, event):
            continue
        yield Telling(
            reading,
            replace(event, modality=_modality_at(event, when, reading.published)),
            when,
            _actors(reading, event.participants),
            _named_around(reading, event),
            _parties(reading, event),
            _evidence(reading, event, when),
            alone,
        )


def _evidence(reading: Reading, event: FoundEvent, when: When | None) -> EventEvidence:
    """The passage, with the words that date it there."""
    time = reading.extraction.times[event.time] if event.time is not None and when else None
    dated = reading.words(Span(time.start, time.end)) if time else None
    passage = reading.evidence(Span(event.start, event.end))
    return EventEvidence(passage.article, passage.start, passage.end, passage.text, dated)


def _parties(reading: Reading, event: FoundEvent) -> frozenset[str]:
    entities = ((reading.extraction.entities[e], reading.actors[e]) for e in event.participants)
    return frozenset(actor for entity, actor in entities if actor and entity.kind in ("person", "organization"))


def _is_undated_news(reading: Reading, event: FoundEvent, answers: set[Span | None]) -> bool:
    """Told as done of several actors in a main clause, without words that would date it if the article were dated:
    no more than that can be asked of an event without a date, and no less. A denial that stands with the accusation it
    answers is told there, with what its sentence accuses others of."""
    told = event.time is None and (event.news or event.lead)
    answer = event.modality in CONTESTED and _sentence(reading, event) in answers
    contested = event.modality in CONTESTED and event.source is not None
    involved = _named_around(reading, event) if contested else _actors(reading, event.participants)
    return told and not answer and len(involved) > 1


def _may_be_told_elsewhere(reading: Reading, event: FoundEvent) -> bool:
    """Told as done, in a sentence that names no date of its own."""
    around = _sentence(reading, event)
    dated = any(around.start <= time.start < around.end for time in reading.extraction.times if time.type == "DATE")
    return event.modality == "asserted" and not dated


def _actors(reading: Reading, entities: Iterable[int]) -> tuple[str, ...]:
    actors = (reading.actors[entity] for entity in entities)
    return tuple(dict.fromkeys(actor for actor in actors if actor))


def _named_around(reading: Reading, event: FoundEvent) -> tuple[str, ...]:
    """The actors of the sentence that tells the event."""
    return _named_in(reading, _sentence(reading, event))


def _named_in(reading: Reading, span: Span) -> tuple[str, ...]:
    mentions = reading.extraction.mentions
    return _actors(reading, (m.entity for m in mentions if span.start <= m.start and m.end <= span.end))


def _sentence(reading: Reading, event: FoundEvent) -> Span:
    trigger, whole = event.trigger.start, Span(event.start, event.end)
    return next((s for s in reading.extraction.sentences if s.start <= trigger < s.end), whole)


def _modality_at(event: FoundEvent, when: When | None, published: When | None) -> Modality:
    """What is told as a fact of a day after the article's own is a plan."""
    ahead = when and when.start and published and published.end and when.start > published.end
    return "planned" if ahead and event.modality == "asserted" else event.modality


# ── one event, several tellings ──────────────────────────────────────────────────────────────────────────────────────


def _clusters(tellings: Sequence[Telling]) -> list[Cluster]:
    """Tellings in order, each put with the first cluster of its block whose every telling can be of the same event; an
    undated one with the one dated cluster that can be told there."""
    blocks = {key: _clusters_of(tuple(block)) for key, block in _blocks(t for t in tellings if t.when).items()}
    told, left = _placed([telling for telling in tellings if telling.when is None], blocks)
    dated = [cluster + tuple(told.get(cluster, ())) for block in blocks.values() for cluster in block]
    return [*dated, *(cluster for block in _blocks(left).values() for cluster in _clusters_of(tuple(block)))]


def _blocks(tellings: Iterable[Telling]) -> dict[tuple, list[Telling]]:
    found: dict[tuple, list[Telling]] = {}
    for telling in tellings:
        found.setdefault(_block(telling), []).append(telling)
    return found


@lru_cache(maxsize=16 * REMEMBERED)
def _clusters_of(block: tuple[Telling, ...]) -> tuple[Cluster, ...]:
    """The tellings of one block, each with the first cluster whose every telling can be of the same event."""
    clusters: list[list[Telling]] = []
    for telling in block:
        home = next((cluster for cluster in clusters if all(_is_same(telling, other) for other in cluster)), None)
        if home is None:
            clusters.append([telling])
        else:
            home.append(telling)
    return tuple(map(tuple, clusters))


def _placed(
    undated: Sequence[Telling], blocks: dict[tuple, tuple[Cluster, ...]]
) -> tuple[dict[Cluster, list[Telling]], list[Telling]]:
    """For each dated cluster the undated tellings of it, one an article, and those that can stand alone and are told
    nowhere."""
    told: dict[Cluster, list[Telling]] = {}
    left: list[Telling] = []
    for telling in undated:
        found = [cluster for cluster in _recent(telling, blocks) if _tells_of(telling, cluster)]
        homes = [cluster for cluster in found if all(t.reading is not telling.reading for t in told.get(cluster, ()))]
        if len(homes) == 1:
            told.setdefault(homes[0], []).append(telling)
        elif not homes and telling.alone:
            left.append(telling)
    return told, left


def _recent(telling: Telling, blocks: dict[tuple, tuple[Cluster, ...]]) -> Iterator[Cluster]:
    """The clusters of the same kind on the days of the article and on those just before it."""
    published = telling.reading.published
    if published is None or published.start is None or published.end is None:
        return
    first, last = date.fromisoformat(published.start).toordinal() - SOON, date.fromisoformat(published.end).toordinal()
    for number in range(max(first, last - LONGEST), last + 1):
        day = date.fromordinal(number).isoformat()
        yield from blocks.get((telling.event.kind, day, day), ())


@lru_cache(maxsize=32 * REMEMBERED)
def _tells_of(telling: Telling, dated: Cluster) -> bool:
    """Whether what an article tells as done without a day is what other articles date to the day."""
    elsewhere = all(other.reading is not telling.reading for other in dated)
    told = any(other.event.modality == "asserted" for other in dated)
    return elsewhere and told and all(_is_of_the_same(telling, other) for other in dated)


def _is_of_the_same(telling: Telling, dated: Telling) -> bool:
    """With two of the same actors, or one and much the same words."""
    shared = set(telling.actors) & set(dated.actors)
    apart = telling.parties - shared and dated.parties - shared
    return not apart and (len(shared) > 1 or (len(shared) == 1 and _is_worded_alike(telling, dated)))


def _told_once(clusters: list[Cluster]) -> Iterator[Cluster]:
    """The clusters, without those whose every passage tells an event of the same time that says more: two verbs of one
    sentence under one date are one entry."""
    richest = sorted(clusters, key=lambda cluster: (-len(cluster), min(map(_poverty, cluster))))
    told: set[tuple] = set()
    for cluster in richest:
        passages = {_passage(telling) for telling in cluster}
        if not passages <= told:
            told |= passages
            yield cluster


def _passage(telling: Telling) -> tuple:
    event = telling.event
    return telling.reading.article.id, event.start, event.end, telling.when and telling.when.edtf, event.modality


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
        return _is_worded_alike(one, other)
    shared = set(one.actors) & set(other.actors)
    if one.when.precision != "day":
        return len(set(one.actors) & set(other.around)) > 1 or len(set(one.around) & set(other.actors)) > 1
    if shared:
        apart = one.parties - shared and other.parties - shared
        return not apart and (_says_enough(one, other, shared) or _is_worded_alike(one, other))
    nameless = not one.actors or not other.actors
    return nameless and _are_of_one_story(one, other) and _is_worded_alike(one, other)


def _says_enough(one: Telling, other: Telling, shared: set[str]) -> bool:
    """One country or town on its own does not tell a talk from another of the day, where one of them names more."""
    return len(shared) > 1 or bool(shared & one.parties) or set(one.actors) == set(other.actors)


def _is_worded_alike(one: Telling, other: Telling) -> bool:
    mine, theirs = _words(one), _words(other)
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs)) > 2


def _are_of_one_story(one: Telling, other: Telling) -> bool:
    """The articles name some of the same actors."""
    return one.reading is other.reading or len(_named(one.reading) & _named(other.reading)) >= STORY


def _named(reading: Reading) -> frozenset[str]:
    return frozenset(actor for actor in reading.actors if actor)


@lru_cache(maxsize=16 * REMEMBERED)
def _words(telling: Telling) -> frozenset[str]:
    """The longer words that are no names, which tellings with the same actors share anyway."""
    return frozenset(re.findall(r"\b[^\W\d_A-Z][^\W\d_]{3,}", telling.evidence.text))


@lru_cache(maxsize=8 * REMEMBERED)
def _entry(cluster: Cluster, publishers: int) -> Event:
    """One entry for all tellings; its id comes from the earliest, its words from the best."""
    best = min([telling for telling in cluster if telling.when] or cluster, key=_rank)
    source = _source(best)
    sides = _sides(cluster, source) if best.event.modality in CONTESTED else []
    return Event(
        id=_id(cluster[0]),
        text=best.evidence.text,
        when=best.when,
        modality=best.event.modality,
        source=source,
        actors=tuple(dict.fromkeys([*sides, *(actor for telling in cluster for actor in telling.actors)])),
        place=next((t.reading.evidence(t.event.place) for t in [best, *cluster] if t.event.place), None),
        publishers=publishers,
        evidence=tuple(dict.fromkeys(telling.evidence for telling in cluster)),
        denial=_denial(cluster) if best.event.modality == "alleged" else None,
    )


def _sides(cluster: Cluster, source: Source | None) -> list[str]:
    """The actors who allege or deny it, alone or with others, and those whose denial answers it."""
    answers = [
        telling.reading.actors[event.source_entity]
        for telling in cluster
        for event in telling.reading.extraction.events
        if event.source_entity is not None and _answers(event, telling.event.denial)
    ]
    named = [
        actor
        for telling in cluster
        if telling.event.source
        for actor in _named_in(telling.reading, telling.event.source)
    ]
    return [actor for actor in (source.actor if source else None, *named, *answers) if actor]


def _answers(event: FoundEvent, denial: Span | None) -> bool:
    return denial is not None and event.modality == "denied" and denial.start <= event.trigger.start < denial.end


def _rank(telling: Telling) -> tuple:
    """Told as done before announced, not beside what may be, by the article itself, dated by its own words, surely, in
    words that stand alone, in short."""
    event, when = telling.event, telling.when
    reported = event.modality == "asserted" and event.source is not None
    certain = ("stated", "resolved", "inferred").index(when.certainty) if when else 3
    leans = telling.evidence.text.partition(" ")[0].lower() in LEANING
    told = (STRENGTH.index(event.modality), event.aside, reported)
    return *told, telling.evidence.expression is None, certain, leans, event.end - event.start


def _source(telling: Telling) -> Source | None:
    """Who reports, alleges, denies or announces it; what the article tells itself as a fact has none."""
    event = telling.event
    source = telling.reading.source(event.source, event.source_entity)
    return source or (Source("unknown", None, None, None) if event.modality in CONTESTED else None)


def _denial(cluster: Cluster) -> Evidence | None:
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
