"""The site: a `Briefing`, the editor's notes and templates become pages and data on disk.

The only room that knows Jinja. Nothing written here depends on the clock or on what was there before.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefgen.errors import BuildError, Problem
from briefgen.models import Article, Briefing, Span
from briefgen.render.data import briefing_data, extract_data, to_json
from briefgen.render.links import root_of
from briefgen.render.lookup import look_up
from briefgen.render.notes import INDEX, Note, read_notes, render_note
from briefgen.render.pages import Page, missing_page, plan_pages
from briefgen.render.placing import misplaced
from briefgen.render.publish import MANIFEST, Output, made_from, publish_files, published_hashes, read_manifest
from briefgen.render.schemas import briefing_schema, extract_schema
from briefgen.render.search import search_index
from briefgen.render.templating import PageKeys, find_assets, fingerprint, load_templates
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
    look = look_up(briefing)
    assets = find_assets(templates)
    missing = missing_page(address, assets.get("assets/style.css", b""))
    pages = (*plan_pages(look, articles, sentences, notes, full_text), missing)
    common = {"site_title": briefing.title, "language": briefing.language, "sections": _sections(notes)}
    rendered, made = _render(pages, common, site, templates)
    data = {
        "briefing.json": to_json(briefing_data(briefing)),
        "briefing.schema.json": to_json(briefing_schema()),
        "search-index.js": search_index(look),
    }
    plain = {path: Output(content) for path, content in (assets | data).items()}
    published = publish_files({**plain, **rendered}, site)
    return SiteReport(made, published.written, published.unchanged, published.removed, published.kept)


def _render(
    pages: Sequence[Page], common: Mapping[str, object], site: Path, templates: Sequence[Path]
) -> tuple[dict[str, Output], int]:
    """Every page, and how many of them were rendered now: one that was made from the same is taken as it is."""
    render, known, keys = load_templates(templates), read_manifest(site), PageKeys(fingerprint(templates))
    outputs, made = {}, 0
    for page in pages:
        if page.path in outputs:
            raise BuildError(Problem("site-clash", "two pages would have this address.", page.path, hint="Rename one."))
        context = {**common, **page.view, "title": page.title, "path": page.path, "root": root_of(page.path)}
        key = keys.key(page.template, context)
        content = made_from(site, page.path, known.get(page.path), key)
        if content is None:
            content = render(page.template, context).encode()
            made += 1
        outputs[page.path] = Output(content, key)
    return outputs, made


def clear_site(site: Path) -> SiteReport:
    """Remove every file of a site that earlier builds wrote and nobody has edited since."""
    cleared = publish_files({}, site)
    (site / MANIFEST).unlink(missing_ok=True)
    return SiteReport(0, (), 0, cleared.removed, cleared.kept)


def _sections(notes: Sequence[Note]) -> tuple[str, ...]:
    return (*SECTIONS, "notes") if any(note.slug != INDEX for note in notes) else SECTIONS
