"""Long lists in parts: by year, a long year by month. A part's address depends on its time, not on what else there is.

A list that is not long is one part on its section's own page. In parts, the section's page leads to them.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefgen.dates import from_edtf, in_words
from briefgen.render.words import WORDS

LONG = 300  # items on a page
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """Some items of a section, the page they stand on, and the time they are of (None: all of them)."""

    path: str
    title: str | None
    items: tuple[Item, ...]


def split(section: str, items: Sequence[Item], day: Callable[[Item], str | None]) -> tuple[Part[Item], ...]:
    """The items in parts, in order of time; `day` gives an item's ISO day, or None, which comes last."""
    if len(items) <= LONG:
        return (Part(f"{section}.html", None, tuple(items)),)
    years = _grouped(items, lambda item: (day(item) or "")[:4])
    parts = []
    for year, of_year in years.items():
        if year and len(of_year) > LONG:
            months = _grouped(of_year, lambda item: (day(item) or "")[:7])
            parts += [_part(section, month, of_month) for month, of_month in months.items()]
        else:
            parts.append(_part(section, year, of_year))
    return tuple(parts)


def _grouped(items: Sequence[Item], key: Callable[[Item], str]) -> dict[str, tuple[Item, ...]]:
    """Items by key, the empty one last, each group in the order of `items`."""
    ordered = sorted(items, key=lambda item: (not key(item), key(item)))
    return {value: tuple(group) for value, group in itertools.groupby(ordered, key=key)}


def _part(section: str, time: str, items: tuple[Item, ...]) -> Part[Item]:
    title = in_words(from_edtf(time)) if time else WORDS["undated_title"]
    return Part(f"{section}-{time or 'undated'}.html", title, items)
