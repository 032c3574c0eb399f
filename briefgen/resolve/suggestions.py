"""Merges that are likely and not safe enough to make: lines for an editor to paste into corrections.yaml.

Four kinds: two spellings of a full name, a lone surname and the only one who bears it, an acronym and the only name
whose capitals it gives, one body with and without its country. Never two that one article names, a woman and a man, or
the holders of offices that have nothing in common.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefgen.gazetteer import lookup, normal, people_of
from briefgen.likeness import initials, misspelled, nearly_same_person, person_name
from briefgen.models import Actor, Extraction

ActorIds = Sequence[Sequence[str | None]]
Pair = tuple[Actor, Actor, str]

PLAIN = re.compile(r"[^\W\d_][\w .’-]*(?<![ .])")  # what YAML reads as text without quotation marks, in a list too
SHORTEST_ACRONYM = 3
WORDS_OF_A_BODY = 3  # in a name without its country, to be the same body and not only the same kind


def suggest_merges(actors: Sequence[Actor], ids: ActorIds, extractions: Sequence[Extraction]) -> tuple[str, ...]:
    """One line a likely merge, the actor of more articles first: `- merge: [Ann Lee, Anne Lee]  # spelled alike`."""
    genders = _genders(ids, extractions)
    found = (*_spelled_alike(actors), *_surnames(actors), *_acronyms(actors), *_without_country(actors))
    lines = [
        f"- merge: [{_yaml(one.name)}, {_yaml(other.name)}]  # {why}"
        for one, other, why in found
        if _may_be_one(one, other, genders)
    ]
    return tuple(dict.fromkeys(lines))


def _yaml(name: str) -> str:
    is_plain = PLAIN.fullmatch(name) and name.lower() not in ("true", "false", "null")
    return name if is_plain else json.dumps(name, ensure_ascii=False)


def _genders(ids: ActorIds, extractions: Sequence[Extraction]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row, extraction in zip(ids, extractions, strict=True):
        for id, entity in zip(row, extraction.entities, strict=True):
            if id and entity.gender:
                found[id].add(entity.gender)
    return found


def _may_be_one(one: Actor, other: Actor, genders: dict[str, set[str]]) -> bool:
    if not set(one.articles).isdisjoint(other.articles) or normal(one.name) == normal(other.name):
        return False
    offices = [{word for role in actor.roles for word in normal(role.title).split()} for actor in (one, other)]
    told = genders.get(one.id, set()) | genders.get(other.id, set())
    return len(told) < 2 and (not all(offices) or not offices[0].isdisjoint(offices[1]))


def _people(actors: Sequence[Actor]) -> list[Actor]:
    return [actor for actor in actors if actor.kind == "person" and person_name(actor.name).given]


def _spelled_alike(actors: Sequence[Actor]) -> Iterator[Pair]:
    """Full names nearly alike, within blocks of one initial of the surname."""
    blocks: dict[str, list[Actor]] = defaultdict(list)
    for actor in _people(actors):
        block = blocks[person_name(actor.name).surname[:1]]
        for other in block:
            if nearly_same_person(person_name(other.name), person_name(actor.name)):
                yield other, actor, "names spelled nearly alike"
        block.append(actor)


def _surnames(actors: Sequence[Actor]) -> Iterator[Pair]:
    """A person known by one word that is the surname, or a slip for it, of only one other."""
    bearers: dict[str, list[Actor]] = defaultdict(list)
    for actor in _people(actors):
        bearers[person_name(actor.name).surname].append(actor)
    for actor in actors:
        word = normal(actor.name)
        if " " in word or actor.kind != "person":
            continue
        near = bearers.get(word) or [
            each for name, found in bearers.items() if misspelled(name, word) for each in found
        ]
        if len(near) == 1:
            yield near[0], actor, "the only one of that surname"


def _acronyms(actors: Sequence[Actor]) -> Iterator[Pair]:
    full: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        if actor.kind == "organization":
            full[initials(actor.name)].append(actor)
    for actor in actors:
        if actor.kind == "organization" and len(actor.name) >= SHORTEST_ACRONYM and not lookup(actor.name):
            named = full.get(actor.name.replace(".", ""), ())
            if len(named) == 1:
                yield named[0], actor, "the only name with these initials"


def _without_country(actors: Sequence[Actor]) -> Iterator[Pair]:
    bodies = [actor for actor in actors if actor.kind == "organization"]
    whole: dict[str, list[Actor]] = defaultdict(list)
    for actor in bodies:
        qualifier, _, rest = actor.name.partition(" ")
        if people_of(qualifier) or lookup(qualifier):
            whole[normal(rest)].append(actor)
    for actor in bodies:
        named = whole.get(normal(actor.name), ())
        if len(named) == 1 and len(actor.name.split()) >= WORDS_OF_A_BODY:
            yield named[0], actor, "the same body, with and without its country"
