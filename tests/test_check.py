"""`briefgen check` finds what does not hold in a site."""

import json

import pytest

from briefgen.check import check_site
from briefgen.errors import CheckError
from briefgen.models import Article

TEXT = "The bridge opened on Friday."
ARTICLES = {"bridge-1": Article("bridge-1", "bridge.txt", "The bridge", TEXT, ())}
PAGE = '<!doctype html><title>x</title><h1 id="top">x</h1>'


@pytest.fixture
def site(tmp_path):
    """A sound site of two pages, one of them in a folder, and one piece of evidence."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "index.html").write_text(f'{PAGE}<a href="sources/bridge.html#p-1">a</a><a href="#top">b</a>')
    (tmp_path / "sources" / "bridge.html").write_text(f'{PAGE}<p id="p-1"><a href="../index.html?x=1#top">c</a></p>')
    evidence = {"article": "bridge-1", "start": 4, "end": 10, "text": "bridge"}
    (tmp_path / "briefing.json").write_text(json.dumps({"facts": [{"evidence": [evidence]}]}))
    return tmp_path


def codes(site):
    """The codes of what is wrong with a site."""
    return [problem.code for problem in check_site(site, ARTICLES).problems]


def test_a_sound_site_has_no_problem(site):
    """All links and all evidence are counted as sound."""
    report = check_site(site, ARTICLES)
    assert (report.pages, report.links, report.links_sound, report.evidence, report.evidence_sound) == (2, 3, 3, 1, 1)
    assert report.problems == ()


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("nowhere.html", ["check-link"]),
        ("sources/bridge.html#p-2", ["check-fragment"]),
        ("#missing", ["check-fragment"]),
        ("../outside.html", ["check-link"]),
        ("sources/", ["check-link"]),
        ("https://example.org/gone", []),
        ("mailto:desk@example.org", []),
    ],
)
def test_links(site, link, code):
    """A link must lead to a file and an anchor inside the site; other people's sites are not asked."""
    (site / "index.html").write_text(f'{PAGE}<a href="{link}">a</a>')
    assert codes(site) == code


def test_a_problem_names_page_and_line(site):
    """The message says where the broken link stands."""
    (site / "index.html").write_text(f'{PAGE}\n\n<a href="gone.html">a</a>')
    (problem,) = check_site(site, ARTICLES).problems
    assert str(problem) == "index.html:3: links to “gone.html”, which is not there."


def test_an_id_that_stands_twice(site):
    """An anchor must be one place."""
    (site / "index.html").write_text(f'{PAGE}<p id="top">again</p>')
    assert codes(site) == ["check-double-id"]


@pytest.mark.parametrize(
    ("change", "code"), [({"text": "Bridge"}, "check-evidence"), ({"start": 5}, "check-evidence"),
                         ({"article": "gone-1"}, "check-article")]
)  # fmt: skip
def test_evidence_that_is_not_verbatim(site, change, code):
    """Evidence must be what stands at its offsets in the article."""
    evidence = {"article": "bridge-1", "start": 4, "end": 10, "text": "bridge"} | change
    (site / "briefing.json").write_text(json.dumps({"events": [{"place": evidence}]}))
    assert codes(site) == [code]


def test_no_site(tmp_path):
    """Where nothing was built, the message says what to do."""
    with pytest.raises(CheckError, match="Run “briefgen build” first"):
        check_site(tmp_path, ARTICLES)
