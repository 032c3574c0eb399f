"""Notes: Markdown in, safe HTML out."""

import pytest

from briefgen.errors import BuildError
from briefgen.render import read_notes, render_note
from briefgen.render.lookup import look_up
from briefgen.render.placing import fill, misplaced


def test_the_first_heading_is_the_title_and_no_second_one_competes():
    """The page has one h1: the title; a note without a heading is called by its file's name."""
    note = render_note("terms", "# What *we* mean\n\nText.\n\n# More")
    assert (note.title, note.body) == ("What we mean", ("<p>Text.</p>\n<h2>More</h2>\n",))
    assert render_note("terms", "Text.").title == "terms"


def test_html_is_text_and_images_are_links_at_most():
    """Nothing in a note can run or load anything."""
    html = render_note("a", "<script>alert(1)</script>\n\n![x](https://example.org/x.png) <img src=x>").body[0]
    assert "<script" not in html
    assert "<img" not in html


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "//example.org/x", "vbscript:x", "file:///etc"],
)
def test_unsafe_links_are_dropped(address):
    """Only http, https, mailto and addresses within the site are linked."""
    assert "href" not in render_note("a", f"[x]({address})").body[0]


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
def test_links_are_written_as_on_the_front_page(story, slug, written, linked):
    """One way to write a link, wherever the note lands."""
    note = fill(look_up(story.briefing), render_note(slug, f"[x]({written})"), "" if slug == "index" else "../")
    assert f'href="{linked}"' in note.body[0]


@pytest.mark.parametrize(
    ("written", "kind", "words"),
    [
        ("[[fact: leaks at two places]]", "fact", "The dam at Lake Orrin leaks at two places"),
        ("[[ fact : f-leaks ]]", "fact", "The dam at Lake Orrin leaks at two places"),
        ("[[quotation: the dam will HOLD]]", "quotation", "The dam will hold,"),
        ("[[event: built in 1968]]", "event", "The wall was built in 1968."),
        ("[[figure: about 400 people]]", "figure", "people who left"),
    ],
)
def test_an_item_stands_where_the_editor_places_it(story, written, kind, words):
    """By words that only it has, whatever their case and marks, or by its id; the text around it stays."""
    note = fill(look_up(story.briefing), render_note("a", f"Before.\n\n{written}\n\nAfter."), "../")
    before, placed, after = note.body
    assert (before, after) == ("<p>Before.</p>\n", "<p>After.</p>\n")
    shown = {"figure": "label", "quotation": "pieces"}.get(kind, "text")
    assert placed.kind == kind
    found = getattr(placed.view, shown)
    assert words in (found if kind != "quotation" else " ".join(piece.text for piece in found) + ",")


@pytest.mark.parametrize("written", ["See [[fact: leaks]].", "    [[fact: leaks]]", "> [[fact: leaks]]", "[[note: x]]"])
def test_only_a_paragraph_of_its_own_places_an_item(written):
    """Elsewhere the words are words."""
    assert all(isinstance(piece, str) for piece in render_note("a", written).body)


def test_what_fits_no_item_or_several_is_told_with_its_line(story):
    """A warning for the editor; the rest of the page stands."""
    note = render_note("a", "# Title\n\nText.\n\n[[fact: the moon]]\n\n[[quotation: the]]\n\n[[fact: f-leaks]]\n")
    first, second = misplaced(story.briefing, [note], "notes")
    assert str(first) == "notes/a.md:5: “the moon” fits no fact. Give words that it has, or its id."
    assert (second.line, second.message.startswith("“the” fits ")) == (7, True)
    assert len(fill(look_up(story.briefing), note, "").body) == 2


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
