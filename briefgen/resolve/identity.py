"""Which entities of several articles are one.

Known places and institutions meet by the gazetteer, other organizations, places and groups by name or acronym, people
by full name; a lone surname joins only the one person who bears it. People whose names are nearly alike are one where
they hold one office. Names are compared within blocks of one sound or office, so that the cost grows about linearly
with the articles. Two people whom one article keeps apart are never joined, so that
no chain of likenesses makes one of two.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.gazetteer import STATE_BODIES, body_name, lookup, normal, state_body
from briefgen.likeness import PersonName, nearly_same_person, person_name, same_person, sound, spelled_alike
from briefgen.models import Article, Entity, Extraction

ENOUGH_ALONE = 6  # letters of a surname that stands alone before another spelling of it is believed


@dataclass(frozen=True, slots=True)
class Node:
    """One entity of one article, by its positions; `mentions` counts pronouns and role nouns too.

    `offices` are its roles in normal form, `speaks` tells whether the article has its words.
    """

    article: int
    entity: int
    value: Entity
    mentions: int
    offices: tuple[str, ...]
    speaks: bool


Cluster = list[Node]


def find_identities(articles: Sequence[Article], extractions: Sequence[Extraction]) -> list[Cluster]:
    """The entities that are one, together; those too unsure or too general to be an actor are left out."""
    nodes = list(read_nodes(articles, extractions))
    named = {normal(node.value.name) for node in nodes if _is_full_name(node)}
    people = [node for node in nodes if node.value.kind == "person" or normal(node.value.name) in named]
    things = [node for node in nodes if node.value.kind != "person" and normal(node.value.name) not in named]
    return [cluster for cluster in (*_people(people), *_things(things)) if _is_sure(cluster)]


def _is_full_name(node: Node) -> bool:
    """A person's name with a given name: whatever bears the same words elsewhere is that person."""
    return node.value.kind == "person" and bool(_parsed(node).given)


def read_nodes(articles: Sequence[Article], extractions: Sequence[Extraction]) -> Iterable[Node]:
    """Every entity of every article."""
    for a, (article, extraction) in enumerate(zip(articles, extractions, strict=True)):
        count = Counter(mention.entity for mention in extraction.mentions)
        speaking = {quotation.entity for quotation in extraction.quotations}
        for e, entity in enumerate(extraction.entities):
            offices = tuple(normal(article.text[role.start : role.end]) for role in entity.roles)
            yield Node(a, e, entity, count[e], offices, e in speaking)


def _is_sure(cluster: Cluster) -> bool:
    """Not a silent lone word named once with nothing to tell what it is, nor a body that any town has."""
    value = cluster[0].value
    if any(lookup(node.value.name) for node in cluster):
        return True
    if value.kind != "person" and STATE_BODIES.issuperset(normal(value.name).split()):
        return False
    told = " " in value.name or value.roles or value.aliases != (value.name,) or any(node.speaks for node in cluster)
    return bool(told) or sum(node.mentions for node in cluster) > 1


# ── organizations, places, groups ────────────────────────────────────────────────────────────────────────────────────


def _things(nodes: Sequence[Node]) -> list[Cluster]:
    full = _acronyms(nodes)
    clusters: dict[str, Cluster] = defaultdict(list)
    for node in nodes:
        name = _body_key(node.value.name)
        clusters[full.get(name, name)].append(node)
    return list(clusters.values())


def _body_key(name: str) -> str:
    """What all names of one thing share: "Kenyan Health Ministry" and "Kenya's health ministry" are one."""
    if known := lookup(name):
        return f"known {known.name}"
    body = state_body(name)
    return f"{body[0].name} {body[1]}" if body else body_name(name)


def _acronyms(nodes: Sequence[Node]) -> dict[str, str]:
    """The name of each acronym that stands for one name wherever an article tells."""
    full: dict[str, set[str]] = defaultdict(set)
    for node in nodes:
        for alias in node.value.aliases:
            if alias.isupper() and alias != node.value.name:
                full[normal(alias)].add(_body_key(node.value.name))
    return {acronym: min(names) for acronym, names in full.items() if len(names) == 1}


# ── people ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _people(nodes: Sequence[Node]) -> list[Cluster]:
    """People by full name, then those known by a part of it."""
    exact: dict[str, Cluster] = defaultdict(list)
    for node in nodes:
        if _parsed(node).given:
            exact[normal(node.value.name)].append(node)
    full = _of_one_office(_joined(exact.values()))
    return _with_parts(full, [node for node in nodes if not _parsed(node).given])


def _joined(groups: Iterable[Cluster]) -> list[Cluster]:
    """Groups of one exact name, joined where all their names can be one person's.

    Fuller names come first, so that a name which could be two people's ("J. Smith", "George Bush") joins neither.
    """
    blocks: dict[str, list[Cluster]] = defaultdict(list)
    for group in sorted(groups, key=_fullness):
        block = blocks[sound(_surname(group[0]))]
        like = [other for other in block if _can_be_one(other, group)]
        if len(like) == 1:
            like[0].extend(group)
        else:
            block.append(group)
    return [cluster for block in blocks.values() for cluster in block]


def _fullness(group: Cluster) -> tuple[bool, int, int, str]:
    given = _parsed(group[0]).given
    return len(given[0]) == 1, -len(given), -len(group), group[0].value.name


def _can_be_one(one: Cluster, other: Cluster) -> bool:
    return _may_meet(one, other) and all(same_person(a, b) for a in _names(one) for b in _names(other))


def _may_meet(one: Cluster, other: Cluster) -> bool:
    """No article has both, and they are not a woman and a man."""
    apart = {node.article for node in one}.isdisjoint(node.article for node in other)
    return apart and len({node.value.gender for node in (*one, *other)} - {None}) < 2


def _names(cluster: Cluster) -> set[PersonName]:
    return {_parsed(node) for node in cluster}


def _of_one_office(clusters: list[Cluster]) -> list[Cluster]:
    """Those joined whose names are nearly alike and whose office, in words that tell whose it is, is the same."""
    kept: list[Cluster] = []
    holders: dict[str, dict[int, Cluster]] = defaultdict(dict)
    for cluster in sorted(clusters, key=lambda each: min(node.value.name for node in each)):
        offices = sorted({office for node in cluster for office in node.offices if " " in office})
        like = {
            key: other for office in offices for key, other in holders[office].items() if _nearly_one(other, cluster)
        }
        if len(like) == 1:
            (found,) = like.values()
            found.extend(cluster)
        else:
            found = cluster
            kept.append(cluster)
        for office in offices:
            holders[office][id(found)] = found
    return kept


def _nearly_one(one: Cluster, other: Cluster) -> bool:
    return _may_meet(one, other) and all(nearly_same_person(a, b) for a in _names(one) for b in _names(other))


def _with_parts(clusters: list[Cluster], bare: Sequence[Node]) -> list[Cluster]:
    """Surnames (or given names) that stand alone in their article, joined to the only person who bears them.

    With several bearers nobody knows who is meant: those stay one by one, each within its article.
    """
    bearers: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for key in sorted({sound(_surname(node)) for node in cluster}):
            bearers[key].append(cluster)
    alone: dict[tuple[str, int], Cluster] = defaultdict(list)
    joins: list[tuple[Cluster, Node]] = []
    for node in bare:
        word = _surname(node)
        found = [cluster for cluster in bearers.get(sound(word), ()) if _bears(cluster, node, word)]
        if len(found) == 1:
            joins.append((found[0], node))
        else:
            alone[word, node.article if found else -1].append(node)
    for cluster, node in joins:
        cluster.append(node)
    return [*clusters, *alone.values()]


def _bears(cluster: Cluster, node: Node, word: str) -> bool:
    genders = {each.value.gender for each in (*cluster, node)} - {None}
    return len(genders) < 2 and any(spelled_alike(_surname(each), word, ENOUGH_ALONE) for each in cluster)


def _parsed(node: Node) -> PersonName:
    return person_name(node.value.name)


def _surname(node: Node) -> str:
    return (_parsed(node).surname.split() or [""])[-1]
