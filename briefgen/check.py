"""What a built site must hold: every link and fragment resolves, every piece of evidence is verbatim at its offsets."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from briefgen.errors import CheckError, Problem
from briefgen.models import Article

LINKS = {"href", "src"}


@dataclass(frozen=True, slots=True)
class CheckReport:
    """How many pages, links and pieces of evidence were looked at, how many of them hold, and what is wrong."""

    pages: int
    links: int
    links_sound: int
    evidence: int
    evidence_sound: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    ids: tuple[str, ...]
    links: tuple[tuple[str, int], ...]  # address, line


class _PageReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name in LINKS and value:
                self.links.append((value, self.getpos()[0]))


def check_site(site: Path, articles: Mapping[str, Article]) -> CheckReport:
    """Look at every page and at `briefing.json` of a built site; `articles` are the texts it was built from, by id."""
    data = _read_briefing(site)
    pages = {path.relative_to(site).as_posix(): _read_page(path) for path in sorted(site.rglob("*.html"))}
    links = [(page, *link) for page, content in pages.items() for link in content.links if _is_local(link[0])]
    broken = [problem for link in links if (problem := _broken_link(site, pages, *link))]
    evidence = list(_evidence(data))
    unsound = [problem for piece in evidence if (problem := _unsound(piece, articles))]
    return CheckReport(
        pages=len(pages),
        links=len(links),
        links_sound=len(links) - len(broken),
        evidence=len(evidence),
        evidence_sound=len(evidence) - len(unsound),
        problems=tuple(broken + unsound + list(_double_ids(pages))),
    )


def _read_briefing(site: Path) -> dict:
    try:
        return json.loads((site / "briefing.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CheckError(
            Problem("check-no-site", "there is no briefing.json here.", str(site), hint="Run “briefgen build” first.")
        ) from None
    except ValueError as error:
        raise CheckError(Problem("check-data", f"is not JSON: {error}", str(site / "briefing.json"))) from None


def _read_page(path: Path) -> _Page:
    reader = _PageReader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return _Page(tuple(reader.ids), tuple(reader.links))


def _is_local(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc


def _broken_link(site: Path, pages: Mapping[str, _Page], page: str, address: str, line: int) -> Problem | None:
    parts = urlsplit(address)
    target = (site / page).parent / unquote(parts.path) if parts.path else site / page
    if target.is_dir():
        target /= "index.html"
    target = target.resolve()
    if not target.is_relative_to(site.resolve()) or not target.is_file():
        return Problem("check-link", f"links to “{address}”, which is not there.", page, line)
    name = target.relative_to(site.resolve()).as_posix()
    if parts.fragment and name in pages and unquote(parts.fragment) not in pages[name].ids:
        return Problem("check-fragment", f"links to “{address}”, but {name} has no such anchor.", page, line)
    return None


def _double_ids(pages: Mapping[str, _Page]) -> Iterator[Problem]:
    for name, page in pages.items():
        for double in sorted({id for id in page.ids if page.ids.count(id) > 1}):
            yield Problem("check-double-id", f"the id “{double}” stands more than once.", name)


def _evidence(value: object) -> Iterator[dict]:
    if isinstance(value, dict):
        if {"article", "start", "end", "text"} <= value.keys():
            yield value
        for item in value.values():
            yield from _evidence(item)
    elif isinstance(value, list):
        for item in value:
            yield from _evidence(item)


def _unsound(piece: dict, articles: Mapping[str, Article]) -> Problem | None:
    article = articles.get(piece["article"])
    if article is None:
        return Problem("check-article", f"no article has the id “{piece['article']}” any more.", "briefing.json",
                       hint="Build again.")  # fmt: skip
    if article.text[piece["start"] : piece["end"]] == piece["text"]:
        return None
    place = f"{article.file}, characters {piece['start']} to {piece['end']}"
    return Problem("check-evidence", f"“{piece['text'][:60]}” is not what stands in {place}.", "briefing.json")
