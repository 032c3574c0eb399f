"""Quotation marks: what stands inside them, paragraph by paragraph.

A mark is read by what stands on its two sides, so that straight, curly, doubled (``…'') and British single marks go one
way and an odd one spoils nothing but itself. Only the outermost pieces are given; a quotation inside one belongs to it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.models import Paragraph, Span

MARK = re.compile(r"``|''|[\"“”„‟«»]|[‘’']")
SINGLE = frozenset("‘’'")
ELISION = re.compile(r"['’‘](?:\d0s|\d\d|tis|twas|em|til|cause|cos|n)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?…](?=\s)")
OPENS_AFTER = frozenset("([{-–—/:“‘\"'")
QUOTING_ROLES = ("body", "caption")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A piece inside quotation marks: `start` and `end` without the marks, `left` and `right` with them.

    `closed` is false where no closing mark follows in the paragraph; `continues` marks a piece that goes on from the
    one before it, which a paragraph's end cut.
    """

    start: int
    end: int
    left: int
    right: int
    paragraph: int
    closed: bool = True
    continues: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    single: bool
    opens: bool
    closes: bool


def find_quoted(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quoted, ...]:
    """The outermost pieces inside quotation marks, in order; offsets into `text`.

    Titles and headings paraphrase, boilerplate is nobody's speech: only body text and captions are read.
    """
    found: list[Quoted] = []
    for role in QUOTING_ROLES:
        numbered = [(number, each) for number, each in enumerate(paragraphs) if each.role == role]
        found += _in_run(text, numbered)
    return tuple(sorted(found, key=lambda piece: piece.start))


def _in_run(text: str, numbered: Sequence[tuple[int, Paragraph]]) -> list[Quoted]:
    """The pieces of paragraphs that follow on each other, each with its number."""
    marks = [_marks(text, paragraph) for _, paragraph in numbered]
    found: list[Quoted] = []
    is_open = False
    for position, (number, paragraph) in enumerate(numbered):
        goes_on = position + 1 < len(marks) and _takes_up(marks[position + 1], numbered[position + 1][1])
        pieces = list(_pieces(text, number, paragraph, marks[position], is_open, goes_on))
        found += pieces
        is_open = bool(pieces) and not pieces[-1].closed and goes_on
    return found


def _marks(text: str, paragraph: Paragraph) -> list[_Mark]:
    found = []
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        before = text[match.start() - 1] if match.start() > paragraph.start else " "
        after = text[match.end()] if match.end() < paragraph.end else " "
        mark = _read(match, before, after)
        if (mark.opens or mark.closes) and not ELISION.match(text, match.start()):
            found.append(mark)
    return found


def _read(match: re.Match, before: str, after: str) -> _Mark:
    """Which way a mark can face; an apostrophe inside a word or the mark of a markup attribute faces neither."""
    sign, single = match[0], match[0] in SINGLE
    opens = not after.isspace() and (before.isspace() or before in OPENS_AFTER)
    closes = not before.isspace() or after.isspace()
    if before.isalnum() and after.isalnum() and single:
        opens = closes = False
    elif sign in "«»":  # either may open; where white space tells nothing, French use decides
        parted = after.isspace() or after in ",.;:!?)"
        opens = sign == "«" if before.isspace() == parted else not parted
        closes = not opens
    elif sign in "“„‘``" and not after.isspace() and before != "=":
        opens, closes = True, False
    elif sign in "”’" and not before.isspace():
        opens = False
    return _Mark(match.start(), match.end(), single, opens, closes)


def _takes_up(marks: Sequence[_Mark], paragraph: Paragraph) -> bool:
    """Whether a paragraph takes up a quotation left open: it begins with a mark, or closes one it did not open."""
    first = _first(marks, paragraph)
    return first is not None and (not first.opens or first.start == paragraph.start)


def _first(marks: Sequence[_Mark], paragraph: Paragraph) -> _Mark | None:
    """The first mark of a paragraph; a single one counts where the paragraph begins with it, else it may be any."""
    return next((mark for mark in marks if not mark.single or mark.start == paragraph.start), None)


def _pieces(
    text: str, number: int, paragraph: Paragraph, marks: list[_Mark], is_open: bool, goes_on: bool
) -> Iterator[Quoted]:
    """The pieces of one paragraph: `is_open` if one was left open before it, `goes_on` if the next takes one up."""
    done = paragraph.start
    first = _first(marks, paragraph)
    if is_open and first is not None and not first.opens:
        yield from _piece(text, number, paragraph.start, paragraph.start, first.start, first.end, continues=True)
        done = first.end
    for position, mark in enumerate(marks):
        if mark.start < done or not mark.opens:
            continue
        continues = is_open and mark.start == paragraph.start
        closing = _closing(text, marks, position)
        if closing is not None:
            last = marks[closing]
            done = last.end
            yield from _piece(text, number, mark.start, mark.end, last.start, last.end, continues=continues)
        elif end := _unclosed_end(text, paragraph, marks[position + 1 :], mark, goes_on):
            done = end
            yield from _piece(text, number, mark.start, mark.end, end, end, closed=False, continues=continues)


def _piece(
    text: str, number: int, left: int, start: int, end: int, right: int, closed: bool = True, continues: bool = False
) -> Iterator[Quoted]:
    """One piece without white space at its edges; none where nothing stands inside the marks."""
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    if start < end:
        yield Quoted(start, end, left, right, number, closed, continues)


def _closing(text: str, marks: list[_Mark], opening: int) -> int | None:
    """The position of the mark that closes `marks[opening]`, past quotations inside of it."""
    depth, single = 0, marks[opening].single
    for position in range(opening, len(marks)):
        mark = marks[position]
        if mark.single != single:
            continue
        if mark.opens and (not mark.closes or not depth):
            depth += 1
        elif mark.closes and not (single and _is_possessive(text, marks, position)):
            depth -= 1
        if not depth:
            return position
    return None


def _is_possessive(text: str, marks: list[_Mark], position: int) -> bool:
    """Whether a single mark after an s is a plural's apostrophe: a word follows, and a better closing mark."""
    mark = marks[position]
    if text[mark.start - 1] != "s" or not re.match(r"\s\w", text[mark.end : mark.end + 2]):
        return False
    later = next((each for each in marks[position + 1 :] if each.single), None)
    return later is not None and not later.opens


def _unclosed_end(text: str, paragraph: Paragraph, later: list[_Mark], mark: _Mark, goes_on: bool) -> int | None:
    """Where a piece without a closing mark ends: with the paragraph, or with its last sentence before another opens."""
    if goes_on and (mark.start == paragraph.start or not mark.single):
        return paragraph.end
    if mark.single:
        return None
    other = next((each for each in later if not each.single and each.opens), None)
    if other is None:
        return paragraph.end
    ends = [match.end() for match in SENTENCE_END.finditer(text, mark.end, other.start)]
    return ends[-1] if ends else None
