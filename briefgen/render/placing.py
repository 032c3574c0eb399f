"""The items that the editor's pages place: found by id or by words that only one of them has."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefgen.errors import Problem
from briefgen.models import Briefing, Event, Fact, Figure, Quotation
from briefgen.render.facts import fact_view
from briefgen.render.figures import figure_view
from briefgen.render.items import event_view
from briefgen.render.lookup import Lookup
from briefgen.render.notes import SITE, Note, Place
from briefgen.render.quotations import quotation_view

Item = Fact | Quotation | Event | Figure
VIEWS: Mapping[str, Callable] = {
    "fact": fact_view, "quotation": quotation_view, "event": event_view, "figure": figure_view,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placed:
    """An item in a note."""

    kind: str
    view: Any


@dataclass(frozen=True, slots=True)
class FilledNote:
    """A note with its items; a place that fits no item, or several, is left out."""

    slug: str
    title: str
    body: tuple[str | Placed, ...]


def fill(look: Lookup, note: Note, root: str) -> FilledNote:
    """The note with an item at each of its places, for a page from which `root` leads to the site's root."""
    return FilledNote(note.slug, note.title, tuple(_filled(look, note.body, root)))


def _filled(look: Lookup, body: Iterable[str | Place], root: str) -> Iterator[str | Placed]:
    for piece in body:
        if isinstance(piece, str):
            yield piece.replace(f'"{SITE}', f'"{root}')
        elif len(found := _find(look.briefing, piece)) == 1:
            yield Placed(piece.kind, VIEWS[piece.kind](look, found[0]))


def misplaced(briefing: Briefing, notes: Iterable[Note], folder: str) -> Iterator[Problem]:
    """A problem for each place that no item fits, or several, with its file and line."""
    for note in notes:
        for place in (piece for piece in note.body if isinstance(piece, Place)):
            found = _find(briefing, place)
            if len(found) != 1:
                message = f"“{place.words}” fits {len(found) or 'no'} {place.kind}{'s' if found else ''}."
                hint = "Give more of its words, or its id." if found else "Give words that it has, or its id."
                yield Problem("note-item", message, f"{folder}/{note.slug}.md", place.line, hint=hint)


def _find(briefing: Briefing, place: Place) -> list[Item]:
    items = {
        "fact": briefing.facts, "quotation": briefing.quotations, "event": briefing.events, "figure": briefing.figures,
    }[place.kind]  # fmt: skip
    words = f" {_plain(place.words)} "
    named = [item for item in items if item.id == place.words]
    return named or [item for item in items if words in f" {_plain(_text(item))} "]


def _text(item: Item) -> str:
    """All words that an item shows."""
    match item:
        case Figure():
            return " ".join([item.label, *(value.text for value in item.values)])
        case Quotation():
            return item.text
        case _:
            return " ".join(dict.fromkeys([item.text, *(piece.text for piece in item.evidence)]))


def _plain(text: str) -> str:
    """Words without regard to case, spacing and marks."""
    return " ".join(re.findall(r"\w+", text.casefold()))
