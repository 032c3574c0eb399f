"""The cache gives back what was put in, for the same content and the same code, and nothing else."""

import json
from dataclasses import replace
from pathlib import Path

import grimp
import pytest

from briefgen.build import COMPUTING_SOURCES, PACKAGE
from briefgen.cache import Cache, fingerprint
from briefgen.models import Article, Entity, Extraction, FoundFigure, FoundQuotation, Paragraph, Span

ARTICLE = Article("a-1", "a.txt", "Title", "Some “words” here.", (Paragraph(0, 18, "body"),), publisher="The Paper")
EXTRACTION = Extraction(
    article="a-1",
    sentences=(Span(0, 18),),
    entities=(Entity("Ada Rossi", "person", ("Ada Rossi", "Rossi"), (Span(1, 4),), "f"),),
    quotations=(FoundQuotation("direct", (Span(5, 12),), (Span(6, 11),), source=Span(1, 2), speaker="Ada Rossi"),),
    figures=(FoundFigure(1, 2, 1.5, None, "troops", "more than"),),
)


@pytest.fixture
def cache(tmp_path):
    """An empty cache."""
    return Cache(tmp_path / "cache", "code")


def test_what_is_put_in_comes_out(cache):
    """An extraction survives the disk unchanged, with every type it had."""
    cache.put(ARTICLE, EXTRACTION)
    assert cache.get(ARTICLE) == EXTRACTION


@pytest.mark.parametrize(
    "changed",
    [
        replace(ARTICLE, text="Some “words” there."),
        replace(ARTICLE, paragraphs=(Paragraph(0, 18, "caption"),)),
        replace(ARTICLE, publisher="Another Paper"),
    ],
    ids=["text", "paragraph roles", "publisher"],
)
def test_changed_content_is_a_miss(cache, changed):
    """Whatever extraction may depend on is part of the key."""
    cache.put(ARTICLE, EXTRACTION)
    assert cache.get(changed) is None


def test_a_renamed_file_is_a_hit(cache):
    """A file's name says nothing about what stands in it; the article's id is the current one."""
    cache.put(ARTICLE, EXTRACTION)
    assert cache.get(replace(ARTICLE, file="b.txt", id="b-1")) == replace(EXTRACTION, article="b-1")


def test_other_code_is_a_miss(cache):
    """What other code extracted is not reused."""
    cache.put(ARTICLE, EXTRACTION)
    assert Cache(cache.folder, "other code").get(ARTICLE) is None


@pytest.mark.parametrize("damage", [b"", b"{", b'{"article": 3}', b"\x80\x81"], ids=repr)
def test_a_damaged_entry_is_a_miss(cache, damage):
    """An entry that cannot be read is extracted again, not an error."""
    cache.put(ARTICLE, EXTRACTION)
    (entry,) = cache.folder.rglob("*.json")
    entry.write_bytes(damage)
    assert cache.get(ARTICLE) is None


def test_entries_are_data(cache):
    """An entry is plain JSON that another program could read."""
    cache.put(ARTICLE, EXTRACTION)
    (entry,) = cache.folder.rglob("*.json")
    assert json.loads(entry.read_bytes())["entities"][0]["name"] == "Ada Rossi"


def test_pruning_keeps_what_was_used_last(cache):
    """Over its limit the cache drops the entries used longest ago."""
    articles = [replace(ARTICLE, text=f"text {number}") for number in range(4)]
    for article in articles:
        cache.put(article, EXTRACTION)
    size = next(cache.folder.rglob("*.json")).stat().st_size
    cache.get(articles[0])
    cache.prune(limit=2 * size)
    assert [cache.get(article) is not None for article in articles] == [True, False, False, True]


def test_a_folder_that_cannot_be_written_costs_only_the_entry(tmp_path):
    """Where the cache's folder is a file, nothing is kept and nothing fails."""
    (tmp_path / "cache").write_text("in the way")
    cache = Cache(tmp_path / "cache", "code")
    cache.put(ARTICLE, EXTRACTION)
    assert cache.get(ARTICLE) is None


def test_the_fingerprint_follows_the_source(tmp_path):
    """A changed line of code, or another model, makes another fingerprint."""
    source = tmp_path / "rules.py"
    source.write_text("A = 1")
    before = fingerprint("en_core_web_md", [source])
    assert before == fingerprint("en_core_web_md", [tmp_path])
    assert before != fingerprint("another_model", [source])
    source.write_text("A = 2")
    assert before != fingerprint("en_core_web_md", [source])


def test_the_fingerprint_covers_all_code_that_extraction_runs():
    """Every module of ours that `extract` imports, at any depth, is among the sources of the key."""
    graph = grimp.build_graph("briefgen")
    modules = graph.find_upstream_modules("briefgen.extract", as_package=True)
    files = [PACKAGE.parent / (name.replace(".", "/")) for name in modules]
    files = [path.with_suffix(".py") if path.with_suffix(".py").exists() else path / "__init__.py" for path in files]
    covered = {file for source in COMPUTING_SOURCES for file in _files(source)}
    assert {file.relative_to(PACKAGE) for file in files} - {Path("errors.py")} <= covered


def _files(source):
    return {path.relative_to(PACKAGE) for path in (source.rglob("*.py") if source.is_dir() else [source])}
