"""What one article says: mentions, quotations, times, events, claims and figures, from its text alone.

The only room that knows spaCy; what leaves it is plain data from `briefgen.models`.
"""

from typing import TYPE_CHECKING

from briefgen.extract.claims import find_claims
from briefgen.extract.coreference import resolve_references
from briefgen.extract.events import find_events
from briefgen.extract.figures import find_figures
from briefgen.extract.mentions import find_mentions
from briefgen.extract.pipeline import load_pipeline, parse
from briefgen.extract.quotations import find_quotations
from briefgen.extract.speech.marks import find_quoted
from briefgen.extract.speech.passage import read_passage
from briefgen.extract.times import find_times
from briefgen.models import Article, Extraction, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["extract", "load_pipeline"]


def extract(article: Article, nlp: "Language") -> Extraction:
    """What `article` says, by its text and paragraphs alone."""
    return extract_parsed(parse(article, nlp), article)


def extract_parsed(doc: "Doc", article: Article) -> Extraction:
    """`extract` of an article that was parsed before."""
    quoted = find_quoted(article.text, article.paragraphs)
    times = find_times(doc, article.paragraphs)
    names, entities = find_mentions(doc, article.paragraphs, article.text)
    passage = read_passage(doc, article.text, article.paragraphs, quoted)
    references = resolve_references(passage, names, entities)
    mentions = references.mentions
    quotations = find_quotations(passage, references, entities, times)
    reports = tuple(quotation for quotation in quotations if not quotation.stance)
    figures = find_figures(doc, article.paragraphs, reports, times)
    return Extraction(
        article=article.id,
        sentences=_sentences(doc),
        mentions=mentions,
        entities=entities,
        quotations=quotations,
        times=times,
        events=find_events(doc, article.paragraphs, mentions, entities, times, reports),
        claims=find_claims(doc, article.paragraphs, mentions, times, figures, reports),
        figures=figures,
    )


def _sentences(doc: "Doc") -> tuple[Span, ...]:
    found = []
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            found.append(Span(words[0].idx, words[-1].idx + len(words[-1])))
    return tuple(found)
