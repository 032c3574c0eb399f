"""How good the sample briefing is, against what a careful reader finds; the floors may rise and must not fall."""

import json
import re
from pathlib import Path

import pytest

from briefgen.build import build
from briefgen.config import Config, read_config
from briefgen.yamlfile import load_yaml

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TOLERANCE = 0.005


def rows(kind: str) -> list[list[str]]:
    """The rows of one kind in seeds.txt."""
    lines = [line.split(" | ") for line in (HERE / "seeds.txt").read_text(encoding="utf-8").splitlines()]
    return [line[1:] for line in lines if line[0] == kind]


@pytest.fixture(scope="module")
def briefing(tmp_path_factory):
    """The sample briefing's data."""
    folder = tmp_path_factory.mktemp("seeds")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    config: Config = read_config(ROOT)
    return json.loads((build(folder, config).site / "briefing.json").read_bytes())


@pytest.fixture(scope="module")
def files(briefing):
    """The first three characters of each article's file, by the article's id."""
    return {article["id"]: article["file"][:3] for article in briefing["articles"]}


def surname(name: str) -> str:
    """The last word, in lower case; spellings of one name often differ in the first."""
    return re.findall(r"\w+", name.lower())[-1]


@pytest.fixture(scope="module")
def measured(briefing, files):
    """Each figure of floors.yaml as the briefing has it."""
    speakers = [_speaker(briefing, files, file, begins) for file, _, begins in rows("quotation")]
    wanted = [surname(who) for _, who, _ in rows("quotation")]
    found = [pair for pair in zip(speakers, wanted, strict=True) if pair[0] is not None]
    published = {files[article["id"]]: article["published"] for article in briefing["articles"]}
    dated = [(published[file], first, last) for file, first, last in rows("published")]
    right = [when for when, first, last in dated if when and first <= when["start"] <= when["end"] <= last]
    events = [_is_told(briefing, files, *row) for row in rows("event")]
    return {
        "quotations found": len(found) / len(wanted),
        "speakers right": sum(surname(said or "nobody") == who for said, who in found) / len(wanted),
        "speakers wrong": sum(bool(said) and surname(said) != who for said, who in found) / len(wanted),
        "articles dated right": len(right) / len(dated),
        "articles dated wrong": (sum(bool(when) for when, _, _ in dated) - len(right)) / len(dated),
        "events dated right": sum(events) / len(events),
    }


def _speaker(briefing, files, file, begins):
    """The label of the quotation with a quoted piece that begins so; "" when nobody is named, None when not found."""
    for quotation in briefing["quotations"]:
        for piece in quotation["quoted"]:
            if files[piece["article"]] == file and piece["text"].lstrip("“\"'").startswith(begins):
                return quotation["source"]["label"] or ""
    return None


def _is_told(briefing, files, file, when, words):
    return any(
        event["when"] and re.sub(r"[?~%]", "", event["when"]["edtf"]) == when
        for event in briefing["events"]
        for passage in event["evidence"]
        if files[passage["article"]] == file and words in passage["text"]
    )


FLOORS = load_yaml((HERE / "floors.yaml").read_text(encoding="utf-8"), "floors.yaml").value
LOW_IS_GOOD = {name for name in FLOORS if name.endswith("wrong")}


@pytest.mark.parametrize("name", FLOORS)
def test_floor(measured, name):
    """No figure is worse than its floor, and none has risen without the floor following."""
    figure, floor = measured[name], FLOORS[name]
    worse = figure > floor if name in LOW_IS_GOOD else figure < floor - TOLERANCE
    assert not worse, f"{name}: {figure:.3f}, the floor is {floor}"
    assert abs(figure - floor) < 0.03, f"{name} is {figure:.3f} now: raise the floor from {floor}"


def test_every_figure_has_a_floor(measured):
    """What is measured is held."""
    assert measured.keys() == FLOORS.keys()
