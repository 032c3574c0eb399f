"""Workers that extract next to nothing, slowly, or die: what tests of workers run instead of the real ones.

`python -m tests.deadly DIR` builds a project with two of them.
"""

import os
import signal
import sys
import time
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from briefgen import workers
from briefgen.models import Article, Extraction


def deadly_processes(count: int) -> Executor:
    """Worker processes in which an article with DIE kills its worker, one with ONCE does so the first time."""
    return ProcessPoolExecutor(count, get_context("spawn"), initializer=prepare)


def prepare() -> None:
    """Put the stand-in into this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    workers.pipeline = lambda model: None
    workers.extract = extract


def extract(article: Article, nlp: None) -> Extraction:
    """An empty extraction, or death."""
    if "DIE" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "ONCE" in article.text and not (done := Path(os.environ["DEADLY_ONCE"])).exists():
        done.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(float(os.environ.get("DEADLY_SECONDS", "0")))
    return Extraction(article.id)


def main() -> None:
    """Build the project with two slow workers; what ends it is told as by the command."""
    os.environ["DEADLY_SECONDS"] = "0.05"
    workers.WORDS_A_WORKER, workers.WORDS_A_BATCH = 10, 12
    workers.extract_all.__defaults__ = (2, deadly_processes)
    sys.argv = ["briefgen", "build", "-p", sys.argv[1], "-j", "2"]
    from briefgen.cli import main as briefgen

    briefgen()


if __name__ == "__main__":
    main()
