"""The search index."""

import json
from urllib.parse import unquote, urlsplit

from briefgen.models import Briefing
from briefgen.render.lookup import look_up
from briefgen.render.search import search_index


def _index(script: bytes) -> dict:
    head, _, rest = script.decode().partition(" = ")
    assert head == "globalThis.briefgenIndex"
    return json.loads(rest.removesuffix(";\n"))


def _items(site) -> list[list]:
    return _index((site / "search-index.js").read_bytes())["items"]


def test_everything_can_be_found(site, story):
    """Each actor, fact, quotation, event, figure and source is in the index, with who, when and where."""
    b = story.briefing
    items = _items(site)
    assert len(items) == sum(map(len, (b.actors, b.facts, b.quotations, b.events, b.figures, b.articles)))
    for item in items:
        parts = urlsplit(item[3])
        assert f'id="{unquote(parts.fragment)}"' in (site / unquote(parts.path)).read_text() or not parts.fragment


def test_certainty_is_found_with_the_words(site):
    """Inferred, undated, translated, denied: what is not sure says so in a result, too."""
    about = {words: said for _, words, said, *_ in _items(site)}
    assert about["one resident: “We were never told”"] == "Publisher unknown, No date given, translated"
    assert about["Denied by Veland: it hid anything"] == "No date given, Harbour Wire"
    assert about["Alleged by Morsk: hiding the leak"] == "5 March 2031 (inferred), Harbour Wire"
    assert about["Ada Brandt: The dam will hold,"] == "Disputed, Kestrel Post 3 March 2031"


def test_items_know_whom_what_and_when_they_are_about(site):
    """For the filters: actors and sources by position, the first and the last day that are possible."""
    index = _index((site / "search-index.js").read_bytes())
    names, sources = [names[0] for names in index["actors"]], index["sources"]
    known = {
        item[1]: ([names[a] for a in item[4]], [sources[s].split(",")[0] for s in item[5]], *item[6:])
        for item in index["items"]
    }
    assert known["The dam at Lake Orrin leaks at two places"] == (
        ["Lake Orrin"],
        ["Kestrel Post", "Harbour Wire", "Daily Copy"],
        "2031-03-03",
        "2031-03-05",
    )
    assert known["Alleged by Morsk: hiding the leak"] == (
        ["Morsk", "Veland"],
        ["Harbour Wire"],
        "2031-03-05",
        "2031-03-05",
    )
    assert known["one resident: “We were never told”"][2:] == (None, None)
    holds = "Jonas Wick said: the dam would not hold without a second wall"
    assert known[holds][0] == ["Jonas Wick", "Ada Brandt"]


def test_no_words_end_the_script(site):
    """An article's "</script>" or "<!--" stays within its string."""
    script = (site / "search-index.js").read_text()
    assert "<" not in script
    assert "\\u003cscript>" in script


def test_an_empty_briefing_has_an_empty_index():
    """Nothing to find is a list, too."""
    assert _index(search_index(look_up(Briefing("Empty", "en", None, ()))))["items"] == []
