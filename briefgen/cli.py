"""The command line: parses, prints, sets the exit code. Words go to standard error, data to standard output.

Each command imports what it runs when it runs, so that help, and a build with nothing to do, need not wait for it.
"""

import json
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from briefgen.errors import BriefgenError
from briefgen.record import unchanged_build
from briefgen.report import BuildReport

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
MOST_SUGGESTIONS = 10  # on a terminal; the method page lists all
STAGES = {"extract": "Reading articles", "resolve": "Comparing articles", "render": "Writing pages"}
stderr = Console(stderr=True, highlight=False, soft_wrap=True)

Project = Annotated[
    Path,
    typer.Option("--project", "-p", metavar="FOLDER", help="The folder that holds config.yaml.", file_okay=False),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", metavar="N", min=1, help="At most so many processes; default: one a core."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print a report as JSON on standard output.")]


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"briefgen {version('briefgen')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Turns a folder of news articles into a static briefing site: offline, deterministic, verbatim."""


@app.command()
def build(
    project: Project = Path("."),
    jobs: Jobs = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with code 1 if there is a warning or a skipped file.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Build the briefing and publish it to the site folder."""
    report = unchanged_build(project) or _build(project, jobs)
    for warning in report.warnings:
        stderr.print(f"warning: {warning}", style="yellow", markup=False)
    _print_build(report)
    if as_json:
        print(json.dumps(_build_data(report), ensure_ascii=False, indent=1))
    if strict and (report.warnings or report.skipped):
        raise typer.Exit(1)


def _build(project: Path, jobs: int | None) -> BuildReport:
    from briefgen.build import build_project

    with progress_bar(stderr) as show:
        return build_project(project, jobs, show)


@contextmanager
def progress_bar(console: Console) -> Iterator[Callable[[str, int, int], None]]:
    """A bar that a build tells its stage, how much is done and of how much (0: that is not known)."""
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(STAGES["extract"], total=None)

        def show(stage: str, done: int, of: int) -> None:
            speed = bar.tasks[task].speed
            rate = f", {speed:.1f} a second" if speed and of else ""
            words = f"{STAGES[stage]}: {done} of {of}{rate}" if of else STAGES[stage]
            bar.update(task, description=words, completed=done, total=of or None)

        yield show


def _print_build(report: BuildReport) -> None:
    counts = ", ".join(f"{count} {name}" for name, count in report.counts.items())
    told = "Nothing has changed: " if report.nothing_changed else ""
    stderr.print(f"{told}{counts} in {sum(report.seconds.values()):.1f} s.", markup=False)
    for skipped in report.skipped:
        stderr.print(f"skipped {skipped}", style="yellow", markup=False)
    _print_suggestions(report.suggestions)
    stderr.print(f"The briefing is at {(report.site / 'index.html').resolve()}", markup=False)


def _print_suggestions(lines: tuple[str, ...]) -> None:
    if not lines:
        return
    stderr.print("Perhaps the same; if so, put the line under “actors:” in corrections.yaml:", markup=False)
    for line in lines[:MOST_SUGGESTIONS]:
        stderr.print(f"  {line}", markup=False)
    if len(lines) > MOST_SUGGESTIONS:
        stderr.print(f"  … and {len(lines) - MOST_SUGGESTIONS} more on the method page", markup=False)


def _build_data(report: BuildReport) -> dict:
    return {
        "site": str(report.site),
        "counts": report.counts,
        "nothing_changed": report.nothing_changed,
        "extracted": report.extracted,
        "remembered": report.remembered,
        "files": asdict(report.files),
        "seconds": report.seconds,
        "cpu": report.cpu,
        "warnings": [asdict(warning) | {"text": str(warning)} for warning in report.warnings],
        "skipped": [{"file": skipped.file, "reason": skipped.message} for skipped in report.skipped],
        "suggestions": report.suggestions,
    }


@app.command()
def serve(
    project: Project = Path("."),
    port: Annotated[int, typer.Option(metavar="N", min=1, max=65535, help="The port on 127.0.0.1.")] = 8000,
    base: Annotated[str, typer.Option(metavar="PATH", help="Preview the site under this path, as “/repo/”.")] = "/",
) -> None:
    """Preview the briefing on this machine; it is rebuilt and reloaded when something changes."""
    from briefgen.serve import serve as run

    run(project, port, base, lambda words: stderr.print(words, markup=False))


@app.command()
def extract(
    paths: Annotated[list[Path] | None, typer.Argument(help="Articles, or folders of them.", exists=True)] = None,
    jsonl: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Read articles from JSON Lines.", exists=True, dir_okay=False)
    ] = None,
    project: Project = Path("."),
    jobs: Jobs = None,
) -> None:
    """Print what each article says by itself, one JSON object a line."""
    if not paths and not jsonl:
        raise typer.BadParameter("name files or folders, or a JSON Lines file with --jsonl.")
    from briefgen.build import extract_lines
    from briefgen.config import read_config

    for line in extract_lines(paths or [], jsonl, read_config(project), jobs):
        print(json.dumps(line, ensure_ascii=False))


@app.command()
def check(project: Project = Path("."), as_json: AsJson = False) -> None:
    """Check the built site: every link resolves, every piece of evidence is verbatim."""
    from briefgen import build as shell
    from briefgen.config import read_config

    report = shell.check(project, read_config(project))
    for problem in report.problems:
        stderr.print(str(problem), style="red", markup=False)
    stderr.print(f"links and fragments: {report.links_sound} of {report.links} on {report.pages} pages", markup=False)
    stderr.print(f"evidence verbatim: {report.evidence_sound} of {report.evidence}", markup=False)
    if as_json:
        print(json.dumps(asdict(report), ensure_ascii=False, indent=1))
    if report.problems:
        raise typer.Exit(1)


@app.command()
def clean(project: Project = Path(".")) -> None:
    """Remove what builds wrote: the files that the site's manifest lists, and the cache."""
    from briefgen import build as shell
    from briefgen.config import read_config

    report = shell.clean(project, read_config(project))
    stderr.print(f"Removed {len(report.removed)} files of the site, and the cache.", markup=False)
    for name in report.kept:
        stderr.print(f"kept {name}: it was edited since it was written", style="yellow", markup=False)


@app.command()
def init(folder: Annotated[Path, typer.Argument(help="The folder of the new project.")]) -> None:
    """Start a project: configuration, two sample articles, a note, corrections. It builds at once."""
    from briefgen.starter import start_project

    start_project(folder)
    place = shlex.quote(str(folder))
    stderr.print(f"A new project is in {folder}.", markup=False)
    stderr.print(f"Build it:             briefgen build -p {place}", markup=False)
    stderr.print(f"Watch it as you work: briefgen serve -p {place}", markup=False)


def main() -> None:
    """The `briefgen` command. Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 130 interrupted."""
    sys.stdout.reconfigure(encoding="utf-8")
    try:
        app()
    except BriefgenError as error:
        for problem in error.problems:
            stderr.print(f"error: {problem}", style="red", markup=False)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
