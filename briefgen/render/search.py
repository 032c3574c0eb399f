"""The search index: what there is to find and where it stands; a script, so that it also loads straight from disk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from pydantic_core import to_json

from briefgen.models import Evidence, Fact, Quotation, Source, When
from briefgen.render.lookup import Lookup
from briefgen.render.words import WORDS, when_in_words

KINDS = ("fact", "quotation", "event", "figure", "actor", "source")


@dataclass(frozen=True, slots=True)
class Entry:
    """An item to find: its words, what is said of it, its address, whom and what it is about, the days it can be of."""

    kind: str
    words: str
    about: str
    href: str
    actors: tuple[str, ...]
    articles: tuple[str, ...]
    first: str | None
    last: str | None


def search_index(look: Lookup) -> bytes:
    """A script that sets `briefgenIndex`: names of kinds, actors with all their names, sources, and the items.

    An item is a list: kind, words, what is said of it, address, actors, sources (positions in the lists before), first
    and last day (ISO, null where none is known).
    """
    actors = {actor.id: position for position, actor in enumerate(look.briefing.actors)}
    articles = {article.id: position for position, article in enumerate(look.briefing.articles)}
    data = {
        "kinds": [WORDS[f"one_{kind}"] for kind in KINDS],
        "actors": [_names(actor.name, *actor.aliases, *actor.known_as) for actor in look.briefing.actors],
        "sources": [_joined(article.publisher or "", article.title) for article in look.briefing.articles],
        "items": [
            [
                KINDS.index(entry.kind), entry.words, entry.about, entry.href,
                [actors[id] for id in entry.actors if id in actors],
                [articles[id] for id in entry.articles if id in articles], entry.first, entry.last,
            ]
            for entry in _entries(look)
        ],
    }  # fmt: skip
    return b"globalThis.briefgenIndex = " + to_json(data).replace(b"<", b"\\u003c") + b";\n"


def _names(*names: str) -> list[str]:
    return list(dict.fromkeys(names))


def _entries(look: Lookup) -> Iterator[Entry]:
    yield from _actors(look)
    for fact in look.briefing.facts:
        yield _fact(look, fact)
    for quotation in look.briefing.quotations:
        yield _quotation(look, quotation)
    for event in look.briefing.events:
        modality = WORDS[event.modality] if event.modality != "asserted" else ""
        about = _joined(modality, _who(event.source), when_in_words(event.when))
        words = f"{event.text} … {event.denial.text}" if event.denial else event.text
        yield Entry(
            "event", words, about, look.item_href("event", event.id),
            _ids(event.source, *event.actors), _articles(event.evidence), *_span([event.when]),
        )  # fmt: skip
    for figure in look.briefing.figures:
        values = ", ".join(value.text for value in figure.values)
        actors = tuple(chain.from_iterable(_ids(value.source) for value in figure.values))
        yield Entry(
            "figure", figure.label, values, look.item_href("figure", figure.id),
            actors, _articles(figure.values), *_span(value.when for value in figure.values),
        )  # fmt: skip
    for article in look.briefing.articles:
        about = _joined(article.publisher or WORDS["unknown_publisher"], when_in_words(article.published))
        href = look.source_href(article.id)
        yield Entry("source", article.title, about, href, (), (article.id,), *_span([article.published]))


def _actors(look: Lookup) -> Iterator[Entry]:
    for actor in look.briefing.actors:
        names = ", ".join(name for name in _names(*actor.aliases, *actor.known_as) if name != actor.name)
        href = look.actor_href(actor.id)
        yield Entry("actor", actor.name, names, href, (actor.id,), actor.articles, None, None)


def _fact(look: Lookup, fact: Fact) -> Entry:
    told = look.event_at(fact.evidence[0])
    days = [told.when] if told else [look.articles[piece.article].published for piece in fact.evidence]
    actors = (*look.named.get(fact.id, ()), *_ids(fact.source))
    href = look.item_href("fact", fact.id)
    return Entry("fact", fact.text, _who(fact.source), href, actors, _articles(fact.evidence), *_span(days))


def _quotation(look: Lookup, quotation: Quotation) -> Entry:
    article = look.articles[quotation.article]
    translated = WORDS["translated"] if article.translated else ""
    about = _joined(_who(quotation.source), when_in_words(quotation.said), translated)
    return Entry(
        "quotation", quotation.text, about, look.item_href("quotation", quotation.id),
        _ids(quotation.source, *quotation.speakers, *quotation.about), (quotation.article,),
        *_span([quotation.said or article.published]),
    )  # fmt: skip


def _ids(source: Source | None, *others: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*([source.actor] if source and source.actor else ()), *others]))


def _articles(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(piece.article for piece in evidence))


def _span(whens: Iterable[When | None]) -> tuple[str | None, str | None]:
    """From the first to the last day of some dates; an open end is as far as the date's other end."""
    days = sorted(day for when in whens if when for day in (when.start, when.end) if day)
    return (days[0], days[-1]) if days else (None, None)


def _who(source: Source | None) -> str:
    return "" if source is None else source.label or WORDS["not_named"]


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
