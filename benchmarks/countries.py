"""Where the stories take place and what people there are called. The tables are `countries.txt` and `names.txt`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Country:
    """A country, its towns with their provinces, and where its people's names come from."""

    name: str
    adjective: str
    capital: str
    people: str
    names: str
    towns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Given names and family names; each is a tuple of spellings, the usual one first."""

    women: tuple[tuple[str, ...], ...]
    men: tuple[tuple[str, ...], ...]
    families: tuple[tuple[str, ...], ...]


def _rows(file: str) -> list[list[str]]:
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if not line.startswith("#")]


@cache
def countries() -> tuple[Country, ...]:
    """All countries, in the order of the table."""
    return tuple(Country(*row[:5], tuple(_town(each) for each in row[5].split(","))) for row in _rows("countries.txt"))


def _town(words: str) -> tuple[str, str]:
    town, province = words.strip().split(" in ")
    return town, province


@cache
def names(of: str) -> Names:
    """The names that a country's `names` speaks of."""
    row = next(row for row in _rows("names.txt") if row[0] == of)
    return Names(*(tuple(tuple(name.split("/")) for name in cell.split()) for cell in row[1:]))
