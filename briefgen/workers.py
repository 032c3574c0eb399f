"""Runs `extract` over many articles, in this process or in several.

Each worker process loads the model once; articles go out and extractions come back as plain data. Small jobs stay in
this process, because loading the model again costs more than they do. A worker that dies takes little along: the
batches in flight are tried again one by one in a worker of their own; if that one dies too, their articles are, and the
article on which it dies even so is given up.
"""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from functools import cache
from multiprocessing import get_context
from typing import TYPE_CHECKING

from briefgen.errors import Problem
from briefgen.extract import extract, load_pipeline
from briefgen.models import Article, Extraction

if TYPE_CHECKING:
    from spacy.language import Language

WORDS_A_WORKER = 40_000  # about ten seconds of parsing: several times what it costs to start a worker
WORDS_A_BATCH = 4_000  # about a second: what an interruption may cost
FAILED = "extract-failed"

Batch = list[tuple[int, Article]]  # articles with their positions
Made = tuple[int, Extraction | Problem]  # an article's position, and what came of it
Start = Callable[[int], Executor]


@cache
def pipeline(model: str) -> "Language":
    """The model, loaded once a process (a preview keeps it warm)."""
    nlp = load_pipeline(model)
    gc.collect()
    gc.freeze()  # it stays for good: the collector need not go through it again and again
    return nlp


def local_processes(count: int) -> Executor:
    """So many worker processes on this machine; Ctrl-C is left to the parent."""
    quiet = {"initializer": signal.signal, "initargs": (signal.SIGINT, signal.SIG_IGN)}
    return ProcessPoolExecutor(count, get_context("spawn"), **quiet)


def extract_all(
    articles: Sequence[Article], model: str, jobs: int | None = None, start: Start = local_processes
) -> Iterator[Made]:
    """The extraction of each article with its position, as they are done; a `Problem` where there can be none.

    `jobs` is the largest number of processes, by default one a core; `start` starts so many workers.
    """
    places = list(enumerate(articles))
    words = sum(article.text.count(" ") for article in articles)
    workers = min(jobs or os.cpu_count() or 1, 1 + words // WORDS_A_WORKER)
    if workers == 1:
        yield from ((place, _extract_one(article, model)) for place, article in places)
        return
    lost = yield from _run(_batches(places), model, workers, start)
    lost = yield from _run(lost, model, 1, start)
    lost = yield from _run([[single] for batch in lost for single in batch], model, 1, start)
    for [(place, article)] in lost:
        message = "the process that analysed it died, three times; please report this."
        yield place, Problem(FAILED, message, article.file)


def _run(batches: Iterable[Batch], model: str, workers: int, start: Start) -> Generator[Made, None, list[Batch]]:
    """Run the batches, a few at a time; returns those that were in flight when a worker died."""
    waiting, lost = deque(batches), []
    in_flight = workers + 1 if workers > 1 else 1
    while waiting:
        with start(workers) as executor:
            running: dict[Future, Batch] = {}
            try:
                while waiting or running:
                    while waiting and len(running) < in_flight:
                        future = executor.submit(_extract_batch, waiting[0], model)
                        running[future] = waiting.popleft()
                    for future in wait(running, return_when=FIRST_COMPLETED).done:
                        yield from future.result()
                        del running[future]
            except BrokenExecutor:
                lost += running.values()
    return lost


def _extract_batch(batch: Batch, model: str) -> list[Made]:
    return [(place, _extract_one(article, model)) for place, article in batch]


def _extract_one(article: Article, model: str) -> Extraction | Problem:
    """A fault of ours in one article costs that article, not the briefing."""
    nlp = pipeline(model)
    try:
        return extract(article, nlp)
    except Exception as error:
        return Problem(FAILED, f"it cannot be analysed ({error!r}); please report this.", article.file)


def _batches(places: Iterable[tuple[int, Article]]) -> list[Batch]:
    """Consecutive articles in batches of about equal length, so that no worker waits for a long one at the end."""
    batches: list[Batch] = []
    words = WORDS_A_BATCH
    for place, article in places:
        if words >= WORDS_A_BATCH:
            batches.append([])
            words = 0
        batches[-1].append((place, article))
        words += article.text.count(" ")
    return batches


def in_order(made: Iterable[Made]) -> Iterator[Extraction | Problem]:
    """What was made, by position; what is done early waits for its turn."""
    early: dict[int, Extraction | Problem] = {}
    turn = 0
    for place, extraction in made:
        early[place] = extraction
        while turn in early:
            yield early.pop(turn)
            turn += 1
