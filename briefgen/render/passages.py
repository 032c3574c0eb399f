"""The passages of an article that a briefing rests on: in order, each in its context, its words marked.

What is shown of an article is what is used, in its own sentence; where the words are whole sentences, the sentence
before them in the same paragraph comes with them. Passages that touch are one.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from briefgen.models import Article, Paragraph, Span

OPENING = 4  # words


@dataclass(frozen=True, slots=True)
class Use:
    """What a stretch of an article is used for: words for it and a link back to the item (from the site's root)."""

    kind: str
    label: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of the article's text that an item rests on."""

    start: int
    end: int
    use: Use


@dataclass(frozen=True, slots=True)
class Mark:
    """Where marked words begin. `id` is the anchor; a mark cut by a paragraph or another mark has `continues` instead.

    `classes` name for styles what the words are used for: "on-fact on-event".
    """

    id: str | None
    continues: str | None
    classes: str


@dataclass(frozen=True, slots=True)
class Block:
    """The part of a passage that lies in one paragraph: words, and marks that open; None ends the last of these."""

    role: str
    nodes: tuple[str | Mark | None, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the article as shown; `gap` says that text before it is left out, `opening` are its first words."""

    start: int
    end: int
    gap: bool
    blocks: tuple[Block, ...]
    uses: tuple[Use, ...]
    words: int
    text: str
    opening: str


class _Stretch(NamedTuple):
    """Words to be marked; `first` is whether the mark's anchor stands here."""

    start: int
    end: int
    anchor: str
    classes: str
    first: bool


_start, _end = attrgetter("start"), attrgetter("end")


def _order(stretch: _Stretch) -> tuple[int, int]:
    return stretch.start, -stretch.end


def words_anchor(start: int, end: int) -> str:
    """The anchor of an evidence span on its source's page."""
    return f"w{start}-{end}"


def find_passages(
    article: Article, sentences: Sequence[Span], highlights: Iterable[Highlight], full_text: bool = False
) -> tuple[Passage, ...]:
    """All passages of `article` that `highlights` need; the whole text, without boilerplate, if `full_text`."""
    ordered = sorted(highlights, key=lambda h: (h.start, -h.end, h.use.kind, h.use.label, h.use.href or ""))
    spans = [_context(article, sentences, *words) for words in dict.fromkeys((h.start, h.end) for h in ordered)]
    if full_text:
        spans += [Span(p.start, p.end) for p in article.paragraphs if p.role != "boilerplate"]
    merged = _merge(article.text, spans)
    starts, ends = [span.start for span in merged], [0, *(span.end for span in merged)]
    inside: list[list[Highlight]] = [[] for _ in merged]
    for highlight in ordered:
        inside[bisect_right(starts, highlight.start) - 1].append(highlight)
    return tuple(
        _passage(article, span, _leaves_out(article, before, span.start), held)
        for before, span, held in zip(ends, merged, inside, strict=False)
    )


def _context(article: Article, sentences: Sequence[Span], start: int, end: int) -> Span:
    """The sentences that hold the words; where the words are all of them, the sentence before as well."""
    first = bisect_right(sentences, start, key=_end)
    after = bisect_left(sentences, end, key=_start)
    held = Span(start, end)
    if first < after:
        held = Span(min(start, sentences[first].start), max(end, sentences[after - 1].end))
    around = article.text[held.start : start] + article.text[end : held.end]
    if first and not any(map(str.isalnum, around)):
        before = sentences[first - 1]
        if _paragraph(article, before.start) == _paragraph(article, held.start):
            return Span(before.start, held.end)
    return held


def _paragraph(article: Article, offset: int) -> Paragraph | None:
    position = bisect_right(article.paragraphs, offset, key=_start) - 1
    found = article.paragraphs[position] if position >= 0 else None
    return found if found and offset < found.end else None


def _between(article: Article, start: int, end: int) -> Sequence[Paragraph]:
    """The paragraphs of which a part lies there."""
    first = bisect_right(article.paragraphs, start, key=_end)
    return article.paragraphs[first : bisect_left(article.paragraphs, end, key=_start)]


def _merge(text: str, spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        between = text[merged[-1].end : span.start] if merged else None
        if between is not None and not between.strip() and "\n" not in between:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _leaves_out(article: Article, start: int, end: int) -> bool:
    """Whether anything of the article lies there: its title is on the page, boilerplate is not its text."""
    return any(
        article.text[max(p.start, start) : min(p.end, end)].strip()
        for p in _between(article, start, end)
        if p.role not in ("title", "boilerplate")
    )


def _passage(article: Article, span: Span, gap: bool, inside: Sequence[Highlight]) -> Passage:
    blocks = tuple(
        Block(role, tuple(_nodes(article.text, part, _clipped(inside, part)))) for role, part in _parts(article, span)
    )
    uses = _listed(h.use for h in inside)
    words = article.text[span.start : span.end].split()
    return Passage(span.start, span.end, gap, blocks, uses, len(words), " ".join(words), " ".join(words[:OPENING]))


def _listed(uses: Iterable[Use]) -> tuple[Use, ...]:
    """Each use once; roles only where nothing else is used, speakers only where what they said is not used beside."""
    once = tuple(dict.fromkeys(uses))
    items = {use.href for use in once if use.kind not in ("speaker", "actor")}
    speakers = {use.label: use for use in reversed(once) if use.kind == "speaker" and use.href not in items}
    return tuple(
        use
        for use in once
        if (speakers.get(use.label) == use if use.kind == "speaker" else use.kind != "actor" or not (items or speakers))
    )


def _parts(article: Article, span: Span) -> list[tuple[str, Span]]:
    """`span` cut at the borders of paragraphs, what is only space left out."""
    borders = {span.start, span.end}
    for p in _between(article, span.start, span.end):
        borders.update(edge for edge in (p.start, p.end) if span.start < edge < span.end)
    edges = sorted(borders)
    cuts = [Span(a, b) for a, b in itertools.pairwise(edges) if article.text[a:b].strip()]
    return [(p.role if (p := _paragraph(article, cut.start)) else "body", cut) for cut in cuts]


def _clipped(highlights: Sequence[Highlight], part: Span) -> list[_Stretch]:
    """One stretch for each distinct span of the highlights, cut to `part`."""
    kinds: dict[tuple[int, int], list[str]] = {}
    for h in highlights:
        if h.start < part.end and h.end > part.start:
            kinds.setdefault((h.start, h.end), []).append(h.use.kind)
    return [
        _Stretch(max(a, part.start), min(b, part.end), words_anchor(a, b), _classes(k), a >= part.start)
        for (a, b), k in kinds.items()
    ]


def _classes(kinds: Iterable[str]) -> str:
    return " ".join(f"on-{kind}" for kind in dict.fromkeys(kinds))


def _nodes(text: str, part: Span, stretches: list[_Stretch]) -> Iterator[str | Mark | None]:
    """`part` as text and nested marks; of two marks that cross, the second goes on behind the first."""
    at = part.start
    waiting = sorted(stretches, key=_order)
    while waiting:
        outer, *others = waiting
        inner = [s._replace(end=min(s.end, outer.end)) for s in others if s.start < outer.end]
        tails = [s._replace(start=outer.end, first=False) for s in others if s.start < outer.end < s.end]
        waiting = sorted([*tails, *others[len(inner) :]], key=_order) if inner else others
        if at < outer.start:
            yield text[at : outer.start]
        yield Mark(outer.anchor, None, outer.classes) if outer.first else Mark(None, outer.anchor, outer.classes)
        yield from _nodes(text, Span(outer.start, outer.end), inner)
        yield None
        at = outer.end
    if at < part.end:
        yield text[at : part.end]
