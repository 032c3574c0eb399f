"""The pages of a site and what each shows."""

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from typing import Any

from briefgen.models import Article, Span
from briefgen.render.actors import actor_pages
from briefgen.render.document import document
from briefgen.render.items import Link
from briefgen.render.links import href, page_path, root_of
from briefgen.render.lists import list_pages
from briefgen.render.lookup import Lookup
from briefgen.render.notes import INDEX, Note
from briefgen.render.overview import overview
from briefgen.render.passages import Highlight, find_passages
from briefgen.render.placing import fill
from briefgen.render.sources import SourceView, source_statement, source_view, source_views
from briefgen.render.uses import find_highlights
from briefgen.render.words import WORDS

EXAMPLES = 20  # sources of each kind that the page on method lists


@dataclass(frozen=True, slots=True)
class Page:
    """A page: where it goes, the template it is made with, its title (None: the briefing's) and what it shows.

    `view` gives that; `made_of` is what it is made of, by which pages that show the same are known before it is made.
    """

    path: str
    template: str
    title: str | None
    view: Callable[[], Mapping[str, Any]]
    made_of: Any


def _page(path: str, template: str, title: str | None, view: Mapping[str, Any]) -> Page:
    return Page(path, template, title, lambda: view, view)


def plan_pages(
    look: Lookup,
    articles: Mapping[str, Article],
    sentences: Mapping[str, Sequence[Span]],
    notes: Sequence[Note],
    full_text: bool,
) -> Iterator[Page]:
    """All pages, single items before the lists that link to them, the overview last."""
    yield from _source_pages(look, articles, sentences, full_text)
    yield from (_page(*page) for page in actor_pages(look))
    yield from _note_pages(look, notes)
    yield from (_page(*page) for page in list_pages(look))
    yield _section("method", _method(look))
    yield _section("search", {})
    yield _page("print.html", "print.html", WORDS["print_title"], document(look, articles, notes))
    yield _page("index.html", "overview.html", None, overview(look, notes))


def missing_page(address: str | None, style: bytes) -> Page:
    """The page that hosts show for an address that is none: at any depth, so that its styles have to stand in it.

    `address` is where the site stands on the web, None where that is not known; `style` is the stylesheet.
    """
    sound = style.replace(b"</", b"<\\/")
    view = {
        "style": sound.decode(),
        "style_hash": b64encode(sha256(sound).digest()).decode(),
        "address": address and address.rstrip("/") + "/",
    }
    return _page("404.html", "404.html", WORDS["missing_title"], view)


def _section(name: str, view: Mapping[str, Any]) -> Page:
    return _page(f"{name}.html", f"{name}.html", WORDS[name], view)


def _source_pages(
    look: Lookup, articles: Mapping[str, Article], sentences: Mapping[str, Sequence[Span]], full_text: bool
) -> Iterable[Page]:
    highlights = find_highlights(look)
    for listed in look.briefing.articles:
        id = listed.id
        made_of = source_view(look, listed), articles[id], sentences.get(id, ()), highlights.get(id, ()), full_text
        yield Page(page_path("sources", id), "source.html", listed.title, cache(partial(_source, *made_of)), made_of)


def _source(
    source: SourceView, article: Article, sentences: Sequence[Span], highlights: Sequence[Highlight], full_text: bool
) -> dict[str, Any]:
    passages = find_passages(article, sentences, highlights, full_text)
    shown = sum(passage.words for passage in passages)
    return {"source": source, "passages": passages, "shown": shown, "full_text": full_text}


def _note_pages(look: Lookup, notes: Sequence[Note]) -> Iterable[Page]:
    others = [note for note in notes if note.slug != INDEX]
    for note in others:
        path = page_path("notes", note.slug)
        yield _page(path, "note.html", note.title, {"note": fill(look, note, root_of(path))})
    if others:
        links = [Link(note.title, href(page_path("notes", note.slug))) for note in others]
        yield _page("notes.html", "notes.html", WORDS["notes"], {"links": links})


def _method(look: Lookup) -> dict[str, Any]:
    briefing = look.briefing
    articles = [article for part in look.sections.articles for article in part.items]
    undated = [article for article in articles if not article.published]
    inferred = [a for a in articles if a.published and a.published.certainty == "inferred"]
    stated = [a for a in articles if a.published and a.published.certainty != "inferred"]
    return {
        "statement": source_statement(look),
        "inferred": source_views(look, inferred[:EXAMPLES]),
        "stated": source_views(look, stated[:EXAMPLES]),
        "undated": source_views(look, undated[:EXAMPLES]),
        "translations": source_views(look, [article for article in articles if article.translated][:EXAMPLES]),
        "more": len(articles) > EXAMPLES,
        "found": [
            (sum(not fact.disputed_by for fact in briefing.facts), "fact"),
            (sum(bool(fact.disputed_by) for fact in briefing.facts), "claim"),
            (len(look.gathered), "quotation"),
            (len(briefing.events), "event"),
            (len(briefing.figures), "figure"),
            (len(briefing.actors), "actor"),
        ],
        "skipped": briefing.skipped,
        "corrections": briefing.corrections,
        "suggestions": briefing.suggestions,
    }
