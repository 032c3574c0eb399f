"""Items as pages show them: plain data with every link and every word of certainty worked out.

Links are written from the site's root; a page puts the way back to the root before them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from briefgen.dates import in_words
from briefgen.models import Event, Evidence, Fact, Figure, FigureValue, Quotation, Source, When
from briefgen.render.charts import Plot, plots
from briefgen.render.links import anchor, original
from briefgen.render.lookup import Lookup

MACHINE_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in words; `machine` is set where HTML has a form for it."""

    words: str
    machine: str | None
    inferred: bool
    basis: str


@dataclass(frozen=True, slots=True)
class Proof:
    """The passage behind an item: on the source's page and, where the article has an address, in the original."""

    publisher: str | None
    published: Dated | None
    href: str
    original: str | None
    translated: bool


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to have said it. `words` names them in the article, where that differs from the label."""

    state: str
    label: str | None
    href: str | None
    words: str | None
    words_href: str | None


@dataclass(frozen=True, slots=True)
class Repeat:
    """Another outlet's report of the same words; `wording` is what it has, where that differs."""

    proof: Proof
    wording: str | None


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A quotation; `pieces` stand in quotation marks of their own when `kind` is "direct"."""

    anchor: str
    kind: str
    pieces: tuple[str, ...]
    language: str
    speaker: Speaker
    role: str | None
    via: str | None
    said: Dated | None
    proof: Proof
    repeats: tuple[Repeat, ...]
    corrected: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class EventView:
    """An entry of the timeline."""

    anchor: str
    text: str
    language: str
    when: Dated | None
    year: str | None
    modality: str
    speaker: Speaker | None
    actors: tuple[Link, ...]
    proofs: tuple[Proof, ...]
    corrected: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact; `publishers` counts independent ones, `proofs` has one an article."""

    anchor: str
    text: str
    language: str
    speaker: Speaker | None
    publishers: int
    proofs: tuple[Proof, ...]
    pinned: bool
    corrected: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value of a figure, as written; `conflicts` are the values it cannot stand beside."""

    text: str
    language: str
    plot: Plot | None
    scope: str
    when: Dated | None
    speaker: Speaker | None
    proof: Proof
    conflicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A quantity and all its values in order of time; `scale` is the plots' end, None where there are none."""

    anchor: str
    href: str
    label: str
    values: tuple[ValueView, ...]
    scale: float | None
    corrected: bool
    note: str | None


@lru_cache(maxsize=4096)
def dated(when: When | None) -> Dated | None:
    """A date for a page."""
    if when is None:
        return None
    machine = when.edtf.rstrip("?~%")
    exact = MACHINE_DATE.fullmatch(machine) is not None
    return Dated(in_words(when), machine if exact else None, when.certainty == "inferred", when.basis)


def proof(look: Lookup, evidence: Evidence) -> Proof:
    """The way from an item to the words it rests on."""
    article = look.articles[evidence.article]
    return Proof(
        publisher=article.publisher,
        published=dated(article.published),
        href=look.passage_href(evidence),
        original=original(article.url, evidence.text),
        translated=article.translated is not None,
    )


def proofs(look: Lookup, evidence: Iterable[Evidence]) -> tuple[Proof, ...]:
    """One proof an article, the first passage of each."""
    first: dict[str, Evidence] = {}
    for piece in evidence:
        first.setdefault(piece.article, piece)
    return tuple(proof(look, piece) for piece in first.values())


def speaker(look: Lookup, source: Source | None) -> Speaker | None:
    """Who said it, and the words that name them where they are not simply the name."""
    if source is None:
        return None
    words = source.evidence
    names = look.actors[source.actor].aliases if source.actor in look.actors else ()
    differs = words is not None and words.text not in names and (source.label or "") not in words.text
    return Speaker(
        state=source.state,
        label=source.label,
        href=look.actor_href(source.actor) if source.actor in look.actors else None,
        words=words.text if words and differs else None,
        words_href=look.passage_href(words) if words and differs else None,
    )


def quotation_view(look: Lookup, quotation: Quotation) -> QuotationView:
    """A quotation for a page: the quoted pieces when it is direct, else all that is attributed."""
    pieces = quotation.quoted if quotation.kind == "direct" and quotation.quoted else quotation.content
    said_by = speaker(look, quotation.source)
    assert said_by is not None
    others = [look.quotations[id] for id in quotation.repeats if id in look.quotations]
    return QuotationView(
        anchor=anchor("quotation", quotation.id),
        kind=quotation.kind,
        pieces=tuple(piece.text for piece in pieces),
        language=look.articles[quotation.article].language,
        speaker=said_by,
        role=_role(look, quotation.source.actor),
        via=quotation.via,
        said=dated(quotation.said),
        proof=proof(look, pieces[0]),
        repeats=tuple(_repeat(look, quotation, other) for other in others),
        corrected=quotation.corrected,
        note=quotation.note,
    )


def _repeat(look: Lookup, quotation: Quotation, other: Quotation) -> Repeat:
    same = _plain(quotation.text) == _plain(other.text)
    return Repeat(proof(look, other.content[0]), None if same else other.text)


def _plain(text: str) -> list[str]:
    """Words without regard to case and marks."""
    return re.findall(r"\w+", text.casefold())


def _role(look: Lookup, actor: str | None) -> str | None:
    roles = look.actors[actor].roles if actor in look.actors else ()
    return roles[0].title if roles else None


def event_view(look: Lookup, event: Event) -> EventView:
    """An event for a page."""
    return EventView(
        anchor=anchor("event", event.id),
        text=event.text,
        language=look.articles[event.evidence[0].article].language,
        when=dated(event.when),
        year=event.when.start[:4] if event.when and event.when.start else None,
        modality=event.modality,
        speaker=speaker(look, event.source),
        actors=actor_links(look, event.actors),
        proofs=proofs(look, event.evidence),
        corrected=event.corrected,
        note=event.note,
    )


def actor_links(look: Lookup, ids: Iterable[str]) -> tuple[Link, ...]:
    """The named actors, each with its page."""
    return tuple(Link(look.actors[id].name, look.actor_href(id)) for id in ids if id in look.actors)


def fact_view(look: Lookup, fact: Fact) -> FactView:
    """A fact for a page."""
    return FactView(
        anchor=anchor("fact", fact.id),
        text=fact.text,
        language=look.articles[fact.evidence[0].article].language,
        speaker=speaker(look, fact.source),
        publishers=fact.publishers,
        proofs=proofs(look, fact.evidence),
        pinned=fact.pinned,
        corrected=fact.corrected,
        note=fact.note,
    )


def figure_view(look: Lookup, figure: Figure) -> FigureView:
    """A figure for a page."""
    drawn, scale = plots(figure.values)
    in_time = sorted(range(len(drawn)), key=lambda position: _first_day(figure.values[position]))
    return FigureView(
        anchor=anchor("figure", figure.id),
        href=look.item_href("figure", figure.id),
        label=figure.label,
        values=tuple(_value_view(look, figure, position, drawn[position]) for position in in_time),
        scale=scale,
        corrected=figure.corrected,
        note=figure.note,
    )


def _first_day(value: FigureValue) -> str:
    return (value.when and value.when.start) or "9999"


def _value_view(look: Lookup, figure: Figure, position: int, plot: Plot | None) -> ValueView:
    value = figure.values[position]
    rivals = [b if a == position else a for a, b in figure.conflicts if position in (a, b)]
    return ValueView(
        text=value.text,
        language=look.articles[value.article].language,
        plot=plot,
        scope=value.scope,
        when=dated(value.when),
        speaker=speaker(look, value.source),
        proof=proof(look, value),
        conflicts=tuple(figure.values[rival].text for rival in rivals),
    )
