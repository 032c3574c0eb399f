"""The briefing by id, and the address of everything in it: each item has one home, links lead there."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from briefgen.models import Actor, Briefing, BriefingArticle, Event, EventEvidence, Evidence, Quotation
from briefgen.render.links import anchor, href, page_path
from briefgen.render.naming import actors_in_facts
from briefgen.render.passages import words_anchor
from briefgen.render.sections import Axes, Sections, arrange, axes_of

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True)
class Lookup:
    """A briefing and its items by id.

    `axes` order and split items of each kind. `said` and `acts` are the quotations and events of each actor, `named`
    the actors of each fact, `with_page` the actors that have a page of their own. `used` counts by kind the items that
    rest on an article, `copies` are the articles that copy it, `told` the events that it tells. `homes` is the page of
    each item, by kind and id.
    """

    briefing: Briefing
    axes: Axes
    sections: Sections
    articles: dict[str, BriefingArticle]
    actors: dict[str, Actor]
    quotations: dict[str, Quotation]
    said: dict[str, list[Quotation]]
    acts: dict[str, list[Event]]
    named: dict[str, tuple[str, ...]]
    with_page: frozenset[str]
    used: dict[str, Counter[str]]
    copies: dict[str, list[BriefingArticle]]
    homes: dict[tuple[str, str], str]
    told: dict[str, list[tuple[EventEvidence, Event]]]
    made: dict[tuple[str, str], Any] = field(default_factory=dict, init=False, repr=False, compare=False)  # views

    def actor_href(self, id: str) -> str:
        """Where an actor is shown: a page, or an entry of the list."""
        if id in self.with_page:
            return href(page_path("actors", id))
        return self.item_href("actor", id)

    def source_href(self, id: str) -> str:
        return href(page_path("sources", id))

    def passage_href(self, evidence: Evidence) -> str:
        """The words of `evidence` on their source's page."""
        return href(page_path("sources", evidence.article), words_anchor(evidence.start, evidence.end))

    def event_at(self, evidence: Evidence) -> Event | None:
        """The event that the words of `evidence` tell and date, None where they tell none."""
        for piece, event in self.told.get(evidence.article, ()):
            if piece.expression is None:
                continue
            shared = min(piece.end, evidence.end) - max(piece.start, evidence.start)
            if 2 * shared > len(evidence.text) and event.when and piece.expression in evidence.text:
                return event
        return None

    def item_href(self, kind: str, id: str) -> str:
        """Where a quotation, event, fact or figure is shown in full, where an actor is listed."""
        return href(self.homes[kind, id], anchor(kind, id))


def look_up(briefing: Briefing) -> Lookup:
    """The lookup of a briefing."""
    axes = axes_of(briefing)
    sections = arrange(briefing, axes)
    said = grouped((actor, q) for q in briefing.quotations for actor in q.speakers or (q.source.actor,) if actor)
    acts = grouped((actor, event) for event in briefing.events for actor in event.actors)
    return Lookup(
        briefing=briefing,
        axes=axes,
        sections=sections,
        articles={article.id: article for article in briefing.articles},
        actors={actor.id: actor for actor in briefing.actors},
        quotations={quotation.id: quotation for quotation in briefing.quotations},
        said=said,
        acts=acts,
        named=actors_in_facts(briefing),
        with_page=frozenset(a.id for a in briefing.actors if a.id in said or a.id in acts or len(a.articles) > 1),
        used=_used(briefing),
        copies=grouped((article.duplicate_of, article) for article in briefing.articles if article.duplicate_of),
        homes={(kind, id): path for kind, id, path in sections.homes()},
        told=grouped((piece.article, (piece, event)) for event in briefing.events for piece in event.evidence),
    )


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    """The values of each key, both in order."""
    groups: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)


def _used(briefing: Briefing) -> dict[str, Counter[str]]:
    used: dict[str, Counter[str]] = defaultdict(Counter)
    items = [
        *(("fact", fact.evidence) for fact in briefing.facts),
        *(("quotation", quotation.content) for quotation in briefing.quotations),
        *(("event", event.evidence) for event in briefing.events),
        *(("figure", figure.values) for figure in briefing.figures),
    ]
    for kind, evidence in items:
        for article in dict.fromkeys(piece.article for piece in evidence):
            used[article][kind] += 1
    return dict(used)
