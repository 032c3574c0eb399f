"""Actors: the list and a page for each who speaks, acts or stands in two articles or more."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.models import Actor
from briefgen.render.excerpts import SHOWN, Excerpt, excerpt, excerpt_pages
from briefgen.render.facts import dispute_views
from briefgen.render.items import Dated, Link, Proof, dated, plain, proof, role_of
from briefgen.render.links import anchor, page_path
from briefgen.render.lookup import Lookup, grouped
from briefgen.render.remembering import remembered
from briefgen.render.sections import newest_first
from briefgen.render.sources import source_views
from briefgen.render.words import WORDS

KINDS = ("person", "organization", "place", "group")
COMPANIONS = 12
DISPUTES = 10


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
    """A role as written, in how many articles, and its first passage."""

    title: str
    articles: int
    proof: Proof


@dataclass(frozen=True, slots=True)
class Summary:
    """An actor in a few lines: the role, from when to when named, in how many articles, with whom.

    `stands_for` is the state that a capital or a body speaks for, `voices` are a state's capital and bodies.
    """

    role: str | None
    stands_for: Link | None
    voices: tuple[Link, ...]
    first: Dated | None
    last: Dated | None
    articles: int
    mentions: int
    companions: tuple[Link, ...]


Group = tuple[str, list[ActorEntry], list[ActorEntry]]


def actor_groups(look: Lookup, actors: Iterable[Actor]) -> list[Group]:
    """For each kind: those with a page, most named first, and the rest by name."""
    by_kind, groups = grouped((actor.kind, actor) for actor in actors), []
    for kind in (kind for kind in KINDS if kind in by_kind):
        shown = sorted((a for a in by_kind[kind] if a.id in look.with_page), key=_prominence)
        rest = sorted((a for a in by_kind[kind] if a.id not in look.with_page), key=lambda a: a.name.casefold())
        groups.append((kind, [actor_entry(look, a) for a in shown], [actor_entry(look, a) for a in rest]))
    return groups


def leading(look: Lookup) -> list[Actor]:
    """Those with a page: in most articles first, then those named most."""
    return sorted((actor for actor in look.briefing.actors if actor.id in look.with_page), key=_prominence)


def _prominence(actor: Actor) -> tuple[int, int, str]:
    return -len(actor.articles), -actor.mentions, actor.name


def actor_entry(look: Lookup, actor: Actor) -> ActorEntry:
    """One actor as listed."""
    sources = [look.articles[id] for id in actor.articles if id in look.articles]
    return ActorEntry(
        anchor=anchor("actor", actor.id),
        name=actor.name,
        href=look.actor_href(actor.id) if actor.id in look.with_page else None,
        role=role_of(look, actor.id),
        mentions=actor.mentions,
        articles=len(sources),
        said=len(look.said.get(actor.id, ())),
        sources=tuple(Link(source.publisher or source.title, look.source_href(source.id)) for source in sources),
    )


def actor_pages(look: Lookup) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Path, template, title and view of each actor's page, and of the pages of its long lists."""
    for actor in look.briefing.actors:
        if actor.id in look.with_page:
            yield from _pages(look, actor)


@remembered
def _pages(look: Lookup, actor: Actor) -> tuple[tuple[str, str, str, dict[str, Any]], ...]:
    lists = _lists(look, actor)
    back = Link(actor.name, look.actor_href(actor.id))
    parts = (page for found in lists for page in excerpt_pages(look, found, back))
    return (
        (page_path("actors", actor.id), "actor.html", actor.name, _view(look, actor, lists)),
        *((path, "part.html", *page) for path, *page in parts),
    )


def _lists(look: Lookup, actor: Actor) -> list[Excerpt]:
    """What the actor said, did and is named in, as far as there is any."""
    folder = page_path("actors", actor.id).removesuffix(".html")
    lists = (
        ("quotation", "speaks", look.said.get(actor.id, ()), "said"),
        ("event", "takes_part", look.acts.get(actor.id, ()), "events"),
        ("fact", "their_facts", [fact for fact in look.facts_on.get(actor.id, ()) if not fact.disputed_by], "facts"),
        ("quotation", "about", look.about.get(actor.id, ()), "about"),
    )
    return [
        excerpt(look, kind, WORDS[words].format(name=actor.name), items, f"{folder}/{name}", name != "said")
        for kind, words, items, name in lists
        if items
    ]


def _view(look: Lookup, actor: Actor, lists: Sequence[Excerpt]) -> dict[str, Any]:
    sources = newest_first(tuple(look.articles[id] for id in actor.articles if id in look.articles))
    return {
        "actor": actor,
        "summary": _summary(look, actor),
        "roles": _roles(look, actor),
        "aliases": [alias for alias in actor.aliases if alias != actor.name],
        "lists": lists,
        "disputes": dispute_views(look, look.disputes_on.get(actor.id, ())[:DISPUTES]),
        "sources": source_views(look, sources[:SHOWN]),
    }


def _summary(look: Lookup, actor: Actor) -> Summary:
    days = [article.published for id in actor.articles if (article := look.articles.get(id)) and article.published]
    days = sorted((day for day in days if day.start), key=lambda day: (day.start, day.end or "9999"))
    companions = [c.actor for c in actor.with_ if c.actor in look.names][:COMPANIONS]
    return Summary(
        role=role_of(look, actor.id),
        stands_for=_link(look, actor.stands_for) if actor.stands_for in look.names else None,
        voices=tuple(_link(look, other.id) for other in sorted(look.bodies.get(actor.id, ()), key=_prominence)),
        first=dated(days[0]) if days else None,
        last=dated(days[-1]) if days else None,
        articles=len(actor.articles),
        mentions=actor.mentions,
        companions=tuple(_link(look, other) for other in companions),
    )


def _link(look: Lookup, id: str) -> Link:
    return Link(look.names[id], look.actor_href(id))


def _roles(look: Lookup, actor: Actor) -> list[RoleView]:
    """Each wording of a role once, whatever its case and hyphens, the most usual first, with its first passage."""
    titles = {plain(role.title): role.title for role in reversed(actor.roles)}
    pieces = grouped((titles[plain(role.title)], role.evidence) for role in actor.roles)
    views = [RoleView(t, len({p.article for p in found}), proof(look, found[0])) for t, found in pieces.items()]
    return sorted(views, key=lambda view: -view.articles)
