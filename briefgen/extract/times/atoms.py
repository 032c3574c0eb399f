"""The smallest temporal expressions, each found by one pattern; what neighbours mean together is `joining`'s work."""

from collections.abc import Iterator

from briefgen.extract.times import clock, counted, dated, durations
from briefgen.extract.times.numeric import find_numeric
from briefgen.extract.times.patterns import first_of
from briefgen.models import Time

RULES = (*dated.RULES, *counted.RULES, *durations.RULES, *clock.RULES)
ANY_RULE = first_of(RULES)


def find_atoms(text: str, day_first: bool | None = None) -> Iterator[Time]:
    """All atoms of `text`, leftmost and of those the longest first, without overlaps; offsets into `text`.

    `day_first` tells how dates in figures are read.
    """
    found = [*find_numeric(text, day_first)]
    for start in _starts(text):
        matches = ((rule.build, rule.pattern.match(text, start)) for rule in RULES)
        found += [time for build, match in matches if match and (time := build(match))]
    end = 0
    for time in sorted(found, key=lambda time: (time.start, -time.end)):  # stable: of equals the earlier rule's
        if time.start >= end:
            yield time
            end = time.end


def _starts(text: str) -> Iterator[int]:
    """Where some rule matches."""
    match = ANY_RULE.search(text)
    while match:
        yield match.start()
        match = ANY_RULE.search(text, match.start() + 1)
