"""Articles from JSON Lines: {"id", "text", "title"?, "date"?, "publisher"?, "url"?}."""

import json
from collections.abc import Iterator
from pathlib import Path

from briefgen.articles.composing import compose
from briefgen.articles.details import read_details
from briefgen.articles.lines import split_lines
from briefgen.errors import BriefgenError, Problem
from briefgen.models import Article
from briefgen.yamlfile import YamlFile

DETAILS = ("title", "date", "publisher", "url")


def read_jsonl(path: Path) -> Iterator[Article]:
    """The articles of a file, one a line, in order; id and text unchanged, the date is the document creation time.

    Lines that are no article are left out; at the end `BriefgenError` is raised with a problem for each.
    """
    problems = []
    for number, line in enumerate(_lines(path), 1):
        try:
            if line.strip():
                yield _article(json.loads(line), path.name)
        except (ValueError, RecursionError) as error:
            problems.append(Problem("jsonl-line", _in_words(error), path.name, number))
    if problems:
        raise BriefgenError(*problems)


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from file
    except OSError as error:
        raise BriefgenError(Problem("jsonl-unreadable", f"cannot be opened ({error.strerror}).", str(path))) from None


def _article(record: object, file: str) -> Article:
    if not isinstance(record, dict) or not all(isinstance(record.get(key), str) for key in ("id", "text")):
        raise ValueError("must be an object with “id” and “text”, both text.")
    (record["id"] + record["text"]).encode()  # half of a surrogate pair is no text
    values = {key: value for key, value in record.items() if key in DETAILS}
    details, problems = read_details(values, YamlFile.empty(file), "date given with the text")
    if problems:
        raise ValueError(f"{problems[0].key}: {problems[0].message}")
    return compose(file, record["text"], split_lines(record["text"]), details, record["id"])


def _in_words(error: Exception) -> str:
    match error:
        case json.JSONDecodeError():
            return f"is not JSON ({error.msg})."
        case UnicodeError():
            return "is not in UTF-8."
        case RecursionError():
            return "is not JSON that can be read (too deep)."
    return str(error)
