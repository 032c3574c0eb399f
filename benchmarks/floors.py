"""What cannot be undercut, and what a preview does: each measured in a process of its own that prints JSON.

`python -m benchmarks.floors NAME DIR`, where NAME is `pipeline` (the spaCy pipeline alone over a project's texts),
`load` (the model alone), `pages` (Jinja and writing alone over a project's pages) or `preview` (one article changed, in
a process that has built the project before).
"""

import json
import sys
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from briefgen import build as shell
from briefgen import render
from briefgen.config import read_config
from briefgen.extract.pipeline import locate_model

Seconds = dict[str, float]


@contextmanager
def measured(into: Seconds) -> Iterator[None]:
    """Seconds by the clock and of CPU."""
    wall, cpu = perf_counter(), process_time()
    yield
    into |= {"wall": perf_counter() - wall, "cpu": process_time() - cpu}


def pipeline(folder: Path) -> Seconds:
    """`nlp.pipe` over the texts of a project's articles, the model as it comes and loaded before."""
    config, seconds = read_config(folder), {}
    texts = [article.text for article in shell.read_project(folder, config).articles]
    nlp = load_plain(config.nlp.model)
    list(nlp.pipe(texts[:3]))
    with measured(seconds):
        for _ in nlp.pipe(texts):
            pass
    return seconds


def load(folder: Path) -> Seconds:
    """Importing spaCy and loading the model."""
    seconds: Seconds = {}
    with measured(seconds):
        load_plain(read_config(folder).nlp.model)
    return seconds


def load_plain(model: str) -> Any:
    """The model as spaCy loads it, without what `briefgen.extract.load_pipeline` does to make it faster."""
    import spacy

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(locate_model(model))


def pages(folder: Path) -> Seconds:
    """Rendering every page of a built project from its finished view, and writing it; `pages` says how many."""
    contexts, seconds = _contexts(folder), {}
    renderer = render.load_templates((folder / "templates", shell.shipped_templates()))
    with tempfile.TemporaryDirectory() as site, measured(seconds):
        for i, (template, context) in enumerate(contexts):
            (Path(site) / str(i)).write_bytes(renderer(template, context).encode())
    return seconds | {"pages": len(contexts)}


def _contexts(folder: Path) -> list[tuple[str, Mapping[str, Any]]]:
    """Template and context of every page, noted while the project is built to another folder."""
    noted: list[tuple[str, Mapping[str, Any]]] = []
    load_shipped = render.load_templates

    def load_and_note(folders):
        renderer = load_shipped(folders)

        def note(template, context):
            noted.append((template, context))
            return renderer(template, context)

        return note

    render.load_templates = load_and_note
    try:
        with tempfile.TemporaryDirectory() as site:
            shell.build(folder, read_config(folder).model_copy(update={"site": site}))
    finally:
        render.load_templates = load_shipped
    return noted


def preview(folder: Path) -> Seconds:
    """From a saved article to the finished files, the project built and an article read before."""
    from benchmarks.bench import change_article

    change_article(folder)
    shell.build_project(folder)
    change_article(folder)
    seconds: Seconds = {}
    with measured(seconds):
        shell.build_project(folder)
    return seconds


if __name__ == "__main__":
    measure = {"pipeline": pipeline, "load": load, "pages": pages, "preview": preview}[sys.argv[1]]
    print(json.dumps(measure(Path(sys.argv[2]))))
