"""Measures builds of generated projects beside their floors and peers: `python -m benchmarks.bench` (`make bench`).

Everything is measured in the same run on the same machine, so that the ratios mean something where the seconds do not;
where the machine has other work to do, those of CPU mean more than those by the clock. The tables go into
docs/performance.md, between its marks.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path
from statistics import median

from benchmarks.generate import generate
from benchmarks.peers import Peer, measure_peers
from benchmarks.runs import Run, build, run

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
STAGES = ("read", "extract", "resolve", "render")
TARGETS = {"mentions": 0.05, "times": 0.10, "quotations": 0.10, "all": 0.25}
ROOM_ARTICLES = 40
FLOORS = ("pipeline", "load", "pages", "preview")


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
    """What a kind of build took, as medians of its runs; `stages` by the clock, `own` in CPU of the main process."""

    articles: int
    jobs: int
    build: str
    words: int
    wall: float
    cpu: float
    peak: float
    stages: dict[str, float]
    own: dict[str, float]


Floors = Mapping[str, Mapping[str, float]]


def measure_builds(folder: Path, articles: int, jobs: int, cold: int, warm: int) -> Iterator[Measured]:
    """Each kind of build, so many times."""
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in (folder / "seeds").iterdir())
    for name, prepare in BUILDS:
        runs: list[Run] = []
        for _ in range(cold if prepare is make_cold else warm):
            prepare(folder)
            runs.append(build(folder, jobs))
            say(f"{articles} articles, {jobs} jobs, {name}: {runs[-1].wall:.1f} s, {runs[-1].cpu:.1f} s of CPU")
        stages = {stage: median(each.report["seconds"][stage] for each in runs) for stage in STAGES}
        own = {stage: median(each.report["cpu"][stage] for each in runs) for stage in STAGES}
        wall, cpu, peak = (median(getattr(each, key) for each in runs) for key in ("wall", "cpu", "peak"))
        yield Measured(articles, jobs, name, words, wall, cpu, peak, stages, own)


def measure_floors(folder: Path, dear: int, cheap: int) -> dict[str, dict[str, float]]:
    """What `benchmarks.floors` measures, as medians: the pipeline `dear` times, the others `cheap` times."""
    floors = {}
    for name in FLOORS:
        runs = [
            run("benchmarks.floors", name, str(folder)).report for _ in range(dear if name == "pipeline" else cheap)
        ]
        floors[name] = {key: median(each[key] for each in runs) for key in runs[0]}
        say(f"{name}: " + ", ".join(f"{key} {value:.2f}" for key, value in floors[name].items()))
    return floors


def measure_rooms(seeds: Path, times: int) -> dict[str, float]:
    """What `benchmarks.rooms` measures."""
    return run("benchmarks.rooms", str(seeds), str(ROOM_ARTICLES), str(times)).report


# ── the tables ───────────────────────────────────────────────────────────────────────────────────────────────────────


def lines_of(
    measured: Sequence[Measured], floors: Mapping[int, Floors], rooms: Mapping[str, float], peers: Sequence[Peer] = ()
) -> Iterator[str]:
    """All tables, in Markdown."""
    cold = [each for each in measured if each.build == "cold"]
    single = [each for each in cold if each.jobs == 1]
    yield f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} on {platform.machine()}."
    yield from ("", "### Builds", "")
    head = ("articles", "jobs", "build", "seconds", "of CPU", *STAGES, "words a second", "peak MB")
    yield from _table(head, map(_row, measured))
    yield from ("", "### Beside the floors, cold", "")
    head = ("articles", "jobs", "all ÷ pipeline (clock)", "all ÷ pipeline (CPU)", "resolve and render ÷ pipeline (CPU)")
    yield from _table(head, (_ratios(each, floors[each.articles]) for each in cold))
    yield from ("", "### How stages grow (CPU)", "")
    yield from _table(("from", "to articles", "resolve", "render", "both"), _growth(single))
    yield from ("", "### One article changed", "")
    head = ("articles", "the model warm, as in a preview", "from a cold start", "without the model's load")
    yield from _table(head, _changes(measured, floors))
    yield from ("", "### Pages a second (CPU)", "")
    yield from _table(("articles", "pages", "by", "pages a second"), _paces(single, floors, peers))
    yield from ("", "### Rooms of extraction: CPU ÷ pipeline", "")
    yield from _table(("room", "measured", "at most"), ((n, f"{v:.3f}", _target(n)) for n, v in rooms.items()))


def _row(each: Measured) -> tuple:
    stages = (f"{each.stages[stage]:.2f}" for stage in STAGES)
    return (each.articles, each.jobs, each.build, f"{each.wall:.1f}", f"{each.cpu:.1f}", *stages,
            f"{each.words / each.wall:,.0f}", f"{each.peak:.0f}")  # fmt: skip


def _ratios(each: Measured, floors: Floors) -> tuple:
    pipeline = floors["pipeline"]
    beyond = each.own["resolve"] + each.own["render"]
    ratios = (each.wall / pipeline["wall"], each.cpu / pipeline["cpu"], beyond / pipeline["cpu"])
    return (each.articles, each.jobs, *(f"{ratio:.2f}" for ratio in ratios))


def _growth(cold: Sequence[Measured]) -> Iterator[tuple]:
    """By how much a stage's seconds grow, and the exponent in the number of articles: 1 is in proportion."""
    for one, other in pairwise(cold):
        times = log(other.articles / one.articles)
        took = [_stage_cpu(one), _stage_cpu(other)]
        grown = [took[1][name] / max(took[0][name], 0.001) for name in took[0]]
        yield (one.articles, other.articles, *(f"{each:.1f} × (n^{log(each) / times:.2f})" for each in grown))


def _stage_cpu(each: Measured) -> dict[str, float]:
    return {name: each.own[name] for name in ("resolve", "render")} | {"both": each.own["resolve"] + each.own["render"]}


def _changes(measured: Sequence[Measured], floors: Mapping[int, Floors]) -> Iterator[tuple]:
    for each in measured:
        if each.build == "one article changed" and each.jobs == 1:
            floor = floors[each.articles]
            cold = (each.wall, each.wall - floor["load"]["wall"])
            yield (each.articles, f"{floor['preview']['wall']:.1f}", *(f"{seconds:.1f}" for seconds in cold))


def _paces(cold: Sequence[Measured], floors: Mapping[int, Floors], peers: Sequence[Peer]) -> Iterator[tuple]:
    """Pages a second: all of `render`, its floor, and other generators."""
    for each in cold:
        floor = floors[each.articles]["pages"]
        pages = int(floor["pages"])
        yield (each.articles, pages, "render, views and data included", f"{pages / each.own['render']:.0f}")
        yield (each.articles, pages, "its templates alone", f"{pages / floor['cpu']:.0f}")
        for peer in peers:
            if peer.articles == each.articles:
                yield (each.articles, peer.pages, peer.name, f"{peer.pages / peer.cpu:.0f}")


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
    parser.add_argument("--runs", type=int, default=3, help="of each build but the dear ones")
    parser.add_argument("--dear-runs", type=int, default=1, help="of cold builds and the pipeline above 200 articles")
    parser.add_argument("--peers", metavar="PYTHON", help="an interpreter that has MkDocs and Pelican")
    parser.add_argument("--print", action="store_true", help="print the tables, leave docs/performance.md as it is")
    options = parser.parse_args()
    measured, floors, rooms, peers = [], {}, {}, []
    with tempfile.TemporaryDirectory() as scratch:
        for size in [*options.sizes, *([5000] if options.large else [])]:
            folder = Path(scratch) / str(size)
            generate(folder, size, seed=1)
            dear = options.runs if size <= 200 else options.dear_runs
            for jobs in options.jobs:
                measured += measure_builds(folder, size, jobs, dear, options.runs)
            floors[size] = measure_floors(folder, dear, options.runs)
            if options.peers:
                peers += measure_peers(options.peers, folder / "site", size, Path(scratch) / f"peers-{size}")
            rooms = rooms or measure_rooms(folder / "seeds", options.runs)
            shutil.rmtree(folder)
    lines = list(lines_of(measured, floors, rooms, peers))
    if options.print:
        print(*lines, sep="\n")
    else:
        put_into(PAGE, lines)


if __name__ == "__main__":
    main()
