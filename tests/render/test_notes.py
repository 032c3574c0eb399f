"""Notes: Markdown in, safe HTML out."""

import pytest

from briefgen.errors import BuildError
from briefgen.render import read_notes, render_note


def test_the_first_heading_is_the_title_and_no_second_one_competes():
    """The page has one h1: the title; a note without a heading is called by its file's name."""
    note = render_note("terms", "# What *we* mean\n\nText.\n\n# More")
    assert (note.title, note.html) == ("What we mean", "<p>Text.</p>\n<h2>More</h2>\n")
    assert render_note("terms", "Text.").title == "terms"


def test_html_is_text_and_images_are_links_at_most():
    """Nothing in a note can run or load anything."""
    html = render_note("a", "<script>alert(1)</script>\n\n![x](https://example.org/x.png) <img src=x>").html
    assert "<script" not in html
    assert "<img" not in html


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "//example.org/x", "vbscript:x", "file:///etc"],
)
def test_unsafe_links_are_dropped(address):
    """Only http, https, mailto and addresses within the site are linked."""
    assert "href" not in render_note("a", f"[x]({address})").html


@pytest.mark.parametrize(
    ("slug", "written", "linked"),
    [
        ("index", "timeline.html", "timeline.html"),
        ("terms", "timeline.html#event-1", "../timeline.html#event-1"),
        ("terms", "index.html", "../index.html"),
        ("index", "terms.md", "notes/terms.html"),
        ("terms", "other.md#x", "../notes/other.html#x"),
        ("terms", "#below", "#below"),
        ("terms", "https://example.org/a.md", "https://example.org/a.md"),
    ],
)
def test_links_are_written_as_on_the_front_page(slug, written, linked):
    """One way to write a link, wherever the note lands."""
    assert f'href="{linked}"' in render_note(slug, f"[x]({written})").html


def test_notes_are_read_by_name(tmp_path):
    """Other files in the folder are not notes; no folder is no notes."""
    for name in ("b.md", "a.md", "draft.txt"):
        (tmp_path / name).write_text("# " + name, encoding="utf-8-sig")
    assert [note.title for note in read_notes(tmp_path)] == ["a.md", "b.md"]
    assert read_notes(tmp_path / "absent") == ()


def test_an_unreadable_note_is_named(tmp_path):
    """Latin-1 bytes are no UTF-8."""
    (tmp_path / "a.md").write_bytes(b"\xe9")
    with pytest.raises(BuildError, match=r"a\.md"):
        read_notes(tmp_path)
