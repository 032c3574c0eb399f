"""Whom a fact is about: who states it, and who is named in its passages."""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefgen.models import Actor, Briefing, Fact

Names = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]  # by first word: the words of a name, the actor's id


def actors_in_facts(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    """The ids of the actors of each fact, by its id: those on whose word it is, then those whose full name it holds."""
    names = _names(briefing.actors)
    return {fact.id: tuple(dict.fromkeys(_actors(fact, names))) for fact in briefing.facts}


def _actors(fact: Fact, names: Names) -> Iterator[str]:
    yield from (piece.source.actor for piece in fact.evidence if piece.source and piece.source.actor)
    for piece in fact.evidence:
        yield from _named_in(piece.text, names)


def _names(actors: Sequence[Actor]) -> Names:
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for actor in actors:
        if words := _words(actor.name):
            names.setdefault(words[0], []).append((words, actor.id))
    return names


def _named_in(text: str, names: Names) -> Iterator[str]:
    words = _words(text)
    for position, first in enumerate(words):
        for name, actor in names.get(first, ()):
            if words[position : position + len(name)] == name:
                yield actor


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text))
