"""Words before an expression that belong to it: "early", "mid-", "the end of", "about", "more than"; and "since"."""

import re
from dataclasses import replace

from briefgen.models import Time

_WORDS = {
    "END": "(?:the )?(?:end|close|latter part) of |(?:the )?late |later(?: in)? ",
    "START": "(?:the )?(?:beginning|start|turn|early part) of |(?:the )?early |earlier(?: in)? ",
    "MID": "(?:the )?middle of |(?:the )?mid(?:-| |)",
    "APPROX": "(?:about|around|nearly|almost|roughly|approximately|sometime(?: in| around)?) ",
    "MORE_THAN": "(?:more than|at least|over) ",
    "LESS_THAN": "(?:less than|no more than|up to|within) ",
}
_BEFORE = tuple(
    (mod, re.compile(rf"(?<!\w)(?:{words})$".replace(" ", r"\s+"), re.IGNORECASE)) for mod, words in _WORDS.items()
)
_SINCE = re.compile(r"(?<!\w)since\s+$", re.IGNORECASE)
_REACH = 24  # characters: longer than the longest modifier


def modify(time: Time, text: str) -> Time:
    """`time` with the modifiers before it, its `mod` the nearest one's, and open-ended after "since"."""
    while (found := _modifier(time, text)) is not None:
        mod, start = found
        time = replace(time, start=start, mod=time.mod or mod)
    if time.type == "DATE" and time.until is None and _SINCE.search(text[max(0, time.start - _REACH) : time.start]):
        return replace(time, until="..")
    return time


def _modifier(time: Time, text: str) -> tuple[str, int] | None:
    before = text[max(0, time.start - _REACH) : time.start]
    for mod, pattern in _BEFORE:
        if match := pattern.search(before):
            return mod, time.start - len(match[0])
    return None
