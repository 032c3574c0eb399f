"""Files on disk: only what changed is written, whole; only what briefgen wrote is removed.

The manifest says which files are briefgen's. It is written before the files, naming the old and the new ones, and again
after them, so that a build that was killed leaves nothing that the next one takes for a file of the user's. Pages link
to one another in circles: a stand-in holds the place of every new one until all that is there is in the new state, and
old ones are removed last, so that at no moment a link leads nowhere.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from briefgen.errors import BuildError, Problem

MANIFEST = ".briefgen-manifest.json"
UNFINISHED = ".briefgen-unfinished"
PIECE = 2**20  # bytes read at once
STAND_IN = b"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Being published</title></head>
<body><p>This page is being published. If it stays like this, build the briefing again.</p></body></html>
"""


@dataclass(frozen=True, slots=True)
class Output:
    """A file to publish; `key` stands for all that its content was made from, where that is known."""

    content: bytes
    key: str | None = None

    @property
    def sha256(self) -> str:
        """The hash of the content."""
        return _hash(self.content)

    def pieces(self) -> Iterator[bytes]:
        """The content, bit by bit."""
        yield self.content


@dataclass(frozen=True, slots=True)
class Standing:
    """A file that stands in the site as it is to be: its hash, and the key that it was made from."""

    sha256: str
    key: str | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file to publish that waits on the disk: all pages of a large site would take much memory."""

    sha256: str
    key: str | None
    place: BinaryIO
    start: int
    length: int

    def pieces(self) -> Iterator[bytes]:
        """The content, bit by bit, read where it waits."""
        self.place.seek(self.start)
        for start in range(0, self.length, PIECE):
            yield self.place.read(min(PIECE, self.length - start))


def put_aside(pieces: Iterable[bytes], key: str | None, place: BinaryIO) -> Waiting:
    """The file, its content at the end of `place`."""
    start, digest = place.seek(0, os.SEEK_END), hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
        place.write(piece)
    return Waiting(digest.hexdigest(), key, place, start, place.tell() - start)


File = Output | Standing | Waiting


@dataclass(frozen=True, slots=True)
class Written:
    """What the manifest knows of a file: the hash of what was written, and the key that it was made from.

    While it is being written, `before` is the hash of what stood there: a build that is killed leaves one or the other.
    """

    sha256: str
    key: str | None = None
    before: str | None = None

    def is_known(self, sha256: str) -> bool:
        """Whether what has this hash is what briefgen put there, of which it may dispose."""
        return sha256 in (self.sha256, self.before, _hash(STAND_IN))


FIELDS = tuple(field.name for field in fields(Written))


@dataclass(frozen=True, slots=True)
class Published:
    """What became of the files: `kept` are old ones that were edited since, and so are not briefgen's to remove."""

    written: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]
    kept: tuple[str, ...]


def publish_files(files: Mapping[str, File], site: Path) -> Published:
    """Make `site` hold `files` (by path below it, written in the order given), and nothing else of briefgen's.

    Raises `BuildError`, before anything is written, if a file of the user's is in the way.
    """
    with alone_in(site):
        return publish_alone(files, site)


def publish_alone(files: Mapping[str, File], site: Path) -> Published:
    """The same for who is `alone_in(site)`, as one has to be from when a file was found to be `Standing`."""
    _refuse_clashes(files)
    try:
        return _publish(files, site, read_manifest(site))
    except OSError as error:
        raise _unwritable(site, error) from error


def _unwritable(site: Path, error: OSError) -> BuildError:
    return BuildError(Problem("site-unwritable", f"cannot be written: {error}", str(site)))


def _publish(files: Mapping[str, File], site: Path, owned: Mapping[str, Written]) -> Published:
    stood = {path: file.sha256 if isinstance(file, Standing) else _current(site / path) for path, file in files.items()}
    wanted = {path: Written(file.sha256, file.key) for path, file in files.items()}
    changed = [path for path, file in wanted.items() if stood[path] != file.sha256]
    _refuse_strangers(site, changed, owned)
    stale = sorted(owned.keys() - files.keys())
    if changed or stale:
        _write_manifest(site, {**owned, **wanted, **_in_between(changed, wanted, stood, owned)})
    _hold_places(site, [path for path in changed if stood[path] is None and path.endswith(".html")])
    for path in changed:
        _replace(site, path, files[path].pieces())
    removed = tuple(path for path in stale if _remove(site, path, owned[path]))
    kept = tuple(path for path in stale if (site / path).exists())
    _write_manifest(site, wanted)
    (site / UNFINISHED).unlink(missing_ok=True)
    return Published(tuple(changed), len(files) - len(changed), removed, kept)


def _in_between(
    changed: list[str],
    wanted: Mapping[str, Written],
    stood: Mapping[str, str | None],
    owned: Mapping[str, Written],
) -> dict[str, Written]:
    """What is known of the files while they are being replaced."""
    return {
        path: replace(wanted[path], before=sha256)
        for path in changed
        if (sha256 := stood[path]) is not None and path in owned and owned[path].is_known(sha256)
    }


@contextmanager
def alone_in(site: Path) -> Iterator[None]:
    """One build at a time writes to a site, which is made if need be; another one waits.

    Where folders cannot be locked, nobody does. A folder that was made for nothing is removed.
    """
    new = not site.exists()
    try:
        site.mkdir(parents=True, exist_ok=True)
        folder = _lock(site)
    except OSError as error:
        raise _unwritable(site, error) from error
    try:
        yield
    finally:
        if new:
            with suppress(OSError):
                site.rmdir()
        if folder is not None:
            os.close(folder)


def _lock(site: Path) -> int | None:
    """What holds the lock until it is closed."""
    try:
        from fcntl import LOCK_EX, flock
    except ImportError:
        return None
    folder = os.open(site, os.O_RDONLY)
    with suppress(OSError):
        flock(folder, LOCK_EX)
    return folder


def read_manifest(site: Path) -> dict[str, Written]:
    """The files that earlier builds wrote to `site`, by path; empty if there were none."""
    try:
        files = json.loads((site / MANIFEST).read_text(encoding="utf-8"))["files"]
        return {path: Written(**known) for path, known in files.items() if _is_inside(path)}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BuildError(
            Problem("manifest-damaged", f"cannot be read: {error}", f"{site.name}/{MANIFEST}",
                    hint="Empty the folder, or name another one under “site”.")
        ) from None  # fmt: skip


def published_hashes(site: Path) -> dict[str, str]:
    """The hash of every file that briefgen wrote to `site`, the manifest's included, by path."""
    hashes = {path: known.sha256 for path, known in read_manifest(site).items()}
    return {**hashes, MANIFEST: _hash((site / MANIFEST).read_bytes())}


def standing(site: Path, path: str, known: Written | None, key: str) -> Standing | None:
    """A file on disk if it is as briefgen wrote it and was made from `key`, else None."""
    if known is None or known.key != key or _current(site / path) != known.sha256:
        return None
    return Standing(known.sha256, key)


def _is_inside(path: str) -> bool:
    return not (PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts or "\\" in path)


def _refuse_clashes(files: Mapping[str, Output]) -> None:
    """Two paths that differ by case alone are one file on many systems."""
    seen: dict[str, str] = {}
    for path in files:
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            raise BuildError(Problem("site-clash", f"“{path}” and “{other}” would be one file on many systems.", path))


def _refuse_strangers(site: Path, paths: list[str], owned: Mapping[str, Written]) -> None:
    strangers = [path for path in paths if path not in owned and (site / path).exists()]
    if strangers:
        raise BuildError(
            *(Problem("site-occupied", "is not a file that briefgen wrote, and stands where it has to write one.",
                      f"{site.name}/{path}", hint="Move it, or publish to another folder.")
              for path in strangers)
        )  # fmt: skip


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _current(path: Path) -> str | None:
    """The hash of a file on disk."""
    try:
        with path.open("rb", buffering=0) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _replace(site: Path, path: str, pieces: Iterable[bytes]) -> None:
    target = site / path
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = site / UNFINISHED
    with unfinished.open("wb") as file:
        file.writelines(pieces)
    os.replace(unfinished, target)


def _hold_places(site: Path, paths: Sequence[str]) -> None:
    """Put a stand-in at each path, all of them one file where the file system has links."""
    for path in paths:
        try:
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            os.link(site / paths[0], site / path)
        except OSError:
            _replace(site, path, [STAND_IN])


def _remove(site: Path, path: str, known: Written) -> bool:
    """Remove a file if it is still as written, then its folder if that leaves it empty."""
    target = site / path
    sha256 = _current(target)
    if sha256 is None or not known.is_known(sha256):
        return False
    target.unlink()
    if target.parent != site and not any(target.parent.iterdir()):
        target.parent.rmdir()
    return True


def _write_manifest(site: Path, files: Mapping[str, Written]) -> None:
    known = {path: {name: value for name in FIELDS if (value := getattr(files[path], name))} for path in sorted(files)}
    content = json.dumps({"format": 1, "files": known}, ensure_ascii=False, indent=1).encode() + b"\n"
    if _current(site / MANIFEST) != _hash(content):
        _replace(site, MANIFEST, [content])
