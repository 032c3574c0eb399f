"""The sections of a briefing in their order and parts: what stands on which page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.models import Briefing, Event, Evidence, Fact, Figure, Quotation
from briefgen.render.disputes import Sides, find_disputes
from briefgen.render.parts import Part, split


@dataclass(frozen=True)
class Sections:
    """The items of a briefing as its pages show them; disputes stand on the page of facts, outside its parts."""

    quotations: tuple[Part[Quotation], ...]
    events: tuple[Part[Event], ...]
    facts: tuple[Part[Fact], ...]
    figures: tuple[Part[Figure], ...]
    disputes: tuple[Sides, ...]

    def homes(self) -> Iterator[tuple[str, str, str]]:
        """Kind, id and page of every item."""
        for kind, parts in (
            ("quotation", self.quotations),
            ("event", self.events),
            ("fact", self.facts),
            ("figure", self.figures),
        ):
            yield from ((kind, item.id, part.path) for part in parts for item in part.items)
        yield from (("fact", fact.id, "facts.html") for sides in self.disputes for side in sides for fact in side)


def arrange(briefing: Briefing) -> Sections:
    """The sections: events in order of time, the rest as the briefing has them; long ones in parts by time."""
    published = {a.id: a.published.start if a.published else None for a in briefing.articles}

    def first_day(evidence: Sequence[Evidence]) -> str | None:
        return min(filter(None, (published[piece.article] for piece in evidence)), default=None)

    disputes = tuple(find_disputes(briefing.facts))
    disputed = {fact.id for sides in disputes for side in sides for fact in side}
    plain = [fact for fact in briefing.facts if fact.id not in disputed]
    return Sections(
        quotations=split("quotations", briefing.quotations, lambda q: q.said.start if q.said else published[q.article]),
        events=split("timeline", sorted(briefing.events, key=_time), lambda e: e.when.start if e.when else None),
        facts=split("facts", plain, lambda fact: first_day(fact.evidence)),
        figures=split("figures", briefing.figures, lambda figure: first_day(figure.values)),
        disputes=disputes,
    )


def _time(event: Event) -> tuple[str, str]:
    when = event.when
    return (when.start or "9999", when.end or "9999") if when else ("9999", "9999")
