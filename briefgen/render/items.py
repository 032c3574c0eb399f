"""Items as pages show them: plain data with every link and every word of certainty worked out.

Links are written from the site's root; a page puts the way back to the root before them.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from briefgen.dates import in_words
from briefgen.models import ActorRole, BriefingArticle, Event, Evidence, Source, When
from briefgen.render.links import anchor, original
from briefgen.render.lookup import Lookup
from briefgen.render.remembering import remembered

EXPRESSION = re.compile(r"(“[^”]*”)(?:,? (.*))?")  # a basis that begins with the article's words
MACHINE_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in words; `machine` is set where HTML has a form for it.

    `basis` is what it rests on, as a whole and in two: the article's `expression`, and the `reason` for reading it so.
    """

    words: str
    machine: str | None
    inferred: bool
    basis: str
    expression: str | None = None
    reason: str | None = None


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


@lru_cache(maxsize=4096)
def dated(when: When | None) -> Dated | None:
    """A date for a page."""
    if when is None:
        return None
    machine = when.edtf.rstrip("?~%")
    exact = MACHINE_DATE.fullmatch(machine) is not None
    quoted = EXPRESSION.fullmatch(when.basis)
    expression, reason = quoted.groups() if quoted else (None, when.basis)
    inferred = when.certainty == "inferred"
    return Dated(in_words(when), machine if exact else None, inferred, when.basis, expression, reason or None)


def proof(look: Lookup, evidence: Evidence) -> Proof:
    """The way from an item to the words it rests on; made once, however many items rest on them."""
    article, known = look.articles[evidence.article], (evidence.article, evidence.start, evidence.end)
    found = look.proofs.get(known)
    if found is None:
        found = look.proofs[known] = _proof(look, evidence, article)
    return found


def _proof(look: Lookup, evidence: Evidence, article: BriefingArticle) -> Proof:
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
    names = look.aliases.get(source.actor, ())
    written = " ".join(words.text.split()) if words else ""
    differs = words is not None and written not in names and (source.label is None or source.label not in written)
    return Speaker(
        state=source.state,
        label=source.label,
        href=look.actor_href(source.actor) if source.actor in look.names else None,
        words=words.text if words and differs else None,
        words_href=look.passage_href(words) if words and differs else None,
    )


@lru_cache(maxsize=2**16)
def plain(text: str) -> tuple[str, ...]:
    """Words without regard to case and marks."""
    return tuple(re.findall(r"\w+", text.casefold()))


def role_of(look: Lookup, actor: str | None, article: str | None = None) -> str | None:
    """An actor's office as `article` words it most often, else as most articles do; None where none tells."""
    roles = look.roles.get(actor, ())
    return _most_usual([role for role in roles if role.evidence.article == article] or roles)


def _most_usual(roles: Iterable[ActorRole]) -> str | None:
    """The wording used most; of equals the longest, which tells most, then the first."""
    titles = [role.title for role in roles]
    alike = Counter(map(plain, titles))
    return max(titles, key=lambda title: (alike[plain(title)], len(title)), default=None)


@remembered
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
    return tuple(Link(look.names[id], look.actor_href(id)) for id in ids if id in look.names)
