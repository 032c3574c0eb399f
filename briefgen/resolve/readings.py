"""What the later stages share: an article with its date, its grounded times and its entities' actors."""

from dataclasses import dataclass

from briefgen.models import Article, Evidence, Extraction, Source, Span, When


@dataclass(frozen=True, slots=True)
class Reading:
    """One article once its date and actors are settled.

    `whens` has one entry for each of `extraction.times`, `actors` one actor id (or None) for each of
    `extraction.entities`; `labels` gives the name of each actor id; `copy_of` is the article that the editor says this
    one copies. `origin` is what counts as one independent publisher: the publisher, or the article itself where it is
    unknown; a copy has its original's.
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


def sort_key(evidence: Evidence, published: dict[str, When | None]) -> tuple[str, str, int]:
    """Earliest evidence first: by article date (undated last), article id, offset."""
    when = published.get(evidence.article)
    return (when.start if when and when.start else "9999", evidence.article, evidence.start)
