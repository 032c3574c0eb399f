"""The editor's own pages: Markdown in, safe HTML out, with items of the briefing where the editor places them.

A paragraph `[[fact: would not send troops]]` places the fact that has these words, or this id; so do `quotation`,
`event` and `figure`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.errors import BuildError, Problem

SAFE_SCHEMES = {"", "http", "https", "mailto"}
INDEX = "index"
SITE = "briefgen-site:"  # stands for the site's root; no editor can write it, for it is no safe scheme


PLACE = re.compile(r"\[\[\s*(fact|quotation|event|figure)\s*:\s*(.+?)\s*\]\]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item is to stand: its kind, its id or words of it, the line of the editor's file."""

    kind: str
    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Note:
    """A page of the editor; the one with the slug "index" introduces the overview.

    `body` is HTML that is safe to print, with SITE for the site's root, cut where an item is to stand.
    """

    slug: str
    title: str
    body: tuple[str | Place, ...]


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
            token.attrSet("href", _target(str(token.attrGet("href"))))
        if token.tag == "h1":
            token.tag = "h2"
    pieces = _pieces(body, lambda part: parser.renderer.render(part, parser.options, {}))
    return Note(slug, title or slug, tuple(pieces))


def _pieces(tokens: list[Token], html: Callable[[list[Token]], str]) -> Iterator[str | Place]:
    """The HTML of the tokens, cut where a paragraph of its own places an item."""
    begun = 0
    for position, token in enumerate(tokens):
        place = PLACE.fullmatch(token.content) if token.type == "inline" else None
        if place and token.level == 1 and tokens[position - 1].type == "paragraph_open":
            if begun < position - 1:
                yield html(tokens[begun : position - 1])
            yield Place(place[1], place[2], (token.map or [0])[0] + 1)
            begun = position + 2
    if begun < len(tokens):
        yield html(tokens[begun:])


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


def _target(address: str) -> str:
    """A link with SITE before an address below the site's root: a note stands on pages of several folders."""
    parts = urlsplit(address)
    if parts.scheme or not parts.path or parts.path.startswith("/"):
        return address
    return SITE + re.sub(r"^(?:\./)?([^/?#]+)\.md(?=$|[?#])", r"notes/\1.html", address)
