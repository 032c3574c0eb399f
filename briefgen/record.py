"""What the last build read, wrote and said, so that one that would change nothing says it again and ends.

Content alone counts: all that was read and all that was written is hashed anew; time stamps are not looked at. What is
read is hashed before the build reads it: a file that is saved meanwhile is seen as changed by the next build, never
missed.
"""

import hashlib
import json
import os
import platform
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from stat import S_ISREG
from time import perf_counter
from typing import Any

import briefgen
from briefgen.errors import Problem
from briefgen.report import BuildReport, SiteReport
from briefgen.wholefile import write_whole

FILE = ".briefgen/last-build.json"
PACKAGE = os.path.dirname(briefgen.__file__)
COMPILED = "__pycache__"
READERS = 2  # threads: reading and hashing leave Python's lock
STAGES = ("read", "extract", "resolve", "render")


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a build reads: files and folders (relative to the project's), and a hash of what is in them."""

    roots: tuple[str, ...]
    state: str


def take_inputs(folder: Path, roots: Iterable[str]) -> Inputs:
    """What stands in `roots` now, together with briefgen itself and all that it computes with."""
    roots = tuple(roots)
    digest = hashlib.sha256(json.dumps([platform.python_version(), platform.machine(), *_installed()]).encode())
    for root in (PACKAGE, *(os.path.join(folder, root) for root in roots)):
        for path in _files(root):
            digest.update(f"{path[len(root) :]}\0{_hash(path)}\0".encode("utf-8", "surrogateescape"))
        digest.update(b"\0")
    return Inputs(roots, digest.hexdigest())


def _installed() -> list[str]:
    """Every installed distribution with its version, as the names of their folders have it."""
    names = {name for folder in sys.path if os.path.isdir(folder) for name in os.listdir(folder)}
    return sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))


def _files(path: str) -> Iterator[str]:
    """The files at or below `path` in the order of their names; links to folders are not followed."""
    if not os.path.isdir(path):
        yield path
        return
    for entry in sorted(os.scandir(path), key=lambda entry: entry.name):
        if not entry.is_dir(follow_symlinks=False):
            yield entry.path
        elif entry.name != COMPILED:
            yield from _files(entry.path)


def _hash(path: str) -> str:
    """What stands in a file: a hash, or why there is none."""
    try:
        if not S_ISREG(os.stat(path).st_mode):
            return "no ordinary file"
        with open(path, "rb", buffering=0) as file:
            return hashlib.sha256(file.read()).hexdigest()
    except OSError as error:
        return type(error).__name__


def remember_build(folder: Path, inputs: Inputs, site: str, written: Mapping[str, str], report: BuildReport) -> None:
    """Keep what a finished build read, wrote (hashes by path below `site`, itself relative to `folder`) and said.

    A folder that cannot be written costs the next build its short cut, no more.
    """
    said = {
        "counts": report.counts,
        "warnings": _plain(report.warnings),
        "skipped": _plain(report.skipped),
        "suggestions": report.suggestions,
    }
    data = {"format": 1, "inputs": asdict(inputs), "site": site, "written": dict(written), "said": said}
    try:
        write_whole(folder / FILE, json.dumps(data).encode())
    except OSError:
        return


def unchanged_build(folder: Path) -> BuildReport | None:
    """The report of a build that has nothing to do; None if there is something to do, or if that cannot be told."""
    began = perf_counter()
    try:
        data = json.loads((folder / FILE).read_bytes())
        if data["format"] != 1 or not _is_up_to_date(folder, data):
            return None
        return _said_again(folder / data["site"], data["said"], len(data["written"]), perf_counter() - began)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_up_to_date(folder: Path, data: Mapping[str, Any]) -> bool:
    if take_inputs(folder, data["inputs"]["roots"]).state != data["inputs"]["state"]:
        return False
    files = [(os.path.join(folder, data["site"], path), known) for path, known in data["written"].items()]
    with ThreadPoolExecutor(READERS) as readers:
        return all(readers.map(_are_as_written, (files[start::READERS] for start in range(READERS))))


def _are_as_written(files: Iterable[tuple[str, str]]) -> bool:
    return all(_hash(path) == known for path, known in files)


def _said_again(site: Path, said: Mapping[str, Any], files: int, seconds: float) -> BuildReport:
    return BuildReport(
        site=site,
        counts=said["counts"],
        extracted=0,
        remembered=said["counts"]["articles"],
        files=SiteReport(0, (), files, ()),
        seconds={**dict.fromkeys(STAGES, 0.0), "read": round(seconds, 3)},
        cpu=dict.fromkeys(STAGES, 0.0),
        warnings=tuple(Problem(**warning) for warning in said["warnings"]),
        skipped=tuple(Problem(**skipped) for skipped in said["skipped"]),
        suggestions=tuple(said["suggestions"]),
        nothing_changed=True,
    )


def _plain(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [asdict(problem) for problem in problems]
