"""Addresses: file names, anchors, originals with text fragments."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.links import href, original, page_path, web_url

URL = "https://news.example/a"


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("dam leaks", "dam%20leaks"),
        ("a well-known dam, “leaking” & old", "a%20well%2Dknown%20dam%2C%20%E2%80%9Cleaking%E2%80%9D%20%26%20old"),
        ("one two three four five six seven eight nine ten eleven twelve thirteen",
         "one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen"),
        ("end of one.\nStart of two", "end%20of%20one.,Start%20of%20two"),
    ],
)  # fmt: skip
def test_text_fragment(words, fragment):
    """As the WICG draft writes them: "-", "," and "&" encoded in the words, a bare comma between start and end."""
    assert original(URL, words) == f"{URL}#:~:text={fragment}"


def test_text_fragment_joins_an_anchor_that_is_there():
    """A second "#" would break the address."""
    assert original(URL + "#top", "dam") == f"{URL}#top:~:text=dam"


@given(st.text(min_size=1))
def test_words_cannot_break_out_of_the_fragment(words):
    """Whatever the words, the directive holds only unreserved characters, escapes and at most one comma."""
    address = original(URL, words)
    if words.split():
        directive = address.removeprefix(f"{URL}#:~:text=")
        assert directive.count(",") <= 1
        assert all(part.isascii() and not set(part) & set("&-,#\"'<> ") for part in directive.split(","))
        assert (
            unquote(directive.split(",")[0]).split() == words.split()[: len(unquote(directive.split(",")[0]).split())]
        )


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//example.org", "/a", "https:", "https://a b", "java\nscript:x", None],
)
def test_only_web_addresses_are_linked(url):
    """Everything that is not plainly http(s) leads nowhere."""
    assert web_url(url) is None
    assert original(url, "words") is None


@pytest.mark.parametrize(
    ("id", "path"),
    [
        ("jens-wick", "actors/jens-wick.html"),
        ("con", "actors/con_.html"),
        ("lpt1.notes", "actors/lpt1.notes_.html"),
        ("a/../b", "actors/a-..-b.html"),
        ("e\u0301", "actors/\u00e9.html"),
        ("..", "actors/page.html"),
    ],
)
def test_file_names_hold_on_every_file_system(id, path):
    """Composed Unicode, no reserved names, no way out of the folder."""
    assert page_path("actors", id) == path


@given(st.text())
def test_file_names_are_never_too_long_and_never_leave_their_folder(id):
    """Any id makes one file in its folder."""
    folder, name = page_path("actors", id).split("/")
    assert folder == "actors"
    assert len(name.encode()) <= 140
    assert not name.startswith(".")


def test_two_long_ids_are_two_files():
    """Cutting keeps them apart by a hash."""
    assert page_path("a", "x" * 200 + "1") != page_path("a", "x" * 200 + "2")


def test_links_are_percent_encoded():
    """A name with a space, a percent sign or an accent is a valid link."""
    assert href("notes/50% é.html", "ö") == "notes/50%25%20%C3%A9.html#%C3%B6"
