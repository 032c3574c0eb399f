"""What one article says: mentions, quotations, times, events, claims and figures, from its text alone.

The only room that knows spaCy; what leaves it is plain data from `briefgen.models`.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefgen.extract.claims import find_claims
from briefgen.extract.coreference import resolve_references
from briefgen.extract.events import find_events
from briefgen.extract.figures import find_figures
from briefgen.extract.mentions import find_mentions
from briefgen.extract.pipeline import load_pipeline, parse
from briefgen.extract.quotations import find_quotations
from briefgen.extract.speech.marks import find_quoted
from briefgen.extract.times import find_times
from briefgen.models import Article, Extraction, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["extract", "load_pipeline"]


def extract(articles: Iterable[Article], nlp: "Language") -> Iterator[Extraction]:
    """One `Extraction` an article, in order."""
    articles = list(articles)
    for article, doc in zip(articles, parse(articles, nlp), strict=True):
        yield _extract_one(doc, article)


def _extract_one(doc: "Doc", article: Article) -> Extraction:
    quoted = find_quoted(article.text, article.paragraphs)
    times = find_times(doc, article.paragraphs)
    names, entities = find_mentions(doc, article.paragraphs, article.text)
    mentions = resolve_references(doc, article.paragraphs, names, entities, quoted)
    quotations = find_quotations(doc, article.paragraphs, quoted, mentions, entities, times)
    figures = find_figures(doc, article.paragraphs, quotations, times)
    return Extraction(
        article=article.id,
        sentences=_sentences(doc),
        mentions=mentions,
        entities=entities,
        quotations=quotations,
        times=times,
        events=find_events(doc, article.paragraphs, mentions, entities, times, quotations),
        claims=find_claims(doc, article.paragraphs, mentions, times, figures, quotations),
        figures=figures,
    )


def _sentences(doc: "Doc") -> tuple[Span, ...]:
    found = []
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            found.append(Span(words[0].idx, words[-1].idx + len(words[-1])))
    return tuple(found)
