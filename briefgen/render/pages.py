"""The pages of a site and what each shows."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.models import Actor, Article, Event, Quotation, Span
from briefgen.render.actors import actor_entries, actor_pages
from briefgen.render.disputes import dispute_views
from briefgen.render.items import EventView, Link, QuotationView, event_view, fact_view, figure_view, quotation_view
from briefgen.render.links import anchor, href, page_path
from briefgen.render.lookup import Lookup
from briefgen.render.notes import INDEX, Note
from briefgen.render.overview import overview
from briefgen.render.sources import passages_of, source_statement, source_view, source_views
from briefgen.render.uses import find_highlights
from briefgen.render.words import WORDS


@dataclass(frozen=True, slots=True)
class Page:
    """A page: where it goes, the template it is made with, its title (None: the briefing's) and what it shows."""

    path: str
    template: str
    title: str | None
    view: Mapping[str, Any]


def plan_pages(
    look: Lookup,
    articles: Mapping[str, Article],
    sentences: Mapping[str, Sequence[Span]],
    notes: Sequence[Note],
    full_text: bool,
) -> tuple[Page, ...]:
    """All pages, single items before the lists that link to them, the overview last."""
    return (
        *_source_pages(look, articles, sentences, full_text),
        *(Page(path, "actor.html", name, view) for path, name, view in actor_pages(look)),
        *_note_pages(notes),
        _section("timeline", _timeline(look)),
        _section("quotations", _quotations(look)),
        _section("facts", _facts(look)),
        _section("figures", {"figures": [figure_view(look, figure) for figure in look.briefing.figures]}),
        _section("actors", {"groups": actor_entries(look)}),
        _section("sources", {"sources": source_views(look), "statement": source_statement(look)}),
        _section("method", _method(look)),
        Page("404.html", "404.html", WORDS["missing_title"], {}),
        Page("index.html", "overview.html", None, overview(look, notes)),
    )


def _section(name: str, view: Mapping[str, Any]) -> Page:
    return Page(f"{name}.html", f"{name}.html", WORDS[name], view)


def _source_pages(
    look: Lookup, articles: Mapping[str, Article], sentences: Mapping[str, Sequence[Span]], full_text: bool
) -> Iterable[Page]:
    highlights = find_highlights(look)
    for listed in look.briefing.articles:
        passages, shown = passages_of(articles[listed.id], sentences, highlights.get(listed.id, []), full_text)
        view = {"source": source_view(look, listed), "passages": passages, "shown": shown, "full_text": full_text}
        yield Page(page_path("sources", listed.id), "source.html", listed.title, view)


def _note_pages(notes: Sequence[Note]) -> Iterable[Page]:
    others = [note for note in notes if note.slug != INDEX]
    for note in others:
        yield Page(page_path("notes", note.slug), "note.html", note.title, {"note": note})
    if others:
        links = [Link(note.title, href(page_path("notes", note.slug))) for note in others]
        yield Page("notes.html", "notes.html", WORDS["notes"], {"links": links})


@dataclass(frozen=True, slots=True)
class Year:
    """The events of a year, or those without a date."""

    anchor: str
    title: str
    events: tuple[EventView, ...]


def _timeline(look: Lookup) -> dict[str, Any]:
    """Events in order of time, by year; those without a first day last."""
    views = [event_view(look, event) for event in sorted(look.briefing.events, key=_time)]
    years = [
        Year(anchor("year", year or "none"), year or WORDS["undated_title"], tuple(events))
        for year, events in itertools.groupby(views, key=lambda view: view.year)
    ]
    return {"groups": years, "contents": [(year.anchor, year.title, len(year.events)) for year in years]}


def _time(event: Event) -> tuple[str, str]:
    when = event.when
    return (when.start or "9999", when.end or "9999") if when else ("9999", "9999")


@dataclass(frozen=True, slots=True)
class Voice:
    """The quotations of one speaker, of all sources without a name, or of nobody told."""

    anchor: str
    title: str
    href: str | None
    role: str | None
    quotations: tuple[QuotationView, ...]


def _quotations(look: Lookup) -> dict[str, Any]:
    """Quotations by who is said to have said them: actors by how much they say, then the unnamed, then the unknown."""
    said = look.spoken
    speaking = sorted((look.actors[id] for id in said if id in look.actors), key=lambda a: (-len(said[a.id]), a.name))
    voices = [
        Voice(
            anchor("voice", actor.id), actor.name, look.actor_href(actor.id), _role(actor), _views(look, said[actor.id])
        )
        for actor in speaking
    ]
    for state in ("unnamed", "unknown"):
        others = [quotation for quotation in look.briefing.quotations if quotation.source.state == state]
        if others:
            voices.append(Voice(state, WORDS[f"{state}_sources"], None, None, _views(look, others)))
    return {"groups": voices, "contents": [(voice.anchor, voice.title, len(voice.quotations)) for voice in voices]}


def _role(actor: Actor) -> str | None:
    return actor.roles[0].title if actor.roles else None


def _views(look: Lookup, quotations: Iterable[Quotation]) -> tuple[QuotationView, ...]:
    return tuple(quotation_view(look, quotation) for quotation in quotations)


def _facts(look: Lookup) -> dict[str, Any]:
    disputes = dispute_views(look)
    disputed = {fact.anchor for sides in disputes for side in sides for fact in side}
    facts = [fact_view(look, fact) for fact in look.briefing.facts]
    return {"disputes": disputes, "facts": [fact for fact in facts if fact.anchor not in disputed]}


def _method(look: Lookup) -> dict[str, Any]:
    briefing = look.briefing
    views = source_views(look)
    return {
        "statement": source_statement(look),
        "inferred": [view for view in views if view.published and view.published.inferred],
        "stated": [view for view in views if view.published and not view.published.inferred],
        "translations": [view for view in views if view.translated],
        "undated": [view for view in views if not view.published],
        "found": [
            (len(briefing.facts), "fact"),
            (len(briefing.quotations), "quotation"),
            (len(briefing.events), "event"),
            (len(briefing.figures), "figure"),
            (len(briefing.actors), "actor"),
        ],
        "skipped": briefing.skipped,
        "corrections": briefing.corrections,
        "suggestions": briefing.suggestions,
    }
