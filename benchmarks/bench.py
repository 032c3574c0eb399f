"""Measures builds of generated projects beside their floors: `python -m benchmarks.bench` (`make bench`).

Everything is measured in the same run on the same machine, so that the ratios mean something where the seconds do not.
The tables go into docs/performance.md, between its marks.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path
from statistics import median

from benchmarks.generate import generate
from benchmarks.rooms import measure_rooms
from benchmarks.runs import Run, build, run

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
STAGES = ("read", "extract", "resolve", "render")
TARGETS = {"mentions": 0.05, "times": 0.10, "quotations": 0.10, "all": 0.25}
ROOM_ARTICLES = 40


# ── the builds that are measured ─────────────────────────────────────────────────────────────────────────────────────


def make_cold(folder: Path) -> None:
    """As never built."""
    for name in (".briefgen", "site", "templates"):
        shutil.rmtree(folder / name, ignore_errors=True)


def change_nothing(folder: Path) -> None:
    """Everything as the last build left it."""


def change_article(folder: Path) -> None:
    """One article is one sentence longer."""
    path = sorted((folder / "seeds").iterdir())[0]
    path.write_text(path.read_text(encoding="utf-8") + "\nOfficials said more talks would follow.\n", encoding="utf-8")


def change_template(folder: Path) -> None:
    """The user has a base template, longer by a comment each time."""
    from briefgen.build import shipped_templates

    own = folder / "templates" / "base.html"
    own.parent.mkdir(exist_ok=True)
    text = (own if own.exists() else shipped_templates() / "base.html").read_text(encoding="utf-8")
    own.write_text(text + "<!-- changed -->\n", encoding="utf-8")


BUILDS: tuple[tuple[str, Callable[[Path], None]], ...] = (
    ("cold", make_cold),
    ("nothing changed", change_nothing),
    ("one article changed", change_article),
    ("template changed", change_template),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """What a kind of build took, as medians of its runs."""

    articles: int
    jobs: int
    build: str
    words: int
    wall: float
    cpu: float
    peak: float
    stages: dict[str, float]


def measure_builds(folder: Path, articles: int, jobs: int, cold: int, warm: int) -> Iterator[Measured]:
    """Each kind of build, so many times."""
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in (folder / "seeds").iterdir())
    for name, prepare in BUILDS:
        runs: list[Run] = []
        for _ in range(cold if prepare is make_cold else warm):
            prepare(folder)
            runs.append(build(folder, jobs))
            say(f"{articles} articles, {jobs} jobs, {name}: {runs[-1].wall:.1f} s")
        stages = {stage: median(each.report["seconds"][stage] for each in runs) for stage in STAGES}
        wall, cpu, peak = (median(getattr(each, key) for each in runs) for key in ("wall", "cpu", "peak"))
        yield Measured(articles, jobs, name, words, wall, cpu, peak, stages)


def measure_floors(folder: Path, times: int) -> dict[str, dict[str, float]]:
    """The pipeline alone and the pages alone, as medians."""
    floors = {}
    for name in ("pipeline", "pages"):
        runs = [run("benchmarks.floors", name, str(folder)).report for _ in range(times)]
        floors[name] = {key: median(each[key] for each in runs) for key in ("wall", "cpu")}
    return floors


# ── the tables ───────────────────────────────────────────────────────────────────────────────────────────────────────


def lines_of(measured: Sequence[Measured], floors: dict[int, dict], rooms: dict[str, float]) -> Iterator[str]:
    """All tables, in Markdown."""
    yield f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} on {platform.machine()}."
    yield from ("", "### Builds", "")
    yield from _table(
        ("articles", "jobs", "build", "seconds", *STAGES, "words a second", "peak MB"), map(_row, measured)
    )
    yield from ("", "### Beside the floors", "")
    cold = [each for each in measured if each.build == "cold"]
    head = ("articles", "jobs", "extract ÷ pipeline (clock)", "all CPU ÷ pipeline (CPU)", "render ÷ pages alone")
    yield from _table(head, (_ratios(each, floors[each.articles]) for each in cold))
    yield from ("", "### How stages grow", "")
    yield from _table(("from", "to articles", "resolve", "render"), _growth([each for each in cold if each.jobs == 1]))
    yield from ("", "### Rooms of extraction: CPU ÷ pipeline", "")
    yield from _table(("room", "measured", "at most"), ((n, f"{v:.3f}", _target(n)) for n, v in rooms.items()))


def _row(each: Measured) -> tuple:
    stages = (f"{each.stages[stage]:.2f}" for stage in STAGES)
    return (each.articles, each.jobs, each.build, f"{each.wall:.1f}", *stages, f"{each.words / each.wall:,.0f}",
            f"{each.peak:.0f}")  # fmt: skip


def _ratios(each: Measured, floors: dict[str, dict[str, float]]) -> tuple:
    pipeline, pages = floors["pipeline"], floors["pages"]
    return (each.articles, each.jobs, f"{each.stages['extract'] / pipeline['wall']:.2f}",
            f"{each.cpu / pipeline['cpu']:.2f}", f"{each.stages['render'] / pages['wall']:.2f}")  # fmt: skip


def _growth(cold: Sequence[Measured]) -> Iterator[tuple]:
    """The exponent by which a stage's seconds grow with the number of articles: 1 is in proportion."""
    for one, other in pairwise(cold):
        times = log(other.articles / one.articles)
        powers = (f"n^{log(other.stages[s] / max(one.stages[s], 0.001)) / times:.2f}" for s in ("resolve", "render"))
        yield (one.articles, other.articles, *powers)


def _target(room: str) -> str:
    return f"{TARGETS[room]:.2f}" if room in TARGETS else ""


def _table(head: Sequence[str], rows) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + " --- |" * len(head)
    for row in rows:
        yield "| " + " | ".join(map(str, row)) + " |"


def put_into(page: Path, lines: Sequence[str]) -> None:
    """Replace what stands between the page's marks."""
    before, rest = page.read_text(encoding="utf-8").split(BEGIN)
    _, after = rest.split(END)
    page.write_text(before + "\n".join([BEGIN, *lines, END]) + after, encoding="utf-8", newline="\n")


def say(words: str) -> None:
    """Tell how far it is."""
    print(words, file=sys.stderr, flush=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000], metavar="N")
    parser.add_argument("--large", action="store_true", help="5,000 articles as well: takes an hour or so")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--runs", type=int, default=3, help="of each build; cold ones above 200 articles run once")
    parser.add_argument("--print", action="store_true", help="print the tables, leave docs/performance.md as it is")
    options = parser.parse_args()
    measured, floors, rooms = [], {}, {}
    with tempfile.TemporaryDirectory() as scratch:
        for size in [*options.sizes, *([5000] if options.large else [])]:
            folder = Path(scratch) / str(size)
            generate(folder, size, seed=1)
            few = options.runs if size <= 200 else 1
            for jobs in options.jobs:
                measured += measure_builds(folder, size, jobs, few, options.runs)
            floors[size] = measure_floors(folder, few)
            rooms = rooms or measure_rooms(folder / "seeds", ROOM_ARTICLES, options.runs)
    lines = list(lines_of(measured, floors, rooms))
    if options.print:
        print(*lines, sep="\n")
    else:
        put_into(PAGE, lines)


if __name__ == "__main__":
    main()
