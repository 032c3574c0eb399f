"""Figures: the same quantity as several articles give it, over time, and where they cannot both be right."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from briefgen.models import Evidence, Figure, FigureValue, FoundFigure, Span, When
from briefgen.resolve.agreement import actors_agree
from briefgen.resolve.matching import cannot_both_hold
from briefgen.resolve.origins import copies, independent
from briefgen.resolve.readings import REMEMBERED, Reading, by_date
from briefgen.resolve.statements import DURATIONS, Statement, statements_of, unit_of

COMPARED = 12  # of the counts of a series, with how many a new one is compared
AGREEING = 2  # names that two counts of one quantity must share, or one and the same other words


@dataclass(frozen=True, slots=True, eq=False)
class Count:
    """One figure of a statement that counts a whole; one is equal to itself alone."""

    statement: Statement
    figure: FoundFigure

    @property
    def reading(self) -> Reading:
        return self.statement.reading


def resolve_figures(readings: Sequence[Reading]) -> tuple[Figure, ...]:
    """Quantities that at least two publishers give, those with the most values first; values in order of time."""
    counts = [count for reading in by_date(readings) for count in _counts(reading)]
    copied = copies(readings)
    series = [group for group in _series(counts) if independent([count.reading for count in group], copied) > 1]
    figures = [_figure(tuple(group)) for group in series]
    return tuple(sorted(figures, key=lambda figure: (-len(figure.values), figure.id)))


@lru_cache(maxsize=REMEMBERED)
def _counts(reading: Reading) -> tuple[Count, ...]:
    """Each figure of the article once, with the shortest statement that holds it, in the order of the text."""
    return tuple(sorted(_find_counts(reading), key=lambda count: _evidence(count).start))


def _find_counts(reading: Reading) -> Iterator[Count]:
    found: dict[int, Statement] = {}
    for statement in sorted(statements_of(reading), key=lambda s: s.claim.end - s.claim.start):
        for position in statement.claim.figures:
            found.setdefault(position, statement)
    for position in sorted(found):
        figure = reading.extraction.figures[position]
        counted = figure.counted and not _is_attribute(reading, figure)
        if figure.scope == "whole" and counted and unit_of(figure) not in DURATIONS:
            yield Count(found[position], figure)


def _is_attribute(reading: Reading, figure: FoundFigure) -> bool:
    """ "A 300-seat parliament": the number tells of what kind, not how many; a quake's magnitude is a measure."""
    joined = figure.counted is not None and "-" in reading.words(
        Span(figure.end, max(figure.end, figure.counted.start))
    )
    return joined and unit_of(figure) != "magnitude"


# ── which counts are of one quantity ─────────────────────────────────────────────────────────────────────────────────


def _series(counts: Sequence[Count]) -> list[list[Count]]:
    """Each count joins the first series it fits; only those of one unit, predicate and actor are compared."""
    series: list[list[Count]] = []
    blocks: dict[tuple[str, str, str], list[int]] = {}
    for count in counts:
        told = unit_of(count.figure), count.statement.claim.predicate
        keys = [(*told, actor) for actor in sorted(count.statement.named)]
        near = sorted({position for key in keys for position in blocks.get(key, ())})
        home = next((at for at in near if all(_is_same(count, other) for other in series[at][:COMPARED])), None)
        if home is None:
            home = len(series)
            series.append([])
        series[home].append(count)
        for key in keys:
            if home not in blocks.setdefault(key, []):
                blocks[key].append(home)
    return series


@lru_cache(maxsize=8 * REMEMBERED)
def _is_same(one: Count, other: Count) -> bool:
    """The same thing counted, of the same actors at the same place, stated in the same way."""
    stated = [(count.statement.claim.negated, count.statement.claim.modality) for count in (one, other)]
    if stated[0] != stated[1] or not actors_agree(one.statement, other.statement):
        return False
    return len(one.statement.named & other.statement.named) >= AGREEING


# ── a series ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=REMEMBERED)
def _figure(series: tuple[Count, ...]) -> Figure:
    ordered = sorted(series, key=lambda count: (_day(count), count.reading.article.id, count.figure.start))
    values = tuple(map(_value, ordered))
    labelled = max(series, key=lambda count: count.figure.counted.end - count.figure.counted.start)
    label = labelled.reading.evidence(labelled.figure.counted)
    first = _evidence(series[0])
    digest = hashlib.sha256(f"{first.article} {first.start}".encode()).hexdigest()
    return Figure(
        id=f"figure-{digest[:10]}",
        label=label.text,
        label_evidence=label,
        unit=labelled.figure.unit or "",
        values=values,
        conflicts=tuple(pair for pair in combinations(range(len(values)), 2) if _clash(*(ordered[i] for i in pair))),
    )


def _value(count: Count) -> FigureValue:
    figure, evidence = count.figure, _evidence(count)
    return FigureValue(
        article=evidence.article,
        start=evidence.start,
        end=evidence.end,
        text=evidence.text,
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        scope=figure.scope,
        when=_when(count),
        source=count.reading.source(figure.source, figure.source_entity),
    )


def _evidence(count: Count) -> Evidence:
    """The number with what it counts, where that follows."""
    figure = count.figure
    end = max(figure.end, figure.counted.end) if figure.counted and figure.counted.start >= figure.end else figure.end
    return count.reading.evidence(Span(figure.start, end))


def _when(count: Count) -> When | None:
    """The date of the statement, else that of the article: a number told without a date is the newest it has."""
    figure, reading = count.figure, count.reading
    own = reading.whens[figure.time] if figure.time is not None else None
    return count.statement.when or own or reading.published


def _day(count: Count) -> str:
    when = _when(count)
    return (when.start if when else None) or "9999"


def _clash(one: Count, other: Count) -> bool:
    """Both on one day, and no number fits both."""
    whens = [_when(count) for count in (one, other)]
    same_day = all(when and when.precision == "day" for when in whens) and whens[0].start == whens[1].start
    return same_day and cannot_both_hold(one.figure, other.figure)
