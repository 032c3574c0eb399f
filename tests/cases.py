"""Cases that a journalist can read: title, text and what is found, in plain text files.

    A pronoun takes the latest speaker.
    .
    Ms Rossi opened the session. “We are ready,” she said.
    .
    direct | We are ready, | she -> Rossi | said
    .

A title that begins with "unsolved:" is expected to fail, and the day it passes the suite says so (strict xfail).
"""

from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Case:
    """One case of a file: `line` is where its title stands; `expected` are its lines, without empty ones."""

    file: str
    line: int
    title: str
    text: str
    expected: tuple[str, ...]


def read_cases(path: Path) -> list[Case]:
    """All cases of a file, in order; text and expectation each stand between lines that hold a single dot."""
    cases, block, blocks, first = [], [], [], 1
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line != ".":
            first = number if not blocks and not "".join(block).strip() and line.strip() else first
            block.append(line)
            continue
        blocks.append("\n".join(block).strip("\n"))
        block = []
        if len(blocks) == 3:
            title, text, expected = blocks
            cases.append(Case(path.name, first, title.strip(), text, tuple(filter(None, expected.split("\n")))))
            blocks = []
    if blocks or "".join(block).strip():
        raise ValueError(f"{path.name}: the last case is not closed by a line with a single dot")
    return cases


def parametrize(path: Path):
    """Mark a test to run once for each case of `path`, as argument `case`."""
    return pytest.mark.parametrize("case", [_as_param(case) for case in read_cases(path)])


def _as_param(case: Case):
    unsolved = case.title.startswith("unsolved:")
    marks = [pytest.mark.xfail(strict=True, reason=case.title)] if unsolved else []
    return pytest.param(case, id=f"{case.file}:{case.line}: {case.title}", marks=marks)
