"""Actors: the people, organizations, places and groups of all articles, each once, under one name."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from anyascii import anyascii

from briefgen.gazetteer import lookup, normal
from briefgen.models import Actor, ActorRole, Article, Companion, EntityKind, Evidence, Extraction
from briefgen.resolve.identity import Cluster, find_identities

MOST_COMPANIONS = 12
TOLD = 3  # what an entity weighs in the vote on a kind when more than the look of its name speaks for a person
DISTINCT = frozenset({"former", "ex", "then", "late", "deputy", "vice", "assistant", "acting", "shadow", "designate"})


def resolve_actors(
    articles: Sequence[Article], extractions: Sequence[Extraction]
) -> tuple[tuple[Actor, ...], tuple[tuple[str | None, ...], ...]]:
    """The actors, those of most articles first, and for every extraction one actor id or None for each entity."""
    named = sorted(((_display_name(cluster), cluster) for cluster in find_identities(extractions)), key=_rank)
    ids = _ids([name for name, _ in named])
    owner = {(node.article, node.entity): id for id, (_, cluster) in zip(ids, named, strict=True) for node in cluster}
    with_ = _companions(extractions, owner)
    actors = tuple(
        _actor(id, name, cluster, articles, with_[id]) for id, (name, cluster) in zip(ids, named, strict=True)
    )
    return actors, tuple(
        tuple(owner.get((a, e)) for e in range(len(extraction.entities))) for a, extraction in enumerate(extractions)
    )


def _actor(id: str, name: str, cluster: Cluster, articles: Sequence[Article], with_: Counter[str]) -> Actor:
    nodes = sorted(cluster, key=lambda node: (node.article, node.entity))
    return Actor(
        id=id,
        name=name,
        kind=_kind(nodes),
        aliases=tuple(dict.fromkeys(alias for node in nodes for alias in node.value.aliases)),
        roles=_roles(nodes, articles),
        articles=tuple(dict.fromkeys(articles[node.article].id for node in nodes)),
        mentions=sum(node.mentions for node in nodes),
        with_=tuple(Companion(*pair) for pair in sorted(with_.items(), key=lambda p: (-p[1], p[0]))[:MOST_COMPANIONS]),
    )


def _display_name(cluster: Cluster) -> str:
    """The name it is known by, else the fullest form that most articles, then most mentions, use."""
    names = [node.value.name for node in cluster]
    if known := lookup(names[0]):
        return known.name
    uses, mentions = Counter(names), Counter()
    for node in cluster:
        mentions[node.value.name] += node.mentions
    return min(uses, key=lambda form: (" " not in form, -uses[form], -mentions[form], form))


def _kind(nodes: Cluster) -> EntityKind:
    votes: Counter[EntityKind] = Counter()
    for node in nodes:
        value = node.value
        told = value.kind == "person" and (value.gender or value.roles or len(value.aliases) > 1)
        votes[value.kind] += TOLD if told else 1
    return min(votes, key=lambda kind: (-votes[kind], kind))


def _rank(named: tuple[str, Cluster]) -> tuple[int, int, str, int]:
    name, cluster = named
    articles = {node.article for node in cluster}
    return -len(articles), -sum(node.mentions for node in cluster), name, min(articles)


def _ids(names: Sequence[str]) -> list[str]:
    taken: Counter[str] = Counter()
    found = []
    for name in names:
        slug = re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-") or "actor"
        taken[slug] += 1
        found.append(slug if taken[slug] == 1 else f"{slug}-{taken[slug]}")
    return found


def _roles(nodes: Cluster, articles: Sequence[Article]) -> tuple[ActorRole, ...]:
    """The titles as written, first come first; not those that a fuller one says ("President", "French President")."""
    found: dict[str, ActorRole] = {}
    for node in nodes:
        article = articles[node.article]
        for span in node.value.roles:
            title = article.text[span.start : span.end]
            found.setdefault(normal(title), ActorRole(title, Evidence(article.id, span.start, span.end, title)))
    return tuple(role for key, role in found.items() if not any(_says(fuller, key) for fuller in found))


def _says(fuller: str, title: str) -> bool:
    more = fuller.removesuffix(f" {title}")
    return more != fuller and DISTINCT.isdisjoint(more.split())


def _companions(extractions: Sequence[Extraction], owner: dict[tuple[int, int], str]) -> dict[str, Counter[str]]:
    """For every actor, with which others it shares how many sentences."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for a, extraction in enumerate(extractions):
        starts = [sentence.start for sentence in extraction.sentences]
        present: dict[int, set[str]] = defaultdict(set)
        for mention in extraction.mentions:
            if id := owner.get((a, mention.entity)):
                present[bisect_right(starts, mention.start)].add(id)
        for ids in present.values():
            for id in ids:
                found[id].update(ids - {id})
    return found
