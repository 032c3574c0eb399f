"""The overview: what is known, what is disputed, what was said, when, who, and from what."""

from collections.abc import Sequence
from typing import Any

from briefgen.models import Event, Fact, Quotation
from briefgen.render.actors import actor_entry
from briefgen.render.items import event_view, fact_view, figure_view, quotation_view
from briefgen.render.lists import dispute_views
from briefgen.render.lookup import Lookup
from briefgen.render.notes import INDEX, Note
from briefgen.render.sources import source_statement, source_views

FACTS, DISPUTES, QUOTATIONS, EVENTS, ACTORS, SOURCES, FIGURES = 6, 4, 4, 7, 8, 8, 3
READABLE = range(40, 280)  # characters of a quotation that stands well alone


def overview(look: Lookup, notes: Sequence[Note]) -> dict[str, Any]:
    """What the overview shows; the method page says how it is chosen."""
    briefing = look.briefing
    plain = [fact for fact in briefing.facts if not fact.disputed_by]
    contested = [e for e in briefing.events if e.modality in ("alleged", "denied")]
    figures = sorted(briefing.figures, key=lambda figure: (not figure.conflicts, -len(figure.values)))
    return {
        "intro": next((note for note in notes if note.slug == INDEX), None),
        "statement": source_statement(look),
        "facts": [fact_view(look, fact) for fact in _strongest(plain)[:FACTS]],
        "disputed": dispute_views(look, look.sections.disputes[:DISPUTES]),
        "contested": [event_view(look, event) for event in _most_reported(contested, DISPUTES)],
        "figures": [figure_view(look, figure) for figure in figures[:FIGURES]],
        "quotations": [quotation_view(look, quotation) for quotation in _telling(look)],
        "events": [event_view(look, event) for event in _excerpt(briefing.events)],
        "actors": [actor_entry(look, actor) for actor in _leading(look)],
        "sources": source_views(look)[:SOURCES],
    }


def _strongest(facts: Sequence[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: (not fact.pinned, -fact.publishers))


def _most_reported(events: Sequence[Event], number: int) -> list[Event]:
    latest_first = sorted(events, key=lambda event: (event.when and event.when.start) or "", reverse=True)
    return sorted(latest_first, key=lambda event: -event.publishers)[:number]


def _excerpt(events: Sequence[Event]) -> list[Event]:
    """The most reported of what happened or is planned, in order of time."""
    dated = [event for event in events if event.when and event.when.start and event.modality in ("asserted", "planned")]
    return sorted(_most_reported(dated, EVENTS), key=lambda event: (event.when.start, event.when.end or "9999"))


def _leading(look: Lookup) -> list:
    """Those who speak or act most: people and organisations before places."""
    ranked = sorted(
        (actor for actor in look.briefing.actors if actor.id in look.with_page),
        key=lambda actor: (actor.kind == "place", -len(look.said.get(actor.id, ())), -actor.mentions, actor.name),
    )
    return ranked[:ACTORS]


def _telling(look: Lookup) -> list[Quotation]:
    """One word-for-word quotation of each of those quoted most: the most reported, then the latest."""
    chosen = []
    for quotations in sorted(look.said.values(), key=lambda said: -len(said)):
        readable = [q for q in quotations if q.kind == "direct" and len(q.text) in READABLE]
        if readable:
            latest_first = sorted(readable, key=lambda q: (q.said and q.said.start) or "", reverse=True)
            chosen.append(max(latest_first, key=lambda q: len(q.repeats)))
    return chosen[:QUOTATIONS]
