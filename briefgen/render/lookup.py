"""The briefing by id, and the address of everything in it: each item has one home, links lead there."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from briefgen.models import Actor, ActorRole, Briefing, BriefingArticle, Event, EventEvidence, Evidence, Fact, Quotation
from briefgen.render.disputes import Sides
from briefgen.render.gathering import Gathered, gather, speakers_of
from briefgen.render.links import anchor, href, page_path
from briefgen.render.naming import actors_in_facts
from briefgen.render.passages import words_anchor
from briefgen.render.remembering import Table, Views
from briefgen.render.sections import Axes, Sections, arrange, axes_of, days_of

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True)
class Lookup:
    """A briefing and its items by id.

    `axes` order and split items of each kind. `gathered` are the quotations shown as one, by the id of the first. Of
    each actor, `names`, `aliases` and `roles` are what most views read, `said` and `acts` the quotations (the first of
    each) and events, `about` the quotations, `facts_on` the facts and `disputes_on` the disputes that name it, `bodies`
    the actors that stand for it; `with_page` has the actors with a page of their own, `named` the actors of each fact.
    Of each article, `used` counts by kind the items that rest on it, `copies` are the articles that copy it, `told` its
    events with what dates them, `spoken` its quotations, `passages` the words of all its items. `homes` is the page of
    each item, by kind and id. `views` are what views read of all these, and the views.
    """

    views: Views
    briefing: Briefing
    axes: Axes
    sections: Sections
    articles: Table[str, BriefingArticle]
    actors: Table[str, Actor]
    names: Table[str, str]
    aliases: Table[str, tuple[str, ...]]
    roles: Table[str, tuple[ActorRole, ...]]
    quotations: Table[str, Quotation]
    gathered: Table[str, Gathered]
    said: Table[str, list[Quotation]]
    acts: Table[str, list[Event]]
    about: Table[str, list[Quotation]]
    facts_on: Table[str, list[Fact]]
    disputes_on: Table[str, list[Sides]]
    bodies: Table[str, list[Actor]]
    named: Table[str, tuple[str, ...]]
    with_page: Table[str, bool]
    used: Table[str, Counter[str]]
    copies: Table[str, list[BriefingArticle]]
    homes: Table[tuple[str, str], str]
    told: Table[str, list[tuple[EventEvidence, Event]]]
    spoken: Table[str, list[Quotation]]
    passages: Table[str, list[Evidence]]
    proofs: dict[tuple[str, int, int], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def actor_href(self, id: str) -> str:
        """Where an actor is shown: a page, or an entry of the list."""
        if id in self.with_page:
            return href(page_path("actors", id))
        return self.item_href("actor", id)

    def group(self, quotation: Quotation) -> Gathered:
        """What is shown with a quotation; one that is shown with another has nothing of its own."""
        return self.gathered.get(quotation.id) or Gathered(quotation)

    def source_href(self, id: str) -> str:
        return href(page_path("sources", id))

    def passage_href(self, evidence: Evidence) -> str:
        """The words of `evidence` on their source's page."""
        return f"{self.source_href(evidence.article)}#{words_anchor(evidence.start, evidence.end)}"

    def event_at(self, evidence: Evidence) -> Event | None:
        """The event that the words of `evidence` tell and date, None where they tell none."""
        found = self._told_at(evidence)
        return found[1] if found else None

    def expression_at(self, evidence: Evidence) -> str | None:
        """The words of `evidence` that date the event they tell."""
        found = self._told_at(evidence)
        return found[0].expression if found else None

    def _told_at(self, evidence: Evidence) -> tuple[EventEvidence, Event] | None:
        for piece, event in self.told.get(evidence.article, ()):
            shared = min(piece.end, evidence.end) - max(piece.start, evidence.start)
            if 2 * shared > len(evidence.text) and piece.expression in evidence.text:
                return piece, event
        return None

    def said_around(self, evidence: Evidence) -> Evidence | None:
        """All that is said in one go where the words of `evidence` are a part of it."""
        held = (piece for q in self.spoken.get(evidence.article, ()) for piece in q.quoted or q.content)
        return next((piece for piece in held if _holds(piece, evidence)), None)

    def in_marks(self, evidence: Evidence) -> bool:
        """Whether the words stand within quotation marks."""
        quotations = self.spoken.get(evidence.article, ())
        return any(_holds(piece, evidence) for q in quotations for piece in q.quoted)

    def item_href(self, kind: str, id: str) -> str:
        """Where a quotation, event, fact or figure is shown in full, where an actor is listed."""
        return href(self.homes[kind, id], anchor(kind, id))


def look_up(briefing: Briefing, views: Views | None = None) -> Lookup:
    """The lookup of a briefing; `views` have the views of the build before, where there was one."""
    views = views or Views()
    articles = Table("articles", views, {article.id: article for article in briefing.articles})
    axes = axes_of(articles, Table("days", views, days_of(briefing)))
    gathered = {group.lead.id: group for group in gather(briefing.quotations)}
    sections = arrange(briefing, axes, tuple(group.lead for group in gathered.values()))
    homes = {(kind, id): path for kind, id, path in sections.homes()}
    homes |= {("quotation", q.id): homes["quotation", id] for id, group in gathered.items() for q in group.all}
    tables = {
        "quotations": {quotation.id: quotation for quotation in briefing.quotations},
        "gathered": gathered,
        "homes": homes,
        **_by_actor(briefing, gathered.values(), sections),
        **_by_article(briefing, gathered.values()),
    }
    made = {name: Table(name, views, values) for name, values in tables.items()}
    return Lookup(views=views, briefing=briefing, axes=axes, sections=sections, articles=articles, **made)


def _by_actor(briefing: Briefing, gathered: Iterable[Gathered], sections: Sections) -> dict[str, dict[str, Any]]:
    actors, named = briefing.actors, actors_in_facts(briefing)
    said = grouped((actor, group.lead) for group in gathered for actor in speakers_of(group.lead))
    acts = grouped((actor, event) for event in briefing.events for actor in event.actors)
    disputes = [sides for part in sections.disputes for sides in part.items]
    return {
        "actors": {actor.id: actor for actor in actors},
        "names": {actor.id: actor.name for actor in actors},
        "aliases": {actor.id: actor.aliases for actor in actors},
        "roles": {actor.id: actor.roles for actor in actors},
        "said": said,
        "acts": acts,
        "about": grouped((actor, group.lead) for group in gathered for actor in _about(group)),
        "facts_on": grouped((actor, fact) for fact in briefing.facts for actor in named[fact.id]),
        "disputes_on": grouped((actor, sides) for sides in disputes for actor in _named_in(named, sides)),
        "bodies": grouped((actor.stands_for, actor) for actor in actors if actor.stands_for),
        "named": named,
        "with_page": {a.id: True for a in actors if a.id in said or a.id in acts or len(a.articles) > 1},
    }


def _about(group: Gathered) -> dict[str, None]:
    """Whom quotations are about, each once, but for who speaks."""
    speakers = speakers_of(group.lead)
    return dict.fromkeys(actor for quotation in group.all for actor in quotation.about if actor not in speakers)


def _named_in(named: Mapping[str, Iterable[str]], sides: Sides) -> dict[str, None]:
    """The actors that a dispute names, each once."""
    return dict.fromkeys(actor for side in sides for fact in side for actor in named[fact.id])


def _by_article(briefing: Briefing, gathered: Iterable[Gathered]) -> dict[str, dict[str, Any]]:
    return {
        "used": _used(briefing, gathered),
        "copies": grouped((article.duplicate_of, article) for article in briefing.articles if article.duplicate_of),
        "passages": grouped((piece.article, piece) for piece in _passages(briefing)),
        "spoken": grouped((quotation.article, quotation) for quotation in briefing.quotations),
        "told": grouped(
            (piece.article, (piece, event))
            for event in briefing.events
            for piece in event.evidence
            if event.when and piece.expression is not None
        ),
    }


def _holds(piece: Evidence, words: Evidence) -> bool:
    return piece.start <= words.start and words.end <= piece.end


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    """The values of each key, both in order."""
    groups: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)


def _passages(briefing: Briefing) -> Iterator[Evidence]:
    """The words of facts, events and quotations."""
    for item in (*briefing.facts, *briefing.events):
        yield from item.evidence
    for quotation in briefing.quotations:
        yield from quotation.content


def _used(briefing: Briefing, gathered: Iterable[Gathered]) -> dict[str, Counter[str]]:
    """By article, how many items of each kind rest on it; a disputed fact is a claim."""
    used: dict[str, Counter[str]] = defaultdict(Counter)
    items = [
        *(("claim" if fact.disputed_by else "fact", fact.evidence) for fact in briefing.facts),
        *(("quotation", [piece for q in group.all for piece in q.content]) for group in gathered),
        *(("event", event.evidence) for event in briefing.events),
        *(("figure", figure.values) for figure in briefing.figures),
    ]
    for kind, evidence in items:
        for article in dict.fromkeys(piece.article for piece in evidence):
            used[article][kind] += 1
    return dict(used)
