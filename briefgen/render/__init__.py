"""The site: a `Briefing`, the editor's notes and templates become pages and data on disk.

The only room that knows Jinja. Nothing written here depends on the clock or on what was there before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO

from briefgen.errors import BuildError, Problem
from briefgen.models import Article, Briefing, Span
from briefgen.render.data import briefing_data, briefing_json, extract_data, to_json
from briefgen.render.links import root_of
from briefgen.render.lookup import look_up
from briefgen.render.notes import INDEX, Note, read_notes, render_note
from briefgen.render.pages import Page, missing_page, plan_pages
from briefgen.render.placing import misplaced
from briefgen.render.publish import (
    MANIFEST,
    File,
    Output,
    alone_in,
    publish_alone,
    publish_files,
    published_hashes,
    put_aside,
    read_manifest,
    standing,
)
from briefgen.render.remembering import Made, Views
from briefgen.render.schemas import briefing_schema, extract_schema
from briefgen.render.search import search_index
from briefgen.render.templating import PageKeys, Render, find_assets, fingerprint, load_templates
from briefgen.report import SiteReport

__all__ = [
    "Note",
    "briefing_data",
    "briefing_schema",
    "clear_site",
    "extract_data",
    "extract_schema",
    "misplaced",
    "published_hashes",
    "read_notes",
    "render_note",
    "write_site",
]

IN_MEMORY = 2**22  # bytes of pages, before they wait on the disk to be published
SECTIONS = ("facts", "disputed", "quotations", "timeline", "figures", "actors", "sources", "search")


def write_site(
    briefing: Briefing,
    articles: Mapping[str, Article],
    sentences: Mapping[str, Sequence[Span]],
    notes: Sequence[Note],
    site: Path,
    templates: Sequence[Path],
    full_text: bool = False,
    address: str | None = None,
) -> SiteReport:
    """Publish a briefing to the folder `site`.

    `articles` and `sentences` are by article id; `templates` are folders, the first one that has a file wins;
    `full_text` shows whole articles on the pages of sources; `address` is where the site will stand on the web. Raises
    `BuildError`, with the site as it was, if a template is wrong or a file of the user's is in the way.
    """
    last = _last_build(site)
    views = Views(last.views)
    look = look_up(briefing, views)
    assets = find_assets(templates)
    pages = chain(
        plan_pages(look, articles, sentences, notes, full_text),
        [missing_page(address, assets.get("assets/style.css", b""))],
    )
    common = {"site_title": briefing.title, "language": briefing.language, "sections": _sections(notes)}
    keys = _Keys(PageKeys(fingerprint(templates)), common, last.keys)
    with alone_in(site), SpooledTemporaryFile(IN_MEMORY) as place:
        rendered, made = _render(pages, keys, site, load_templates(templates), place)
        data = {
            "briefing.json": put_aside(briefing_json(briefing), None, place),
            "briefing.schema.json": Output(to_json(briefing_schema())),
            "search-index.js": put_aside([search_index(look)], None, place),
        }
        plain = {path: Output(content) for path, content in assets.items()}
        published = publish_alone({**plain, **data, **rendered}, site)
    last.views, last.keys = views.made, keys.found
    return SiteReport(made, published.written, published.unchanged, published.removed, published.kept)


@dataclass(slots=True)
class _LastBuild:
    """What is remembered of a build in a process that builds again and again: its views, and the keys of its pages."""

    views: Mapping[Any, Made] = field(default_factory=dict)
    keys: Mapping[str, tuple[tuple, str]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def _last_build(site: Path) -> _LastBuild:
    """The last build to this site."""
    return _LastBuild()


@dataclass(frozen=True, slots=True)
class _Keys:
    """The keys of pages and what they are for, by path: `found` in this build and in the one `before`.

    `common` is what all pages show.
    """

    hashed: PageKeys
    common: Mapping[str, Any]
    before: Mapping[str, tuple[tuple, str]]
    found: dict[str, tuple[tuple, str]] = field(default_factory=dict)

    def key(self, page: Page) -> str:
        """The key of a page; where it is made of the same as before, its view is not needed for that."""
        made_of = self.hashed.way, self.common, page.template, page.title, page.made_of
        before, key = self.before.get(page.path, (None, ""))
        if before != made_of:
            key = self.hashed.key(page.template, self.context(page))
        self.found[page.path] = made_of, key
        return key

    def context(self, page: Page) -> dict[str, Any]:
        """What the page's template sees."""
        place = {"title": page.title, "path": page.path, "root": root_of(page.path)}
        return {**self.common, **page.view(), **place}


def _render(
    pages: Iterable[Page], keys: _Keys, site: Path, render: Render, place: BinaryIO
) -> tuple[dict[str, File], int]:
    """Every page, and how many of them were rendered now: one that was made from the same stays as it is.

    What was rendered is put aside in `place`.
    """
    known = read_manifest(site)
    outputs: dict[str, File] = {}
    made = 0
    for page in pages:
        if page.path in outputs:
            raise BuildError(Problem("site-clash", "two pages would have this address.", page.path, hint="Rename one."))
        key = keys.key(page)
        output = standing(site, page.path, known.get(page.path), key)
        if output is None:
            output = put_aside([render(page.template, keys.context(page)).encode()], key, place)
            made += 1
        outputs[page.path] = output
    return outputs, made


def clear_site(site: Path) -> SiteReport:
    """Remove every file of a site that earlier builds wrote and nobody has edited since."""
    cleared = publish_files({}, site)
    (site / MANIFEST).unlink(missing_ok=True)
    return SiteReport(0, (), 0, cleared.removed, cleared.kept)


def _sections(notes: Sequence[Note]) -> tuple[str, ...]:
    return (*SECTIONS, "notes") if any(note.slug != INDEX for note in notes) else SECTIONS
