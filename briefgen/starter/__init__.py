"""A new project: configuration with its schema for editors, two sample articles of our own, a note, corrections."""

import json
from pathlib import Path

from briefgen.config import Config
from briefgen.corrections import CorrectionsFile
from briefgen.errors import ConfigError, Problem

PROJECT = Path(__file__).parent / "project"
SCHEMAS = {"config.schema.json": Config, "corrections.schema.json": CorrectionsFile}


def start_project(folder: Path) -> tuple[str, ...]:
    """Write a project that builds at once into `folder`; returns the files written, relative to it.

    Raises `ConfigError` naming every file that is in the way; then nothing is written.
    """
    files = {_target(path): path.read_text(encoding="utf-8") for path in sorted(PROJECT.rglob("*")) if path.is_file()}
    for name, schema in SCHEMAS.items():
        files[f".briefgen/{name}"] = json.dumps(schema.model_json_schema(), indent=1) + "\n"
    in_the_way = [name for name in files if (folder / name).exists()]
    if in_the_way:
        hint = "Name another folder, or move the file away."
        raise ConfigError(*(Problem("init-in-the-way", "is there already.", name, hint=hint) for name in in_the_way))
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return tuple(files)


def _target(path: Path) -> str:
    """`_gitignore` stands for `.gitignore`, which would rule over this folder itself."""
    return path.relative_to(PROJECT).as_posix().replace("_gitignore", ".gitignore")
