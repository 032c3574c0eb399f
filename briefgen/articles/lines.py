"""Text → lines: the paragraphs of an article before they have roles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.models import Role

PLAIN = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"'}
)
CLOSING = r"[\"'`)\]\u200b\s]*"
SENTENCE_END = re.compile(rf"(?:[.!?\u2026]|,['\"`])(?:{CLOSING}\([^()]{{1,40}})?{CLOSING}$")  # … he said. (dpa)
LONGEST_HEADLINE = 30  # words
WRAPPED = range(45, 101)  # how long the lines of hard-wrapped text are


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph before it has a role: in most files a line, in hard-wrapped text a block of lines.

    `text` is what it says on one line with straight quotation marks; `block` numbers the blocks between empty lines;
    `hint` is the role that a format with markup gives it.
    """

    start: int
    end: int
    text: str
    block: int
    hint: Role | None = None

    @property
    def length(self) -> int:
        """Words, counted by the spaces between them."""
        return self.text.count(" ") + 1

    @property
    def ends(self) -> bool:
        """Ends as a sentence does."""
        return bool(SENTENCE_END.search(self.text[-60:]))

    @property
    def runs(self) -> bool:
        """Reads like running text: a sentence of some length, or more words than a headline has."""
        return self.length >= 8 and (self.ends or self.text.endswith(":") or self.length > LONGEST_HEADLINE)


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of `text` in order, without their outer spaces; what is between them is white space."""
    blocks = tuple(_blocks(text))
    width = _wrapped_width([[text[start:end].strip() for start, end in block] for block in blocks])
    return tuple(
        line_at(text, start, end, number)
        for number, block in enumerate(blocks)
        for start, end in (_joined(text, block, width) if width else block)
    )


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines without an empty one between them, each line as its offsets."""
    block: list[tuple[int, int]] = []
    start = 0
    for row in text.split("\n"):
        if row and not row.isspace():
            block.append((start, start + len(row)))
        elif block:
            yield block
            block = []
        start += len(row) + 1
    if block:
        yield block


def _joined(text: str, block: list[tuple[int, int]], width: int) -> Iterator[tuple[int, int]]:
    """A wrapped block is one paragraph, unless a line begins indented or the line before it stops short."""
    begin = 0
    for number in range(1, len(block) + 1):
        if number == len(block) or _begins(*(text[slice(*block[n])] for n in (number - 1, number)), width):
            yield block[begin][0], block[number - 1][1]
            begin = number


def _begins(before: str, row: str, width: int) -> bool:
    indented = row[:2].isspace() and not before[:2].isspace()
    return indented or (len(before.strip()) < 0.6 * width and not row.strip()[:1].islower())


def _wrapped_width(blocks: Sequence[list[str]]) -> int | None:
    """How long the lines are if they break where they are full: of like length, before lower case; None if not."""
    long = sum(len(row) >= WRAPPED.stop for rows in blocks for row in rows)
    full = [(row, after) for rows in blocks for row, after in pairwise(rows) if len(row) in WRAPPED]
    stopped = sum(bool(SENTENCE_END.search(row[-60:])) for row, _ in full)
    carried = sum(after[:1].islower() for _, after in full)
    wrapped = long < len(full) and stopped <= 0.4 * len(full) and carried >= 0.4 * len(full)
    return max(len(row) for row, _ in full) if wrapped else None


def line_at(text: str, start: int, end: int, block: int, hint: Role | None = None) -> Line:
    """The line at these offsets, without its outer white space."""
    raw = text[start:end]
    start, end = start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip())
    return Line(start, end, " ".join(text[start:end].translate(PLAIN).split()), block, hint)
