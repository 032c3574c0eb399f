"""The editor's own pages: Markdown in, safe HTML out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.errors import BuildError, Problem

SAFE_SCHEMES = {"", "http", "https", "mailto"}
INDEX = "index"


@dataclass(frozen=True, slots=True)
class Note:
    """A page of the editor; the one with the slug "index" introduces the overview. `html` is safe to print."""

    slug: str
    title: str
    html: str


def read_notes(folder: Path) -> tuple[Note, ...]:
    """The notes of a folder (`*.md`, by name), none if it is absent. Raises `BuildError` on unreadable files."""
    paths = sorted(folder.glob("*.md"), key=lambda path: path.name) if folder.is_dir() else []
    return tuple(render_note(path.stem, _text(path)) for path in paths)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BuildError(Problem("note-unreadable", f"cannot be read: {error}", path.name)) from None


def render_note(slug: str, markdown: str) -> Note:
    """A note from CommonMark with tables. HTML in it is text, images are not shown, other links are dropped.

    The first heading is the title. Links are written as on the site's front page (`timeline.html`); `other.md` leads to
    the note of that name.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = _is_safe
    tokens = parser.parse(markdown)
    title, body = _take_title(tokens)
    for token in _all(body):
        if token.type == "link_open":
            token.attrSet("href", _target(str(token.attrGet("href")), slug))
        if token.tag == "h1":
            token.tag = "h2"
    return Note(slug, title or slug, parser.renderer.render(body, parser.options, {}))


def _is_safe(address: str) -> bool:
    try:
        return urlsplit(address).scheme.lower() in SAFE_SCHEMES and not address.startswith("//")
    except ValueError:
        return False


def _take_title(tokens: list[Token]) -> tuple[str | None, list[Token]]:
    if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        return _plain(tokens[1]), tokens[3:]
    return None, tokens


def _plain(inline: Token) -> str:
    return "".join(child.content for child in inline.children or [] if child.type in ("text", "code_inline"))


def _all(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or [])


def _target(address: str, slug: str) -> str:
    """A link as the note's page needs it: notes other than the index lie one folder deep."""
    parts = urlsplit(address)
    if parts.scheme or not parts.path or parts.path.startswith("/"):
        return address
    address = re.sub(r"^(?:\./)?([^/?#]+)\.md(?=$|[?#])", r"notes/\1.html", address)
    return address if slug == INDEX else f"../{address}"
