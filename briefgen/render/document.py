"""The whole briefing as one document to print: every item with footnotes, every footnote with its source and place."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from briefgen.models import Article, Evidence, Fact, Paragraph, Quotation
from briefgen.render.actors import actor_entry, leading
from briefgen.render.facts import dispute_views, fact_view
from briefgen.render.figures import figure_view
from briefgen.render.items import event_view
from briefgen.render.links import anchor
from briefgen.render.lists import Voice, voices
from briefgen.render.lookup import Lookup
from briefgen.render.notes import INDEX, Note
from briefgen.render.placing import FilledNote, fill
from briefgen.render.quotations import quotation_view, shown_pieces
from briefgen.render.sections import in_order
from briefgen.render.sources import source_statement, source_views


@dataclass(frozen=True, slots=True)
class Footnote:
    """A passage: its source's number in the list of sources, its place and paragraphs there; other words than the
    item's.

    Paragraphs are counted from the one below the title, boilerplate left out.
    """

    source: int
    publisher: str | None
    start: int
    end: int
    paragraphs: tuple[int, ...]
    href: str
    words: str | None


@dataclass(frozen=True, slots=True)
class Footed:
    """An item with the numbers of its footnotes."""

    view: Any
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Notes:
    look: Lookup
    numbers: dict[str, int]
    told: Mapping[str, Sequence[Paragraph]]
    made: list[Footnote] = field(default_factory=list)

    def foot(self, view: Any, pieces: Sequence[Evidence], shown: str) -> Footed:
        """`view` with a footnote for each article of `pieces`; `shown` are the words that the item prints."""
        by_article: dict[str, list[Evidence]] = {}
        for piece in pieces:
            by_article.setdefault(piece.article, []).append(piece)
        first = len(self.made) + 1
        self.made.extend(self._footnote(of_one, shown) for of_one in by_article.values())
        return Footed(view, tuple(range(first, len(self.made) + 1)))

    def _footnote(self, pieces: Sequence[Evidence], shown: str) -> Footnote:
        article = self.look.articles[pieces[0].article]
        words = " … ".join(piece.text for piece in pieces)
        return Footnote(
            source=self.numbers[article.id],
            publisher=article.publisher,
            start=min(piece.start for piece in pieces),
            end=max(piece.end for piece in pieces),
            paragraphs=_paragraphs(self.told[article.id], pieces),
            href=self.look.passage_href(pieces[0]),
            words=None if words == shown else words,
        )


def _paragraphs(told: Sequence[Paragraph], pieces: Iterable[Evidence]) -> tuple[int, ...]:
    """The numbers of the paragraphs that hold the pieces."""
    found = ((bisect_right(told, piece.start, key=attrgetter("start")), piece.start) for piece in pieces)
    return tuple(sorted({number for number, start in found if number and start < told[number - 1].end}))


def _told(article: Article) -> tuple[Paragraph, ...]:
    return tuple(p for p in article.paragraphs if p.role not in ("title", "boilerplate"))


def document(look: Lookup, articles: Mapping[str, Article], notes: Iterable[Note]) -> dict[str, Any]:
    """What the document shows, `articles` by id: the editor's pages, then all items, the sources, the footnotes."""
    briefing, sections = look.briefing, look.sections
    sources = in_order(briefing.articles)
    numbers = {article.id: number for number, article in enumerate(sources, start=1)}
    made = _Notes(look, numbers, {article.id: _told(articles[article.id]) for article in sources})

    by_anchor = {anchor("fact", fact.id): fact for fact in briefing.facts}

    def fact(item: Fact) -> Footed:
        return made.foot(fact_view(look, item), item.evidence, item.text)

    return {
        "pages": _pages(look, notes),
        "statement": source_statement(look),
        "facts": [fact(item) for part in sections.facts for item in part.items],
        "disputes": [
            (view, [[fact(by_anchor[one.anchor]) for one in side] for side in view.sides])
            for part in sections.disputes
            for view in dispute_views(look, part.items)
        ],
        "events": [
            made.foot(event_view(look, event), event.evidence, event.text)
            for part in sections.events
            for event in part.items
        ],
        "voices": list(_voices(made)),
        "figures": [
            (view, [made.foot(value, [value.evidence], value.text) for value in view.values])
            for view in (figure_view(look, figure) for figure in briefing.figures)
        ],
        "actors": [actor_entry(look, actor) for actor in leading(look)],
        "sources": source_views(look, sources),
        "footnotes": made.made,
    }


def _voices(made: _Notes) -> Iterator[tuple[Voice, list[Footed]]]:
    """Quotations by who says them, each once: what several say together under the first of them."""
    shown: set[str] = set()
    for voice, said in voices(made.look, [group.lead for group in made.look.gathered.values()]):
        own = [quotation for quotation in said if quotation.id not in shown]
        shown.update(quotation.id for quotation in own)
        if own:
            yield voice, [_quotation(made, quotation) for quotation in own]


def _quotation(made: _Notes, quotation: Quotation) -> Footed:
    pieces = [piece for each in made.look.group(quotation).all for piece in shown_pieces(each)]
    shown = " … ".join(piece.text for piece in shown_pieces(quotation))
    return made.foot(quotation_view(made.look, quotation), pieces, shown)


def _pages(look: Lookup, notes: Iterable[Note]) -> list[FilledNote]:
    """The editor's pages, the introduction first."""
    return [fill(look, note, "") for note in sorted(notes, key=lambda note: note.slug != INDEX)]
