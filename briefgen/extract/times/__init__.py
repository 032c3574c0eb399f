"""Temporal expressions (TIMEX3), ungrounded: what the words say, and how it counts from the article's date.

Types, values and extents follow the TimeML annotation guidelines (Pustejovsky et al., TimeML 1.2.1). The approach, small
patterns that are joined and then read with the tense of the governing verb, is the one of rule-based taggers such as
HeidelTime (Strötgen and Gertz), SUTime (Chang and Manning) and TERNIP (Northwood); no rule or code is theirs.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.times.atoms import find_atoms
from briefgen.extract.times.joining import join
from briefgen.extract.times.tense import direction_of
from briefgen.models import Paragraph, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_times"]


def find_times(doc: "Doc", paragraphs: Iterable[Paragraph]) -> tuple[Time, ...]:
    """The temporal expressions of an article's paragraphs (boilerplate left out), in order, without overlaps.

    Offsets are into the article's text; what each means on the calendar is `briefgen.dates.ground`'s to say.
    """
    text = doc.text
    starts = {token.idx: token for token in doc}
    times = []
    for paragraph in paragraphs:
        if paragraph.role == "boilerplate":
            continue
        part = text[paragraph.start : paragraph.end]
        for time in join(find_atoms(part), part):
            time = replace(time, start=time.start + paragraph.start, end=time.end + paragraph.start)
            token = starts.get(time.start)
            if token is None or _is_other(time, token, text) or time.value.startswith("T"):
                continue
            times.append(replace(time, direction=direction_of(time, doc)))
    return tuple(times)


def _is_other(time, token, text) -> bool:
    word = text[time.start : time.end].lower()
    if word in ("may", "march", "mar", "jan", "sun", "sat"):
        return token.tag_ == "MD" or token.pos_ in ("VERB", "AUX") or not token.text[0].isupper()
    return False
