"""The timeline: what several articles tell of one event becomes one entry, dated by the best of them."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.dates import ground
from briefgen.models import Event, EventEvidence, FoundEvent, Modality, Source, Span, When
from briefgen.resolve.readings import Reading, sort_key

STRENGTH: tuple[Modality, ...] = ("asserted", "alleged", "planned", "denied")  # of one event told in different ways
COARSE = ("year", "decade", "season", "quarter")


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one article tells it, with its date and its actors' ids; `dated` are the words that date it here."""

    reading: Reading
    event: FoundEvent
    when: When | None
    actors: tuple[str, ...]
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
    events = (_entry(cluster) for cluster in _clusters(tellings))
    shown = [event for event in events if event.when or event.publishers > 1]
    return tuple(sorted(shown, key=_order))


def date_events(reading: Reading) -> tuple[When | None, ...]:
    """A date for each event of one article: by its own words, else by the same event told elsewhere in the article,
    else, for news of its lead told in the past, the article's own date."""
    own = tuple(_own_date(reading, event) for event in reading.extraction.events)
    return tuple(
        when or _told_elsewhere(event, reading.extraction.events, own) or _lead_date(reading, event)
        for event, when in zip(reading.extraction.events, own, strict=True)
    )


def _own_date(reading: Reading, event: FoundEvent) -> When | None:
    """The date of the words that date it; a plan's weekday lies ahead, whatever the tense around it says."""
    if event.time is None:
        return None
    time, when = reading.extraction.times[event.time], reading.whens[event.time]
    if event.modality == "planned" and time.direction < 1 and time.anchor == "article":
        return ground(replace(time, direction=1), reading.words(Span(time.start, time.end)), reading.published)
    return when


def _told_elsewhere(event: FoundEvent, others: Sequence[FoundEvent], whens: Sequence[When | None]) -> When | None:
    """The date that the article's other tellings of the same event agree on."""
    if event.time is not None or event.speech:
        return None
    dates = {when for other, when in zip(others, whens, strict=True) if when and _is_same_told_again(event, other)}
    return dates.pop() if len({when.edtf for when in dates}) == 1 else None


def _is_same_told_again(event: FoundEvent, other: FoundEvent) -> bool:
    shared = set(event.participants) & set(other.participants)
    return event.kind == other.kind and event.modality == other.modality and len(shared) > 1


def _lead_date(reading: Reading, event: FoundEvent) -> When | None:
    """The article's own date, for the news it leads with; an inferred interval of days is too vague for that."""
    published = reading.published
    if not event.lead or event.time is not None or event.modality != "asserted" or published is None:
        return None
    if published.precision != "day":
        return None
    basis = f"told as the article's news of the day; the date of the article: {published.basis}"
    return replace(published, certainty="inferred", basis=basis)


# ── tellings ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _tellings(reading: Reading) -> Iterator[Telling]:
    for event, when in zip(reading.extraction.events, date_events(reading), strict=True):
        if event.speech:
            continue
        actors = (reading.actors[entity] for entity in event.participants)
        words = reading.extraction.times[event.time] if event.time is not None and when else None
        yield Telling(
            reading,
            replace(event, modality=_modality_at(event, when, reading.published)),
            when,
            tuple(dict.fromkeys(actor for actor in actors if actor)),
            reading.words(Span(words.start, words.end)) if words else None,
        )


def _modality_at(event: FoundEvent, when: When | None, published: When | None) -> Modality:
    """What is told as a fact of a day after the article's own is a plan."""
    ahead = when and when.start and published and published.end and when.start > published.end
    return "planned" if ahead and event.modality == "asserted" else event.modality


# ── one event, several tellings ──────────────────────────────────────────────────────────────────────────────────────


def _clusters(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Tellings in order, each put with the first cluster whose every telling can be of the same event."""
    clusters: list[list[Telling]] = []
    for telling in tellings:
        home = next((cluster for cluster in clusters if all(_is_same(telling, other) for other in cluster)), None)
        if home is None:
            clusters.append([telling])
        else:
            home.append(telling)
    return clusters


def _is_same(one: Telling, other: Telling) -> bool:
    """The same kind of event, at dates that agree, with the same actors; the vaguer the date, the more of them."""
    if one.event.kind != other.event.kind or not _dates_agree(one.when, other.when):
        return False
    if one.reading is other.reading and one.event.time is not None and one.event.time == other.event.time:
        return True
    shared = len(set(one.actors) & set(other.actors))
    exact = one.when and one.when.precision == "day" and one.when.edtf == other.when.edtf
    return shared >= (1 if exact else 2 if one.when else 3)


def _dates_agree(one: When | None, other: When | None) -> bool:
    """The same date, or two undated tellings: a week that holds a day may hold another event as well."""
    if one is None or other is None:
        return one is other
    return (one.start, one.end) == (other.start, other.end)


def _entry(cluster: Sequence[Telling]) -> Event:
    """One entry for all tellings; its id comes from the earliest, its words from the best."""
    best = min(cluster, key=_rank)
    evidence = tuple(dict.fromkeys(telling.evidence for telling in cluster))
    return Event(
        id=_id(cluster[0]),
        text=best.evidence.text,
        when=best.when,
        modality=best.event.modality,
        source=_source(best),
        actors=tuple(dict.fromkeys(actor for telling in cluster for actor in telling.actors)),
        place=next((t.reading.evidence(t.event.place) for t in [best, *cluster] if t.event.place), None),
        publishers=len({telling.reading.origin for telling in cluster}),
        evidence=evidence,
    )


def _rank(telling: Telling) -> tuple:
    """Told as done before announced, dated by its own words before otherwise, with more of who took part, in short."""
    certain = ("stated", "resolved", "inferred").index(telling.when.certainty) if telling.when else 3
    length = telling.event.end - telling.event.start
    return STRENGTH.index(telling.event.modality), telling.dated is None, certain, -len(telling.actors), length


def _source(telling: Telling) -> Source | None:
    """Who alleges, denies or announces it; what the article tells as a fact has none."""
    event = telling.event
    if event.modality == "asserted":
        return None
    source = telling.reading.source(event.source, event.source_entity)
    return source or (None if event.modality == "planned" else Source("unknown", None, None, None))


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
