"""Kills builds at random moments and looks at what they leave: `python -m benchmarks.kills --kills 100`.

After every kill each file of the site has to be whole and no page may link to a missing one; the next build that is let
finish has to end with the same bytes as one in an empty folder. Runs where processes can be forked.
"""

import argparse
import json
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

from benchmarks.generate import generate
from briefgen.build import build_project, shipped_templates
from briefgen.record import unchanged_build

LINK = re.compile(r'(?:href|src)="([^"#?:]+)(?:[#?][^"]*)?"')
WRITES = ("os.rename", "os.remove", "os.mkdir", "os.rmdir")
ASIDE = "aside"  # where articles go that are taken out

Change = Callable[[Path, random.Random], None]


def edit_article(folder: Path, dice: random.Random) -> None:
    """A sentence more in one article."""
    path = dice.choice(sorted((folder / "seeds").iterdir()))
    path.write_text(f"{path.read_text(encoding='utf-8')}\nOfficials counted {dice.randrange(1000)} tents.\n", "utf-8")


def take_article(folder: Path, dice: random.Random) -> None:
    """An article less; two stay."""
    (folder / ASIDE).mkdir(exist_ok=True)
    paths = sorted((folder / "seeds").iterdir())
    if len(paths) > 2:
        path = dice.choice(paths)
        path.rename(folder / ASIDE / path.name)


def return_articles(folder: Path, dice: random.Random) -> None:
    """What was taken out is back."""
    (folder / ASIDE).mkdir(exist_ok=True)
    for path in (folder / ASIDE).iterdir():
        path.rename(folder / "seeds" / path.name)


def change_title(folder: Path, dice: random.Random) -> None:
    """Another title on every page."""
    (folder / "config.yaml").write_text(f"title: Briefing {dice.randrange(1000)}\n", "utf-8")


def change_note(folder: Path, dice: random.Random) -> None:
    """One of three notes appears, or goes."""
    path = folder / "notes" / f"note-{dice.randrange(3)}.md"
    path.parent.mkdir(exist_ok=True)
    if path.exists():
        path.unlink()
    else:
        path.write_text(f"# Note\n\nSee [the timeline](timeline.html), {dice.randrange(1000)}.\n", "utf-8")


def change_template(folder: Path, dice: random.Random) -> None:
    """A base template of the user's, or none."""
    own = folder / "templates" / "base.html"
    own.parent.mkdir(exist_ok=True)
    if own.exists() and dice.random() < 0.5:
        own.unlink()
    else:
        text = (shipped_templates() / "base.html").read_text("utf-8")
        own.write_text(f"{text}<!-- {dice.randrange(1000)} -->\n", "utf-8")


def change_corrections(folder: Path, dice: random.Random) -> None:
    """An article hidden by the editor, or none."""
    path, articles = folder / "corrections.yaml", sorted((folder / "seeds").iterdir())
    entry = f"articles:\n  - {{file: {dice.choice(articles).name}, hide: true}}\n"
    path.write_text(entry if dice.random() < 0.7 else "", "utf-8")


def drop_cache(folder: Path, dice: random.Random) -> None:
    """What was extracted is forgotten."""
    shutil.rmtree(folder / ".briefgen", ignore_errors=True)


CHANGES: tuple[Change, ...] = (
    edit_article, take_article, return_articles, change_title, change_note, change_template, change_corrections,
    drop_cache,
)  # fmt: skip


def killed_build(folder: Path, dice: random.Random, seconds: float, writes: int) -> str:
    """Start a build and kill it: after some time, or at some change to the disk. Tells when, or that it was done."""
    at = dice.randrange(1, writes + 1) if dice.random() < 0.5 else None
    after = dice.random() * seconds if at is None else 60.0
    child = os.fork()
    if not child:
        _build_until(folder, at)
    deadline = time.monotonic() + after
    while time.monotonic() < deadline:
        if os.waitpid(child, os.WNOHANG)[0]:
            return f"at change {at} to the disk" if at else "done before it was killed"
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return f"after {after:.2f} s"


def _build_until(folder: Path, at: int | None) -> None:
    """In a child: build, and die at the `at`-th change to the disk."""
    seen = 0

    def count(event: str, values: tuple) -> None:
        nonlocal seen
        if event in WRITES or (event == "open" and isinstance(values[1], str) and values[1][:1] in "wax"):
            seen += 1
            if seen == at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    try:
        build_project(folder, jobs=1)
    finally:
        os._exit(0)


def faults(site: Path) -> Iterator[str]:
    """What a visitor would stumble on: files cut short, links to pages that are not there."""
    for path in sorted(site.rglob("*")) if site.exists() else ():
        if path.suffix == ".html":
            text = path.read_text(encoding="utf-8")
            if not text.rstrip().endswith(("</html>", "-->")):
                yield f"{path}: is cut short"
            for link in LINK.findall(text):
                if not (path.parent / unquote(link)).exists():
                    yield f"{path}: links to {link}, which is not there"
        elif path.suffix == ".json":
            json.loads(path.read_text(encoding="utf-8"))


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site, by its path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def clean_contents(folder: Path) -> dict[str, bytes]:
    """The site that the project has when it is built in an empty folder."""
    with tempfile.TemporaryDirectory() as empty:
        there = Path(empty) / "project"
        shutil.copytree(folder, there, ignore=shutil.ignore_patterns(".briefgen", "site", ASIDE))
        build_project(there, jobs=1)
        return contents(there / "site")


def kill_builds(folder: Path, kills: int, seed: int, in_a_row: int = 3) -> list[str]:
    """Change and kill so many times, `in_a_row` between two builds that may finish. Returns all that was wrong."""
    dice, wrong, done = random.Random(seed), [], 0
    began = time.monotonic()
    build_project(folder, jobs=1)
    seconds, writes = time.monotonic() - began, 3 * len(contents(folder / "site"))
    while done < kills:
        for _ in range(dice.randrange(1, in_a_row + 1)):
            for change in dice.choices(CHANGES, k=dice.randrange(1, 3)):
                change(folder, dice)
            when = killed_build(folder, dice, seconds, writes)
            done += not when.startswith("done")
            wrong += [f"killed {when}: {fault}" for fault in faults(folder / "site")]
        report = unchanged_build(folder) or build_project(folder, jobs=1)
        wrong += [f"after a whole build: {fault}" for fault in faults(folder / "site")]
        if contents(folder / "site") != clean_contents(folder) or report.files.kept:
            wrong.append(f"after {done} kills the site is not what a clean build makes")
    return wrong


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--articles", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "project"
        generate(folder, options.articles, seed=options.seed)
        wrong = kill_builds(folder, options.kills, options.seed)
    print(f"{options.kills} kills, {len(wrong)} faults", *wrong[:20], sep="\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
