"""Articles are analysed in several processes: one that dies costs little, an interruption keeps what was done."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefgen import workers
from briefgen.errors import Problem
from briefgen.models import Article, Extraction, Paragraph
from briefgen.workers import extract_all, in_order
from tests.deadly import deadly_processes

ROOT = Path(__file__).parent.parent


def article(number: int, text: str) -> Article:
    """An article with an id of its own."""
    return Article(f"a-{number}", f"{number}.txt", "Title", text, (Paragraph(0, len(text), "body"),))


ARTICLES = [article(number, f"Minister {number} said on Monday that talks would go on.") for number in range(8)]


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch):
    """Every two articles are a batch, and worth a worker."""
    monkeypatch.setattr(workers, "WORDS_A_WORKER", 10)
    monkeypatch.setattr(workers, "WORDS_A_BATCH", 12)


def outcome(articles, **options) -> dict[str, object]:
    """What came of each article: whose extraction, or which problem."""
    made = dict(extract_all(articles, "none", **options))
    assert len(made) == len(articles)
    return {articles[place].file: getattr(got, "article", None) or got for place, got in sorted(made.items())}


@pytest.mark.parametrize("jobs", [2, 3])
def test_a_deadly_article_is_named_and_costs_no_other(jobs):
    """Whatever its worker does when it meets the article, the seven others are analysed."""
    articles = [*ARTICLES[:3], article(3, "DIE always, whoever says so."), *ARTICLES[4:]]
    got = outcome(articles, jobs=jobs, start=deadly_processes)
    problem = got.pop("3.txt")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.file) == ("extract-failed", "3.txt")
    assert "died" in problem.message
    assert list(got.values()) == [f"a-{number}" for number in (0, 1, 2, 4, 5, 6, 7)]


def test_two_deadly_articles_are_both_named():
    """In one batch or in two."""
    articles = [*ARTICLES[:2], article(2, "DIE always."), article(3, "DIE always."), *ARTICLES[4:7], article(7, "DIE")]
    got = outcome(articles, jobs=2, start=deadly_processes)
    assert [file for file, made in got.items() if isinstance(made, Problem)] == ["2.txt", "3.txt", "7.txt"]


def test_a_death_that_does_not_come_again_costs_nothing(tmp_path, monkeypatch):
    """A worker that was killed from outside: its batch is tried again, nothing is given up."""
    monkeypatch.setenv("DEADLY_ONCE", str(tmp_path / "done"))
    articles = [*ARTICLES[:3], article(3, "ONCE only."), *ARTICLES[4:]]
    got = outcome(articles, jobs=2, start=deadly_processes)
    assert (tmp_path / "done").exists()
    assert list(got.values()) == [f"a-{number}" for number in range(8)]


def test_any_executor_will_do(monkeypatch):
    """The seam for a cluster: whatever the standard library calls an executor."""
    monkeypatch.setattr(workers, "pipeline", lambda model: None)
    monkeypatch.setattr(workers, "extract", lambda article, nlp: Extraction(article.id))
    got = outcome(ARTICLES, jobs=4, start=ThreadPoolExecutor)
    assert list(got.values()) == [f"a-{number}" for number in range(8)]


def test_only_a_few_batches_are_in_flight(monkeypatch):
    """What waits is not handed out before its time: the parent holds no queue of results."""
    monkeypatch.setattr(workers, "pipeline", lambda model: None)
    monkeypatch.setattr(workers, "extract", lambda article, nlp: asked.append(article.id) or Extraction(article.id))
    asked: list[str] = []
    many = [article(number, "One two three four five six seven eight nine ten.") for number in range(100)]
    made = extract_all(many, "none", 2, ThreadPoolExecutor)
    next(made)
    time.sleep(0.05)
    assert len(asked) <= 2 * 4
    made.close()


def test_in_order():
    """What is done early waits for its turn."""
    made = [(2, "c"), (0, "a"), (3, "d"), (1, "b")]
    assert list(in_order(made)) == ["a", "b", "c", "d"]


def test_ctrl_c_keeps_what_was_extracted(tmp_path):
    """Interrupted, a build ends with 130 and without a traceback; the next one goes on where it stopped."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for number in range(40):
        (seeds / f"{number:02}.txt").write_text(ARTICLES[0].text.replace("0", f"Number{number}"))
    command = [sys.executable, "-m", "tests.deadly", str(tmp_path)]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True)
    cache = tmp_path / ".briefgen" / "cache"
    deadline = time.monotonic() + 60
    while len(list(cache.glob("*/*.json"))) < 4 and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    kept = len(list(cache.glob("*/*.json")))
    assert (process.returncode, "Traceback" in said) == (130, False), said
    assert 4 <= kept < 40
    assert not list(cache.glob("*/*.unfinished"))
