"""Pages from templates. The only place that knows Jinja.

Templates are looked up in several folders, the first one that has a file wins, so that a project can replace single
files. A project's run in Jinja's sandbox, everything they print is escaped, and a name they do not know is an error.
"""

import hashlib
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from json import JSONEncoder
from operator import attrgetter
from pathlib import Path
from typing import Any

from pydantic_core import to_jsonable_python

from briefgen.errors import BuildError, Problem
from briefgen.render.words import WORDS, count, number

Render = Callable[[str, Mapping[str, Any]], str]  # template, context → text


def load_templates(folders: Sequence[Path]) -> Render:
    """A function that renders a template; it raises `BuildError` with the template's file and line.

    The last of the folders holds briefgen's own templates: code of ours, which needs no sandbox where no other folder
    has a template that might take part.
    """
    found: dict[str, tuple[str, Path]] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.html")):
            found.setdefault(path.relative_to(folder).as_posix(), (path.read_text(encoding="utf-8"), path))
    return _loaded(tuple(folders), tuple((name, *source) for name, source in found.items()))


class Words(dict[str, str]):
    """Words that a template reads as `w.key` without asking for a key in vain first."""

    def __init__(self, words: Mapping[str, str]):
        super().__init__(words)
        self.__dict__.update(words)


@lru_cache(maxsize=2)
def _loaded(folders: tuple[Path, ...], sources: tuple[tuple[str, str, Path], ...]) -> Render:
    """What renders these templates: their name, text and file. In a preview it stays with all that it remembers."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError

    from briefgen.render.lean import LeanContext, LeanTemplate, kept
    from briefgen.render.sandbox import Sandbox

    texts = {name: (text, str(path), None) for name, text, path in sources}
    trusted = all(path.is_relative_to(folders[-1]) for _, _, path in sources)
    environment = (Environment if trusted else Sandbox)(
        loader=FunctionLoader(texts.get),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.template_class, environment.context_class = LeanTemplate, LeanContext
    environment.globals |= {"w": Words(WORDS), "count": count, "number": number, "kept": kept}

    def render(template: str, context: Mapping[str, Any]) -> str:
        try:
            return environment.get_template(template).render(context)
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
            file, line = _place(error, folders, template)
            message = f"the template fails: {_in_words(error)}"
            raise BuildError(Problem("template-error", message, _named(file, folders), line)) from error

    return render


def _in_words(error: Exception) -> str:
    if type(error).__name__ == "TemplateNotFound":
        return f"there is no template “{error}”."
    return str(getattr(error, "message", None) or error)


def _named(file: str, folders: Iterable[Path]) -> str:
    """A template's file as a user knows it: with the name of its folder, without the way there."""
    folder = next((folder for folder in folders if Path(file).is_relative_to(folder)), None)
    return Path(file).relative_to(folder.parent).as_posix() if folder else file


def _place(error: Exception, folders: Iterable[Path], template: str) -> tuple[str, int | None]:
    """Where a template failed: what a syntax error says, else the innermost frame that lies in a template."""
    if getattr(error, "lineno", None) and getattr(error, "filename", None):
        return str(error.filename), error.lineno
    place: tuple[str, int | None] = (template, None)
    frame = sys.exc_info()[2]
    while frame:
        file = Path(frame.tb_frame.f_code.co_filename)
        if any(file.is_relative_to(folder) for folder in folders):
            place = str(file), frame.tb_lineno
        frame = frame.tb_next
    return place


def fingerprint(folders: Sequence[Path]) -> str:
    """A hash of all that turns a page's view into its text: every template, this code, the version of Jinja."""
    digest = hashlib.sha256(version("jinja2").encode())
    for folder in (*folders, Path(__file__).parent):
        for path in sorted(p for p in folder.rglob("*") if p.suffix in (".html", ".py")):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


class PageKeys:
    """Keys of the pages of one build: a hash of all that a page's text is made from.

    `way` is the fingerprint of the templates. An item's view, which stands on several pages, is hashed once.
    """

    def __init__(self, way: str):
        self.way = way
        self._hashes: dict[int, tuple[Any, str]] = {}  # by the view's identity, which it keeps while it is kept here
        self._write = JSONEncoder(default=self._page_part, check_circular=False).encode
        self._write_view = JSONEncoder(default=_fields, check_circular=False).encode

    def key(self, template: str, context: Mapping[str, Any]) -> str:
        """The key of the page that `template` makes of `context`."""
        return _hash(self._write((self.way, template, context)))

    def _page_part(self, part: Any) -> Any:
        if not hasattr(part, "note"):  # as items have
            return _fields(part)
        known = self._hashes.get(id(part))
        if known is None:
            known = self._hashes[id(part)] = part, _hash(self._write_view(_fields(part)))
        return known[1]


def _fields(part: Any) -> Any:
    """What JSON has for a value that it does not know: a dataclass's name and fields, or what pydantic makes of it."""
    read = _reader(type(part))
    return (type(part).__name__, read(part)) if read else to_jsonable_python(part)


@cache
def _reader(kind: type) -> Callable[[Any], Any] | None:
    """What reads the fields of a dataclass; None for any other type."""
    return attrgetter(*(field.name for field in fields(kind))) if is_dataclass(kind) and fields(kind) else None


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def find_assets(folders: Sequence[Path]) -> dict[str, bytes]:
    """The files of the folders' `assets/`, by path below the site; the first folder that has a file wins."""
    found: dict[str, bytes] = {}
    for folder in folders:
        for path in sorted((folder / "assets").rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                found.setdefault(path.relative_to(folder).as_posix(), path.read_bytes())
    return dict(sorted(found.items()))
