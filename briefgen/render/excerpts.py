"""A page's excerpt of a list that may be long: the latest items, and pages of their own for all of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.render.facts import fact_view
from briefgen.render.items import Link, event_view
from briefgen.render.links import href
from briefgen.render.lookup import Lookup
from briefgen.render.parts import Part, near, split
from briefgen.render.quotations import quotation_view

SHOWN = 30  # items of a list on a page that shows other lists, too
VIEWS: Mapping[str, Callable] = {"quotation": quotation_view, "event": event_view, "fact": fact_view}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Items of one kind as a page shows them, how many there are, and where all of them stand if these are not all.

    `named` is whether quotations say who speaks.
    """

    kind: str
    title: str
    items: tuple[Any, ...]
    total: int
    parts: tuple[Part, ...]
    named: bool

    @property
    def links(self) -> tuple[Link, ...]:
        """The pages that have all of them."""
        return tuple(Link(part.title or "", href(part.path)) for part in self.parts)


def excerpt(look: Lookup, kind: str, title: str, items: Sequence, path: str, named: bool = True) -> Excerpt:
    """The latest of `items`, in order of time; `path` (no suffix) is where pages of all of them go."""
    axis, view = look.axes[kind], VIEWS[kind]
    latest = axis.latest(items, len(items) if len(items) <= SHOWN else SHOWN)
    parts = split(path, items, axis.levels()) if len(items) > SHOWN else ()
    return Excerpt(kind, title, tuple(view(look, item) for item in latest), len(items), parts, named)


def excerpt_pages(look: Lookup, found: Excerpt, back: Link) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, title and view of every page of a long list; `back` is the page that shows the excerpt, with all parts."""
    links = found.links if len(found.parts) > 1 else ()
    for position, part in enumerate(found.parts):
        title = f"{found.title}, {part.title}" if part.title else found.title
        ordered = look.axes[found.kind].latest(part.items, len(part.items))
        items = tuple(VIEWS[found.kind](look, item) for item in ordered)
        shown = near(links, position)
        view = {"kind": found.kind, "items_of_part": items, "named": found.named, "parts": shown, "back": back}
        yield part.path, title, view
