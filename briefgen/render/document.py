"""The whole briefing as one document to print: every item with footnotes, every footnote with its source and place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefgen.models import Evidence, Fact
from briefgen.render.actors import actor_entry, leading
from briefgen.render.figures import figure_view
from briefgen.render.items import event_view, fact_view, quotation_view, shown_pieces
from briefgen.render.lists import voices
from briefgen.render.lookup import Lookup
from briefgen.render.notes import INDEX, Note
from briefgen.render.placing import FilledNote, fill
from briefgen.render.sections import in_order
from briefgen.render.sources import source_statement, source_views


@dataclass(frozen=True, slots=True)
class Footnote:
    """A passage: its source's number in the list of sources, its place there; its words, where the item has others."""

    source: int
    publisher: str | None
    start: int
    end: int
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
            start=pieces[0].start,
            end=pieces[-1].end,
            href=self.look.passage_href(pieces[0]),
            words=None if words == shown else words,
        )


def document(look: Lookup, notes: Iterable[Note]) -> dict[str, Any]:
    """What the document shows: the editor's pages, then all items, the sources, the footnotes."""
    briefing, sections = look.briefing, look.sections
    articles = in_order(briefing.articles)
    made = _Notes(look, {article.id: number for number, article in enumerate(articles, start=1)})

    def fact(item: Fact) -> Footed:
        return made.foot(fact_view(look, item), item.evidence, item.text)

    return {
        "pages": _pages(look, notes),
        "statement": source_statement(look),
        "facts": [fact(item) for part in sections.facts for item in part.items],
        "disputes": [
            [[fact(item) for item in side] for side in sides] for part in sections.disputes for sides in part.items
        ],
        "events": [
            made.foot(event_view(look, event), event.evidence, event.text)
            for part in sections.events
            for event in part.items
        ],
        "voices": [
            (voice, [made.foot(quotation_view(look, q), shown_pieces(q), _shown(q)) for q in said])
            for voice, said in voices(look, briefing.quotations)
        ],
        "figures": [
            (view, [made.foot(value, [value.evidence], value.text) for value in view.values])
            for view in (figure_view(look, figure) for figure in briefing.figures)
        ],
        "actors": [actor_entry(look, actor) for actor in leading(look)],
        "sources": source_views(look, articles),
        "footnotes": made.made,
    }


def _shown(quotation) -> str:
    return " … ".join(piece.text for piece in shown_pieces(quotation))


def _pages(look: Lookup, notes: Iterable[Note]) -> list[FilledNote]:
    """The editor's pages, the introduction first."""
    return [fill(look, note, "") for note in sorted(notes, key=lambda note: note.slug != INDEX)]
