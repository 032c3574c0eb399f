"""The briefing as one document."""

import re

import pytest

from briefgen.render.document import document
from briefgen.render.lookup import look_up


@pytest.fixture
def shown(story):
    """What the document shows of the story."""
    return document(look_up(story.briefing), story.articles, story.notes)


def _footed(shown) -> list:
    """Every item with footnotes, in the order of the page."""
    disputes = [item for _, sides in shown["disputes"] for side in sides for item in side]
    quotations = [item for _, said in shown["voices"] for item in said]
    values = [item for _, found in shown["figures"] for item in found]
    return [*shown["facts"], *disputes, *shown["events"], *quotations, *values]


def test_every_item_stands_in_it_once(shown, story):
    """Facts, disputed or not, events, quotations and the values of figures; the editor's pages with them."""
    b = story.briefing
    number = len(b.facts) + len(b.events) + len(b.quotations) + sum(len(figure.values) for figure in b.figures)
    assert len(_footed(shown)) == number
    assert [page.slug for page in shown["pages"]] == ["index", "terms"]


def test_every_item_has_its_footnotes_in_order(shown):
    """Numbered as they are met on the page; none is without an item."""
    numbers = [number for item in _footed(shown) for number in item.notes]
    assert numbers == list(range(1, len(shown["footnotes"]) + 1))
    assert all(item.notes for item in _footed(shown))


def test_a_footnote_tells_the_source_and_the_place(shown, story):
    """One an article: its number in the list of sources, the characters there; other words where they differ."""
    leaks = shown["facts"][0]
    notes = [shown["footnotes"][number - 1] for number in leaks.notes]
    assert [note.publisher for note in notes] == ["Kestrel Post", "Harbour Wire", "Daily Copy"]
    assert [note.words for note in notes] == [None, "The dam leaks at two places.", None]
    for note in notes:
        listed = shown["sources"][note.source - 1]
        assert listed.publisher == note.publisher
        text = story.articles[listed.file.removesuffix(".txt")].text
        assert text[note.start : note.end] == (note.words or leaks.view.text)


def test_of_a_long_section_the_leading_items_are_printed(story, monkeypatch):
    """As many as are printed of a section, and how many the site has; a short section is whole and says nothing."""
    monkeypatch.setattr("briefgen.render.document.PRINTED", 2)
    cut = document(look_up(story.briefing), story.articles, story.notes)
    assert len(cut["events"]) == 2
    assert sum(len(said) for _, said in cut["voices"]) == 2
    assert cut["cut"]["events"] == f"The latest 2 of {len(story.briefing.events)}; the site has the others."
    last = sorted((event for event in story.briefing.events if event.when), key=lambda event: event.when.start)[-2:]
    assert [item.view.text for item in cut["events"]] == [event.text for event in last]


def test_of_many_articles_the_first_are_footnoted(story, monkeypatch, shown):
    """As many as one looks up, and how many more there are; nothing is said of more where all have their footnote."""
    assert not any(item.more for item in _footed(shown))
    monkeypatch.setattr("briefgen.render.document.FOOTED", 2)
    cut = document(look_up(story.briefing), story.articles, story.notes)
    leaks = cut["facts"][0]
    notes = [cut["footnotes"][number - 1] for number in leaks.notes]
    assert [note.publisher for note in notes] == ["Kestrel Post", "Harbour Wire"]
    assert leaks.more == 1
    assert len(leaks.view.proofs) == len(leaks.notes) + leaks.more


def test_a_whole_section_does_not_speak_of_its_length(shown):
    """Nothing is left out of a short briefing."""
    assert not any(shown["cut"].values())


def test_footnotes_and_sources_are_linked(site):
    """From the item to the note, from the note to the passage and to the list of sources."""
    html = (site / "print.html").read_text(encoding="utf-8")
    assert set(re.findall(r'href="#(note-\d+|source-\d+)"', html)) == set(
        re.findall(r'id="(note-\d+|source-\d+)"', html)
    )
    assert 'href="sources/kestrel-1.html#w' in html


def test_paper_has_page_numbers(site, browser):
    """Printed by a browser, the document is a PDF of several pages, each of them numbered."""
    page = browser.new_page()
    page.goto((site / "print.html").as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    page.close()
    assert pdf.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) >= 3
    assert "counter(pages)" in (site / "assets/style.css").read_text(encoding="utf-8")
