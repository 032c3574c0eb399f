"""The briefing as one document to print: every item with footnotes, every footnote with its source and place.

Of a section that is longer than anybody prints, the leading items stand in it, and how many there are on the site; of
an item in more articles than anybody looks up, the first, and how many more.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, TypeVar

from briefgen.models import Article, Evidence, Fact, Paragraph, Quotation
from briefgen.render.actors import actor_entry, leading
from briefgen.render.facts import dispute_views, fact_view
from briefgen.render.figures import figure_view
from briefgen.render.items import event_view
from briefgen.render.links import anchor
from briefgen.render.lists import Voice, voices
from briefgen.render.lookup import Lookup
from briefgen.render.notes import INDEX, Note
from briefgen.render.parts import Part
from briefgen.render.placing import FilledNote, fill
from briefgen.render.quotations import quotation_view, shown_pieces
from briefgen.render.sections import in_order
from briefgen.render.sources import source_statement, source_views
from briefgen.render.words import WORDS, number

PRINTED = 500  # items of a section
FOOTED = 8  # articles of an item
Item = TypeVar("Item")


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
    """An item with the numbers of its footnotes, and in how many more articles it stands."""

    view: Any
    notes: tuple[int, ...]
    more: int


@dataclass(frozen=True, slots=True)
class _Notes:
    look: Lookup
    numbers: dict[str, int]
    told: Mapping[str, Sequence[Paragraph]]
    made: list[Footnote] = field(default_factory=list)

    def foot(self, view: Any, pieces: Sequence[Evidence], shown: str) -> Footed:
        """`view` with a footnote for each of the first articles of `pieces`; `shown` are the words that it prints."""
        by_article: dict[str, list[Evidence]] = {}
        for piece in pieces:
            by_article.setdefault(piece.article, []).append(piece)
        first = len(self.made) + 1
        self.made.extend(self._footnote(of_one, shown) for of_one in list(by_article.values())[:FOOTED])
        return Footed(view, tuple(range(first, len(self.made) + 1)), max(0, len(by_article) - FOOTED))

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
    """What the document shows, `articles` by id: the editor's pages, then the items, the sources, the footnotes.

    `cut` says of sections that are not whole how much of them is there.
    """
    briefing, sections = look.briefing, look.sections
    sources = in_order(briefing.articles)
    numbers = {article.id: place for place, article in enumerate(sources, start=1)}
    made = _Notes(look, numbers, {article.id: _told(articles[article.id]) for article in sources})
    rank = {fact.id: position for position, fact in enumerate(briefing.facts)}
    facts = sorted(_all(sections.facts), key=lambda fact: rank[fact.id])
    disputes = sorted(_all(sections.disputes), key=lambda sides: rank[sides[0][0].id])
    said = [group.lead for group in look.gathered.values()]

    by_anchor = {anchor("fact", fact.id): fact for fact in briefing.facts}

    def fact(item: Fact) -> Footed:
        return made.foot(fact_view(look, item), item.evidence, item.text)

    return {
        "pages": _pages(look, notes),
        "statement": source_statement(look),
        "cut": {
            "facts": _cut(facts, "print_leading"),
            "disputes": _cut(disputes, "print_leading"),
            "events": _cut(briefing.events, "print_latest"),
            "quotations": _cut(said, "print_latest"),
        },
        "facts": [fact(item) for item in facts[:PRINTED]],
        "disputes": [
            (view, [[fact(by_anchor[one.anchor]) for one in side] for side in view.sides])
            for view in dispute_views(look, disputes[:PRINTED])
        ],
        "events": [
            made.foot(event_view(look, event), event.evidence, event.text)
            for event in _latest(look, "event", _all(sections.events))
        ],
        "voices": list(_voices(made, _latest(look, "quotation", said))),
        "figures": [
            (view, [made.foot(value, [value.evidence], value.text) for value in view.values])
            for view in (figure_view(look, figure) for figure in briefing.figures)
        ],
        "actors": [actor_entry(look, actor) for actor in leading(look)],
        "sources": source_views(look, sources),
        "footnotes": made.made,
    }


def _all(parts: Iterable[Part[Item]]) -> list[Item]:
    return [item for part in parts for item in part.items]


def _latest(look: Lookup, kind: str, items: Sequence[Item]) -> Sequence[Item]:
    return items if len(items) <= PRINTED else look.axes[kind].latest(items, PRINTED)


def _cut(items: Sequence[Any], words: str) -> str | None:
    """How much of a section is printed, None where all of it is."""
    return WORDS[words].format(shown=number(PRINTED), all=number(len(items))) if len(items) > PRINTED else None


def _voices(made: _Notes, quotations: Sequence[Quotation]) -> Iterator[tuple[Voice, list[Footed]]]:
    """Quotations by who says them, each once: what several say together under the first of them."""
    shown: set[str] = set()
    for voice, said in voices(made.look, quotations):
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
