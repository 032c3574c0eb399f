"""What can go wrong, in words for the person at the keyboard.

Every failure that a user can mend is a `BriefgenError`: what is wrong, where (file, line, key) and what to do. The
words are put on a screen in `cli` and `serve` alone.
"""

import re
from dataclasses import dataclass

CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")  # what would steer the screen it is shown on


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: `code` is stable ("config-unknown-key"), `line` counts from 1, `key` is dotted."""

    code: str
    message: str
    file: str | None = None
    line: int | None = None
    key: str | None = None
    hint: str | None = None

    def __str__(self) -> str:
        """`config.yaml:3: publish.fulltext: unknown key. Did you mean “full_text”?`"""
        at_line = f"line {self.line}" if self.file is None and self.line else None
        place = at_line or ":".join(str(part) for part in (self.file, self.line) if part is not None)
        head = ": ".join(part for part in (place, self.key, self.message) if part)
        return CONTROLS.sub("\ufffd", f"{head} {self.hint}" if self.hint else head)


class BriefgenError(Exception):
    """Work cannot go on. `problems` holds everything found wrong, not just the first; `exit_code` is the contract's."""

    exit_code = 1

    def __init__(self, *problems: Problem):
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


class ConfigError(BriefgenError):
    """config.yaml, corrections.yaml or the command line is wrong."""

    exit_code = 2


class BuildError(BriefgenError):
    """The build failed; the site is as it was."""


class CheckError(BriefgenError):
    """A built site does not hold what it must."""
