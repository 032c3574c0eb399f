"""Words that can name the same thing, whatever the folder's articles say: a fixed table made from WordNet."""

from functools import cache
from importlib.resources import files

NOBODY: frozenset[int] = frozenset()


def are_synonyms(one: str, other: str) -> bool:
    """Two lemmas are the same word or share a line of the table; phrasal verbs are written "turn+down"."""
    return one == other or not senses_of(one).isdisjoint(senses_of(other))


def senses_of(word: str) -> frozenset[int]:
    """The lines of the table that a lemma stands in; none for a word that has no synonym there."""
    return _senses().get(word, NOBODY)


def are_opposites(one: str, other: str) -> bool:
    """Two lemmas of opposite meaning: "open" and "close"."""
    return other in _opposites().get(one, ())


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _table("antonyms.txt"):
        one, other = line.split()
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


def _table(name: str) -> list[str]:
    text = files("briefgen.resolve").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@cache
def _senses() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_table("synonyms.txt")):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
