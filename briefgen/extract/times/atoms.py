"""The smallest temporal expressions, each found by one pattern; what neighbours mean together is `joining`'s work."""

from collections.abc import Iterator

from briefgen.extract.times import clock, counted, dated, durations
from briefgen.extract.times.numeric import find_numeric
from briefgen.models import Time

RULES = (*dated.RULES, *counted.RULES, *durations.RULES, *clock.RULES)


def find_atoms(text: str, day_first: bool | None = None) -> Iterator[Time]:
    """All atoms of `text`, leftmost and of those the longest first, without overlaps; offsets into `text`.

    `day_first` tells how dates in figures are read.
    """
    found = [*find_numeric(text, day_first)]
    found += [time for pattern, build in RULES for match in pattern.finditer(text) if (time := build(match))]
    end = 0
    for time in sorted(found, key=lambda time: (time.start, -time.end)):  # stable: of equals the earlier rule's
        if time.start >= end:
            yield time
            end = time.end
