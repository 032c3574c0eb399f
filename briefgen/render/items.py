"""Items as pages show them: plain data with every link and every word of certainty worked out.

Links are written from the site's root; a page puts the way back to the root before them.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache, wraps
from typing import TypeVar

from briefgen.dates import in_words
from briefgen.models import ActorRole, Event, Evidence, Fact, Figure, Quotation, Source, When
from briefgen.render.disputes import Sides
from briefgen.render.links import anchor, original
from briefgen.render.lookup import Lookup

NEED_MORE = {"according", "According", "accused", "blamed", "called", "pointed", "told"}  # no cues without what follows
MACHINE_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
Item = TypeVar("Item", Quotation, Event, Fact, Figure)
View = TypeVar("View")


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
class Speaker:
    """Who is said to have said it. `words` names them in the article, where that differs from the label."""

    state: str
    label: str | None
    href: str | None
    words: str | None
    words_href: str | None


@dataclass(frozen=True, slots=True)
class Proof:
    """The passage behind an item: on the source's page and, where the article has an address, in the original.

    `speaker` is whom this article has it from, where the articles of an item have it from different ones.
    """

    article: str
    publisher: str | None
    published: Dated | None
    href: str
    original: str | None
    translated: bool
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """Another outlet's report of the same words; `wording` is what it has, where that differs."""

    proof: Proof
    wording: str | None


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a passage, and whether they are the ones that it is shown for."""

    text: str
    shown: bool


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A quotation; `pieces` stand in quotation marks of their own when `kind` is "direct", else `cue` leads to them.

    `context` is the passage to read them in where they do not stand alone, empty where they do. `together` are the
    actors of a source that is several, `relay` who passes it on.
    `reported` says that `said` is only the day of the report: the article does not tell when it was said.
    """

    anchor: str
    href: str
    kind: str
    pieces: tuple[str, ...]
    language: str
    speaker: Speaker
    together: tuple[Link, ...]
    role: str | None
    via: str | None
    relay: str | None
    context: tuple[Words, ...]
    cue: str | None
    said: Dated | None
    reported: bool
    proof: Proof
    repeats: tuple[Repeat, ...]
    corrected: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class EventView:
    """An entry of the timeline; `denial` is the sentence that answers an accusation."""

    anchor: str
    href: str
    text: str
    denial: str | None
    language: str
    when: Dated | None
    year: str | None
    modality: str
    speaker: Speaker | None
    actors: tuple[Link, ...]
    publishers: int
    proofs: tuple[Proof, ...]
    corrected: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact; `publishers` counts independent ones, `proofs` has one an article, `when` dates what it tells.

    `speaker` is who all articles have it from; `claimants` are all whom it is from, None for the outlets.
    """

    anchor: str
    href: str
    text: str
    language: str
    when: Dated | None
    speaker: Speaker | None
    claimants: tuple[Speaker | None, ...]
    publishers: int
    proofs: tuple[Proof, ...]
    pinned: bool
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
        article=article.id,
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


def once(view: Callable[[Lookup, Item], View]) -> Callable[[Lookup, Item], View]:
    """A view that is made once for each item of a briefing, on however many pages it stands."""

    @wraps(view)
    def made(look: Lookup, item: Item) -> View:
        known = (view.__name__, item.id)
        if known not in look.made:
            look.made[known] = view(look, item)
        return look.made[known]

    return made


@once
def quotation_view(look: Lookup, quotation: Quotation) -> QuotationView:
    """A quotation for a page: the quoted pieces when it is direct, else all that is attributed."""
    pieces = shown_pieces(quotation)
    article = look.articles[quotation.article]
    said_by = speaker(look, quotation.source)
    assert said_by is not None
    reported = _is_day_of_report(quotation.said, article.published)
    others = [look.quotations[id] for id in quotation.repeats if id in look.quotations]
    return QuotationView(
        anchor=anchor("quotation", quotation.id),
        href=look.item_href("quotation", quotation.id),
        kind=quotation.kind,
        pieces=_without_joint([piece.text for piece in pieces]),
        language=article.language,
        speaker=said_by,
        together=actor_links(look, quotation.speakers) if quotation.source.actor is None else (),
        role=role_of(look, quotation.source.actor, quotation.article),
        via=quotation.via,
        relay=quotation.relay,
        context=_in_context(quotation.context, pieces),
        cue=_cue(quotation),
        said=dated(article.published if reported else quotation.said),
        reported=reported,
        proof=proof(look, pieces[0]),
        repeats=tuple(_repeat(look, quotation, other) for other in others),
        corrected=quotation.corrected,
        note=quotation.note,
    )


def shown_pieces(quotation: Quotation) -> tuple[Evidence, ...]:
    """What a page shows of a quotation: the quoted pieces when it is direct, else all that is attributed."""
    return quotation.quoted if quotation.kind == "direct" and quotation.quoted else quotation.content


def _in_context(context: Evidence | None, pieces: Iterable[Evidence]) -> tuple[Words, ...]:
    """A passage cut where the pieces stand in it."""
    if context is None:
        return ()
    words, at = [], 0
    for piece in pieces:
        start, end = piece.start - context.start, piece.end - context.start
        if piece.article == context.article and at <= start < end <= len(context.text):
            words += [Words(context.text[at:start], False), Words(context.text[start:end], True)]
            at = end
    return tuple(each for each in (*words, Words(context.text[at:], False)) if each.text)


def _is_day_of_report(said: When | None, published: When | None) -> bool:
    return said is not None and published is not None and said.edtf == published.edtf


def _cue(quotation: Quotation) -> str | None:
    """The cue as it reads before reported words: "said", "told …" before a clause, nothing where neither would do."""
    if quotation.cue is None or quotation.kind == "direct":
        return None
    if quotation.cue not in NEED_MORE:
        return quotation.cue
    return f"{quotation.cue} …" if quotation.text.startswith("that ") else None


def _without_joint(pieces: list[str]) -> tuple[str, ...]:
    """The words without a last comma, which only joined them to the reporting clause."""
    last = pieces[-1].rstrip()
    return (*pieces[:-1], last.removesuffix(",") if len(last) > 1 else last)


def _repeat(look: Lookup, quotation: Quotation, other: Quotation) -> Repeat:
    same = _plain(quotation.text) == _plain(other.text)
    return Repeat(proof(look, other.content[0]), None if same else other.text)


@lru_cache(maxsize=2**16)
def _plain(text: str) -> tuple[str, ...]:
    """Words without regard to case and marks."""
    return tuple(re.findall(r"\w+", text.casefold()))


def role_of(look: Lookup, actor: str | None, article: str | None = None) -> str | None:
    """An actor's office as `article` words it most often, else as most articles do; None where none tells."""
    roles = look.actors[actor].roles if actor in look.actors else ()
    return _most_usual([role for role in roles if role.evidence.article == article] or roles)


def _most_usual(roles: Iterable[ActorRole]) -> str | None:
    """The wording used most; of equals the longest, which tells most, then the first."""
    titles = [role.title for role in roles]
    alike = Counter(map(_plain, titles))
    return max(titles, key=lambda title: (alike[_plain(title)], len(title)), default=None)


@once
def event_view(look: Lookup, event: Event) -> EventView:
    """An event for a page."""
    return EventView(
        anchor=anchor("event", event.id),
        href=look.item_href("event", event.id),
        text=event.text,
        denial=event.denial.text if event.denial else None,
        language=look.articles[event.evidence[0].article].language,
        when=dated(event.when),
        year=event.when.start[:4] if event.when and event.when.start else None,
        modality=event.modality,
        speaker=speaker(look, event.source),
        actors=actor_links(look, event.actors),
        publishers=event.publishers,
        proofs=proofs(look, event.evidence),
        corrected=event.corrected,
        note=event.note,
    )


def actor_links(look: Lookup, ids: Iterable[str]) -> tuple[Link, ...]:
    """The named actors, each with its page."""
    return tuple(Link(look.actors[id].name, look.actor_href(id)) for id in ids if id in look.actors)


@once
def fact_view(look: Lookup, fact: Fact) -> FactView:
    """A fact for a page."""
    told = next(filter(None, map(look.event_at, fact.evidence)), None)
    same = fact.source is not None or not any(piece.source for piece in fact.evidence)
    return FactView(
        anchor=anchor("fact", fact.id),
        href=look.item_href("fact", fact.id),
        text=fact.text,
        language=look.articles[fact.evidence[0].article].language,
        when=dated(told.when) if told else None,
        speaker=speaker(look, fact.source),
        claimants=_claimants(look, fact),
        publishers=fact.publishers,
        proofs=proofs(look, fact.evidence) if same else _attributed(look, fact),
        pinned=fact.pinned,
        corrected=fact.corrected,
        note=fact.note,
    )


def _claimants(look: Lookup, fact: Fact) -> tuple[Speaker | None, ...]:
    """Everybody on whose word an article has the fact, each once."""
    sources = {source and (source.actor, source.label): source for source in (piece.source for piece in fact.evidence)}
    return tuple(speaker(look, source) for source in sources.values())


def _attributed(look: Lookup, fact: Fact) -> tuple[Proof, ...]:
    """The proofs of a fact that one article has from somebody and another states itself or has from somebody else."""
    source = {piece.article: piece.source for piece in reversed(fact.evidence)}
    return tuple(replace(each, speaker=speaker(look, source[each.article])) for each in proofs(look, fact.evidence))


def dispute_views(look: Lookup, disputes: Iterable[Sides]) -> list[tuple[tuple[FactView, ...], ...]]:
    """Disputes, each as its sides."""
    return [tuple(tuple(fact_view(look, fact) for fact in side) for side in sides) for sides in disputes]
