"""config.yaml becomes a frozen `Config`, or a list of everything that is wrong with it."""

from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from briefgen.errors import ConfigError, Problem
from briefgen.yamlfile import YamlFile, load_yaml

FILE = "config.yaml"


class Section(BaseModel):
    """A part of the configuration: unknown keys are errors, values keep their type."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


class KnownArticle(Section):
    """What a person knows of an article beyond its text; it goes before what the text says."""

    title: str | None = None
    """The headline."""
    publisher: str | None = None
    """Who published it, as readers know it."""
    authors: Annotated[list[str], Field(strict=False)] = []
    """Who wrote it."""
    url: str | None = None
    """Where it stands on the web."""
    date: str | None = None
    """The day it was published, as YYYY-MM-DD. Leave it out if you only infer it: briefgen does that and says so."""


class Publish(Section):
    """What the site shows."""

    full_text: bool = False
    """Show whole articles on the pages of sources, not only the passages used. The texts belong to their publishers."""


class Nlp(Section):
    """How articles are parsed."""

    model: str = "en_core_web_md"
    """The spaCy model: an installed package or a folder."""


class Limits(Section):
    """Where briefgen stops reading."""

    article_megabytes: float = Field(default=2.0, gt=0, strict=False)
    """Larger files are skipped and listed."""


class Config(Section):
    """The whole of config.yaml. Paths are relative to the folder that holds it."""

    title: str = "Briefing"
    """The briefing's title, on every page."""
    seeds: str = "seeds"
    """The folder of articles."""
    site: str = "site"
    """The folder the site is published to."""
    templates: str = "templates"
    """Your own templates: a file here goes before the one of the same name that ships with briefgen."""
    notes: str = "notes"
    """Your Markdown pages; index.md there introduces the overview."""
    corrections: str = "corrections.yaml"
    """Your corrections to what was found."""
    articles: dict[str, KnownArticle] = {}
    """What you know of an article beyond its text, by its file's path in the seeds folder."""
    publish: Publish = Publish()
    """What the site shows."""
    nlp: Nlp = Nlp()
    """How articles are parsed."""
    limits: Limits = Limits()
    """Where briefgen stops reading."""


def read_config(folder: Path) -> Config:
    """The configuration of the project in `folder`; without a config.yaml every value has its default.

    Raises `ConfigError` with every problem, each with its line and key.
    """
    path = folder / FILE
    if not path.exists():
        return Config()
    document = load_yaml(_text(path), FILE)
    try:
        return Config.model_validate(document.value if document.value is not None else {})
    except ValidationError as error:
        raise ConfigError(*(_problem(detail, document) for detail in error.errors())) from None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(Problem("config-unreadable", f"cannot be read: {error}", FILE)) from None


def _problem(detail: ErrorDetails, document: YamlFile) -> Problem:
    path = detail["loc"]
    line, key = document.line(path), ".".join(map(str, path)) or None
    if detail["type"] == "extra_forbidden":
        return Problem("config-unknown-key", "unknown key.", FILE, line, key, _did_you_mean(path))
    return Problem("config-value", f"{_wish(detail)}, not {_shown(detail['input'])}.", FILE, line, key)


def _wish(detail: ErrorDetails) -> str:
    wishes = {
        "bool_type": "must be true or false",
        "string_type": "must be text (put it in quotation marks if it looks like a number or a date)",
        "list_type": "must be a list",
        "dict_type": "must be a mapping of keys to values",
        "model_type": "must be a mapping of keys to values",
        "model_attributes_type": "must be a mapping of keys to values",
    }
    return wishes.get(detail["type"], detail["msg"].lower())


def _shown(value: object) -> str:
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _did_you_mean(path: tuple[int | str, ...]) -> str:
    known = _keys_beside(path)
    close = get_close_matches(str(path[-1]), known, n=1)
    return f"Did you mean “{close[0]}”?" if close else f"Known here: {', '.join(known)}."


def _keys_beside(path: tuple[int | str, ...]) -> list[str]:
    section: type[BaseModel] = Config
    for part in path[:-1]:
        field = section.model_fields.get(str(part))
        if field and isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            section = field.annotation
        elif field:
            section = KnownArticle
    return list(section.model_fields)
