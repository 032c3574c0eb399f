"""Markdown → plain text and what its markup says about each paragraph."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.articles.lines import Line, line_at
from briefgen.models import Role

# Without the rule "code", paragraphs that are indented stay paragraphs: articles hold prose, not programs.
PARSER = MarkdownIt("commonmark").enable("table").disable("code")
SPACES = re.compile(r"[ \t\n]+")  # a no-break space stays
LINKED_SHARE = 0.8
LINKED_WORDS = 20


def extract_markdown(source: str) -> tuple[str, tuple[Line, ...]]:
    """The text of a Markdown document, paragraphs apart by an empty line, and its lines with the roles markup gives.

    Headings are headings, the descriptions of images captions, rows of tables and paragraphs that are nothing but links
    boilerplate; code and HTML are left out.
    """
    text, lines = "", []
    for number, (words, hint) in enumerate(_paragraphs(PARSER.parse(source))):
        text += "\n\n" if text else ""
        lines.append(line_at(text + words, len(text), len(text) + len(words), number, hint))
        text += words
    return text, tuple(lines)


def _paragraphs(tokens: Sequence[Token]) -> Iterator[tuple[str, Role | None]]:
    row: list[str] | None = None
    heading = False
    for token in tokens:
        match token.type:
            case "heading_open" | "heading_close":
                heading = token.nesting == 1
            case "tr_open":
                row = []
            case "tr_close":
                if words := " | ".join(filter(None, row or [])):
                    yield words, "boilerplate"
                row = None
            case "inline" if row is not None:
                row.append(_words(token.children or []))
            case "inline":
                yield from _inline(token.children or [], heading)


def _inline(children: Sequence[Token], heading: bool) -> Iterator[tuple[str, Role | None]]:
    if words := _words(children):
        yield words, "heading" if heading else _link_role(children, words)
    for child in children:
        if child.type == "image" and (description := _joined(child.content)):
            yield description, "caption"


def _link_role(children: Sequence[Token], words: str) -> Role | None:
    """A short paragraph that is a link from end to end leads elsewhere (link density, as in jusText)."""
    depth, linked = 0, 0
    for child in children:
        depth += child.nesting if child.type.startswith("link_") else 0
        linked += len(child.content) if depth else 0
    return "boilerplate" if linked >= LINKED_SHARE * len(words) and len(words.split()) <= LINKED_WORDS else None


def _words(children: Sequence[Token]) -> str:
    return _joined("".join(_piece(child) for child in children))


def _piece(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    return " " if token.type in ("softbreak", "hardbreak") or token.content.lower().startswith("<br") else ""


def _joined(text: str) -> str:
    return SPACES.sub(" ", text).strip()
