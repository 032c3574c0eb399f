"""What the articles mean together: a `Briefing` from articles and what each of them says. Pure."""

from collections.abc import Sequence

from briefgen.dates import ground_all
from briefgen.models import Article, Briefing, BriefingArticle, Extraction, Skipped, When
from briefgen.resolve.actors import resolve_actors
from briefgen.resolve.facts import resolve_facts
from briefgen.resolve.figures import resolve_figures
from briefgen.resolve.published import date_articles
from briefgen.resolve.quotations import resolve_quotations
from briefgen.resolve.readings import Reading
from briefgen.resolve.timeline import resolve_events

__all__ = ["resolve"]


def resolve(
    articles: Sequence[Article], extractions: Sequence[Extraction], title: str, skipped: Sequence[Skipped] = ()
) -> Briefing:
    """The briefing of `articles`, each with the extraction at its position."""
    published = date_articles(articles, extractions)
    whens = [
        ground_all(extraction.times, article.text, published[article.id])
        for article, extraction in zip(articles, extractions, strict=True)
    ]
    actors, actor_ids = resolve_actors(articles, extractions)
    labels = {actor.id: actor.name for actor in actors}
    readings = tuple(
        Reading(article, extraction, published[article.id], when, ids, labels)
        for article, extraction, when, ids in zip(articles, extractions, whens, actor_ids, strict=True)
    )
    return Briefing(
        title=title,
        language="en",
        as_of=max((when.end for when in published.values() if when and when.end), default=None),
        articles=tuple(map(_listed, readings)),
        actors=actors,
        quotations=resolve_quotations(readings),
        events=resolve_events(readings),
        facts=resolve_facts(readings),
        figures=resolve_figures(readings),
        skipped=tuple(skipped),
    )


def _listed(reading: Reading) -> BriefingArticle:
    article = reading.article
    return BriefingArticle(
        id=article.id,
        file=article.file,
        title=article.title,
        publisher=article.publisher,
        authors=article.authors,
        url=article.url,
        language=article.language,
        words=len(article.text.split()),
        agencies=article.agencies,
        translated=reading.evidence(article.translated) if article.translated else None,
        published=reading.published,
    )
