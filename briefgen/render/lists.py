"""The pages that list a section: timeline, quotations, facts, figures, each whole or in parts."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.models import Event, Fact, Figure, Quotation
from briefgen.render.disputes import Sides
from briefgen.render.items import (
    EventView,
    FactView,
    Link,
    QuotationView,
    event_view,
    fact_view,
    figure_view,
    quotation_view,
)
from briefgen.render.links import anchor, href
from briefgen.render.lookup import Lookup, grouped
from briefgen.render.parts import Part
from briefgen.render.words import WORDS

View = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a page's contents: where it leads and how many items are there."""

    link: Link
    items: int


def list_pages(look: Lookup) -> Iterator[tuple[str, str, str, View]]:
    """Path, template, title and view of every page that lists items; a section's own page after its parts."""
    sections = look.sections
    disputes = {"disputes": dispute_views(look, sections.disputes)}
    yield from _pages("timeline", sections.events, lambda events: _timeline(look, events))
    voices = {"contents": _speakers(look)} if len(sections.quotations) > 1 else None
    yield from _pages("quotations", sections.quotations, lambda quotations: _quotations(look, quotations), voices)
    yield from _pages("facts", sections.facts, lambda facts: _facts(look, facts), disputes)
    yield from _pages("figures", sections.figures, lambda figures: _figures(look, figures))


def _pages(
    section: str, parts: Sequence[Part], view: Callable[[Sequence], View], own: View | None = None
) -> Iterator[tuple[str, str, str, View]]:
    """`own` is what stands on the section's own page alone."""
    template, own = f"{section}.html", own or {}
    nothing = {name: [] for name in own}
    if len(parts) == 1:
        yield template, template, WORDS[section], {"parts": [], **view(parts[0].items), **own}
        return
    links = [Link(part.title or "", href(part.path)) for part in parts]
    for part in parts:
        title = f"{WORDS[section]}, {part.title}"
        yield part.path, template, title, {"parts": links, **nothing, **view(part.items)}
    yield template, template, WORDS[section], {"parts": links, **view([]), **own}


@dataclass(frozen=True, slots=True)
class Year:
    """The events of a year, or those without a date."""

    anchor: str
    title: str
    events: tuple[EventView, ...]


def _timeline(look: Lookup, events: Sequence[Event]) -> View:
    views = [event_view(look, event) for event in events]
    years = [
        Year(anchor("year", year or "none"), year or WORDS["undated_title"], tuple(of_year))
        for year, of_year in itertools.groupby(views, key=lambda view: view.year)
    ]
    return {"groups": years, "contents": [_entry(year.title, year.anchor, year.events) for year in years]}


@dataclass(frozen=True, slots=True)
class Voice:
    """The quotations of one speaker, of all sources without a name, or of nobody told."""

    anchor: str
    title: str
    href: str | None
    role: str | None
    quotations: tuple[QuotationView, ...]


def _quotations(look: Lookup, quotations: Sequence[Quotation]) -> View:
    """Quotations by who is said to have said them: actors by how much they say, then the unnamed, then the unknown."""
    by_actor = grouped((q.source.actor, q) for q in quotations if q.source.actor in look.actors)
    actors = sorted((look.actors[id] for id in by_actor), key=lambda actor: (-len(by_actor[actor.id]), actor.name))
    voices = []
    for actor in actors:
        role = actor.roles[0].title if actor.roles else None
        said = _views(look, by_actor[actor.id])
        voices.append(Voice(anchor("voice", actor.id), actor.name, look.actor_href(actor.id), role, said))
    for state in ("unnamed", "unknown"):
        others = [q for q in quotations if q.source.state == state]
        if others:
            voices.append(Voice(state, WORDS[f"{state}_sources"], None, None, _views(look, others)))
    return {"groups": voices, "contents": [_entry(voice.title, voice.anchor, voice.quotations) for voice in voices]}


def _views(look: Lookup, quotations: Iterable[Quotation]) -> tuple[QuotationView, ...]:
    return tuple(quotation_view(look, quotation) for quotation in quotations)


def _speakers(look: Lookup) -> list[Entry]:
    """All who speak, with their pages, those who say most first."""
    ranked = sorted((id for id in look.said if id in look.actors), key=lambda id: (-len(look.said[id]), id))
    return [Entry(Link(look.actors[id].name, look.actor_href(id)), len(look.said[id])) for id in ranked]


def _entry(title: str, anchor: str, items: Sequence) -> Entry:
    return Entry(Link(title, href("", anchor)), len(items))


def _facts(look: Lookup, facts: Sequence[Fact]) -> View:
    return {"facts": [fact_view(look, fact) for fact in facts]}


def dispute_views(look: Lookup, disputes: Iterable[Sides]) -> list[tuple[tuple[FactView, ...], ...]]:
    """Disputes, each as its sides."""
    return [tuple(tuple(fact_view(look, fact) for fact in side) for side in sides) for sides in disputes]


def _figures(look: Lookup, figures: Sequence[Figure]) -> View:
    return {"figures": [figure_view(look, figure) for figure in figures]}
