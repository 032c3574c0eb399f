"""What a person says of an article beyond its text: front matter, or an entry of config.yaml."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import urlsplit

from briefgen.articles.datelines import find_full_date
from briefgen.dates import from_edtf
from briefgen.errors import Problem
from briefgen.models import When
from briefgen.yamlfile import YamlFile, load_yaml

FENCED = re.compile(r"---[ \t]*\n(?P<yaml>.*?\n|)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S)
KEYS = ("title", "publisher", "authors", "date", "url")
ALSO = {"author": "authors"}
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Details:
    """Title, publisher, authors, date and address, as far as they are given."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    date: When | None = None
    url: str | None = None

    def over(self, other: "Details") -> "Details":
        """These details, and the other's where these say nothing."""
        return Details(*(getattr(self, key) or getattr(other, key) for key in KEYS))


def split_front_matter(text: str, file: str) -> tuple[YamlFile | None, str]:
    """The front matter between two lines `---` at the top, and the rest of the text. Raises `ConfigError`."""
    match = FENCED.match(text)
    if not match:
        return None, text
    document = load_yaml(match["yaml"], file, first_line=2, typed=False)
    if not isinstance(document.value, dict):  # a rule of dashes above and below some words
        return None, text
    return document, text[match.end() :].lstrip("\n")


def read_details(
    values: Mapping[str, object], document: YamlFile, basis: str, prefix: str = ""
) -> tuple[Details, tuple[Problem, ...]]:
    """`values` as details, and a warning for each that says nothing; `basis` is what a date then rests on."""
    found: dict[str, object] = {}
    problems = []
    for key, value in values.items():
        name = ALSO.get(key, key)
        try:
            if name in KEYS and value not in (None, "", []):
                found[name] = READERS[name](value, basis)
            elif name not in KEYS and (close := get_close_matches(key, KEYS, n=1, cutoff=0.8)):
                raise ValueError(f"unknown key. Did you mean “{close[0]}”?")
        except ValueError as error:
            problems.append(Problem("article-metadata", str(error), document.file, document.line((key,)), prefix + key))
    return Details(**found), tuple(problems)


def clean(text: str) -> str:
    """Text on one line, in NFC, without characters that steer the screen, of a length that a page can bear."""
    kept = "".join(
        " " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf")
    )
    return unicodedata.normalize("NFC", " ".join(kept.split()))[:LONGEST]


def _text(value: object, basis: str) -> str | None:
    if not isinstance(value, str | int | float):
        raise ValueError("must be text.")
    return clean(str(value)) or None


def _names(value: object, basis: str) -> tuple[str, ...]:
    values = value if isinstance(value, list | tuple) else [value]
    return tuple(filter(None, (_text(each, basis) for each in values if each is not None)))


def _date(value: object, basis: str) -> When:
    """A day written out in any of the usual ways, or an EDTF date."""
    text = clean(str(value))
    found = find_full_date(text)
    try:
        return from_edtf(found[0].isoformat() if found else text, "stated", basis)
    except ValueError:
        raise ValueError(f"“{text[:40]}” is no date. Write it as 2022-02-21.") from None


def _address(value: object, basis: str) -> str:
    text = str(value).strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or clean(text) != text or " " in text:
        raise ValueError("must be a web address that begins with http:// or https://.")
    return text


READERS = {"title": _text, "publisher": _text, "authors": _names, "date": _date, "url": _address}
