"""Temporal expressions (TIMEX3), ungrounded: what the words say, and how it counts from the article's date.

Types, values and extents follow the TimeML annotation guidelines (Pustejovsky et al., TimeML 1.2.1). The approach,
small patterns that are joined and then read with the tense of the governing verb, is the one of rule-based taggers such
as HeidelTime (Strötgen and Gertz), SUTime (Chang and Manning) and TERNIP (Northwood); no rule or code is theirs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.dates import OPEN
from briefgen.extract.times.atoms import find_atoms
from briefgen.extract.times.comparisons import compare_periods
from briefgen.extract.times.counted import count_ahead
from briefgen.extract.times.fromdays import count_from_days
from briefgen.extract.times.homographs import is_time, is_verb
from briefgen.extract.times.joining import is_day, join
from briefgen.extract.times.modifiers import modify
from briefgen.extract.times.numeric import is_day_first
from briefgen.extract.times.openends import open_ends
from briefgen.extract.times.ranges import link_ranges
from briefgen.extract.times.tense import direction_of, is_counted_ahead
from briefgen.models import Paragraph, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

__all__ = ["find_times"]


def find_times(doc: "Doc", paragraphs: Iterable[Paragraph]) -> tuple[Time, ...]:
    """The temporal expressions of an article's paragraphs (boilerplate left out), in order, without overlaps.

    Offsets are into the article's text; what each means on the calendar is `briefgen.dates.ground`'s to say.
    """
    text = doc.text
    day_first = is_day_first(text)
    told = (paragraph for paragraph in paragraphs if paragraph.role != "boilerplate")
    times = (time for paragraph in told for time in _times_of(paragraph, doc, text, day_first))
    linked = link_ranges(compare_periods(times, text), text)
    return tuple(open_ends(count_from_days(linked, text), text))


def _times_of(paragraph: Paragraph, doc: "Doc", text: str, day_first: bool | None) -> Iterator[Time]:
    part = text[paragraph.start : paragraph.end]
    mentions_day = False
    atoms = (atom for atom in find_atoms(part, day_first) if not is_verb(_span(atom, doc, paragraph)))
    for found in join(atoms, part):
        time = modify(found, part)
        span = _span(found, doc, paragraph)
        if not is_time(time, span) or _is_part_of_day(time):
            continue
        time = replace(time, start=time.start + paragraph.start, end=time.end + paragraph.start)
        if time.value.startswith("T"):
            time = _on_open_day(time, mentions_day)
        direction = direction_of(time, doc, paragraph.role == "body")
        if is_counted_ahead(time, span, direction):
            time = count_ahead(time)
        mentions_day = mentions_day or _names_day(time)
        yield replace(time, direction=direction)


def _span(time: Time, doc: "Doc", paragraph: Paragraph) -> "Span":
    return doc.char_span(time.start + paragraph.start, time.end + paragraph.start, alignment_mode="expand")


def _is_part_of_day(time: Time) -> bool:
    """ "The morning" alone tells too little."""
    return time.value.startswith("T") and ":" not in time.value


def _names_day(time: Time) -> bool:
    return is_day(time) or (time.type == "TIME" and (time.unit == "day" or not time.value.startswith(OPEN["day"])))


def _on_open_day(time: Time, day_before: bool) -> Time:
    """A clock time alone is of the day mentioned last, if the paragraph names one before it."""
    time = replace(time, value=OPEN["day"] + time.value)
    return replace(time, unit="day", offset=0, anchor="mention") if day_before else time
