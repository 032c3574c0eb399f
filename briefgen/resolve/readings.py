"""What the later stages share: an article with its date, its grounded times and its entities' actors."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from briefgen.dates import ground_all
from briefgen.gazetteer import normal, seat_of
from briefgen.models import Article, Evidence, Extraction, Source, Span, When

REMEMBERED = 2**13  # articles of which a process remembers what was made of each, for builds that follow one another


@dataclass(frozen=True, slots=True)
class Said:
    """One article and what it says, before it is dated: what is worked out of it alone is remembered by it."""

    article: Article
    extraction: Extraction

    def __hash__(self) -> int:
        """By its article's id alone, which is nearly always enough: two are equal where all is."""
        return hash(self.article.id)


@dataclass(frozen=True, slots=True)
class Reading:
    """One article once its date and actors are settled.

    `whens` has one entry for each of `extraction.times`, `actors` one actor id (or None) for each of
    `extraction.entities`; `labels` gives the name of each of these actors; `copy_of` is the article that the editor
    says this one copies. `origin` is what counts as one independent publisher: the publisher, or the article itself
    where it is unknown; a copy has its original's.
    """

    article: Article
    extraction: Extraction
    published: When | None
    whens: tuple[When | None, ...]
    actors: tuple[str | None, ...]
    labels: dict[str, str]
    copy_of: Article | None = None

    def __hash__(self) -> int:
        """By its article alone, which is nearly always enough: two are equal where all is."""
        return hash(self.article.id)

    @property
    def origin(self) -> str:
        original = self.copy_of or self.article
        return original.publisher or original.id

    def words(self, span: Span) -> str:
        return self.article.text[span.start : span.end]

    def evidence(self, span: Span) -> Evidence:
        return Evidence(self.article.id, span.start, span.end, self.words(span))

    def source(self, span: Span | None, entity: int | None) -> Source | None:
        """Who is said to have said it; None when the article itself says it.

        A source that is no actor (a role nobody in the article bears, a body without a name) stays unnamed; where the
        words are a pronoun, the label is what the article's quotations resolve it to.
        """
        if span is None:
            return None
        actor = self.actors[entity] if entity is not None else None
        if actor:
            return Source("named", actor, self.labels[actor], self.evidence(span))
        label = self._speaker(span) or self.words(span)
        return Source("unnamed", None, label, self.evidence(span))

    def _speaker(self, span: Span) -> str | None:
        return next((said.speaker for said in self.extraction.quotations if said.source == span), None)


def settle(
    article: Article,
    extraction: Extraction,
    published: When | None,
    actors: tuple[str | None, ...],
    labels: Mapping[str, str],
    copy_of: Article | None = None,
) -> Reading:
    """The reading of an article, given the `labels` of all actors.

    As long as nothing about the article changes it is the very same object, so that what is worked out of one article
    can be remembered by it.
    """
    own = {actor: labels[actor] for actor in actors if actor}
    countries = {country_of(name) for name in own.values()}
    own |= {id: labels[id] for id in sorted(filter(None, countries)) if id in labels}
    whens = whens_of(Said(article, extraction), published)
    return _first_equal(Reading(article, extraction, published, whens, actors, own, copy_of))


@lru_cache(maxsize=REMEMBERED)
def _first_equal(reading: Reading) -> Reading:
    return reading


@lru_cache(maxsize=2 * REMEMBERED)
def whens_of(said: Said, published: When | None) -> tuple[When | None, ...]:
    """The dates of an article's expressions, where it is of the day `published`."""
    return ground_all(said.extraction.times, said.article.text, published)


@cache
def country_of(name: str) -> str | None:
    """The id that the actor of a seat's country has ("Moscow", "Kremlin": "russia")."""
    country = seat_of(name)
    return normal(country.name).replace(" ", "-") if country else None


def by_date(readings: Iterable[Reading]) -> list[Reading]:
    """In the order of the articles' dates (undated last), then of their ids."""
    return sorted(readings, key=lambda reading: (_first_day(reading.published), reading.article.id))


def _first_day(when: When | None) -> str:
    return when.start if when and when.start else "9999"
