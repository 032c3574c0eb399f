"""A new project: configuration with its schema for editors, two sample articles of our own, a note, corrections."""

import json
import os
from pathlib import Path

from briefgen.config import Config
from briefgen.corrections import CorrectionsFile
from briefgen.errors import ConfigError, Problem

PROJECT = Path(__file__).parent / "project"
MOST_NAMED = 3
SCHEMAS = {"config.schema.json": Config, "corrections.schema.json": CorrectionsFile}


def start_project(folder: Path) -> tuple[str, ...]:
    """Write a project that builds at once into `folder`; returns the files written, relative to it.

    Raises `ConfigError` naming the files that are in the way; then nothing is written.
    """
    files = {_target(path): path.read_text(encoding="utf-8") for path in sorted(PROJECT.rglob("*")) if path.is_file()}
    for name, schema in SCHEMAS.items():
        files[f".briefgen/{name}"] = json.dumps(schema.model_json_schema(), indent=1) + "\n"
    _look_for_room(folder, list(files))
    try:
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(Problem("init-unwritable", f"cannot be written ({error.strerror}).", str(folder))) from None
    return tuple(files)


def _look_for_room(folder: Path, files: list[str]) -> None:
    if folder.exists() and not folder.is_dir():
        raise ConfigError(Problem("init-in-the-way", "is a file, not a folder.", str(folder)))
    there = [name for name in files if os.path.lexists(folder / name)]
    if there:
        more = f" and {len(there) - MOST_NAMED} more" if len(there) > MOST_NAMED else ""
        message = f"has {', '.join(there[:MOST_NAMED])}{more} already; nothing was written."
        raise ConfigError(Problem("init-in-the-way", message, str(folder), hint="Name another folder."))


def _target(path: Path) -> str:
    """`_gitignore` stands for `.gitignore`, which would rule over this folder itself."""
    return path.relative_to(PROJECT).as_posix().replace("_gitignore", ".gitignore")
