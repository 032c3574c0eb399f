"""config.yaml becomes a frozen `Config`, or a list of everything that is wrong with it."""

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import Field

from briefgen.errors import ConfigError, Problem
from briefgen.schema import Section, read_document

FILE = "config.yaml"


class KnownArticle(Section):
    """What a person knows of an article beyond its text; it goes before what the text says."""

    title: str | None = None
    """The headline."""
    publisher: str | None = None
    """Who published it, as readers know it."""
    authors: list[str] = Field(default_factory=list)
    """Who wrote it."""
    url: str | None = None
    """Where it stands on the web."""
    date: str | None = None
    """The day it was published, as YYYY-MM-DD. Leave it out if you only infer it: briefgen does that and says so."""


class Publish(Section):
    """What the site shows."""

    full_text: bool = False
    """Show whole articles on the pages of sources, not only the passages used. The texts belong to their publishers."""
    address: str | None = Field(default=None, pattern=r"^https?://[^\s/]+(/\S*)?$")
    """Where the site will stand on the web, such as https://example.org/briefing/. Only the page for missing addresses
    needs it, to link back; everything else works anywhere, and from disk."""


class Nlp(Section):
    """How articles are parsed."""

    model: str = "en_core_web_md"
    """The spaCy model: an installed package or a folder."""


class Limits(Section):
    """Where briefgen stops reading."""

    article_megabytes: float = Field(default=2.0, gt=0, strict=False)
    """Larger files are skipped and listed."""

    @property
    def article_bytes(self) -> int:
        """The same in bytes."""
        return round(self.article_megabytes * 1_000_000)


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
    """Your Markdown pages; index.md there introduces the overview. A paragraph such as `[[fact: words of it]]` places
    an item: a `fact`, `quotation`, `event` or `figure`, named by words that only it has, or by its id."""
    corrections: str = "corrections.yaml"
    """Your corrections to what was found."""
    articles: dict[str, KnownArticle] = Field(default_factory=dict)
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
    config, document = read_document(folder / FILE, Config)
    for key in ("seeds", "templates", "notes"):
        if _is_within(folder / config.site, folder / getattr(config, key), folder):
            message = f"the site cannot be published into the folder under “{key}”."
            raise ConfigError(Problem("config-value", message, FILE, document.line(("site",)), "site"))
    return config


def _is_within(site: Path, own: Path, folder: Path) -> bool:
    """Whether the site would lie in one of the project's own folders; all lies in the project's."""
    return own.resolve() != folder.resolve() and site.resolve().is_relative_to(own.resolve())


def reference() -> str:
    """A Markdown page that explains every key, made from the schema."""
    head = "# Configuration\n\nEvery key of `config.yaml`, with its default. All are optional.\n"
    return head + "".join(_described(Config, ""))


def _described(section: type[Section], prefix: str) -> Iterator[str]:
    for name, field in section.model_fields.items():
        key, text = f"{prefix}{name}", field.description
        if isinstance(field.annotation, type) and issubclass(field.annotation, Section):
            yield from _described(field.annotation, f"{key}.")
        elif name == "articles":
            yield f"\n## `articles`\n\n{text}\n"
            yield from _described(KnownArticle, "articles.FILE.")
        else:
            yield f"\n## `{key}`\n\n{text} Default: `{json.dumps(field.get_default(call_default_factory=True))}`.\n"
