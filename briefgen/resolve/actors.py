"""Actors: entities of several articles that are the same.

Known places and institutions meet by the gazetteer, other organizations, places and groups by name, people by full
name; a bare surname joins only the one person who bears it. Names are compared within blocks of one sound, so that the
cost grows about linearly with the articles. Two entities that one article keeps apart are never joined.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.gazetteer import lookup, normal
from briefgen.likeness import PersonName, person_name, same_person, sound
from briefgen.models import Actor, ActorRole, Article, Companion, Entity, Evidence, Extraction

MOST_COMPANIONS = 12


@dataclass(frozen=True, slots=True)
class _Node:
    """One entity of one article; `mentions` counts them, pronouns and role nouns included."""

    article: int
    entity: int
    value: Entity
    mentions: int


def resolve_actors(
    articles: Sequence[Article], extractions: Sequence[Extraction]
) -> tuple[tuple[Actor, ...], tuple[tuple[str | None, ...], ...]]:
    """The actors, most widely named first, and for every extraction one actor id (or None) for each of its entities."""
    nodes = [
        _Node(a, e, entity, count[e])
        for a, extraction in enumerate(extractions)
        for count in [Counter(mention.entity for mention in extraction.mentions)]
        for e, entity in enumerate(extraction.entities)
    ]
    clusters = [cluster for cluster in _cluster(nodes) if _is_sure(cluster)]
    named = sorted(((_display_name(cluster), cluster) for cluster in clusters), key=_rank)
    ids = _ids([name for name, _ in named])
    owner = {(n.article, n.entity): id for id, (_, cluster) in zip(ids, named, strict=True) for n in cluster}
    with_ = _companions(extractions, owner)
    actors = tuple(
        _actor(id, name, cluster, articles, with_.get(id, Counter()))
        for id, (name, cluster) in zip(ids, named, strict=True)
    )
    return actors, tuple(
        tuple(owner.get((a, e)) for e in range(len(extraction.entities))) for a, extraction in enumerate(extractions)
    )


# ── which entities are one ───────────────────────────────────────────────────────────────────────────────────────────


def _cluster(nodes: Sequence[_Node]) -> list[list[_Node]]:
    people = [node for node in nodes if node.value.kind == "person"]
    things: dict[str, list[_Node]] = defaultdict(list)
    for node in nodes:
        if node.value.kind != "person":
            things[_thing(node.value)].append(node)
    return [*things.values(), *_people(people)]


def _thing(entity: Entity) -> str:
    known = next(filter(None, map(lookup, entity.aliases)), None)
    return f"known {known.name}" if known else normal(entity.name)


def _people(nodes: Sequence[_Node]) -> list[list[_Node]]:
    """People by full name; those of whom an article gives the surname alone join the one who bears it, if one does."""
    exact: dict[str, list[_Node]] = defaultdict(list)
    bare = []
    for node in nodes:
        if person_name(node.value.name).given:
            exact[normal(node.value.name)].append(node)
        else:
            bare.append(node)
    groups = _joined(list(exact.values()))
    return _with_surnames(groups, bare)


def _joined(groups: list[list[_Node]]) -> list[list[_Node]]:
    blocks: dict[str, list[list[_Node]]] = defaultdict(list)
    for group in sorted(groups, key=lambda group: (-len(group), group[0].value.name)):
        block = blocks[sound(person_name(group[0].value.name).surname.split()[-1])]
        like = [other for other in block if _can_be_one(other, group)]
        if len(like) == 1:
            like[0].extend(group)
        else:
            block.append(list(group))
    return [group for block in blocks.values() for group in block]


def _can_be_one(one: list[_Node], other: list[_Node]) -> bool:
    if {node.article for node in one} & {node.article for node in other}:
        return False
    return all(same_person(a, b) for a in _parsed(one) for b in _parsed(other))


def _parsed(group: list[_Node]) -> set[PersonName]:
    return {person_name(node.value.name) for node in group}


def _with_surnames(groups: list[list[_Node]], bare: list[_Node]) -> list[list[_Node]]:
    bearers: dict[str, list[list[_Node]]] = defaultdict(list)
    for group in groups:
        for surname in sorted({parsed.surname.split()[-1] for parsed in _parsed(group)}):
            bearers[surname].append(group)
    alone: dict[tuple[str, int], list[_Node]] = defaultdict(list)
    for node in bare:
        found = bearers.get(normal(node.value.name).split()[-1], [])
        if len(found) == 1:
            found[0].append(node)
        else:
            alone[normal(node.value.name), node.article if found else -1].append(node)
    return [*groups, *alone.values()]


def _is_sure(cluster: list[_Node]) -> bool:
    """A lone word named once, with nothing that tells what it is, is left out."""
    if len(cluster) > 1 or cluster[0].mentions > 1 or lookup(cluster[0].value.name):
        return True
    value = cluster[0].value
    return " " in value.name or bool(value.roles) or value.name != value.aliases[0]


# ── what an actor shows ──────────────────────────────────────────────────────────────────────────────────────────────


def _display_name(cluster: list[_Node]) -> str:
    """The name known for it, else the fullest form that most articles use."""
    for node in cluster:
        for alias in node.value.aliases if node.value.kind != "person" else ():
            if known := lookup(alias):
                return known.name
    forms = Counter(node.value.name for node in cluster)
    mentions = Counter()
    for node in cluster:
        mentions[node.value.name] += node.mentions
    return min(forms, key=lambda form: (" " not in form, -forms[form], -mentions[form], form))


def _rank(named: tuple[str, list[_Node]]):
    name, cluster = named
    return -len({node.article for node in cluster}), -sum(node.mentions for node in cluster), name


def _ids(names: Sequence[str]) -> list[str]:
    taken: Counter[str] = Counter()
    found = []
    for name in names:
        slug = normal(name).replace(" ", "-") or "actor"
        taken[slug] += 1
        found.append(slug if taken[slug] == 1 else f"{slug}-{taken[slug]}")
    return found


def _actor(id: str, name: str, cluster: list[_Node], articles: Sequence[Article], with_: Counter[str]) -> Actor:
    nodes = sorted(cluster, key=lambda node: (node.article, node.entity))
    kinds = Counter(node.value.kind for node in nodes)
    return Actor(
        id=id,
        name=name,
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
        aliases=tuple(dict.fromkeys(alias for node in nodes for alias in node.value.aliases)),
        roles=_roles(nodes, articles),
        articles=tuple(dict.fromkeys(articles[node.article].id for node in nodes)),
        mentions=sum(node.mentions for node in nodes),
        with_=tuple(Companion(*pair) for pair in sorted(with_.items(), key=lambda p: (-p[1], p[0]))[:MOST_COMPANIONS]),
    )


def _roles(nodes: Sequence[_Node], articles: Sequence[Article]) -> tuple[ActorRole, ...]:
    found: dict[str, ActorRole] = {}
    for node in nodes:
        article = articles[node.article]
        for span in node.value.roles:
            title = article.text[span.start : span.end]
            found.setdefault(normal(title), ActorRole(title, Evidence(article.id, span.start, span.end, title)))
    return tuple(found.values())


def _companions(extractions: Sequence[Extraction], owner: dict[tuple[int, int], str]) -> dict[str, Counter[str]]:
    """For every actor, with which others it shares how many sentences."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for a, extraction in enumerate(extractions):
        present = [set() for _ in extraction.sentences]
        starts = [sentence.start for sentence in extraction.sentences]
        for mention in extraction.mentions:
            position = _last_at_or_before(starts, mention.start)
            if position is not None and (id := owner.get((a, mention.entity))):
                present[position].add(id)
        for ids in present:
            for id in ids:
                found[id].update(ids - {id})
    return found


def _last_at_or_before(starts: list[int], offset: int) -> int | None:
    return bisect_right(starts, offset) - 1 if starts and starts[0] <= offset else None
