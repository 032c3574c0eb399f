"""What the articles mean together: a `Briefing` from articles and what each of them says. Pure."""

from collections.abc import Sequence

from briefgen.models import (
    Article,
    ArticleCorrection,
    Briefing,
    BriefingArticle,
    Corrections,
    Extraction,
    Skipped,
)
from briefgen.resolve.actors import recount, resolve_actors
from briefgen.resolve.corrected import (
    correct_articles,
    correct_events,
    correct_facts,
    correct_quotations,
    passages_apart,
    report,
)
from briefgen.resolve.corrected_actors import correct_actors
from briefgen.resolve.dating import date_events
from briefgen.resolve.facts import resolve_facts
from briefgen.resolve.figures import resolve_figures
from briefgen.resolve.published import contradictions, date_alone, date_articles
from briefgen.resolve.quotations import resolve_quotations
from briefgen.resolve.readings import Reading, settle
from briefgen.resolve.relations import relate_actors
from briefgen.resolve.suggestions import suggest_merges
from briefgen.resolve.timeline import resolve_events

__all__ = ["contradictions", "date_alone", "date_events", "resolve"]

NO_CORRECTIONS = Corrections()


def resolve(
    articles: Sequence[Article],
    extractions: Sequence[Extraction],
    title: str,
    corrections: Corrections = NO_CORRECTIONS,
    skipped: Sequence[Skipped] = (),
) -> Briefing:
    """The briefing of `articles`, each with the extraction at its position, as the editor's corrections have it."""
    said = dict(zip((article.id for article in articles), extractions, strict=True))
    articles, fits = correct_articles(articles, corrections.articles)
    extractions = [said[article.id] for article in articles]
    files = {article.id: article.file for article in articles}

    published = date_articles(articles, extractions)
    actors, actor_ids = resolve_actors(articles, extractions)
    actors, actor_ids, fit = correct_actors(actors, actor_ids, articles, corrections.actors)
    fits |= fit
    if corrections.actors:
        actors = recount(actors, actor_ids, articles, extractions)
    actors = relate_actors(actors, actor_ids, extractions)
    labels = {actor.id: actor.name for actor in actors}
    originals = _originals(articles, corrections.articles)
    readings = tuple(
        settle(article, extraction, published[article.id], ids, labels, originals.get(article.file))
        for article, extraction, ids in zip(articles, extractions, actor_ids, strict=True)
    )
    quotations, fit = correct_quotations(resolve_quotations(readings), corrections.quotations, actors, files)
    fits |= fit
    events, fit = correct_events(resolve_events(readings), corrections.events, files)
    fits |= fit
    facts = resolve_facts(readings)
    apart, fit = passages_apart(facts, corrections.facts, files)
    fits |= fit
    facts, fit = correct_facts(resolve_facts(readings, apart) if apart else facts, corrections.facts, files)
    fits |= fit
    return Briefing(
        title=title,
        language="en",
        as_of=max((when.end for when in published.values() if when and when.end), default=None),
        articles=tuple(_listed(reading, corrections.articles) for reading in readings),
        actors=actors,
        quotations=quotations,
        events=events,
        facts=facts,
        figures=resolve_figures(readings),
        corrections=report(corrections, fits),
        suggestions=suggest_merges(actors, actor_ids, extractions),
        skipped=tuple(skipped),
    )


def _originals(articles: Sequence[Article], entries: Sequence[ArticleCorrection]) -> dict[str, Article]:
    """The article that each file copies, where the editor says that it does."""
    by_file = {article.file: article for article in articles}
    return {entry.file: by_file[entry.duplicate_of] for entry in entries if entry.duplicate_of in by_file}


def _listed(reading: Reading, entries: Sequence[ArticleCorrection]) -> BriefingArticle:
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
        duplicate_of=reading.copy_of.id if reading.copy_of else None,
        corrected=any(entry.file == article.file for entry in entries),
    )
