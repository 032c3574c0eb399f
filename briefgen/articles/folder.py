"""A folder of files becomes articles; a file that is none is skipped, with the reason."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from briefgen.articles.composing import compose
from briefgen.articles.details import Details, read_details, split_front_matter
from briefgen.articles.lines import split_lines
from briefgen.articles.markdown import extract_markdown
from briefgen.articles.reading import Unreadable, decode, is_english
from briefgen.errors import ConfigError, Problem
from briefgen.models import Article, Skipped
from briefgen.yamlfile import YamlFile

REMEMBERED = 2**13  # articles a process keeps in memory, for builds that follow one another in a preview
LIMIT = 2_000_000  # bytes of one file
MOST_CHARACTERS = 1_000_000  # what the parser takes
SUFFIXES = (".txt", ".md")
NOT_ARTICLES = ("readme", "license", "licence")

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
            article, problems, fingerprint = _read(file, at, (known or {}).get(file, {}), limit)
            first = seen.setdefault(fingerprint, file)
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


def _read(file: str, path: Path, known: Mapping[str, object], limit: int) -> tuple[Article, list[Problem], str]:
    """The article in a file, what an editor should know of it, and the fingerprint of its text."""
    return _parse(file, path.suffix.lower(), _bytes(path, limit), json.dumps(known))


@lru_cache(maxsize=REMEMBERED)
def _parse(file: str, suffix: str, data: bytes, known: str) -> tuple[Article, list[Problem], str]:
    text, assumed = decode(data)
    warnings = [Problem("article-encoding", f"is not in UTF-8; read as {assumed}.", file)] if assumed else []
    details, text, problems = _details(file, text, json.loads(known))
    text, lines = extract_markdown(text) if suffix == ".md" else (text, split_lines(text))
    if not lines:
        raise Unreadable("there is no text in it.")
    if len(text) > MOST_CHARACTERS:
        raise Unreadable(f"its text is longer than {MOST_CHARACTERS:,} characters, which is the most that can be read.")
    if not is_english(text):
        raise Unreadable("it does not seem to be in English.")
    return compose(file, text, lines, details), warnings + problems, _fingerprint(text)


def _bytes(path: Path, limit: int) -> bytes:
    try:
        if not path.exists():
            raise Unreadable("there is no such file.")
        if path.suffix.lower() not in SUFFIXES:
            raise Unreadable("it is not a .txt or .md file.")
        if not path.is_file():
            raise Unreadable("it is not an ordinary file.")
        if path.stat().st_size > limit:
            raise Unreadable(f"it is larger than {limit / 1_000_000:g} MB.")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"it cannot be opened ({error.strerror}).") from None


def _details(file: str, text: str, known: Mapping[str, object]) -> tuple[Details, str, list[Problem]]:
    """What the editor's entry and the front matter say, the text below the front matter, and warnings."""
    try:
        document, text = split_front_matter(text, file)
    except ConfigError as error:
        (problem,) = error.problems
        raise Unreadable(f"its front matter cannot be read: {replace(problem, file=None)}") from None
    values = document.value if document else {}
    given, problems = read_details(values, document or YamlFile.empty(file), "date in the front matter")
    config = YamlFile.empty("config.yaml")
    told, more = read_details(known, config, "date in config.yaml", prefix=f"articles.{file}.")
    return told.over(given), text, [*problems, *more]


def _fingerprint(text: str) -> str:
    """The same for texts that differ in white space, case and typography alone."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    return hashlib.sha256(" ".join(words).encode()).hexdigest()
