"""The pages that list a section: facts, disputes, quotations, timeline, figures, actors, sources; whole or in parts."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefgen.models import BriefingArticle, Event, Fact, Figure, Quotation
from briefgen.render.actors import actor_groups, leading
from briefgen.render.excerpts import excerpt, excerpt_pages
from briefgen.render.facts import dispute_views, fact_view
from briefgen.render.figures import figure_view
from briefgen.render.gathering import speakers_of
from briefgen.render.items import EventView, Link, event_view, role_of
from briefgen.render.links import anchor, href
from briefgen.render.lookup import Lookup, grouped
from briefgen.render.parts import Part, near
from briefgen.render.quotations import QuotationView, quotation_view
from briefgen.render.sections import newest_first
from briefgen.render.sources import source_statement, source_views
from briefgen.render.words import WORDS, when_in_words

View = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a page's contents: where it leads and how many items are there."""

    link: Link
    items: int


SOURCES = 24  # in a page's contents; the page of sources has all
LEADING = 60  # actors on the page of actors where it only leads to the lists of all


def list_pages(look: Lookup) -> Iterator[tuple[str, str, str, View]]:
    """Path, template, title and view of every page that lists items; a section's own page after its parts."""
    sections = look.sections
    own = {"by_source": _by_source(look, "fact")}
    yield from _pages("facts", sections.facts, lambda facts: _facts(look, facts), own)
    yield from _disputed(look)
    own = {"by_source": _by_source(look, "quotation"), "contents": _speakers(look)}
    yield from _pages("quotations", sections.quotations, lambda quotations: _quotations(look, quotations), own)
    yield from _pages("timeline", sections.events, lambda events: _timeline(look, events))
    yield from _pages("figures", sections.figures, lambda figures: _figures(look, figures))
    first = {"groups": actor_groups(look, leading(look)[:LEADING])} if len(sections.actors) > 1 else None
    yield from _pages("actors", sections.actors, lambda actors: {"groups": actor_groups(look, actors)}, first)
    statement = {"statement": source_statement(look)}
    yield from _pages("sources", sections.articles, lambda found: {"sources": source_views(look, found)}, statement)


def _pages(
    section: str, parts: Sequence[Part], view: Callable[[Sequence], View], own: View | None = None
) -> Iterator[tuple[str, str, str, View]]:
    """`own` is what stands on the section's own page alone."""
    template, own = f"{section}.html", own or {}
    nothing = dict.fromkeys(own)
    if parts[0].title is None:
        yield template, template, WORDS[section], {"parts": [], **own, **view(parts[0].items)}
        return
    links = [Entry(Link(part.title or "", href(part.path)), len(part.items)) for part in parts]
    every = Entry(Link(WORDS["all_parts"], href(template)), sum(entry.items for entry in links))
    for position, part in enumerate(parts):
        title, around = f"{WORDS[section]}, {part.title}", near(links, position)
        shown = around if len(around) == len(links) else [*around, every]
        yield part.path, template, title, {"parts": shown, **nothing, **view(part.items)}
    yield template, template, WORDS[section], {"parts": links, **view([]), **own}


def _by_source(look: Lookup, kind: str) -> list[Entry]:
    """The sources that items of a kind rest on, the newest first: their pages show the items in the article's order."""
    used = [(article, look.used.get(article.id, {}).get(kind, 0)) for article in newest_first(look.briefing.articles)]
    return [
        Entry(Link(_named(article), look.source_href(article.id)), number)
        for article, number in [pair for pair in used if pair[1]][:SOURCES]
    ]


def _named(article: BriefingArticle) -> str:
    return f"{article.publisher or WORDS['unknown_publisher']}, {when_in_words(article.published)}"


def _disputed(look: Lookup) -> Iterator[tuple[str, str, str, View]]:
    """Disputes by side, and what is alleged or denied."""
    contested = [event for event in look.briefing.events if event.modality in ("alleged", "denied")]
    found = excerpt(look, "event", WORDS["contested"], contested, "disputed/alleged")
    own = {"contested": found}
    yield from _pages("disputed", look.sections.disputes, lambda some: {"disputes": dispute_views(look, some)}, own)
    for path, title, view in excerpt_pages(look, found, Link(WORDS["disputed"], "disputed.html")):
        yield path, "part.html", title, view


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
    """The quotations of one speaker, of all sources without a name, or of nobody told.

    `again` are the anchors of those that stand under an earlier one, too.
    """

    anchor: str
    title: str
    href: str | None
    role: str | None
    quotations: tuple[QuotationView, ...] = ()
    again: tuple[str, ...] = ()


def _quotations(look: Lookup, quotations: Sequence[Quotation]) -> View:
    groups: list[Voice] = []
    shown: set[str] = set()
    for voice, said in voices(look, quotations):
        views = tuple(quotation_view(look, quotation) for quotation in said)
        again = tuple(view.anchor for view in views if view.anchor in shown)
        shown.update(view.anchor for view in views)
        groups.append(replace(voice, quotations=views, again=again))
    return {"groups": groups, "contents": [_entry(voice.title, voice.anchor, voice.quotations) for voice in groups]}


def voices(look: Lookup, quotations: Iterable[Quotation]) -> list[tuple[Voice, list[Quotation]]]:
    """Quotations by who is said to have said them: actors by how much they say, then the unnamed, then the unknown.

    Each voice's in order of time; what several say together stands under each of them.
    """
    by_actor = grouped((actor, q) for q in quotations for actor in speakers_of(q) if actor in look.actors)
    actors = sorted((look.actors[id] for id in by_actor), key=lambda actor: (-len(by_actor[actor.id]), actor.name))
    found = []
    for actor in actors:
        voice = Voice(anchor("voice", actor.id), actor.name, look.actor_href(actor.id), role_of(look, actor.id))
        found.append((voice, _in_time(look, by_actor[actor.id])))
    for state in ("unnamed", "unknown"):
        others = [
            q for q in quotations if q.source.state == state and not any(id in look.actors for id in speakers_of(q))
        ]
        if others:
            found.append((Voice(state, WORDS[f"{state}_sources"], None, None), _in_time(look, others)))
    return found


def _in_time(look: Lookup, quotations: Sequence[Quotation]) -> list[Quotation]:
    return list(look.axes["quotation"].latest(quotations, len(quotations)))


def _speakers(look: Lookup) -> list[Entry]:
    """All who speak, with their pages, those who say most first."""
    ranked = sorted((id for id in look.said if id in look.actors), key=lambda id: (-len(look.said[id]), id))
    return [Entry(Link(look.actors[id].name, look.actor_href(id)), len(look.said[id])) for id in ranked]


def _entry(title: str, anchor: str, items: Sequence) -> Entry:
    return Entry(Link(title, href("", anchor)), len(items))


def _facts(look: Lookup, facts: Sequence[Fact]) -> View:
    return {"facts": [fact_view(look, fact) for fact in facts]}


def _figures(look: Lookup, figures: Sequence[Figure]) -> View:
    return {"figures": [figure_view(look, figure) for figure in figures]}
