"""The words of the interface."""

import re
from pathlib import Path

import briefgen.render
from briefgen.render.words import COUNTED, WORDS, count, number
from tests.render.conftest import TEMPLATES

KINDS = {"person", "organization", "place", "group", "planned", "alleged", "denied"}
SECTIONS = {"search", "timeline", "quotations", "facts", "figures", "actors", "sources", "method", "notes"}
ONE = {f"one_{kind}" for kind in ("fact", "quotation", "event", "figure", "actor", "source")}


def _sources() -> str:
    code = [path for path in Path(briefgen.render.__file__).parent.glob("*.py") if path.name != "words.py"]
    return "".join(path.read_text(encoding="utf-8") for path in (*code, *sorted(TEMPLATES.glob("*.html"))))


def test_every_word_is_used():
    """A phrase that nothing prints is one that translators need not see."""
    sources = _sources()
    looked_up = KINDS | SECTIONS | {"scope_part", "scope_change", "unnamed_sources", "unknown_sources"} | ONE
    assert [key for key in WORDS if key not in looked_up and not re.search(rf'w\.{key}\b|"{key}"', sources)] == []
    assert [key for key in COUNTED if f'"{key}"' not in sources] == []


def test_templates_hold_no_words_of_their_own():
    """Between their tags and expressions templates hold punctuation alone: another language is one table."""
    for template in sorted(TEMPLATES.glob("*.html")):
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", template.read_text(encoding="utf-8"), flags=re.S)
        assert re.findall(r"[A-Za-z]{2,}", text.replace("briefing.json", "").replace("briefing.schema.json", "")) == []


def test_numbers_in_words():
    """One of a thing, many of it, thousands and fractions."""
    assert [count(1, "article"), count(0, "article"), count(1200, "word")] == ["1 article", "0 articles", "1,200 words"]
    assert [number(2.5), number(150000.0)] == ["2.5", "150,000"]
