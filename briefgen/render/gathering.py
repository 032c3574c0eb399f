"""Quotations that say one thing: words of one passage, and the same words again, are shown as one item.

What is gathered is one source's: a joint source is another than each of those who speak in it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.models import Quotation

ENOUGH = 4  # words that tell, from which on a quotation can be told to lie within another
SLACK = 2  # words that tell of the longer one, between those of the shorter
SILENT = frozenset((
    "a", "an", "the", "this", "that", "and", "or", "as", "at", "by", "for", "from", "in", "into", "of", "on",
    "to", "with", "it", "its", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do",
    "does", "did", "will", "would", "shall", "should",
))  # fmt: skip
DENYING = frozenset((
    "no", "not", "never", "nor", "none", "neither", "without", "cannot", "can't", "won't", "don't", "doesn't",
    "didn't", "isn't",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gathered:
    """A quotation with those whose words stand in its passage, and those that have its words again."""

    lead: Quotation
    inside: tuple[Quotation, ...] = ()
    again: tuple[Quotation, ...] = ()

    @property
    def all(self) -> tuple[Quotation, ...]:
        """The one shown first."""
        return (self.lead, *self.inside, *self.again)


def speakers_of(quotation: Quotation) -> tuple[str, ...]:
    """The actors under whom a quotation stands: each of a joint source, the one of another, none of an unnamed one."""
    return quotation.speakers or ((quotation.source.actor,) if quotation.source.actor else ())


def gather(quotations: Sequence[Quotation]) -> tuple[Gathered, ...]:
    """Each quotation in one group, the groups in the order of what leads them."""
    by_source: dict[object, list[Quotation]] = {}
    for quotation in quotations:
        by_source.setdefault(_source(quotation), []).append(quotation)
    groups = {group.lead.id: group for of_one in by_source.values() for group in _gathered(of_one)}
    return tuple(groups[quotation.id] for quotation in quotations if quotation.id in groups)


def _source(quotation: Quotation) -> object:
    """Who speaks; a quotation of nobody told is like no other."""
    if quotation.source.state == "unknown":
        return quotation.id
    return speakers_of(quotation), quotation.source.state, None if quotation.source.actor else quotation.source.label


def _gathered(quotations: Sequence[Quotation]) -> Iterator[Gathered]:
    """Groups of one source: a longer passage and longer words lead."""
    by_id = {quotation.id: quotation for quotation in quotations}
    by_article: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        by_article.setdefault(quotation.article, []).append(quotation)
    for lead in sorted(quotations, key=lambda q: (-_length(q), -len(telling(q.text)))):
        if by_id.pop(lead.id, None):
            reports = (by_id[id] for id in lead.repeats if id in by_id)
            near = {q.id: q for q in (*by_article[lead.article], *reports) if q.id in by_id}
            inside = tuple(q for q in near.values() if _stands_in(q, lead))
            again = tuple(q for q in near.values() if q not in inside and _says_again(q, lead))
            yield Gathered(lead, inside, again)
            for quotation in (*inside, *again):
                del by_id[quotation.id]


def _length(quotation: Quotation) -> int:
    return len(quotation.context.text) if quotation.context else 0


def _stands_in(quotation: Quotation, lead: Quotation) -> bool:
    """Whether all of its words stand in the passage that the other is to be read in."""
    passage = lead.context
    return passage is not None and all(
        piece.article == passage.article and passage.start <= piece.start and piece.end <= passage.end
        for piece in quotation.content
    )


def _says_again(quotation: Quotation, lead: Quotation) -> bool:
    """Whether it has nothing that the other has not: reports of one saying, or its words within longer ones."""
    if quotation.id in lead.repeats and lead.id in quotation.repeats:
        return True
    shorter, longer = telling(quotation.text), telling(lead.text)
    if quotation.context or not shorter:
        return False
    return shorter == longer or (len(shorter) >= ENOUGH and _within(shorter, longer))


@lru_cache(maxsize=2**16)
def telling(text: str) -> tuple[str, ...]:
    """The words of a text that tell something, in order."""
    return tuple(word for word in re.findall(r"[^\W_]+(?:['’]t\b)?", text.casefold()) if word not in SILENT)


def _within(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether the words stand in the longer ones in order and close together, nothing denied between them."""
    starts = (position for position, word in enumerate(longer) if word == shorter[0])
    return any(_follows(shorter, longer[start : start + len(shorter) + SLACK]) for start in starts)


def _follows(shorter: Sequence[str], window: Sequence[str]) -> bool:
    rest = iter(window)
    between = []
    for word in shorter:
        for other in rest:
            if other == word:
                break
            between.append(other)
        else:
            return False
    return not DENYING.intersection(word.replace("’", "'") for word in between)
