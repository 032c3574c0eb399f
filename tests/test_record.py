"""A build with nothing to do says so, says again what the last one said, and ends; whatever changed is seen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen import record
from briefgen.build import build_project, clean
from briefgen.config import read_config
from briefgen.record import unchanged_build
from briefgen.starter import start_project

ROOT = Path(__file__).parent.parent


@pytest.fixture
def project(tmp_path):
    """The starter project, built, with a warning and a skipped file."""
    start_project(tmp_path)
    (tmp_path / "seeds" / "picture.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "corrections.yaml").write_text("actors:\n  - hide: Nobody At All\n")
    build_project(tmp_path)
    return tmp_path


def test_what_was_said_is_said_again(project):
    """Counts, warnings and skipped files of the build that did the work are those of the one that need not."""
    (project / "config.yaml").touch()
    again = unchanged_build(project)
    assert again.nothing_changed
    assert again.counts["articles"] == again.remembered == 2
    assert [warning.code for warning in again.warnings] == ["correction-stale"]
    assert [skipped.file for skipped in again.skipped] == ["picture.jpg"]
    assert again.site == project / "site"


def _append(path: str):
    def change(project: Path):
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with open(target, "a", encoding="utf-8") as file:
            file.write("\n")

    return change


CHANGES = {
    "an article": _append("seeds/harbour-bridge.md"),
    "a new article": _append("seeds/new.txt"),
    "the configuration": _append("config.yaml"),
    "a correction": _append("corrections.yaml"),
    "a note": _append("notes/new.md"),
    "a template": _append("templates/base.html"),
    "an asset": _append("templates/assets/style.css"),
    "a page": _append("site/index.html"),
    "the manifest": _append("site/.briefgen-manifest.json"),
    "an article gone": lambda project: (project / "seeds/harbour-bridge.md").unlink(),
    "an article renamed": lambda project: (project / "seeds/harbour-bridge.md").rename(project / "seeds/z.md"),
    "a page gone": lambda project: (project / "site/index.html").unlink(),
    "the site gone": lambda project: (project / "site").rename(project / "elsewhere"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_seen(project, change):
    """Whatever a build reads or wrote: one byte more, a file more or less, and there is something to do."""
    change(project)
    assert unchanged_build(project) is None


def test_time_stamps_say_nothing(project):
    """A change that keeps size and time stamp is seen; a new time stamp on the same bytes is none."""
    article = project / "seeds" / "harbour-bridge.md"
    before, state = article.read_bytes(), article.stat()
    article.write_bytes(before[:-2] + b"?\n")
    os.utime(article, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert unchanged_build(project) is None
    article.write_bytes(before)
    assert unchanged_build(project).nothing_changed


def test_a_file_of_the_users_in_the_site_is_not_ours(project):
    """What a build did not write may come and go."""
    (project / "site" / "CNAME").write_text("briefing.example.org")
    assert unchanged_build(project).nothing_changed


def test_another_briefgen_starts_anew(project, tmp_path_factory, monkeypatch):
    """A changed line of its own code, or another version of anything installed, and nothing is taken as it is."""
    code = tmp_path_factory.mktemp("code") / "code.py"
    code.write_text("A = 1")
    monkeypatch.setattr(record, "PACKAGE", str(code))
    assert unchanged_build(project) is None
    monkeypatch.undo()
    monkeypatch.setattr(record, "_installed", lambda: ["spacy-9.dist-info"])
    assert unchanged_build(project) is None


def test_a_moved_project_is_the_same(project, tmp_path_factory):
    """What is remembered does not say where the project lies."""
    there = tmp_path_factory.mktemp("moved") / "story"
    project.rename(there)
    assert unchanged_build(there).site == there / "site"


def test_a_file_that_is_saved_during_the_build_is_built_next(project, monkeypatch):
    """What was read is what counts, not what lies there at the end."""
    from briefgen import build as shell

    article = project / "seeds" / "harbour-bridge.md"

    def saved_meanwhile(*values, **named):
        article.write_text(article.read_text() + "\nMore was said.\n")
        return write_site(*values, **named)

    write_site = shell.write_site
    _append("config.yaml")(project)
    monkeypatch.setattr(shell, "write_site", saved_meanwhile)
    build_project(project)
    assert unchanged_build(project) is None


def test_an_article_that_failed_is_tried_again(project, monkeypatch):
    """A build in which an article could not be analysed is not taken for the last word."""
    from briefgen import workers

    _append("seeds/harbour-bridge.md")(project)
    (project / "seeds" / "harbour-bridge.md").write_text("The minister said on Monday that it was over.\n")
    monkeypatch.setattr(workers, "extract", lambda article, nlp: 1 / 0)
    build_project(project)
    assert unchanged_build(project) is None


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"format": 1}', b'{"format": 2}', b"\xff"], ids=repr)
def test_a_damaged_record_is_none(project, damage):
    """A record that cannot be read costs the short cut, no more."""
    (project / record.FILE).write_bytes(damage)
    assert unchanged_build(project) is None


def test_clean_forgets(project):
    """After `clean` there is something to do, and nothing of the record is left."""
    clean(project, read_config(project))
    assert unchanged_build(project) is None
    assert not (project / record.FILE).exists()


def test_nothing_dear_is_imported(project):
    """A build with nothing to do needs no model, no templates, no YAML."""
    code = (
        "import sys; from briefgen.cli import app; app(standalone_mode=False); "
        "print([m for m in ('spacy', 'jinja2', 'yaml', 'numpy', 'briefgen.build') if m in sys.modules])"
    )
    command = [sys.executable, "-c", code, "build", "-p", str(project)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert "Nothing has changed: 2 articles" in done.stderr
