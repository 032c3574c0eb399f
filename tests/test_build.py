"""A build turns a project into a site: the same one every time, whole or not at all."""

import json
from pathlib import Path

import pytest

from briefgen import build as shell
from briefgen import workers
from briefgen.build import build
from briefgen.config import read_config
from briefgen.errors import BuildError, ConfigError
from briefgen.starter import start_project


@pytest.fixture
def project(tmp_path):
    """The starter project in a folder of its own."""
    start_project(tmp_path / "story")
    return tmp_path / "story"


def built(project: Path, **options) -> dict[str, bytes]:
    """Every file of the site after a build, by its path."""
    build(project, read_config(project), **options)
    return contents(project / "site")


def contents(site: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_the_starter_project_builds(project):
    """What `init` writes is a briefing at once: two articles, a fact they share, quotations with their speakers."""
    briefing = json.loads(built(project)["briefing.json"])
    assert [article["publisher"] for article in briefing["articles"]] == ["Radio Northshore", "The Ellery Courier"]
    labels = {quotation["source"]["label"] for quotation in briefing["quotations"] if quotation["quoted"]}
    assert labels == {"Ruth Okafor", "Tomas Lind"}
    assert any(fact["publishers"] == 2 for fact in briefing["facts"])


def test_cold_and_warm_are_the_same(project):
    """Law 1: what the cache remembers gives the same site, byte for byte, as reading everything anew."""
    cold = built(project)
    report = build(project, read_config(project))
    assert (report.extracted, report.remembered) == (0, 2)
    assert contents(project / "site") == cold
    assert report.files.written == ()


def test_one_process_and_two_are_the_same(project, monkeypatch):
    """Law 1: the number of processes does not show."""
    one = built(project, jobs=1)
    monkeypatch.setattr("briefgen.workers.WORDS_A_WORKER", 1)
    monkeypatch.setattr("briefgen.workers.WORDS_A_BATCH", 1)
    monkeypatch.setattr(shell, "CACHE", "another/cache")
    assert built(project, jobs=2) == one


def test_a_renamed_article_changes_only_its_name(project):
    """An article's items and pages are named by its content, so that links from outside hold."""
    before = built(project)
    (project / "seeds" / "east-side-traders.txt").rename(project / "seeds" / "zz.txt")
    after = built(project)
    assert before.keys() == after.keys()


def test_a_removed_article_takes_its_pages_along(project):
    """Pages that are no longer made are removed; files that no build wrote stay."""
    before = built(project)
    (project / "site" / "CNAME").write_text("briefing.example.org")
    (project / "seeds" / "east-side-traders.txt").unlink()
    after = built(project)
    assert "CNAME" in after
    gone = [name for name in before if name not in after]
    assert any("east-side-traders" in name for name in gone)


def test_a_failed_build_leaves_the_site_as_it_was(project):
    """A broken template is an error with file and line, and nothing is published."""
    before = built(project)
    (project / "templates").mkdir()
    (project / "templates" / "overview.html").write_text("<p>\n{% if %}")
    with pytest.raises(BuildError, match=r"overview\.html:2"):
        build(project, read_config(project))
    assert contents(project / "site") == before


def test_a_copy_is_no_second_publisher(project):
    """What the editor calls a copy counts with its original, and is listed as one."""
    entry = "articles:\n  - {file: east-side-traders.txt, duplicate_of: harbour-bridge.md}\n"
    (project / "corrections.yaml").write_text(entry)
    briefing = json.loads(built(project)["briefing.json"])
    originals = {article["file"]: article["duplicate_of"] for article in briefing["articles"]}
    assert originals["harbour-bridge.md"] is None
    assert originals["east-side-traders.txt"].startswith("harbour-bridge")
    assert all(fact["publishers"] == 1 for fact in briefing["facts"])


def test_a_fault_in_one_article_costs_that_article(project, monkeypatch):
    """If briefgen itself fails on an article, that one is skipped and named; the others are built."""

    def failing(article, nlp):
        if article.file.startswith("harbour"):
            raise IndexError("out of range")
        return workers_extract(article, nlp)

    workers_extract = workers.extract
    monkeypatch.setattr(workers, "extract", failing)
    report = build(project, read_config(project))
    assert report.counts["articles"] == 1
    assert [(skipped.file, "please report" in skipped.message) for skipped in report.skipped] == [
        ("harbour-bridge.md", True)
    ]


def test_no_articles(project):
    """A folder without a readable article is an error that says which files are read."""
    for path in (project / "seeds").iterdir():
        path.unlink()
    with pytest.raises(BuildError, match=r"no article that can be read.*briefgen reads \.txt and \.md"):
        build(project, read_config(project))


def test_no_folder_of_articles(tmp_path):
    """A folder that is not there is named, with what to do."""
    with pytest.raises(ConfigError, match="there is no folder “seeds”"):
        build(tmp_path, read_config(tmp_path))


def test_an_article_that_config_names_but_nobody_has(project):
    """What config.yaml says of a file that is not there is a warning, because it may be a slip of the pen."""
    (project / "config.yaml").write_text("articles:\n  bridge.txt: {publisher: X}\n")
    report = build(project, read_config(project))
    assert "config-no-such-article" in [warning.code for warning in report.warnings]


def test_corrections_take_effect_and_stale_ones_are_told(project):
    """An editor's entry changes the briefing and says so; one that fits nothing is reported with its line."""
    (project / "corrections.yaml").write_text(
        "quotations:\n  - says: a heavy blow\n    speaker: Ruth Okafor\n"
        "  - says: never said by anyone\n    hide: true\n"
    )
    briefing = json.loads(built(project)["briefing.json"])
    (changed,) = [quotation for quotation in briefing["quotations"] if quotation.get("corrected")]
    assert changed["source"]["label"] == "Ruth Okafor"
    assert briefing["corrections"]["applied"] == 1
    assert briefing["corrections"]["stale"][0].startswith("corrections.yaml:4: quotations: “never said by anyone”")
