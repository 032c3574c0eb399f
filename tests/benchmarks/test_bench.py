"""The benchmark: its tables and what it measures; never how fast anything is."""

import inspect

import pytest

from benchmarks.bench import BEGIN, BUILDS, END, FLOORS, PAGE, STAGES, Measured, lines_of, make_cold, put_into
from benchmarks.peers import Peer
from benchmarks.rooms import ROOMS
from briefgen import build as shell
from briefgen import extract


def measured(articles: int, build: str, seconds: float) -> Measured:
    """A build in which each stage took `seconds`."""
    stages = dict.fromkeys(STAGES, seconds)
    return Measured(articles, 1, build, articles * 400, 4 * seconds, 4 * seconds, 300, stages, stages)


def test_ratios_and_growth_are_told():
    """Builds are told as multiples of the pipeline, their growth in times and as a power, pages beside peers'."""
    floors = {n: {name: {"wall": n / 20, "cpu": n / 20, "pages": 2 * n} for name in FLOORS} for n in (100, 1000)}
    builds = [measured(100, "cold", 10), measured(1000, "cold", 200), measured(1000, "one article changed", 20)]
    lines = list(lines_of(builds, floors, {"times": 0.05}, [Peer("other 1.0", 4.0, 4.0, 100, 200)]))
    assert "| 100 | 1 | 8.00 | 8.00 | 4.00 |" in lines
    assert "| 100 | 1000 | 20.0 × (n^1.30) | 20.0 × (n^1.30) | 20.0 × (n^1.30) |" in lines
    assert "| 1000 | 50.0 | 80.0 | 30.0 |" in lines
    assert "| 100 | 200 | render, views and data included | 20 |" in lines
    assert "| 100 | 200 | its templates alone | 40 |" in lines
    assert "| 100 | 200 | other 1.0 | 50 |" in lines
    assert "| times | 0.050 | 0.10 |" in lines


def test_tables_go_between_the_marks(tmp_path):
    """What stands around the marks stays as it is, whatever stood between them."""
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    put_into(page, ["new"])
    assert page.read_text(encoding="utf-8") == f"before\n{BEGIN}\nnew\n{END}\nafter\n"


def test_the_page_has_its_marks():
    """docs/performance.md has one place for the tables."""
    text = PAGE.read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1


def test_every_room_of_extraction_is_measured():
    """Each function that extraction composes belongs to one measured room."""
    source = inspect.getsource(extract.extract_parsed)
    named = {name for names in ROOMS.values() for name in names}
    assert all(f"{name}(" in source for name in named)
    assert {name for name in vars(extract) if name.startswith("find_")} <= named


def test_a_cold_build_has_nothing_to_remember(tmp_path):
    """Before a cold build the cache, the site and the user's templates are gone; the articles stay."""
    for name in (".briefgen", "site", "templates", "seeds"):
        (tmp_path / name).mkdir()
    make_cold(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["seeds"]


@pytest.mark.parametrize("name", ["one article changed", "template changed"])
def test_each_change_changes_something(name, tmp_path):
    """What is changed between two builds differs from before, each time anew."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("A text.", encoding="utf-8")
    change = dict(BUILDS)[name]
    states = []
    for _ in range(2):
        change(tmp_path)
        states.append(sorted((p.name, p.read_bytes()) for p in tmp_path.rglob("*") if p.is_file()))
    assert states[0] != states[1]
    assert (shell.shipped_templates() / "base.html").is_file()
