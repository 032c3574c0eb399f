"""A folder of files becomes `Article`s."""
import hashlib
import re
from pathlib import Path

from briefgen.models import Article, Paragraph, Skipped


def read_articles(folder: Path, known=None) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """Placeholder: the room's owner writes it."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        paragraphs = tuple(Paragraph(m.start(), m.end(), "body") for m in re.finditer(r"[^\n]+", text))
        title = text[paragraphs[0].start : paragraphs[0].end]
        slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
        found.append(Article(f"{slug}-{hashlib.sha256(text.encode()).hexdigest()[:8]}", path.name, title, text, paragraphs))
    return tuple(found), ()
