"""The smallest temporal expressions, each found by one pattern; what neighbours mean together is `joining`'s work."""

import re
from collections.abc import Iterator

from briefgen.extract.times import clock, counted, dated, durations, lexicon
from briefgen.extract.times.numeric import find_numeric
from briefgen.extract.times.patterns import first_of, words_of
from briefgen.models import Time

RULES = (*dated.RULES, *counted.RULES, *durations.RULES, *clock.RULES)
ANY_RULE = first_of(RULES)
OPENING = words_of(RULES)
WORD = re.compile(r"[^\W_]+")
BEFORE = 6  # words of an expression before the first that tells of time: "one hundred and twenty-five years"


def find_atoms(text: str, day_first: bool | None = None) -> Iterator[Time]:
    """All atoms of `text`, leftmost and of those the longest first, without overlaps; offsets into `text`.

    `day_first` tells how dates in figures are read.
    """
    found = [*find_numeric(text, day_first)]
    for start in starts_of(text):
        matches = ((rule.build, rule.pattern.match(text, start)) for rule in RULES)
        found += [time for build, match in matches if match and (time := build(match))]
    end = 0
    for time in sorted(found, key=lambda time: (time.start, -time.end)):  # stable: of equals the earlier rule's
        if time.start >= end:
            yield time
            end = time.end


def starts_of(text: str) -> Iterator[int]:
    """Where some rule matches: tried at words that a rule may begin with, near one that tells of time."""
    words = [(match.start(), match[0].lower()) for match in WORD.finditer(text)]
    last = -1
    for position, (_, word) in enumerate(words):
        if word.isalpha() and word not in lexicon.TIME_WORDS:
            continue
        for start, opening in words[max(last + 1, position - BEFORE) : position + 1]:
            if not opening.isalpha() or opening in OPENING or opening.removesuffix("s") in OPENING:
                first = start - (start > 0 and text[start - 1] == "'")  # "'98"
                yield from (at for at in range(first, start + 1) if ANY_RULE.match(text, at))
        last = position
