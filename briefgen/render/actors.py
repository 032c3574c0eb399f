"""Actors: the list and a page for each who speaks, acts or stands in two articles or more."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.models import Actor, Fact, Quotation
from briefgen.render.disputes import Sides
from briefgen.render.excerpts import SHOWN, Excerpt, excerpt, excerpt_pages
from briefgen.render.facts import dispute_views
from briefgen.render.gathering import Gathered, speakers_of
from briefgen.render.items import Dated, Link, Proof, dated, plain, proof, role_of
from briefgen.render.links import anchor, page_path
from briefgen.render.lookup import Lookup, grouped
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
    groups = look.gathered.values()
    about = grouped((actor, group.lead) for group in groups for actor in _about(group))
    named = grouped((actor, fact) for fact in look.briefing.facts for actor in look.named[fact.id])
    disputes = grouped((actor, sides) for sides in _disputes(look) for actor in _named_in(look, sides))
    bodies = grouped((actor.stands_for, actor) for actor in look.briefing.actors if actor.stands_for)
    for actor in look.briefing.actors:
        if actor.id in look.with_page:
            lists = _lists(look, actor, about.get(actor.id, ()), named.get(actor.id, ()))
            view = _view(look, actor, lists, disputes.get(actor.id, ()), bodies.get(actor.id, ()))
            yield page_path("actors", actor.id), "actor.html", actor.name, view
            back = Link(actor.name, look.actor_href(actor.id))
            for found in lists:
                yield from ((path, "part.html", *page) for path, *page in excerpt_pages(look, found, back))


def _about(group: Gathered) -> dict[str, None]:
    """Whom quotations are about, each once, but for who speaks."""
    speakers = speakers_of(group.lead)
    return dict.fromkeys(actor for quotation in group.all for actor in quotation.about if actor not in speakers)


def _lists(look: Lookup, actor: Actor, about: Sequence[Quotation], named: Sequence[Fact]) -> list[Excerpt]:
    """What the actor said, did and is named in, as far as there is any."""
    folder = page_path("actors", actor.id).removesuffix(".html")
    lists = (
        ("quotation", "speaks", look.said.get(actor.id, ()), "said"),
        ("event", "takes_part", look.acts.get(actor.id, ()), "events"),
        ("fact", "their_facts", [fact for fact in named if not fact.disputed_by], "facts"),
        ("quotation", "about", about, "about"),
    )
    return [
        excerpt(look, kind, WORDS[words].format(name=actor.name), items, f"{folder}/{name}", name != "said")
        for kind, words, items, name in lists
        if items
    ]


def _disputes(look: Lookup) -> Iterator[Sides]:
    return (sides for part in look.sections.disputes for sides in part.items)


def _named_in(look: Lookup, sides: Sides) -> dict[str, None]:
    """The actors that a dispute names, each once."""
    return dict.fromkeys(actor for side in sides for fact in side for actor in look.named[fact.id])


def _view(
    look: Lookup, actor: Actor, lists: Sequence[Excerpt], disputes: Sequence[Sides], bodies: Sequence[Actor]
) -> dict[str, Any]:
    sources = newest_first(tuple(look.articles[id] for id in actor.articles if id in look.articles))
    return {
        "actor": actor,
        "summary": _summary(look, actor, bodies),
        "roles": _roles(look, actor),
        "aliases": [alias for alias in actor.aliases if alias != actor.name],
        "lists": lists,
        "disputes": dispute_views(look, disputes[:DISPUTES]),
        "sources": source_views(look, sources[:SHOWN]),
    }


def _summary(look: Lookup, actor: Actor, bodies: Sequence[Actor]) -> Summary:
    days = [article.published for id in actor.articles if (article := look.articles.get(id)) and article.published]
    days = sorted((day for day in days if day.start), key=lambda day: (day.start, day.end or "9999"))
    companions = [c for c in actor.with_ if c.actor in look.actors][:COMPANIONS]
    return Summary(
        role=role_of(look, actor.id),
        stands_for=_link(look, look.actors[actor.stands_for]) if actor.stands_for in look.actors else None,
        voices=tuple(_link(look, other) for other in sorted(bodies, key=_prominence)),
        first=dated(days[0]) if days else None,
        last=dated(days[-1]) if days else None,
        articles=len(actor.articles),
        mentions=actor.mentions,
        companions=tuple(_link(look, look.actors[c.actor]) for c in companions),
    )


def _link(look: Lookup, actor: Actor) -> Link:
    return Link(actor.name, look.actor_href(actor.id))


def _roles(look: Lookup, actor: Actor) -> list[RoleView]:
    """Each wording of a role once, whatever its case and hyphens, the most usual first, with its first passage."""
    titles = {plain(role.title): role.title for role in reversed(actor.roles)}
    pieces = grouped((titles[plain(role.title)], role.evidence) for role in actor.roles)
    views = [RoleView(t, len({p.article for p in found}), proof(look, found[0])) for t, found in pieces.items()]
    return sorted(views, key=lambda view: -view.articles)
