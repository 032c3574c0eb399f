"""Which period "a year earlier" is in a report of accounts: after "the third quarter" it is that quarter's."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.dates import OPEN
from briefgen.models import Time

REACH = 600  # characters from the quarter that is told to the comparison with it
YEAR_BEFORE = re.compile(r"year[\s-]+(?:ago|earlier|before)$", re.IGNORECASE)


def compare_periods(times: Iterable[Time], text: str) -> Iterator[Time]:
    """`times` of one article in order, with "a year earlier" soon after a quarter read as that quarter's."""
    quarter_end = -REACH
    for time in times:
        near = time.start - quarter_end < REACH
        if time.value == OPEN["year"] and YEAR_BEFORE.search(text[time.start : time.end]):
            yield replace(time, value=OPEN["quarter"], anchor="mention") if near and time.offset == -1 else time
            continue
        if "-Q" in time.value and (near or time.anchor != "mention"):
            quarter_end = time.end
        yield time
