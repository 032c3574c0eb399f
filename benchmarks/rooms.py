"""CPU seconds of each room of extraction beside those of the spaCy pipeline on the same articles.

`python -m benchmarks.rooms SEEDS COUNT TIMES` prints them as JSON.
"""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from benchmarks.floors import load_plain
from briefgen import extract
from briefgen.articles import read_articles
from briefgen.extract.pipeline import DEFAULT_MODEL, load_pipeline, parse
from briefgen.models import Article

ROOMS = {
    "mentions": ("find_mentions",),
    "times": ("find_times",),
    "quotations": ("find_quoted", "read_passage", "resolve_references", "find_quotations"),
    "events": ("find_events",),
    "claims": ("find_claims",),
    "figures": ("find_figures",),
}


def measure_rooms(seeds: Path, count: int, times: int = 3) -> dict[str, float]:
    """CPU of each room over CPU of the pipeline, for `count` articles spread over the folder; the median of `times`.

    "parsing" is briefgen's own use of the pipeline, "all" everything that extraction does beyond it.
    """
    articles = read_articles(seeds).articles
    chosen = articles[:: max(1, len(articles) // count)][:count]
    plain, nlp = load_plain(DEFAULT_MODEL), load_pipeline()
    for pipeline in (plain, nlp):
        parse(chosen[0], pipeline)  # warm
    runs = [_measure(chosen, plain, nlp) for _ in range(times)]
    return {name: sorted(run[name] for run in runs)[times // 2] for name in runs[0]}


def _measure(articles: Sequence[Article], plain, nlp) -> dict[str, float]:
    began = process_time()
    for article in articles:
        plain(article.text)
    pipeline = process_time() - began
    began = process_time()
    docs = [parse(article, nlp) for article in articles]
    parsing = process_time() - began
    spent = dict.fromkeys((name for names in ROOMS.values() for name in names), 0.0)
    original = {name: getattr(extract, name) for name in spent}
    for name, function in original.items():
        setattr(extract, name, _timed(name, function, spent))
    try:
        began = process_time()
        for doc, article in zip(docs, articles, strict=True):
            extract.extract_parsed(doc, article)
        beyond = process_time() - began
    finally:
        for name, function in original.items():
            setattr(extract, name, function)
    rooms = {room: sum(spent[name] for name in names) / pipeline for room, names in ROOMS.items()}
    return rooms | {"all": beyond / pipeline, "parsing": parsing / pipeline}


def _timed(name: str, function: Callable, spent: dict[str, float]) -> Callable:
    def call(*values):
        began = process_time()
        try:
            return function(*values)
        finally:
            spent[name] += process_time() - began

    return call


if __name__ == "__main__":
    print(json.dumps(measure_rooms(Path(sys.argv[1]), *map(int, sys.argv[2:]))))
