"""The briefing by id, and the address of everything in it: each item has one home, links lead there."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.models import Actor, Briefing, BriefingArticle, Evidence, Fact, Quotation
from briefgen.render.links import anchor, href, page_path
from briefgen.render.passages import words_anchor

HOMES = {"quotation": "quotations.html", "event": "timeline.html", "fact": "facts.html", "figure": "figures.html"}


@dataclass(frozen=True)
class Lookup:
    """A briefing and its items by id.

    `with_page` are the actors that have a page of their own; `used` counts by kind the items that rest on an article.
    """

    briefing: Briefing
    articles: dict[str, BriefingArticle]
    actors: dict[str, Actor]
    quotations: dict[str, Quotation]
    facts: dict[str, Fact]
    spoken: dict[str, tuple[Quotation, ...]]
    with_page: frozenset[str]
    used: dict[str, Counter[str]]

    def actor_href(self, id: str) -> str:
        """Where an actor is shown: a page, or an entry of the list."""
        if id in self.with_page:
            return href(page_path("actors", id))
        return href("actors.html", anchor("actor", id))

    def source_href(self, id: str) -> str:
        return href(page_path("sources", id))

    def passage_href(self, evidence: Evidence) -> str:
        """The words of `evidence` on their source's page."""
        return href(page_path("sources", evidence.article), words_anchor(evidence.start, evidence.end))

    def item_href(self, kind: str, id: str) -> str:
        return href(HOMES[kind], anchor(kind, id))

    def publisher(self, article: str) -> str | None:
        return self.articles[article].publisher


def look_up(briefing: Briefing) -> Lookup:
    """The lookup of a briefing."""
    spoken = by_speaker(briefing.quotations)
    return Lookup(
        briefing=briefing,
        articles={article.id: article for article in briefing.articles},
        actors={actor.id: actor for actor in briefing.actors},
        quotations={quotation.id: quotation for quotation in briefing.quotations},
        facts={fact.id: fact for fact in briefing.facts},
        spoken=spoken,
        with_page=_with_page(briefing, spoken),
        used=_used(briefing),
    )


def by_speaker(quotations: Sequence[Quotation]) -> dict[str, tuple[Quotation, ...]]:
    """The quotations of each actor that speaks, in order."""
    spoken: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        if quotation.source.actor:
            spoken[quotation.source.actor].append(quotation)
    return {actor: tuple(said) for actor, said in spoken.items()}


def _with_page(briefing: Briefing, spoken: dict[str, tuple[Quotation, ...]]) -> frozenset[str]:
    """Who speaks, takes part in an event, or stands in two articles or more."""
    acting = {actor for event in briefing.events for actor in event.actors}
    return frozenset(
        actor.id for actor in briefing.actors if actor.id in spoken or actor.id in acting or len(actor.articles) > 1
    )


def _used(briefing: Briefing) -> dict[str, Counter[str]]:
    used: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, items in (("fact", briefing.facts), ("quotation", briefing.quotations), ("event", briefing.events)):
        for item in items:
            evidence = item.content if isinstance(item, Quotation) else item.evidence
            for article in dict.fromkeys(piece.article for piece in evidence):
                used[article][kind] += 1
    for figure in briefing.figures:
        for article in dict.fromkeys(value.article for value in figure.values):
            used[article]["figure"] += 1
    return dict(used)
