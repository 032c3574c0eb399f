"""The sources: how each is dated, what it is, and what it is used for."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.models import BriefingArticle
from briefgen.render.items import Dated, Link, dated
from briefgen.render.links import web_url
from briefgen.render.lookup import Lookup
from briefgen.render.remembering import remembered


@dataclass(frozen=True, slots=True)
class SourceView:
    """An article as listed, with what marks it out: an inferred date, a translation, a copy."""

    href: str
    title: str
    language: str
    publisher: str | None
    authors: tuple[str, ...]
    agencies: tuple[str, ...]
    published: Dated | None
    url: str | None
    file: str
    words: int
    translated: str | None
    copy_of: Link | None
    copies: tuple[Link, ...]
    used: tuple[tuple[int, str], ...]
    corrected: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class SourceStatement:
    """What a briefing is made from, in numbers: the line that stands before everything else."""

    articles: int
    publishers: int
    unknown_publishers: int
    first: str | None
    last: str | None
    undated: int
    inferred: int
    translations: int
    copies: int
    skipped: int


def source_views(look: Lookup, articles: Iterable[BriefingArticle]) -> tuple[SourceView, ...]:
    """Sources as listed."""
    return tuple(source_view(look, article) for article in articles)


@remembered
def source_view(look: Lookup, article: BriefingArticle) -> SourceView:
    """One source as listed."""
    original = look.articles.get(article.duplicate_of or "")
    return SourceView(
        href=look.source_href(article.id),
        title=article.title,
        language=article.language,
        publisher=article.publisher,
        authors=article.authors,
        agencies=article.agencies,
        published=dated(article.published),
        url=web_url(article.url),
        file=article.file,
        words=article.words,
        translated=article.translated.text if article.translated else None,
        copy_of=_link(look, original) if original else None,
        copies=tuple(_link(look, copy) for copy in look.copies.get(article.id, ())),
        used=tuple((number, kind) for kind, number in look.used.get(article.id, {}).items()),
        corrected=article.corrected,
        note=article.note,
    )


def _link(look: Lookup, article: BriefingArticle) -> Link:
    return Link(article.publisher or article.title, look.source_href(article.id))


def source_statement(look: Lookup) -> SourceStatement:
    """How many sources, from when to when, and how sure that is."""
    articles = look.briefing.articles
    days = sorted(
        (a.published for a in articles if a.published and a.published.start),
        key=lambda day: (day.start, day.end or "9999"),
    )
    return SourceStatement(
        articles=len(articles),
        publishers=len({a.publisher for a in articles if a.publisher}),
        unknown_publishers=sum(not a.publisher for a in articles),
        first=dated(days[0]).words if days else None,
        last=dated(days[-1]).words if days else None,
        undated=sum(a.published is None for a in articles),
        inferred=sum(bool(a.published and a.published.certainty == "inferred") for a in articles),
        translations=sum(a.translated is not None for a in articles),
        copies=sum(a.duplicate_of is not None for a in articles),
        skipped=len(look.briefing.skipped),
    )
