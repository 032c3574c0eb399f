"""Actors: the list and a page for each who speaks, acts or stands in two articles or more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefgen.models import Actor, Fact, Quotation
from briefgen.render.items import Link, Proof, event_view, fact_view, proof, quotation_view
from briefgen.render.links import anchor, page_path
from briefgen.render.lookup import Lookup
from briefgen.render.sources import source_view

KINDS = ("person", "organization", "place", "group")
COMPANIONS = 12


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
        said=len(look.spoken.get(actor.id, ())),
        sources=tuple(Link(source.publisher or source.title, look.source_href(source.id)) for source in sources),
    )


def actor_pages(look: Lookup) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, name and view of each actor's page."""
    for actor in look.briefing.actors:
        if actor.id in look.with_page:
            yield page_path("actors", actor.id), actor.name, _view(look, actor)


def _view(look: Lookup, actor: Actor) -> dict[str, Any]:
    briefing = look.briefing
    about = [q for q in briefing.quotations if actor.id in q.about and q.source.actor != actor.id]
    companions = [c for c in actor.with_ if c.actor in look.actors][:COMPANIONS]
    return {
        "actor": actor,
        "roles": _roles(look, actor),
        "aliases": [alias for alias in actor.aliases if alias != actor.name],
        "said": [quotation_view(look, q) for q in _in_time(look.spoken.get(actor.id, ()))],
        "about": [quotation_view(look, q) for q in _in_time(about)],
        "events": [event_view(look, e) for e in briefing.events if actor.id in e.actors],
        "facts": [fact_view(look, f) for f in briefing.facts if _names(f, actor)],
        "companions": [(Link(look.actors[c.actor].name, look.actor_href(c.actor)), c.sentences) for c in companions],
        "sources": [source_view(look, look.articles[id]) for id in actor.articles if id in look.articles],
    }


def _roles(look: Lookup, actor: Actor) -> list[RoleView]:
    """Each wording of a role once, with its first passage."""
    first = {role.title: role for role in reversed(actor.roles)}
    return [RoleView(role.title, proof(look, role.evidence)) for role in reversed(first.values())]


def _in_time(quotations: tuple[Quotation, ...] | list[Quotation]) -> list[Quotation]:
    return sorted(quotations, key=lambda q: (q.said and q.said.start) or "9999")


def _names(fact: Fact, actor: Actor) -> bool:
    """Whether the actor says it, or stands in it under the full name."""
    if fact.source and fact.source.actor == actor.id:
        return True
    return any(re.search(rf"(?<!\w){re.escape(actor.name)}(?!\w)", piece.text) for piece in fact.evidence)
