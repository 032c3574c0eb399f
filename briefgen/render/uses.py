"""What each article is used for: the highlights of all items, by article."""

from collections.abc import Iterable, Iterator

from briefgen.models import Actor, Event, Evidence, Fact, Figure, Quotation, Source
from briefgen.render.lookup import Lookup, grouped
from briefgen.render.passages import Highlight, Use
from briefgen.render.quotations import in_short, shown_pieces
from briefgen.render.remembering import remembered
from briefgen.render.words import WORDS, when_in_words

Uses = tuple[tuple[str, Highlight], ...]  # with the id of the article


def find_highlights(look: Lookup) -> dict[str, list[Highlight]]:
    """Every stretch of an article that the briefing rests on, with what it is used for."""
    return grouped(use for uses in _uses(look) for use in uses)


def _uses(look: Lookup) -> Iterator[Uses]:
    yield from (_of_quotation(look, quotation) for quotation in look.briefing.quotations)
    yield from (_of_event(look, event) for event in look.briefing.events)
    yield from (_of_fact(look, fact) for fact in look.briefing.facts)
    yield from (_of_figure(look, figure) for figure in look.briefing.figures)
    yield from (_of_actor(look, actor) for actor in look.briefing.actors)
    use = Use("source", WORDS["use_translated"], None)
    yield _uses_as([article.translated for article in look.briefing.articles if article.translated], use)


@remembered
def _of_quotation(look: Lookup, quotation: Quotation) -> Uses:
    back = look.item_href("quotation", quotation.id)
    use = Use("quotation", WORDS["use_quotation"].format(words=in_short(quotation)), back)
    return _uses_as(shown_pieces(quotation), use) + _of_source(quotation.source, back)


@remembered
def _of_event(look: Lookup, event: Event) -> Uses:
    back = look.item_href("event", event.id)
    use = Use("event", WORDS["use_event"].format(when=when_in_words(event.when)), back)
    return _uses_as(event.evidence, use) + _of_source(event.source, back)


@remembered
def _of_fact(look: Lookup, fact: Fact) -> Uses:
    back = look.item_href("fact", fact.id)
    use = Use("fact", WORDS["use_claim" if fact.disputed_by else "use_fact"], back)
    return _uses_as(fact.evidence, use) + _of_source(fact.source, back)


@remembered
def _of_figure(look: Lookup, figure: Figure) -> Uses:
    back = look.item_href("figure", figure.id)
    use = Use("figure", WORDS["use_figure"].format(label=figure.label), back)
    sources = (use for value in figure.values for use in _of_source(value.source, back))
    return (*_uses_as(figure.values, use), *sources)


@remembered
def _of_actor(look: Lookup, actor: Actor) -> Uses:
    use = Use("actor", WORDS["use_role"].format(who=actor.name), look.actor_href(actor.id))
    return _uses_as([role.evidence for role in actor.roles], use)


def _of_source(source: Source | None, back: str) -> Uses:
    if not (source and source.evidence):
        return ()
    return _uses_as([source.evidence], Use("speaker", WORDS["use_speaker"].format(who=_who(source)), back))


def _uses_as(pieces: Iterable[Evidence], use: Use) -> Uses:
    return tuple((piece.article, Highlight(piece.start, piece.end, use)) for piece in pieces)


def _who(source: Source) -> str:
    return source.label or WORDS["not_named"]
