"""The overview: what is new, what is known, what is disputed, what was said, when, who, and from what.

Nothing stands on it twice: what one part shows, the next ones leave to others.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefgen.models import Actor, BriefingArticle, Event, Evidence, Fact, Quotation
from briefgen.render.actors import actor_entry, leading
from briefgen.render.facts import dispute_views, fact_view
from briefgen.render.figures import FigureView, figure_view
from briefgen.render.items import EventView, event_view
from briefgen.render.lookup import Lookup, grouped
from briefgen.render.notes import INDEX, Note
from briefgen.render.placing import fill
from briefgen.render.quotations import QuotationView, quotation_view, shown_pieces
from briefgen.render.sections import in_time, newest_first
from briefgen.render.sources import SourceView, source_statement, source_view, source_views

FACTS, DISPUTES, CONTESTED, QUOTATIONS, EVENTS, ACTORS, SOURCES, FIGURES = 5, 2, 2, 3, 7, 6, 6, 3
VALUES = 4  # of a figure
READABLE = range(40, 280)  # characters of a quotation that stands well alone
PEOPLE, BODIES = ("person",), ("organization", "place", "group")


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest source, and what is newest in it: something that happened, something that was said."""

    source: SourceView
    events: tuple[EventView, ...]
    quotations: tuple[QuotationView, ...]


def overview(look: Lookup, notes: Sequence[Note]) -> dict[str, Any]:
    """What the overview shows; the method page says how it is chosen."""
    briefing = look.briefing
    disputes = [sides for part in look.sections.disputes for sides in part.items][:DISPUTES]
    facts = _strongest(fact for fact in briefing.facts if not fact.disputed_by)[:FACTS]
    sides = _evidence(fact for sides in disputes for side in sides for fact in side)
    contested = _most_reported(_contested(briefing.events, sides), CONTESTED)
    told = sides + _evidence([*facts, *contested])
    latest = _newest(look)
    new_events = _latest_events(briefing.events, latest, told)
    said = _telling(look, told)
    new_said = [q for q in said if latest and q.article == latest.id][:1]
    told += _evidence(new_events)
    shown = _by_article(told)
    events = _excerpt(event for event in briefing.events if not _overlaps(event.evidence, shown))
    figures = sorted(briefing.figures, key=lambda figure: (not figure.conflicts, -len(figure.values)))
    return {
        "intro": next((fill(look, note, "") for note in notes if note.slug == INDEX), None),
        "statement": source_statement(look),
        "latest": latest and _latest(look, latest, new_events, new_said),
        "facts": [fact_view(look, fact) for fact in facts],
        "disputed": dispute_views(look, disputes),
        "contested": [event_view(look, event) for event in contested],
        "figures": [_distinct(figure_view(look, figure)) for figure in figures[:FIGURES]],
        "quotations": [quotation_view(look, q) for q in said if q not in new_said][:QUOTATIONS],
        "events": [event_view(look, event) for event in events],
        "people": [actor_entry(look, actor) for actor in _leading(look, PEOPLE)],
        "bodies": [actor_entry(look, actor) for actor in _leading(look, BODIES)],
        "sources": source_views(look, newest_first(briefing.articles)[:SOURCES]),
    }


def _evidence(items: Iterable[Fact | Event]) -> list[Evidence]:
    return [piece for item in items for piece in item.evidence]


def _by_article(pieces: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    return grouped((piece.article, piece) for piece in pieces)


def _overlaps(pieces: Iterable[Evidence], others: Mapping[str, Sequence[Evidence]]) -> bool:
    """Whether any of the pieces shares words with one of the others, by article."""
    return any(
        piece.start < other.end and other.start < piece.end
        for piece in pieces
        for other in others.get(piece.article, ())
    )


def _distinct(figure: FigureView) -> FigureView:
    """The latest values of a figure that are not the same words."""
    by_words = {value.text.casefold(): value for value in figure.values}
    return replace(figure, values=tuple(by_words.values())[-VALUES:])


def _strongest(facts: Iterable[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: (not fact.pinned, -fact.publishers))


def _most_reported(events: Iterable[Event], number: int) -> list[Event]:
    latest_first = sorted(events, key=lambda event: (event.when and event.when.start) or "", reverse=True)
    return sorted(latest_first, key=lambda event: -event.publishers)[:number]


def _contested(events: Sequence[Event], sides: Sequence[Evidence]) -> list[Event]:
    """What is alleged or denied and is no side of a dispute; an answer stands with its accusation alone."""
    found = [event for event in events if event.modality in ("alleged", "denied")]
    answers = [event.denial for event in found if event.denial]
    told = _by_article([*answers, *sides])
    return [event for event in found if not _overlaps(event.evidence, told)]


def _excerpt(events: Iterable[Event]) -> list[Event]:
    """The most reported of what happened or is planned, in order of time; what is told twice in the same words once."""
    dated = [event for event in events if event.when and event.when.start and event.modality in ("asserted", "planned")]
    dated = list({event.text: event for event in reversed(dated)}.values())[::-1]
    return sorted(_most_reported(dated, EVENTS), key=in_time)


def _newest(look: Lookup) -> BriefingArticle | None:
    """The article with the latest date that is no copy; of two of one day, the one that more rests on."""
    dated = [a for a in look.briefing.articles if a.published and a.published.end and not a.duplicate_of]
    return max(dated, key=lambda a: (a.published.end, sum(look.used.get(a.id, {}).values())), default=None)


def _latest_events(events: Iterable[Event], newest: BriefingArticle | None, told: Sequence[Evidence]) -> list[Event]:
    """The last of what the newest article tells as happened, not told elsewhere on the page."""
    if newest is None:
        return []
    happened = (event for event in events if event.modality == "asserted" and event.when and event.when.start)
    own = (event for event in happened if newest.id in {piece.article for piece in event.evidence})
    own = (event for event in own if event.text != newest.title)
    shown = _by_article(told)
    return sorted((e for e in own if not _overlaps(e.evidence, shown)), key=lambda event: event.when.start)[-1:]


def _latest(look: Lookup, article: BriefingArticle, events: Iterable[Event], said: Iterable[Quotation]) -> Latest:
    return Latest(
        source_view(look, article),
        tuple(event_view(look, event) for event in events),
        tuple(quotation_view(look, quotation) for quotation in said),
    )


def _leading(look: Lookup, kinds: Sequence[str]) -> list[Actor]:
    """Those named most; who speaks for a state is found on the state's page."""
    return [actor for actor in leading(look) if actor.kind in kinds and not actor.stands_for][:ACTORS]


def _telling(look: Lookup, told: Sequence[Evidence]) -> list[Quotation]:
    """One word-for-word quotation of each who speaks, the leading first: about somebody, most reported, latest."""
    speakers = [actor.id for actor in leading(look) if actor.id in look.said]
    chosen, shown = [], _by_article(told)
    for actor in sorted(speakers, key=lambda id: -len(look.said[id])):
        whole = [q for q in look.said[actor] if _stands_alone(q) and not _overlaps(q.content, shown)]
        latest_first = sorted(whole, key=lambda q: (q.said and q.said.start) or "", reverse=True)
        chosen += sorted(latest_first, key=lambda q: (not _names(look, q), -len(q.repeats)))[:1]
    return sorted(chosen, key=lambda quotation: not _names(look, quotation))


def _names(look: Lookup, quotation: Quotation) -> bool:
    """Whether it is about somebody or something that more articles than one name."""
    return any(len(look.actors[id].articles) > 1 for id in quotation.about if id in look.actors)


def _stands_alone(quotation: Quotation) -> bool:
    """Word for word, a whole sentence, of a length that reads at a glance."""
    whole = quotation.context is None and not shown_pieces(quotation)[0].text[:1].islower()
    return quotation.kind == "direct" and whole and len(quotation.text) in READABLE
