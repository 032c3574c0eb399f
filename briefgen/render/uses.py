"""What each article is used for: the highlights of all items, by article."""

from collections import defaultdict
from collections.abc import Iterator

from briefgen.models import Evidence, Source
from briefgen.render.lookup import Lookup
from briefgen.render.passages import Highlight, Use
from briefgen.render.quotations import in_short, shown_pieces
from briefgen.render.words import WORDS, when_in_words


def find_highlights(look: Lookup) -> dict[str, list[Highlight]]:
    """Every stretch of an article that the briefing rests on, with what it is used for."""
    found: dict[str, list[Highlight]] = defaultdict(list)
    for evidence, use in _uses(look):
        found[evidence.article].append(Highlight(evidence.start, evidence.end, use))
    return dict(found)


def _uses(look: Lookup) -> Iterator[tuple[Evidence, Use]]:
    yield from _of_quotations(look)
    yield from _of_events(look)
    yield from _of_facts(look)
    yield from _of_figures(look)
    yield from _of_roles(look)
    for article in look.briefing.articles:
        if article.translated:
            yield article.translated, Use("source", WORDS["use_translated"], None)


def _of_quotations(look: Lookup) -> Iterator[tuple[Evidence, Use]]:
    for quotation in look.briefing.quotations:
        back = look.item_href("quotation", quotation.id)
        for piece in shown_pieces(quotation):
            yield piece, Use("quotation", WORDS["use_quotation"].format(words=in_short(quotation)), back)
        yield from _of_source(quotation.source, back)


def _of_events(look: Lookup) -> Iterator[tuple[Evidence, Use]]:
    for event in look.briefing.events:
        back = look.item_href("event", event.id)
        for evidence in event.evidence:
            yield evidence, Use("event", WORDS["use_event"].format(when=when_in_words(event.when)), back)
        yield from _of_source(event.source, back)


def _of_facts(look: Lookup) -> Iterator[tuple[Evidence, Use]]:
    for fact in look.briefing.facts:
        back = look.item_href("fact", fact.id)
        for evidence in fact.evidence:
            yield evidence, Use("fact", WORDS["use_claim" if fact.disputed_by else "use_fact"], back)
        yield from _of_source(fact.source, back)


def _of_figures(look: Lookup) -> Iterator[tuple[Evidence, Use]]:
    for figure in look.briefing.figures:
        back = look.item_href("figure", figure.id)
        use = Use("figure", WORDS["use_figure"].format(label=figure.label), back)
        for value in figure.values:
            yield value, use
            yield from _of_source(value.source, back)


def _of_roles(look: Lookup) -> Iterator[tuple[Evidence, Use]]:
    for actor in look.briefing.actors:
        for role in actor.roles:
            yield role.evidence, Use("actor", WORDS["use_role"].format(who=actor.name), look.actor_href(actor.id))


def _of_source(source: Source | None, back: str) -> Iterator[tuple[Evidence, Use]]:
    if source and source.evidence:
        yield source.evidence, Use("speaker", WORDS["use_speaker"].format(who=_who(source)), back)


def _who(source: Source) -> str:
    return source.label or WORDS["not_named"]
