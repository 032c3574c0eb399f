"""Runs `extract` over many articles, in this process or in several, in the order given.

Each worker process loads the model once; articles go out and extractions come back as plain data. Small jobs stay in
this process, because loading the model again costs more than they do.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from typing import TYPE_CHECKING

from briefgen.errors import Problem
from briefgen.extract import extract, load_pipeline
from briefgen.models import Article, Extraction

if TYPE_CHECKING:
    from spacy.language import Language

WORDS_A_WORKER = 40_000  # about ten seconds of parsing: several times what it costs to start a worker
WORDS_A_BATCH = 10_000
FAILED = "extract-failed"


@cache
def pipeline(model: str) -> "Language":
    """The model, loaded once a process (a preview keeps it warm)."""
    return load_pipeline(model)


def extract_all(articles: Sequence[Article], model: str, jobs: int | None = None) -> Iterator[Extraction | Problem]:
    """One extraction an article, in order; a `Problem` stands for an article that could not be analysed.

    `jobs` is the largest number of processes; by default one a core.
    """
    words = sum(article.text.count(" ") for article in articles)
    workers = min(jobs or os.cpu_count() or 1, 1 + words // WORDS_A_WORKER)
    if workers == 1:
        yield from (_extract_one(article, model) for article in articles)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as executor:
        yield from _extract_batches(_batches(articles), model, executor)


def _extract_batches(batches: list[list[Article]], model: str, executor: Executor) -> Iterator[Extraction | Problem]:
    for extractions in executor.map(_extract_batch, batches, [model] * len(batches)):
        yield from extractions


def _extract_batch(articles: list[Article], model: str) -> list[Extraction | Problem]:
    return [_extract_one(article, model) for article in articles]


def _extract_one(article: Article, model: str) -> Extraction | Problem:
    """A fault of ours in one article costs that article, not the briefing."""
    nlp = pipeline(model)
    try:
        return extract(article, nlp)
    except Exception as error:
        return Problem(FAILED, f"it cannot be analysed ({error!r}); please report this.", article.file)


def _batches(articles: Sequence[Article]) -> list[list[Article]]:
    """Consecutive articles in batches of about equal length, so that no worker waits for a long one at the end."""
    batches: list[list[Article]] = [[]]
    words = 0
    for article in articles:
        if words > WORDS_A_BATCH:
            batches.append([])
            words = 0
        batches[-1].append(article)
        words += article.text.count(" ")
    return batches
