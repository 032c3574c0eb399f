"""Actors: the people, organizations, places and groups of all articles, each once, under one name."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from anyascii import anyascii

from briefgen.gazetteer import lookup, normal, people_of
from briefgen.models import Actor, ActorRole, Article, Companion, EntityKind, Evidence, Extraction
from briefgen.resolve.identity import Cluster, find_identities, read_nodes

MOST_COMPANIONS = 12
TOLD = 3  # what an entity weighs in the vote on a kind when more than the look of its name speaks for a person
LINKS = frozenset({"at", "for", "in", "of", "to"})
DISTINCT = frozenset({"former", "ex", "then", "late", "deputy", "vice", "assistant", "acting", "shadow", "designate"})


def resolve_actors(
    articles: Sequence[Article], extractions: Sequence[Extraction]
) -> tuple[tuple[Actor, ...], tuple[tuple[str | None, ...], ...]]:
    """The actors, those of most articles first, and for every extraction one actor id or None for each entity."""
    named = sorted(((_display_name(cluster), cluster) for cluster in find_identities(articles, extractions)), key=_rank)
    ids = _ids([name for name, _ in named])
    owner = {(node.article, node.entity): id for id, (_, cluster) in zip(ids, named, strict=True) for node in cluster}
    with_ = _companions(extractions, owner)
    actors = tuple(
        _actor(id, name, cluster, articles, with_[id]) for id, (name, cluster) in zip(ids, named, strict=True)
    )
    return actors, tuple(
        tuple(owner.get((a, e)) for e in range(len(extraction.entities))) for a, extraction in enumerate(extractions)
    )


def recount(
    actors: Sequence[Actor],
    ids: Sequence[Sequence[str | None]],
    articles: Sequence[Article],
    extractions: Sequence[Extraction],
) -> tuple[Actor, ...]:
    """The actors as `ids` now have them: names and kinds stay, all else follows from the entities that are theirs."""
    clusters: dict[str, Cluster] = defaultdict(list)
    owner: dict[tuple[int, int], str] = {}
    for node in read_nodes(articles, extractions):
        if id := ids[node.article][node.entity]:
            clusters[id].append(node)
            owner[node.article, node.entity] = id
    with_ = _companions(extractions, owner)
    counted = (
        replace(
            _actor(actor.id, actor.name, clusters[actor.id], articles, with_[actor.id]),
            kind=actor.kind,
            corrected=actor.corrected,
        )
        for actor in actors
    )
    return tuple(sorted(counted, key=lambda actor: (-len(actor.articles), -actor.mentions, actor.name)))


def _actor(id: str, name: str, cluster: Cluster, articles: Sequence[Article], with_: Counter[str]) -> Actor:
    nodes = sorted(cluster, key=lambda node: (node.article, node.entity))
    kind = _kind(nodes)
    return Actor(
        id=id,
        name=name,
        kind=kind,
        aliases=_aliases((alias for node in nodes for alias in node.value.aliases), kind),
        roles=_roles(nodes, articles),
        articles=tuple(dict.fromkeys(articles[node.article].id for node in nodes)),
        mentions=sum(node.mentions for node in nodes),
        with_=tuple(Companion(*pair) for pair in sorted(with_.items(), key=lambda p: (-p[1], p[0]))[:MOST_COMPANIONS]),
    )


def _aliases(written: Iterable[str], kind: EntityKind) -> tuple[str, ...]:
    """The names as written, each once: of a place no dateline's capitals, no people's adjective."""
    once: dict[str, str] = {}
    for alias in written:
        once.setdefault(alias.replace("’", "'"), alias)
    if kind != "place":
        return tuple(once.values())
    plain = [alias for alias in once.values() if not (alias.isupper() and alias.title() in once.keys() - {alias})]
    return tuple([alias for alias in plain if not people_of(alias)] or plain)


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
    """Every article's wordings of the titles: those of the title that most articles give first, as most write it.

    One that a fuller one says is left out ("President" beside "French President") and counts for it.
    """
    titles: dict[str, list[Evidence]] = defaultdict(list)
    for node in nodes:
        article = articles[node.article]
        for span in node.value.roles:
            words = article.text[span.start : span.end]
            titles[normal(words)].append(Evidence(article.id, span.start, span.end, words))
    whole = [title for title in titles if not any(_says(fuller, title) for fuller in titles)]
    votes = {
        title: len({each.article for said in titles if said == title or _says(title, said) for each in titles[said]})
        for title in whole
    }
    order = sorted(whole, key=lambda title: -votes[title])
    return tuple(ActorRole(each.text, each) for title in order for each in _as_most_write(titles[title]))


def _as_most_write(passages: Sequence[Evidence]) -> list[Evidence]:
    uses = Counter(each.text for each in passages)
    return sorted(passages, key=lambda each: -uses[each.text])


def _says(fuller: str, title: str) -> bool:
    """Whether one wording holds the other whole: "French President", "president of France" and "President"."""
    before, found, after = f" {fuller} ".partition(f" {title} ")
    if not found or fuller == title:
        return False
    return DISTINCT.isdisjoint(before.split()) and (not after.strip() or after.split()[0] in LINKS)


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
