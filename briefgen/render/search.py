"""The search index: what there is to find and where it stands; a script, so that it also loads straight from disk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from pydantic_core import to_json

from briefgen.models import Event, Evidence, Fact, Figure, Source, When
from briefgen.render.facts import fact_view
from briefgen.render.gathering import Gathered
from briefgen.render.lookup import Lookup
from briefgen.render.quotations import as_sentence, is_day_of_report
from briefgen.render.remembering import remembered, remembered_by
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
    for group in look.gathered.values():
        yield _quotation(look, group)
    for event in look.briefing.events:
        yield _event(look, event)
    for figure in look.briefing.figures:
        yield _figure(look, figure)
    for article in look.briefing.articles:
        about = _joined(article.publisher or WORDS["unknown_publisher"], when_in_words(article.published))
        href = look.source_href(article.id)
        yield Entry("source", article.title, about, href, (), (article.id,), *_span([article.published]))


def _actors(look: Lookup) -> Iterator[Entry]:
    for actor in look.briefing.actors:
        names = ", ".join(name for name in _names(*actor.aliases, *actor.known_as) if name != actor.name)
        href = look.actor_href(actor.id)
        yield Entry("actor", actor.name, names, href, (actor.id,), actor.articles, None, None)


@remembered
def _fact(look: Lookup, fact: Fact) -> Entry:
    told = look.event_at(fact.evidence[0])
    days = [told.when] if told else [look.articles[piece.article].published for piece in fact.evidence]
    actors = (*look.named.get(fact.id, ()), *_ids(fact.source))
    href = look.item_href("fact", fact.id)
    disputed = WORDS["disputed"] if fact.disputed_by else ""
    date = when_in_words(told.when) if told else ""
    about = _joined(disputed, date, *_reports(look, fact.evidence))
    words = fact_view(look, fact).text
    return Entry("fact", _on_word(fact.source, words), about, href, actors, _articles(fact.evidence), *_span(days))


@remembered
def _event(look: Lookup, event: Event) -> Entry:
    about = _joined(when_in_words(event.when), *_publishers(look, event.evidence))
    return Entry(
        "event", _told(event), about, look.item_href("event", event.id),
        _ids(event.source, *event.actors), _articles(event.evidence), *_span([event.when]),
    )  # fmt: skip


@remembered
def _figure(look: Lookup, figure: Figure) -> Entry:
    values = _joined(*(value.text for value in figure.values), *_publishers(look, figure.values))
    actors = tuple(chain.from_iterable(_ids(value.source) for value in figure.values))
    return Entry(
        "figure", figure.label, values, look.item_href("figure", figure.id),
        actors, _articles(figure.values), *_span(value.when for value in figure.values),
    )  # fmt: skip


def _on_word(source: Source | None, words: str) -> str:
    """The words after whose they are, unless they tell it themselves."""
    who = source and (source.label or WORDS["not_named"])
    return words if not who or who.casefold() in words.casefold() else f"{who}: {words}"


def _told(event: Event) -> str:
    """An event's words; who alleges, denies or announces it comes before them, the answer to it behind."""
    words = f"{event.text} … {event.denial.text}" if event.denial else event.text
    if event.modality == "asserted":
        return _on_word(event.source, words)
    joint = f", {WORDS['according_to']}" if event.modality == "planned" else f" {WORDS['by']}"
    by = f"{joint} {event.source.label or WORDS['not_named']}" if event.source else ""
    return f"{WORDS[event.modality]}{by}: {words}"


def _reports(look: Lookup, pieces: Iterable[Evidence]) -> list[str]:
    """Who publishes the passages, and when, each once."""
    articles = [look.articles[id] for id in _articles(tuple(pieces))]
    return _names(*(f"{a.publisher or WORDS['unknown_publisher']} {when_in_words(a.published)}" for a in articles))


def _publishers(look: Lookup, pieces: Iterable[Evidence]) -> list[str]:
    """Who publishes the passages, each once."""
    return _names(*(look.articles[piece.article].publisher or WORDS["unknown_publisher"] for piece in pieces))


@remembered_by(lambda group: group.lead.id)
def _quotation(look: Lookup, group: Gathered) -> Entry:
    """A quotation as it reads by itself, with all whom it and those shown with it are about."""
    quotation, article = group.lead, look.articles[group.lead.article]
    translated = WORDS["translated"] if article.translated else ""
    known = quotation.said and not is_day_of_report(quotation.said, article.published)
    when = when_in_words(quotation.said if known else article.published)
    about = _joined(*_publishers(look, quotation.content), when, translated)
    others = (id for each in group.all for id in (*each.speakers, *each.about))
    return Entry(
        "quotation", as_sentence(quotation), about, look.item_href("quotation", quotation.id),
        _ids(quotation.source, *others), tuple(dict.fromkeys(each.article for each in group.all)),
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


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
