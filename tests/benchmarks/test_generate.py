"""The generator: the same seed gives the same bytes, and its truth is in its texts."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from benchmarks.generate import generate
from benchmarks.grammar import read_grammar
from benchmarks.stories import KINDS
from briefgen.articles.details import split_front_matter

ARTICLES = 120


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A generated project."""
    folder = tmp_path_factory.mktemp("generated")
    generate(folder, ARTICLES, seed=7)
    return folder


@pytest.fixture(scope="module")
def truth(project) -> dict:
    """What is true of it."""
    return json.loads((project / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def texts(project) -> dict[str, str]:
    """Its articles' texts by file, without front matter."""
    return {
        path.name: split_front_matter(path.read_text(encoding="utf-8"), path.name)[1]
        for path in sorted((project / "seeds").iterdir())
    }


def digest(folder: Path) -> str:
    """A hash of all files below a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()


def sentences_of(text: str) -> set[str]:
    """The sentences of a text, whatever its quotation marks."""
    return {re.sub(r"[“”‘’\"']", "", sentence) for sentence in re.split(r"\n+|(?<=\.)\s", text)}


def test_the_same_seed_gives_the_same_bytes(project, tmp_path):
    """Every run with one seed writes the same project, and another seed another one."""
    generate(tmp_path / "again", ARTICLES, seed=7)
    generate(tmp_path / "other", ARTICLES, seed=8)
    assert digest(tmp_path / "again") == digest(project)
    assert digest(tmp_path / "other") != digest(project)


def test_the_bytes_do_not_depend_on_the_python_version(tmp_path):
    """The bytes of a small project are known: they are the same on every system and in every Python version."""
    generate(tmp_path, 12, seed=1)
    assert digest(tmp_path)[:16] == "1f525da970e9ae4b"


def test_it_makes_the_articles_asked_for(texts, truth):
    """As many articles as asked for, of the length of news."""
    assert len(texts) == len(truth["articles"]) == ARTICLES
    lengths = sorted(len(text.split()) for text in texts.values())
    assert 200 <= lengths[0] <= lengths[-1] <= 700
    assert 330 <= lengths[ARTICLES // 2] <= 450


def test_every_passage_of_the_truth_is_verbatim(texts, truth):
    """What the truth says was stated or quoted stands in its file at its place."""
    passages = [passage for statement in truth["statements"] for passage in statement["evidence"]]
    passages += truth["quotations"]
    assert len(passages) > 2000
    for passage in passages:
        assert texts[passage["file"]][passage["start"] : passage["end"]] == passage["text"]


def test_expressions_of_dates_stand_in_their_passages(truth):
    """The words that tell a day stand in the passage, and the day lies in what they can mean."""
    dated = [(s, e) for s in truth["statements"] for e in s["evidence"] if "expression" in e]
    assert len(dated) > 300
    for statement, passage in dated:
        assert passage["expression"] in passage["text"]
        assert passage["when"][0] <= statement["when"][0] <= statement["when"][1] <= passage["when"][1]


def test_every_slot_is_filled(texts):
    """No template shows through: no braces, brackets, bars, doubled spaces or empty names."""
    for name, text in texts.items():
        assert not re.search(r"[{}\[\]|]|  |None|\(\)| [,.;:]|,,|\.\.", text), name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_statement_can_be_told_in_several_ways(kind):
    """Each kind of statement has at least two clauses, and enough is said by everybody who speaks."""
    grammar = read_grammar(kind.__name__.rsplit(".", 1)[1])
    assert all(len(each.clauses) >= 2 for each in grammar.kinds.values())
    assert all(len(sayings) >= 3 for sayings in grammar.sayings.values())


def test_events_that_look_alike_exist(truth):
    """Statements of one kind in one country that differ: two earthquakes, two rounds of talks, two walkouts."""
    kinds = {statement["id"]: statement["kind"] for statement in truth["statements"]}
    alike = {kinds[group[0]] for group in truth["alike"]}
    assert {"struck", "toll", "round", "walkout", "visit"} <= alike


def test_conflicts_exist_and_developments_are_none(truth):
    """A claim and its denial conflict, and so do two counts of one day; a toll that rises does not."""
    statements = {statement["id"]: statement for statement in truth["statements"]}
    pairs = [(each["kind"], *(statements[id] for id in each["statements"])) for each in truth["conflicts"]]
    assert {kind for kind, _, _ in pairs} == {"denial", "figures"}
    assert not any(one["kind"] == "toll" for _, one, _ in pairs)
    assert any(one["kind"] == other["kind"] == "crowd" for _, one, other in pairs)


def test_copies_are_the_same_text_with_small_changes(texts, truth):
    """A syndicated article shares most of its sentences with the one it was copied from, not its headline."""
    copies = [article for article in truth["articles"] if article["copy_of"]]
    assert copies
    for copy in copies:
        sentences, original = (sentences_of(texts[copy[key]]) for key in ("file", "copy_of"))
        assert len(sentences & original) > 0.5 * len(original)
        assert copy["agency"]


def test_people_have_spellings(truth):
    """Some names are spelled in two ways."""
    assert any(len(person["family"]) > 1 for person in truth["people"])
