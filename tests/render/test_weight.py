"""How much a reader has to load: every page with all that it asks for, compressed as servers do."""

import gzip
import re
from functools import cache
from pathlib import Path

import pytest

from tests.render.visiting import pages_of

MOST = 30_000  # bytes of gzip; the search index and the whole briefing as one document are as long as the briefing
ASKED_FOR = re.compile(r'<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"')
WHOLE = {"search-index.js", "print.html"}


def weight(site, name: str) -> int:
    """Bytes of a page and of everything it loads, each compressed alone."""
    page = (site / name).read_text(encoding="utf-8")
    loaded = {(site / name).parent.joinpath(address).resolve() for address in ASKED_FOR.findall(page)}
    return _compressed(site / name) + sum(_compressed(path) for path in loaded if path.name not in WHOLE)


@cache
def _compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


@pytest.mark.parametrize("which", ["site", "sample", "big_site"])
def test_no_page_is_heavy(which, request):
    """The story, the sample briefing and one of two hundred articles: no page with all it loads is over the limit."""
    site = request.getfixturevalue(which)
    weights = {name: weight(site, name) for name in pages_of(site)}
    assert {name: size for name, size in weights.items() if size > MOST and name not in WHOLE} == {}
    assert weights["index.html"] > 1000
