"""MkDocs and Pelican on the same pages: the text of every page of a built site as their source.

They are no dependencies: `python -m benchmarks.bench --peers PYTHON` names an interpreter that has them
(`pip install mkdocs 'pelican[markdown]'`). Search and feeds are switched off; the themes are the ones they come with.
"""

import os
import re
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from time import perf_counter

MAIN = re.compile(r"<main[^>]*>(.*)</main>", re.S)
BLOCK = re.compile(r"</?(?:p|li|dt|dd|h[1-6]|section|div|ul|ol|dl|details|summary|tr|table)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
MKDOCS = "site_name: Pages\nuse_directory_urls: false\nplugins: []\ntheme: {name: mkdocs}\nnav:\n  - index.md\n"
PELICAN = """SITENAME = "Pages"
PATH = "docs"
TIMEZONE = "UTC"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PAGE_PATHS = ["."]
ARTICLE_PATHS = ["none"]
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """What another generator took for the same pages."""

    name: str
    wall: float
    cpu: float
    articles: int
    pages: int


def measure_peers(python: str, site: Path, articles: int, scratch: Path) -> list[Peer]:
    """Both generators, each once, over the pages of `site`. Raises `CalledProcessError` if one fails."""
    count = _write_sources(site, scratch / "docs")
    (scratch / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    (scratch / "pelicanconf.py").write_text(PELICAN, encoding="utf-8")
    commands = {
        "mkdocs": ["mkdocs", "build", "--quiet", "--site-dir", "mkdocs"],
        "pelican": ["pelican", "--quiet", "--settings", "pelicanconf.py", "--output", "pelican"],
    }
    return [Peer(*_measure(name, python, words, scratch, count), articles, count) for name, words in commands.items()]


def _measure(name: str, python: str, words: list[str], folder: Path, count: int) -> tuple[str, float, float]:
    """Name and version, seconds by the clock and of CPU."""
    code = f"import importlib.metadata as m; print('{name}', m.version('{name}'))"
    version = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    began = perf_counter()
    process = subprocess.Popen([python, "-m", *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    written = sum(1 for _ in (folder / name).rglob("*.html"))
    if process.returncode or written < count:
        raise RuntimeError(f"{name} wrote {written} of {count} pages (exit code {process.returncode})")
    return version, wall, used.ru_utime + used.ru_stime


def _write_sources(site: Path, docs: Path) -> int:
    """The text of each page, a paragraph a block, under a heading; returns how many there are."""
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        short = page.relative_to(site).with_suffix(".md")
        target = docs / short
        target.parent.mkdir(parents=True, exist_ok=True)
        blocks = (" ".join(unescape(TAG.sub(" ", block)).split()) for block in BLOCK.split(_main(page)))
        text = "\n\n".join(re.sub(r"([\\`*_{}\[\]<>#!|])", r"\\\1", block) for block in blocks if block)
        slug = short.with_suffix("").as_posix().replace("/", "-")
        target.write_text(f"Title: {slug}\nSlug: {slug}\n\n# {slug}\n\n{text}\n", encoding="utf-8")
    return len(pages)


def _main(page: Path) -> str:
    text = page.read_text(encoding="utf-8")
    found = MAIN.search(text)
    return found[1] if found else text
