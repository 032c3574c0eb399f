"""Article files become `Article`s: text, paragraphs with roles, title, publisher, authors, agencies, stated date.

bytes → text (`reading`) → lines (`lines`, `markdown`) → roles (`roles`) → what the article says of itself (`metadata`),
under what a person says of it (`details`).
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from anyascii import anyascii

from briefgen.articles.details import Details, clean, read_details, split_front_matter
from briefgen.articles.lines import Line, split_lines
from briefgen.articles.markdown import extract_markdown
from briefgen.articles.metadata import find_agencies, find_authors, find_stated, find_title, find_translated
from briefgen.articles.reading import Unreadable, decode, is_english
from briefgen.articles.roles import assign_roles
from briefgen.errors import BriefgenError, ConfigError, Problem
from briefgen.models import Article, Paragraph, Skipped
from briefgen.yamlfile import YamlFile

__all__ = ["Collection", "read_articles", "read_jsonl"]

LIMIT = 2_000_000  # bytes of one file
SUFFIXES = (".txt", ".md")
NOT_ARTICLES = ("readme", "license", "licence")
SLUG_LENGTH = 60

Known = Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Collection:
    """The articles of a folder, the files that are none, and what an editor should know."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[Problem, ...] = ()


def read_articles(path: Path, known: Known | None = None, limit: int = LIMIT) -> Collection:
    """The articles in a folder and its sub-folders (or in one file), in the order of their paths.

    `known` maps a file's path to what config.yaml says of it (title, publisher, authors, date, url); that goes before
    what the article says. Files above `limit` bytes, and all that cannot be read as an English article or repeat an
    earlier one, are skipped with the reason; nothing is raised for them.
    """
    articles, skipped, warnings = [], [], []
    seen: dict[str, str] = {}
    for file, at in _files(path):
        try:
            article, problems = _read(file, at, (known or {}).get(file, {}), limit)
            first = seen.setdefault(_fingerprint(article.text), file)
            if first != file:
                raise Unreadable(f"it is the same article as {first}.")
        except Unreadable as reason:
            skipped.append(Skipped(file, str(reason)))
            continue
        articles.append(article)
        warnings += problems
    return Collection(tuple(articles), tuple(skipped), tuple(warnings))


def _files(path: Path) -> list[tuple[str, Path]]:
    """Name and path of each file that may be an article, in the order of names."""
    if not path.is_dir():
        return [(_name(path.name), path)]
    found = [(at.relative_to(path), at) for at in path.rglob("*") if not at.is_dir()]
    return sorted((_name(short.as_posix()), at) for short, at in found if _may_be_article(short))


def _may_be_article(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    return not hidden and not path.name.lower().startswith(NOT_ARTICLES)


def _name(path: str) -> str:
    """A path as text that can be written anywhere, composed alike on all systems."""
    return unicodedata.normalize("NFC", path.encode("utf-8", "replace").decode("utf-8"))


def _read(file: str, path: Path, known: Mapping[str, object], limit: int) -> tuple[Article, list[Problem]]:
    text, assumed = decode(_bytes(path, limit))
    problems = []
    if assumed:
        problems.append(Problem("article-encoding", f"is not in UTF-8; read as {assumed}.", file))
    try:
        document, text = split_front_matter(text, file)
    except ConfigError as error:
        raise Unreadable(f"its front matter cannot be read: {error}") from None
    given, more = read_details(
        document.value if document else {}, document or YamlFile.empty(file), "date in the front matter"
    )
    problems += more
    told, more = read_details(known, YamlFile.empty("config.yaml"), "date in config.yaml", prefix=f"articles.{file}.")
    problems += more
    if path.suffix.lower() == ".md":
        text, lines = extract_markdown(text)
    else:
        lines = split_lines(text)
    if not lines:
        raise Unreadable("there is no text in it.")
    if not is_english(text):
        raise Unreadable("it does not seem to be in English.")
    return _article(file, text, lines, told.over(given)), problems


def _bytes(path: Path, limit: int) -> bytes:
    try:
        if path.suffix.lower() not in SUFFIXES:
            raise Unreadable("it is not a .txt or .md file.")
        if not path.is_file():
            raise Unreadable("there is no such file." if not path.exists() else "it is not an ordinary file.")
        if path.stat().st_size > limit:
            raise Unreadable(f"it is larger than {limit / 1_000_000:g} MB.")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"it cannot be opened ({error.strerror}).") from None


def _article(file: str, text: str, lines: tuple[Line, ...], details: Details, id: str | None = None) -> Article:
    roles = assign_roles(lines, details.title)
    title = details.title or clean(find_title(lines, roles)) or file
    return Article(
        id=id or article_id(title, text),
        file=file,
        title=title,
        text=text,
        paragraphs=tuple(Paragraph(line.start, line.end, role) for line, role in zip(lines, roles, strict=True)),
        publisher=details.publisher,
        authors=details.authors or find_authors(lines, roles),
        url=details.url,
        stated=details.date or find_stated(lines, roles),
        agencies=find_agencies(lines, roles),
        translated=find_translated(text, lines, roles),
    )


def article_id(title: str, text: str) -> str:
    """Slug of the title and eight hex digits of the text's SHA-256."""
    slug = "-".join(re.findall(r"[a-z0-9]+", anyascii(title).lower()))
    if len(slug) > SLUG_LENGTH:
        slug = slug[: SLUG_LENGTH + 1].rpartition("-")[0] or slug[:SLUG_LENGTH]
    return f"{slug or 'article'}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def _fingerprint(text: str) -> str:
    """The same for texts that differ in white space, case and typography alone."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    return hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).hexdigest()


def read_jsonl(path: Path) -> Iterator[Article]:
    """The articles of a JSON Lines file: {"id", "text", "title"?, "date"?, "publisher"?, "url"?}, text unchanged.

    Lines that are none are left out; at the end `BriefgenError` is raised with a problem for each.
    """
    problems = []
    with path.open(encoding="utf-8-sig", newline="\n") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                try:
                    yield _record(json.loads(line), path.name, number)
                except ValueError as error:
                    problems.append(Problem("jsonl-line", _in_words(error), path.name, number))
    if problems:
        raise BriefgenError(*problems)


def _record(record: object, file: str, number: int) -> Article:
    if not isinstance(record, dict):
        raise ValueError("must be an object with “id” and “text”.")
    if not isinstance(record.get("id"), str | int) or not isinstance(record.get("text"), str):
        raise ValueError("“id” and “text” are needed, both text.")
    values = {key: value for key, value in record.items() if key in ("title", "date", "publisher", "url")}
    details, problems = read_details(values, YamlFile.empty(file), "date given with the text")
    if problems:
        raise ValueError(f"{problems[0].key}: {problems[0].message}")
    return _article(file, record["text"], split_lines(record["text"]), details, str(record["id"]))


def _in_words(error: ValueError) -> str:
    return f"is not JSON ({error.msg})." if isinstance(error, json.JSONDecodeError) else str(error)
