"""Articles that want to do harm or are simply odd: none is lost, and none publishes more than its words."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.articles import read_articles
from briefgen.build import build, check
from briefgen.config import read_config

PIECES = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></script><b>",
    "{{ 7*7 }}{% raw %}",
    "../../../etc/passwd",
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    "\u202egnirts\u2066",
    "&lt;b&gt;",
    "--> ]]> ${7*7}",
)
NAMES = ("a b.txt", "-rf.txt", "con.txt", "<b>.txt", 'x"y.txt', "{{x}}.txt", "a..%2fx.txt", "index.html.txt", "d/e.TXT")


def _article(number: int, piece: str) -> str:
    """An article with the piece in its front matter, its speaker's name, a quotation and the text around."""
    quoted = piece.replace("\\", "\\\\").replace('"', '\\"')
    head = f'title: "{quoted} bridge {number}"\npublisher: "{quoted} Courier"\nauthors: ["{quoted}"]\nurl: "{quoted}"\n'
    return (
        f"---\n{head}---\nBridge {number} will close on Monday, Anna {piece} Berg told {piece} reporters in Oslo. "
        f"“It is {piece} shut,” she said. The {piece} Council denied on Friday that {number}00 were {piece} hurt.\n"
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A project of hostile articles under hostile names, built: its folder and the report."""
    folder = tmp_path_factory.mktemp("hostile")
    names = [*NAMES, *(f"{n}.md" for n in range(len(PIECES)))]
    for number, name in enumerate(names):
        file = folder / "seeds" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_article(number, PIECES[number % len(PIECES)]), encoding="utf-8")
    return folder, build(folder, read_config(folder)), set(names)


class _Page(HTMLParser):
    """The elements of a page, and the addresses it leads to."""

    def __init__(self, html: str):
        super().__init__()
        self.tags: set[str] = set()
        self.inline: list[str] = []
        self.links: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.add(tag)
        self.links |= {given[name] for name in ("href", "src", "action") if given.get(name)}
        self.inline += [name for name in given if name.startswith("on")]
        self.inline += ["script"] if tag == "script" and "src" not in given else []


def test_none_is_lost(built):
    """Every file is an article of the briefing or is named as skipped."""
    folder, report, names = built
    data = (folder / "site" / "briefing.json").read_text(encoding="utf-8")
    assert report.counts["articles"] + len(report.skipped) == len(names)
    assert all(name.replace('"', '\\"') in data for name in names)


def test_pages_hold_no_element_address_or_script_of_an_article(built):
    """Words are text: no image, no script without a file of ours, no address but ours and the web's."""
    folder, _, _ = built
    for path in (folder / "site").rglob("*.html"):
        page = _Page(path.read_text(encoding="utf-8"))
        assert "img" not in page.tags
        assert page.inline == []
        assert [link for link in page.links if re.match(r"\s*(javascript|data|vbscript):", link, re.IGNORECASE)] == []
        assert "49" not in "".join(re.findall(r"<title>(.*?)</title>", path.read_text(encoding="utf-8")))


def test_nothing_is_written_but_into_the_site(built):
    """Whatever a title or a file's name says, the project has its own folders and no other."""
    folder, _, _ = built
    assert {path.name for path in folder.iterdir()} == {"seeds", "site", ".briefgen"}
    assert not list(folder.parent.glob("passwd*"))


def test_the_site_is_sound(built):
    """Every link leads somewhere, and every piece of evidence is the article's own words."""
    folder, _, _ = built
    report = check(folder, read_config(folder))
    assert report.problems == ()
    assert report.evidence > len(PIECES)


LINES = (
    b"---\n", b"title: a\n", b"title: [\n", b"date: 2024-02-30\n", b"\xff\xfe", b"\x00", b"\xe2\x80", b"\r\n", b"\n\n",
    b"The council said on Friday that the bridge was closed.\n", b"# Heading\n", b"- list\n", b"```\n", b"> said\n",
    b"<script>\n", b"&amp;\n", b"Credit: A/B via Getty\n", b"\xef\xbb\xbf", b"By A. B.\n", b"\x1b[31m", b"\x85", b"|\n",
)  # fmt: skip
CONTENT = st.lists(st.sampled_from(LINES) | st.binary(max_size=6), max_size=8).map(b"".join)
FOLDERS = st.dictionaries(st.sampled_from(["a.txt", "b.md", "c/d.txt", "e.pdf", "f", "g.TXT", "ü.txt"]), CONTENT)


@settings(max_examples=150, deadline=None)
@given(FOLDERS)
def test_any_folder_is_read_whole(tmp_path_factory, files):
    """Whatever bytes stand in a folder's files: nothing is raised, and each is an article or skipped, once."""
    folder = tmp_path_factory.mktemp("any")
    for name, data in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    collection = read_articles(folder)
    found = [article.file for article in collection.articles] + [skipped.file for skipped in collection.skipped]
    assert sorted(found) == sorted(files)
    assert all(skipped.reason.endswith(".") for skipped in collection.skipped)
    for article in collection.articles:
        assert all(0 <= part.start <= part.end <= len(article.text) for part in article.paragraphs)
        assert Path(article.id).name == article.id
