"""The search index."""

import json
from urllib.parse import unquote, urlsplit

from briefgen.models import Briefing
from briefgen.render.lookup import look_up
from briefgen.render.search import search_index


def _entries(script: bytes) -> list[list[str]]:
    head, _, rest = script.decode().partition(" = ")
    assert head == "globalThis.briefgenIndex"
    return json.loads(rest.removesuffix(";\n"))


def test_everything_can_be_found(site, story):
    """Each actor, fact, quotation, event, figure and source is in the index, with who, when and where."""
    b = story.briefing
    entries = _entries((site / "search-index.js").read_bytes())
    assert len(entries) == sum(map(len, (b.actors, b.facts, b.quotations, b.events, b.figures, b.articles)))
    for *_, href in entries:
        parts = urlsplit(href)
        assert f'id="{unquote(parts.fragment)}"' in (site / unquote(parts.path)).read_text() or not parts.fragment


def test_certainty_is_found_with_the_words(site):
    """Inferred, undated, translated, denied: what is not sure says so in a result, too."""
    about = {words: said for _, words, said, _ in _entries((site / "search-index.js").read_bytes())}
    assert about["We were never told,"] == "one resident, No date given, translated"
    assert about["it hid anything"] == "Denied, Veland, No date given"
    assert about["hiding the leak"] == "Alleged, Morsk, 5 March 2031 (inferred)"


def test_no_words_end_the_script(site):
    """An article's "</script>" or "<!--" stays within its string."""
    script = (site / "search-index.js").read_text()
    assert "<" not in script
    assert "\\u003cscript>" in script


def test_an_empty_briefing_has_an_empty_index():
    """Nothing to find is a list, too."""
    assert _entries(search_index(look_up(Briefing("Empty", "en", None, ())))) == []
