"""What cannot be undercut: the spaCy pipeline alone over a project's texts, Jinja and writing alone over its pages.

Each runs in a process of its own, `python -m benchmarks.floors pipeline DIR` or `… pages DIR`, and prints JSON.
"""

import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from briefgen import build as shell
from briefgen import render
from briefgen.config import read_config
from briefgen.extract import load_pipeline


def pipeline(folder: Path) -> dict[str, float]:
    """Seconds of `nlp.pipe` over the texts of a project's articles, the model loaded before."""
    config = read_config(folder)
    texts = [article.text for article in shell.read_project(folder, config).articles]
    nlp = load_pipeline(config.nlp.model)
    list(nlp.pipe(texts[:3]))
    wall, cpu = perf_counter(), process_time()
    for _ in nlp.pipe(texts):
        pass
    return {"wall": perf_counter() - wall, "cpu": process_time() - cpu}


def pages(folder: Path) -> dict[str, float]:
    """Seconds of rendering every page of a built project from its finished view, and of writing it."""
    contexts = _contexts(folder)
    renderer = render.load_templates((folder / "templates", shell.shipped_templates()))
    with tempfile.TemporaryDirectory() as site:
        wall, cpu = perf_counter(), process_time()
        for i, (template, context) in enumerate(contexts):
            (Path(site) / str(i)).write_bytes(renderer(template, context).encode())
        return {"wall": perf_counter() - wall, "cpu": process_time() - cpu}


def _contexts(folder: Path) -> list[tuple[str, Mapping[str, Any]]]:
    """Template and context of every page, noted while the project is built to another folder."""
    noted: list[tuple[str, Mapping[str, Any]]] = []
    load = render.load_templates

    def load_and_note(folders):
        renderer = load(folders)

        def note(template, context):
            noted.append((template, context))
            return renderer(template, context)

        return note

    render.load_templates = load_and_note
    try:
        with tempfile.TemporaryDirectory() as site:
            shell.build(folder, read_config(folder).model_copy(update={"site": site}))
    finally:
        render.load_templates = load
    return noted


if __name__ == "__main__":
    print(json.dumps({"pipeline": pipeline, "pages": pages}[sys.argv[1]](Path(sys.argv[2]))))
