"""The sections of a briefing in their order and parts: what stands on which page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.models import Actor, Briefing, BriefingArticle, Event, Evidence, Fact, Figure, Quotation, When
from briefgen.render.disputes import Sides, find_disputes
from briefgen.render.parts import Axis, Part, by_kind_and_name, split


@dataclass(frozen=True)
class Sections:
    """The items of a briefing as its pages show them; a disputed fact stands with its rivals, not among the facts."""

    quotations: tuple[Part[Quotation], ...]
    events: tuple[Part[Event], ...]
    facts: tuple[Part[Fact], ...]
    disputes: tuple[Part[Sides], ...]
    figures: tuple[Part[Figure], ...]
    actors: tuple[Part[Actor], ...]
    articles: tuple[Part[BriefingArticle], ...]

    def homes(self) -> Iterator[tuple[str, str, str]]:
        """Kind, id and page of every item."""
        for kind, parts in (
            ("quotation", self.quotations),
            ("event", self.events),
            ("fact", self.facts),
            ("figure", self.figures),
            ("actor", self.actors),
        ):
            yield from ((kind, item.id, part.path) for part in parts for item in part.items)
        for part in self.disputes:
            yield from (("fact", fact.id, part.path) for sides in part.items for side in sides for fact in side)


COARSE = ("month", "quarter", "season", "year", "decade")
Axes = Mapping[str, Axis]  # by kind of item
Dated = tuple[str, str]  # kind and id of an item


def axes_of(articles: Mapping[str, BriefingArticle], days: Mapping[Dated, str | None]) -> Axes:
    """What the items of a briefing are ordered and split by; `days` as of `days_of`."""
    return {
        "quotation": Axis(lambda q: days["quotation", q.id], lambda q: articles[q.article]),
        "event": Axis(lambda e: days["event", e.id], lambda e: articles[e.evidence[0].article]),
        "fact": Axis(lambda f: days["fact", f.id], lambda f: articles[f.evidence[0].article]),
        "dispute": Axis(
            lambda sides: days["fact", sides[0][0].id], lambda sides: articles[sides[0][0].evidence[0].article]
        ),
        "figure": Axis(lambda f: days["figure", f.id], lambda f: articles[f.values[0].article]),
        "source": Axis(lambda a: days["source", a.id], lambda a: a),
    }


def days_of(briefing: Briefing) -> dict[Dated, str | None]:
    """The first day (ISO) of each item, by kind and id; of what has none of its own, that of its first article."""
    published = {article.id: _first(article.published) for article in briefing.articles}

    def first(pieces: Iterable[Evidence]) -> str | None:
        return min(filter(None, {published[piece.article] for piece in pieces}), default=None)

    return {
        **{("quotation", q.id): _first(q.said) or published[q.article] for q in briefing.quotations},
        **{("event", event.id): _first(event.when) for event in briefing.events},
        **{("fact", fact.id): first(fact.evidence) for fact in briefing.facts},
        **{("figure", figure.id): first(figure.values) for figure in briefing.figures},
        **{("source", id): day for id, day in published.items()},
    }


def _first(when: When | None) -> str | None:
    return (when.start or when.end) if when else None


def arrange(briefing: Briefing, axes: Axes, quotations: Sequence[Quotation]) -> Sections:
    """The sections, `quotations` as given: events in order of time, sources the newest first, the rest as it comes."""
    disputes = tuple(find_disputes(briefing.facts))
    disputed = {fact.id for sides in disputes for side in sides for fact in side}
    plain = [fact for fact in briefing.facts if fact.id not in disputed]
    levels = {kind: axis.levels() for kind, axis in axes.items()}
    return Sections(
        quotations=split("quotations", quotations, levels["quotation"]),
        events=split("timeline", sorted(briefing.events, key=in_time), levels["event"]),
        facts=split("facts", plain, levels["fact"]),
        disputes=split("disputed", disputes, levels["dispute"], size=3),
        figures=split("figures", briefing.figures, levels["figure"], size=4),
        actors=split("actors", briefing.actors, by_kind_and_name()),
        articles=split("sources", newest_first(briefing.articles), levels["source"]),
    )


def in_order(articles: Iterable[BriefingArticle]) -> list[BriefingArticle]:
    """Articles by the days they can be of; undated ones first."""
    return sorted(articles, key=lambda article: _days(article.published))


def newest_first(articles: Iterable[BriefingArticle]) -> list[BriefingArticle]:
    """The same, the newest first and undated ones last."""
    return in_order(articles)[::-1]


def _days(when: When | None) -> tuple[str, str]:
    return ((when.start or ""), (when.end or "9999")) if when else ("", "")


def in_time(event: Event) -> tuple[str, str]:
    """What events are ordered by: their first day; a whole month or year stands behind the days in it."""
    when = event.when
    first, last = (when.start or when.end, when.end or when.start) if when else (None, None)
    coarse = when is not None and when.precision in COARSE
    return (last if coarse else first) or "9999", last or "9999"
