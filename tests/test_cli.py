"""The command line as a user meets it: in a process of its own."""

import io
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rich.console import Console

from briefgen.cli import progress_bar
from briefgen.render import extract_schema
from briefgen.starter import start_project

jsonschema = pytest.importorskip("jsonschema")
ROOT = Path(__file__).parent.parent
COMMANDS = ("build", "serve", "extract", "check", "clean", "init")


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess:
    """Run `briefgen` with `arguments`."""
    command = [sys.executable, "-m", "briefgen", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The starter project, built once."""
    folder = tmp_path_factory.mktemp("cli") / "story"
    start_project(folder)
    assert run("build", "-p", folder).returncode == 0
    return folder


def test_help_names_every_command():
    """`--help` lists what there is."""
    assert all(re.search(rf"^\W*{command}\b", run("--help").stdout, re.M) for command in COMMANDS)


@pytest.mark.parametrize("module", ["spacy", "jinja2", "numpy"])
def test_help_does_not_wait_for(module):
    """Help is quick: it loads neither the language model's library nor the template engine."""
    code = f"import sys, briefgen.cli; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_readme_names_commands_that_exist():
    """Every `briefgen …` in the README is a command."""
    named = set(re.findall(r"`?briefgen (\w+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert named & set(COMMANDS) == named - {"turns", "keeps", "uses"}


def test_build_says_where_the_briefing_is(project):
    """Words for people go to standard error; the last line is the place of the site."""
    done = run("build", "-p", project)
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1].endswith(str(project / "site" / "index.html"))


def test_progress_tells_rate_and_time_left():
    """On a terminal: how many of how many, how many a second, the time left; then the stage that has no count."""
    screen = io.StringIO()
    with progress_bar(Console(file=screen, force_terminal=True, width=120)) as show:
        for done in (10, 20, 30):
            time.sleep(0.15)
            show("extract", done, 40)
        time.sleep(0.15)
        show("resolve", 0, 0)
        time.sleep(0.15)
    said = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", screen.getvalue())
    assert re.search(r"Reading articles: 30 of 40, \d+\.\d a second .*0:00:0\d", said)
    assert "Comparing articles" in said


def test_build_as_json(project):
    """`--json` prints a report that a program can read."""
    report = json.loads(run("build", "-p", project, "--json").stdout)
    assert report["counts"]["articles"] == 2
    assert set(report["seconds"]) == {"read", "extract", "resolve", "render"}


def test_build_suggests_merges(tmp_path):
    """Names that may be one person's are told, each as a line for corrections.yaml; pasted there, it is done.

    A suggestion is no warning: it does not fail a strict build.
    """
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("The bridge is closed, Agus Yudhistira told the council on Friday.\n")
    (tmp_path / "seeds" / "b.txt").write_text("The dam is safe, Agus Yudistira told reporters in Oslo on Friday.\n")
    done = run("build", "-p", tmp_path, "--strict")
    line = "- merge: [Agus Yudhistira, Agus Yudistira]"
    assert done.returncode == 0
    assert line in done.stderr
    assert line in run("build", "-p", tmp_path).stderr  # nothing to do, and told again
    assert line.removeprefix("- ") in (tmp_path / "site" / "method.html").read_text(encoding="utf-8")
    (tmp_path / "corrections.yaml").write_text(f"actors:\n  {line}\n")
    assert "- merge" not in run("build", "-p", tmp_path).stderr


def test_check_counts_what_holds(project):
    """A site as built has no broken link and only verbatim evidence."""
    done = run("check", "-p", project)
    assert done.returncode == 0
    links, evidence = re.findall(r"(\d+) of (\d+)", done.stderr)
    assert links[0] == links[1] != "0"
    assert evidence[0] == evidence[1] != "0"


def test_check_fails_on_a_changed_article(project):
    """After an article was edited, the site's evidence no longer stands in it: exit code 1, and what to do."""
    article = project / "seeds" / "harbour-bridge.md"
    before = article.read_text()
    article.write_text(before.replace("Port Ellery's", "The old"))
    done = run("check", "-p", project)
    article.write_text(before)
    assert done.returncode == 1
    assert "Build again." in done.stderr


def test_extract_prints_one_line_an_article(project):
    """`extract` follows its schema, and every span lies in the text."""
    done = run("extract", *sorted((project / "seeds").iterdir()))
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["file"] for line in lines] == ["east-side-traders.txt", "harbour-bridge.md"]
    for line in lines:
        jsonschema.validate(line, extract_schema())
        assert all(
            0 <= q["content"][0]["start"] < q["content"][-1]["end"] <= len(line["text"]) for q in line["quotations"]
        )


def test_extract_reads_json_lines(tmp_path):
    """With --jsonl ids and texts are the input's, in its order, and `date` dates the expressions."""
    rows = [
        {"id": "z", "text": "Ministers met on Wednesday.", "date": "2022-02-03"},
        {"id": "a", "text": "Ministers met on Wednesday."},
    ]
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    first, second = map(json.loads, run("extract", "--jsonl", path).stdout.splitlines())
    assert (first["id"], first["text"], second["id"]) == ("z", rows[0]["text"], "a")
    assert (first["times"][0]["value"], first["times"][0]["when"]["edtf"]) == ("2022-02-02", "2022-02-02")
    assert (second["times"][0]["value"], second["times"][0]["when"]) == ("XXXX-WXX-3", None)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["buidl"], 2, "No such command"),
        (["extract"], 2, "name files or folders"),
        (["serve", "--port", "99999"], 2, "less than or equal to 65535"),
        (["build", "-p", "no/such/folder"], 2, "no/such/folder: there is no such folder."),
        (["check", "-p", "tests"], 2, "there is no folder “seeds”"),
        (["init", "pyproject.toml"], 2, "pyproject.toml: is a file, not a folder."),
    ],
)
def test_wrong_usage(arguments, code, words):
    """Wrong usage ends with exit code 2 and says what is wrong."""
    done = run(*arguments)
    assert done.returncode == code
    assert words in " ".join(done.stderr.split())


def test_init_writes_over_nothing(project):
    """Where a project stands already, `init` names what is in the way and leaves all as it was."""
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    done = run("init", project)
    assert done.returncode == 2
    assert "has .gitignore, config.yaml, corrections.yaml and 5 more already; nothing was written." in done.stderr
    assert before == {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_version():
    """A person who asks for help is asked for the version."""
    assert re.fullmatch(r"briefgen \d+\.\d+\.\d+\n", run("--version").stdout)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_of(shell):
    """A shell can be told to complete commands and options; asked as a shell asks, briefgen answers."""
    asked = {"_BRIEFGEN_COMPLETE": f"complete_{shell}", "COMP_WORDS": "briefgen cl", "COMP_CWORD": "1",
             "_TYPER_COMPLETE_ARGS": "briefgen cl", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}  # fmt: skip
    code = "from briefgen.cli import app; app(prog_name='briefgen')"
    done = subprocess.run([sys.executable, "-c", code], env=os.environ | asked, capture_output=True, text=True)
    assert "clean" in done.stdout


def test_wrong_configuration(project, tmp_path):
    """A wrong configuration ends with exit code 2 and one line for each problem."""
    start_project(tmp_path)
    (tmp_path / "config.yaml").write_text("titel: x\n")
    done = run("build", "-p", tmp_path)
    assert (done.returncode, done.stderr) == (
        2,
        "error: config.yaml:1: titel: unknown key. Did you mean “title”?\n",
    )
