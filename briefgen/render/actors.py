"""Actors: the list and a page for each who speaks, acts or stands in two articles or more."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.models import Actor, Evidence, Fact, Quotation
from briefgen.render.items import Link, Proof, event_view, fact_view, proof, quotation_view
from briefgen.render.links import anchor, page_path
from briefgen.render.lookup import Lookup, grouped
from briefgen.render.sources import source_view

KINDS = ("person", "organization", "place", "group")
COMPANIONS = 12
OTHERS = 60  # what others say of an actor who stands in everything would fill a book


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor as listed; `href` only where there is a page."""

    anchor: str
    name: str
    href: str | None
    role: str | None
    mentions: int
    articles: int
    said: int
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role as written and where."""

    title: str
    proof: Proof


def actor_entries(look: Lookup) -> list[tuple[str, list[ActorEntry], list[ActorEntry]]]:
    """For each kind: those with a page, most named first, and the rest by name."""
    groups = []
    for kind in KINDS:
        actors = [actor for actor in look.briefing.actors if actor.kind == kind]
        shown = sorted((a for a in actors if a.id in look.with_page), key=lambda a: (-a.mentions, a.name))
        rest = sorted((a for a in actors if a.id not in look.with_page), key=lambda a: a.name.casefold())
        if actors:
            groups.append((kind, [actor_entry(look, a) for a in shown], [actor_entry(look, a) for a in rest]))
    return groups


def actor_entry(look: Lookup, actor: Actor) -> ActorEntry:
    """One actor as listed."""
    sources = [look.articles[id] for id in actor.articles if id in look.articles]
    return ActorEntry(
        anchor=anchor("actor", actor.id),
        name=actor.name,
        href=look.actor_href(actor.id) if actor.id in look.with_page else None,
        role=actor.roles[0].title if actor.roles else None,
        mentions=actor.mentions,
        articles=len(sources),
        said=len(look.said.get(actor.id, ())),
        sources=tuple(Link(source.publisher or source.title, look.source_href(source.id)) for source in sources),
    )


def actor_pages(look: Lookup) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, name and view of each actor's page."""
    quotations = look.briefing.quotations
    about = grouped((actor, q) for q in quotations for actor in q.about if actor != q.source.actor)
    named = _facts_by_actor(look)
    for actor in look.briefing.actors:
        if actor.id in look.with_page:
            view = _view(look, actor, about.get(actor.id, ()), named.get(actor.id, ()))
            yield page_path("actors", actor.id), actor.name, view


def _view(look: Lookup, actor: Actor, about: Sequence[Quotation], named: Sequence[Fact]) -> dict[str, Any]:
    companions = [c for c in actor.with_ if c.actor in look.actors][:COMPANIONS]
    return {
        "actor": actor,
        "roles": _roles(look, actor),
        "aliases": [alias for alias in actor.aliases if alias != actor.name],
        "said": [quotation_view(look, q) for q in _in_time(look.said.get(actor.id, ()))],
        "about": [quotation_view(look, q) for q in _in_time(about)[-OTHERS:]],
        "all_about": len(about),
        "events": [event_view(look, event) for event in look.acts.get(actor.id, ())],
        "facts": [fact_view(look, fact) for fact in named],
        "companions": [(Link(look.actors[c.actor].name, look.actor_href(c.actor)), c.sentences) for c in companions],
        "sources": [source_view(look, look.articles[id]) for id in actor.articles if id in look.articles],
    }


def _roles(look: Lookup, actor: Actor) -> list[RoleView]:
    """Each wording of a role once, with its first passage."""
    first: dict[str, Evidence] = {}
    for role in actor.roles:
        first.setdefault(role.title, role.evidence)
    return [RoleView(title, proof(look, evidence)) for title, evidence in first.items()]


def _in_time(quotations: Iterable[Quotation]) -> list[Quotation]:
    return sorted(quotations, key=lambda q: (q.said and q.said.start) or "9999")


def _facts_by_actor(look: Lookup) -> dict[str, list[Fact]]:
    """The facts of each actor: those the actor states, and those that hold the full name in one of their passages."""
    names = grouped((_words(actor.name)[:1], actor) for actor in look.briefing.actors)
    pairs: dict[tuple[str, str], Fact] = {}
    for fact in look.briefing.facts:
        if fact.source and fact.source.actor:
            pairs[fact.source.actor, fact.id] = fact
        pairs |= {(actor, fact.id): fact for piece in fact.evidence for actor in _named_in(piece.text, names)}
    return grouped((actor, fact) for (actor, _), fact in pairs.items())


def _named_in(text: str, names: Mapping[tuple[str, ...], Sequence[Actor]]) -> Iterator[str]:
    words = _words(text)
    for position in range(len(words)):
        for actor in names.get(words[position : position + 1], ()):
            name = _words(actor.name)
            if words[position : position + len(name)] == name:
                yield actor.id


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text))
