"""Short names of organizations within one article: acronyms, companies' first words, bodies without their country."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefgen.gazetteer import body_name, lookup, normal, people_of
from briefgen.likeness import initials


def short_names(names: Iterable[str]) -> dict[str, str]:
    """For each short name that only one of `names` can be shortened to, that name; all in normal form.

    "IAEA" of International Atomic Energy Agency, "Kellogg" of Kellogg Co., "Foreign Ministry" of Kenyan Foreign
    Ministry.
    """
    full: dict[str, set[str]] = defaultdict(set)
    for name in set(names):
        for short in (*_acronym(name), *_first_words(name), *_without_country(name)):
            full[normal(short)].add(body_name(name))
    return {short: min(names) for short, names in full.items() if len(names) == 1}


def _acronym(name: str) -> Iterator[str]:
    if short := initials(name):
        yield short


def _first_words(name: str) -> Iterator[str]:
    """The beginnings of a company's name; what else they name (a city, a country) goes before."""
    words = body_name(name).split()
    if words != normal(name).split():
        yield from (short for end in range(1, len(words) + 1) if not lookup(short := " ".join(words[:end]).title()))


def _without_country(name: str) -> Iterator[str]:
    qualifier, _, rest = name.partition(" ")
    if " " in rest and (people_of(qualifier) or lookup(qualifier)):
        yield rest
