"""Lines and details make an `Article`."""

import hashlib
import re
from collections.abc import Iterator, Sequence

from anyascii import anyascii

from briefgen.articles.captions import credit_start
from briefgen.articles.details import Details, clean
from briefgen.articles.lines import Line
from briefgen.articles.metadata import find_agencies, find_authors, find_stated, find_title, find_translated
from briefgen.articles.roles import assign_roles
from briefgen.models import Article, Paragraph, Role

SLUG_LENGTH = 60


def compose(file: str, text: str, lines: Sequence[Line], details: Details, id: str | None = None) -> Article:
    """The article of a text and its lines; `details` go before what the text says, `id` before the one made here."""
    roles = assign_roles(lines, details.title)
    title = details.title or clean(find_title(text, lines, roles)) or file
    return Article(
        id=id or article_id(title, text),
        file=file,
        title=title,
        text=text,
        paragraphs=tuple(p for line, role in zip(lines, roles, strict=True) for p in _paragraphs(text, line, role)),
        publisher=details.publisher,
        authors=details.authors or find_authors(lines, roles),
        url=details.url,
        stated=details.date or find_stated(lines, roles),
        agencies=find_agencies(lines, roles),
        translated=find_translated(text, lines, roles),
    )


def _paragraphs(text: str, line: Line, role: Role) -> Iterator[Paragraph]:
    """A line is a paragraph; but who took the picture is one of its own, where a caption's words end."""
    credit = credit_start(text[line.start : line.end]) if role == "caption" else None
    if credit is None:
        yield Paragraph(line.start, line.end, role)
        return
    words = text[line.start : line.start + credit].rstrip()
    yield Paragraph(line.start, line.start + len(words), role)
    yield Paragraph(line.start + credit, line.end, "byline")


def article_id(title: str, text: str) -> str:
    """Slug of the title and eight hex digits of the text's SHA-256."""
    slug = "-".join(re.findall(r"[a-z0-9]+", anyascii(title).lower()))
    if len(slug) > SLUG_LENGTH:
        slug = slug[: SLUG_LENGTH + 1].rpartition("-")[0] or slug[:SLUG_LENGTH]
    return f"{slug or 'article'}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
