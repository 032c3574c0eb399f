"""Text → lines: the paragraphs of an article before they have roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.models import Role

BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")  # lines without an empty one between them
LINE = re.compile(r"[^\n]*\S[^\n]*")
PLAIN = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"'}
)
SENTENCE_END = re.compile(r"(?:[.!?\u2026]|[.!?,]['\"])[\"')\]\u200b]*$")
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
        return bool(SENTENCE_END.search(self.text[-6:]))

    @property
    def runs(self) -> bool:
        """Reads like running text: at least one sentence of some length."""
        return self.ends and self.length >= 8


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of `text` in order, without their outer spaces; what is between them is white space."""
    blocks = list(BLOCK.finditer(text))
    wrapped = _is_wrapped([block[0].split("\n") for block in blocks])
    return tuple(
        line_at(text, start, end, number)
        for number, block in enumerate(blocks)
        for start, end in (_joined(block) if wrapped else _single(block))
    )


def _single(block: re.Match[str]) -> Iterator[tuple[int, int]]:
    for line in LINE.finditer(block[0]):
        yield block.start() + line.start(), block.start() + line.end()


def _joined(block: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A wrapped block is one paragraph, unless a line begins indented or the line before it stops short."""
    spans = list(_single(block))
    rows = [block.string[start:end] for start, end in spans]
    width = max(map(len, rows))
    begin = 0
    for number in range(1, len(spans) + 1):
        if number == len(spans) or _begins(rows[number - 1], rows[number], width):
            yield spans[begin][0], spans[number - 1][1]
            begin = number


def _begins(before: str, row: str, width: int) -> bool:
    indented = row[:2].isspace() and not before[:2].isspace()
    return indented or (len(before.strip()) < 0.6 * width and not row.strip()[:1].islower())


def _is_wrapped(blocks: list[list[str]]) -> bool:
    """Whether lines break where they are full: they are of like length, seldom end a sentence, often go on in lower case."""
    pairs = [(row.strip(), after.strip()) for rows in blocks for row, after in zip(rows, rows[1:], strict=False)]
    if not pairs:
        return False
    full = sum(len(row) in WRAPPED for row, _ in pairs)
    stopped = sum(bool(SENTENCE_END.search(row[-6:])) for row, _ in pairs)
    carried = sum(after[:1].islower() for _, after in pairs)
    return full >= 0.7 * len(pairs) and stopped <= 0.4 * len(pairs) and carried >= 0.3 * len(pairs)


def line_at(text: str, start: int, end: int, block: int, hint: Role | None = None) -> Line:
    """The line at these offsets, without its outer white space."""
    raw = text[start:end]
    start, end = start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip())
    return Line(start, end, " ".join(text[start:end].translate(PLAIN).split()), block, hint)
