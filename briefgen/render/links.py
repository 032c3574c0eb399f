"""Addresses: file names of pages, anchors, links to an article's original."""

import hashlib
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, urlsplit

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}
LONGEST_NAME = 120  # bytes; with its folder and suffix well below every file system's limit
EXACT_WORDS = 12  # up to here a text fragment gives all the words, beyond it the first and the last
END_WORDS = 5
REMEMBERED = 2**18  # addresses: an item's is asked for wherever it is linked to


@lru_cache(maxsize=REMEMBERED)
def page_path(folder: str, id: str) -> str:
    """A page's path below the site, valid on every file system: `page_path("actors", "con")` → "actors/con_.html"."""
    name = re.sub(r'[\x00-\x20<>:"/\\|?*\x7f]+', "-", unicodedata.normalize("NFC", id)).strip("-.") or "page"
    if len(name.encode()) > LONGEST_NAME:
        name = f"{_cut(name)}-{hashlib.sha256(id.encode()).hexdigest()[:8]}"
    if name.split(".")[0].casefold() in RESERVED:
        name += "_"
    return f"{folder}/{name}.html"


def _cut(name: str) -> str:
    return name.encode()[: LONGEST_NAME - 9].decode(errors="ignore")


@lru_cache(maxsize=REMEMBERED)
def href(path: str, anchor: str = "") -> str:
    """A path below the site as a link from the site's root, percent-encoded."""
    return quote(path) + (f"#{quote(anchor)}" if anchor else "")


@lru_cache(maxsize=REMEMBERED)
def anchor(kind: str, id: str) -> str:
    """The id of an item's element on its page."""
    return kind + "-" + re.sub(r"\s+", "-", id)


def root_of(path: str) -> str:
    """What leads from a page back to the site's root: "" or "../"."""
    return "../" * path.count("/")


def web_url(url: str | None) -> str | None:
    """`url` if it is an absolute http(s) address, else None: nothing else is ever linked."""
    if not url or re.search(r"[\x00-\x20\x7f]", url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def original(url: str | None, words: str) -> str | None:
    """The article's address with a text fragment that scrolls to `words`, None where there is no address.

    `#:~:text=start,end` as in the WICG draft "URL Fragment Text Directives": "-", "," and "&" have a meaning there and
    are always encoded; a range is used for long words and for words that run over a paragraph break, which an exact
    match may not cross.
    """
    if not web_url(url) or not words.split():
        return web_url(url)
    pieces = words.split()
    if len(pieces) <= EXACT_WORDS and "\n" not in words.strip():
        directive = _encode(pieces)
    else:
        directive = f"{_encode(_first(words))},{_encode(_last(words))}"
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


def _first(words: str) -> list[str]:
    return words.strip().split("\n")[0].split()[:END_WORDS]


def _last(words: str) -> list[str]:
    return words.strip().split("\n")[-1].split()[-END_WORDS:]


def _encode(words: list[str]) -> str:
    return quote(" ".join(words), safe="").replace("-", "%2D")
