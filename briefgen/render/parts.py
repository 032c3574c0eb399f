"""Long lists in parts: by year, month and day, then by publisher and article; names by kind and first letters.

A part's address depends on what its items are, never on their number or on what else there is, so that links stay. A
list that is not long is one part on its section's own page. In parts, the section's page leads to them.
"""

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from briefgen.dates import from_edtf, in_words
from briefgen.models import Actor, BriefingArticle
from briefgen.render.words import WORDS

LONG = 180  # items on a page
NEAR = 15  # parts before and behind one, to which its page leads
LONGEST = 40  # bytes that a name takes in an address
LETTERS = 3  # of a name, before a part is left as long as it is
Item = TypeVar("Item")
Label = tuple[str, str]  # what an address has for a group of items, and what a reader reads
Level = Callable[[Item], Label]


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """Some items of a section, the page they stand on, and what they have in common (None: all of them)."""

    path: str
    title: str | None
    items: tuple[Item, ...]


def split(section: str, items: Sequence[Item], levels: Sequence[Level], size: int = 1) -> tuple[Part[Item], ...]:
    """The items in parts: by the first of `levels`, and a part that is still long by the next one.

    `size` is how many short items one of them counts for.

    A level gives a group's piece of the address and its name; an empty piece stands for what a level does not tell, and
    comes last. A level whose piece begins with the one before it ("2031", "2031-03") takes its place.
    """
    if len(items) * size <= LONG:
        return (Part(f"{section}.html", None, tuple(items)),)
    return tuple(_divided(section, (), tuple(items), tuple(levels), LONG // size))


def _divided(
    section: str, labels: tuple[Label, ...], items: tuple[Item, ...], levels: tuple[Level, ...], most: int
) -> Iterator[Part]:
    if labels and (len(items) <= most or not levels):
        address, title = "-".join(piece for piece, _ in labels), ", ".join(title for _, title in labels)
        yield Part(f"{section}-{address}.html", title, items)
        return
    first, *deeper = levels
    ordered = sorted(items, key=lambda item: (not first(item)[0], first(item)[0]))
    for _, group in itertools.groupby(ordered, key=lambda item: first(item)[0]):
        alike = tuple(group)
        yield from _divided(section, _refined(labels, first(alike[0])), alike, tuple(deeper), most)


def _refined(labels: tuple[Label, ...], label: Label) -> tuple[Label, ...]:
    if not label[0]:
        return labels
    if labels and label[0].startswith(labels[-1][0]):
        return (*labels[:-1], label)
    return (*labels, label)


def near(parts: Sequence[Item], position: int) -> Sequence[Item]:
    """The parts around one: pages that each lead to all others would grow as the square of their number."""
    return parts[max(position - NEAR, 0) : position + NEAR + 1]


@dataclass(frozen=True, slots=True)
class Axis(Generic[Item]):
    """What gives an item its day (ISO, None where there is none) and the article that it rests on."""

    day: Callable[[Item], str | None]
    source: Callable[[Item], BriefingArticle]

    def levels(self) -> tuple[Level, ...]:
        """Year, month, day, publisher, article."""
        return (
            lambda item: _time((self.day(item) or "")[:4]) or ("undated", WORDS["undated_title"]),
            lambda item: _time((self.day(item) or "")[:7]) or ("", ""),
            lambda item: _time(self.day(item) or "") or ("", ""),
            lambda item: _publisher(self.source(item)),
            lambda item: (self.source(item).id, self.source(item).title),
        )

    def latest(self, items: Iterable[Item], number: int) -> tuple[Item, ...]:
        """The last items, in order of time; those without a day are taken last and stand at the end."""
        chosen = sorted(items, key=lambda item: self.day(item) or "")[-number:] if number else []
        return tuple(sorted(chosen, key=lambda item: self.day(item) or "9999"))


@lru_cache(maxsize=2**14)
def _time(edtf: str) -> Label | None:
    return (edtf, in_words(from_edtf(edtf))) if edtf else None


def _publisher(article: BriefingArticle) -> Label:
    name = article.publisher
    return (_plain(name) or "other", name) if name else ("unknown", WORDS["unknown_publisher"])


def by_kind_and_name() -> tuple[Level[Actor], ...]:
    """Levels for actors: people, organisations …, then the first letters of the name they are sorted by."""
    return (lambda actor: (actor.kind, WORDS[actor.kind]), *(_initials(length) for length in range(1, LETTERS + 1)))


def _initials(length: int) -> Level[Actor]:
    def letters(actor: Actor) -> Label:
        piece = _plain(actor.name)[:length].strip("-")
        return (piece, piece.capitalize()) if piece else ("other", "…")

    return letters


def _plain(name: str) -> str:
    """The first letters and digits, without accents and case, for an address."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    plain = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", folded)).strip("-")
    return plain.encode()[:LONGEST].decode(errors="ignore").strip("-")
