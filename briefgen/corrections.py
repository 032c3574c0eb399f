"""corrections.yaml becomes `Corrections`: the editor's entries as values, each with its line."""

import re
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator

from briefgen.dates import from_edtf
from briefgen.errors import ConfigError, Problem
from briefgen.models import (
    ActorHide,
    ActorMerge,
    ActorRetype,
    ActorSplit,
    ArticleCorrection,
    Corrections,
    EventCorrection,
    FactCorrection,
    QuotationCorrection,
)
from briefgen.schema import Section, read_document
from briefgen.yamlfile import YamlFile


def _edtf(text: str) -> str:
    try:
        from_edtf(text)
    except ValueError:
        raise ValueError("must be a date in EDTF, such as 2022-02-03 or 2022-02") from None
    return text


def _web_address(text: str) -> str:
    if urlsplit(text).scheme not in ("http", "https") or not urlsplit(text).netloc or re.search(r"[\s\x00-\x1f]", text):
        raise ValueError("must be a web address that begins with http:// or https://")
    return text


Edtf = Annotated[str, AfterValidator(_edtf)]
WebAddress = Annotated[str, AfterValidator(_web_address)]


class Split(Section):
    """A name that is somebody else in one article."""

    name: str
    article: str
    as_: Annotated[str, Field(alias="as")]


class Retype(Section):
    """An actor of another kind."""

    name: str
    kind: Literal["person", "organization", "place", "group"]


class ActorEntry(Section):
    """One of merge (with `as`), split, hide and retype."""

    merge: Annotated[list[str] | None, Field(min_length=1)] = None
    as_: Annotated[str | None, Field(alias="as")] = None
    split: Split | None = None
    hide: str | None = None
    retype: Retype | None = None

    @model_validator(mode="after")
    def _one(self) -> "ActorEntry":
        if sum(value is not None for value in (self.merge, self.split, self.hide, self.retype)) != 1:
            raise ValueError("must be exactly one of merge, split, hide and retype")
        return self


class ArticleEntry(Section):
    """What an article is, where the editor knows better."""

    file: str
    published: Edtf | None = None
    publisher: str | None = None
    title: str | None = None
    url: WebAddress | None = None
    duplicate_of: str | None = None
    hide: bool = False


class _Item(Section):
    """Words a person sees, and what to do with the item they stand in."""

    says: Annotated[str, Field(min_length=3)]
    in_: Annotated[str | None, Field(alias="in")] = None
    hide: bool = False
    note: str | None = None


class QuotationEntry(_Item):
    """Another speaker for a quotation."""

    speaker: str | None = None


class EventEntry(_Item):
    """Another date or modality for an event."""

    when: Edtf | None = None
    modality: Literal["asserted", "planned", "alleged", "denied"] | None = None


class FactEntry(_Item):
    """What becomes of a fact."""

    pin: bool = False
    apart: bool = False


class CorrectionsFile(Section):
    """The whole of corrections.yaml."""

    actors: list[ActorEntry] = Field(default_factory=list)
    articles: list[ArticleEntry] = Field(default_factory=list)
    quotations: list[QuotationEntry] = Field(default_factory=list)
    events: list[EventEntry] = Field(default_factory=list)
    facts: list[FactEntry] = Field(default_factory=list)


def read_corrections(path: Path) -> Corrections:
    """The editor's corrections; none when there is no such file. Raises `ConfigError` with every problem."""
    entries, document = read_document(path, CorrectionsFile)
    return Corrections(
        actors=tuple(_actor(entry, _line(document, "actors", i)) for i, entry in enumerate(entries.actors)),
        articles=tuple(
            ArticleCorrection(_line(document, "articles", i), **entry.model_dump())
            for i, entry in enumerate(entries.articles)
        ),
        quotations=_items(QuotationCorrection, entries.quotations, document, "quotations"),
        events=_items(EventCorrection, entries.events, document, "events"),
        facts=_items(FactCorrection, entries.facts, document, "facts"),
    )


def _line(document: YamlFile, section: str, position: int) -> int:
    return document.line((section, position)) or 1


def _items(kind: type, entries: list, document: YamlFile, section: str) -> tuple:
    return tuple(
        kind(line=_line(document, section, i), file=entry.in_, **entry.model_dump(exclude={"in_"}))
        for i, entry in enumerate(entries)
    )


def _actor(entry: ActorEntry, line: int) -> ActorMerge | ActorSplit | ActorHide | ActorRetype:
    if entry.merge:
        return ActorMerge(line, tuple(entry.merge), entry.as_ or entry.merge[0])
    if entry.split:
        return ActorSplit(line, entry.split.name, entry.split.article, entry.split.as_)
    if entry.retype:
        return ActorRetype(line, entry.retype.name, entry.retype.kind)
    if entry.hide:
        return ActorHide(line, entry.hide)
    raise ConfigError(Problem("config-value", "names no actor.", "corrections.yaml", line, "actors"))
