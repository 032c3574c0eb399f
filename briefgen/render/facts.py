"""Facts and disputes as pages show them: with the day that a weekday means, and the dates of what is disputed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefgen.models import Evidence, Fact, When
from briefgen.render.disputes import Sides
from briefgen.render.gathering import telling
from briefgen.render.items import Dated, Proof, Speaker, dated, proofs, speaker
from briefgen.render.links import anchor
from briefgen.render.lookup import Lookup
from briefgen.render.remembering import remembered, remembered_by

YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact; `publishers` counts independent ones, `proofs` has one an article, `when` dates what it tells.

    `lead` and `rest` are its words, cut behind an expression that `when` explains ("on Friday"); `rest` is None where
    there is none. `spoken` is whether they are somebody's words, from within quotation marks. `speaker` is who all
    articles have it from; `claimants` are all whom it is from, None for the outlets.
    """

    anchor: str
    href: str
    text: str
    lead: str
    rest: str | None
    spoken: bool
    language: str
    when: Dated | None
    speaker: Speaker | None
    claimants: tuple[Speaker | None, ...]
    publishers: int
    proofs: tuple[Proof, ...]
    pinned: bool
    corrected: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """Of two sides the one last reported before the other was: who, and when both were."""

    who: Speaker | None
    when: Dated
    later: Speaker | None
    later_when: Dated


@dataclass(frozen=True, slots=True)
class DisputeView:
    """A dispute, each side in order of time; `subject` are words that all sides use, None where they share none."""

    subject: str | None
    sides: tuple[tuple[FactView, ...], ...]
    earlier: Earlier | None


@remembered
def fact_view(look: Lookup, fact: Fact) -> FactView:
    """A fact for a page; what is disputed in all the words that it is said in."""
    own = next((piece for piece in fact.evidence if piece.text == fact.text), fact.evidence[0])
    words = look.said_around(own) if fact.disputed_by else None
    text = words.text if words else fact.text
    told = next(filter(None, map(look.event_at, fact.evidence)), None)
    same = fact.source is not None or not any(piece.source for piece in fact.evidence)
    lead, rest = _cut(look, own, text)
    return FactView(
        anchor=anchor("fact", fact.id),
        href=look.item_href("fact", fact.id),
        text=text,
        lead=lead,
        rest=rest,
        spoken=look.in_marks(own),
        language=look.articles[own.article].language,
        when=dated(told.when) if told else None,
        speaker=speaker(look, fact.source),
        claimants=_claimants(look, fact),
        publishers=fact.publishers,
        proofs=proofs(look, fact.evidence) if same else _attributed(look, fact),
        pinned=fact.pinned,
        corrected=fact.corrected,
        note=fact.note,
    )


def _cut(look: Lookup, piece: Evidence, text: str) -> tuple[str, str | None]:
    """The words cut behind what dates them, if that needs a day beside it."""
    expression = look.expression_at(piece)
    if expression is None or expression not in text or YEAR.search(expression):
        return text, None
    before, words, after = text.partition(expression)
    return before + words, after


def _claimants(look: Lookup, fact: Fact) -> tuple[Speaker | None, ...]:
    """Everybody on whose word an article has the fact, each once."""
    sources = {source and (source.actor, source.label): source for source in (piece.source for piece in fact.evidence)}
    return tuple(speaker(look, source) for source in sources.values())


def _attributed(look: Lookup, fact: Fact) -> tuple[Proof, ...]:
    """The proofs of a fact that one article has from somebody and another states itself or has from somebody else."""
    source = {piece.article: piece.source for piece in reversed(fact.evidence)}
    return tuple(replace(each, speaker=speaker(look, source[each.article])) for each in proofs(look, fact.evidence))


def dispute_views(look: Lookup, disputes: Iterable[Sides]) -> list[DisputeView]:
    """Disputes, each as its sides, the side heard first before the others."""
    return [_dispute_view(look, sides) for sides in disputes]


@remembered_by(lambda sides: sides[0][0].id)
def _dispute_view(look: Lookup, sides: Sides) -> DisputeView:
    in_time = [sorted(side, key=lambda fact: _days(look, fact)) for side in sides]
    in_time.sort(key=lambda side: _days(look, side[0]))
    views = tuple(tuple(fact_view(look, fact) for fact in side) for side in in_time)
    texts = tuple(tuple(fact.text for fact in side) for side in sides)
    return DisputeView(_subject(texts), views, _earlier(look, in_time) if len(sides) == 2 else None)


def days_of(look: Lookup, fact: Fact) -> tuple[When | None, When | None]:
    """When the first and the last article with it were published."""
    found = [day for piece in fact.evidence if (day := look.articles[piece.article].published) and day.start]
    found.sort(key=lambda day: (day.start, day.end or "9999"))
    return (found[0], found[-1]) if found else (None, None)


def _days(look: Lookup, fact: Fact) -> str:
    first = days_of(look, fact)[0]
    return first.start if first and first.start else "9999"


def _earlier(look: Lookup, sides: Sequence[Sequence[Fact]]) -> Earlier | None:
    """The side that is not reported any more when the other last is; None where that cannot be told."""
    last = [max(side, key=lambda fact: _end(days_of(look, fact)[1])) for side in sides]
    first, then = sorted(last, key=lambda fact: _end(days_of(look, fact)[1]))
    before, after = days_of(look, first)[1], days_of(look, then)[1]
    if not (before and after and before.end and after.start and before.end < after.start):
        return None
    return Earlier(_claimants(look, first)[0], dated(before), _claimants(look, then)[0], dated(after))


def _end(when: When | None) -> str:
    return (when.end if when else None) or "9999"


@lru_cache(maxsize=2**12)
def _subject(sides: tuple[tuple[str, ...], ...]) -> str | None:
    """The longest run of words that every side has in a claim, as the first claim of the first side writes it."""
    others = [[_bare(text) for text in side] for side in sides]
    runs = [
        words[a:b]
        for words in map(str.split, sides[0])
        for a in range(len(words))
        for b in range(a + 1, len(words) + 1)
    ]
    shared = [
        run
        for run in runs
        if telling(" ".join(run)) and all(any(_bare(" ".join(run)) in words for words in side) for side in others)
    ]
    best = max(shared, key=lambda run: (len(telling(" ".join(run))), -len(run)), default=None)
    return " ".join(best).strip(".,;:“”\"'’") if best else None


def _bare(text: str) -> str:
    words = re.findall(r"[^\W_]+", text.casefold())
    return f" {' '.join(words)} "
