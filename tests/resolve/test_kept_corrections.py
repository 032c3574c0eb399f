"""What an editor corrects stays corrected: over rebuilds, over changed and added articles, in any order, said twice.

Real articles are extracted once; each build is a new `resolve` of them.
"""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.articles import read_articles
from briefgen.corrections import read_corrections
from briefgen.extract import extract
from briefgen.models import Corrections
from briefgen.resolve import resolve

SECTIONS = ("actors", "articles", "quotations", "events", "facts")

COURIER = """---
title: Harbour bridge to close
publisher: The Ellery Courier
date: 2024-05-17
---
Port Ellery's harbour bridge will close on Monday, the city council said on Friday.

"We will not take a risk," Mayor Ruth Okafor told reporters. "The bridge will open again when it is safe."

Engineers found cracks in two bearings on Thursday. The bridge carries more than 30,000 vehicles a day.

Tomas Lind of the Northern Trade Council called the closure "a heavy blow". Carla Mendes arrived in Oslo on Tuesday.
"""
RADIO = """---
title: Traders want help
publisher: Radio Northshore
date: 2024-05-18
---
Shopkeepers asked for help after the city said that the harbour bridge would close on Monday.

Mayor Okafor said on Saturday that the city was looking at "every form of help". Engineers found cracks in two bearings.

"Six weeks is too long," said Lind, a trader of the fish market. The bridge carries more than 30,000 vehicles a day.

Paulo Silva met Carla Mendez in Oslo on Wednesday.
"""
COPY = """---
title: Bridge to close
publisher: Harbour Gazette
date: 2024-05-18
---
The harbour bridge will close on Monday, a newspaper reported. Carla Mendes left Oslo. It carries 30,000 vehicles.
"""
LATER = {
    "courier.txt": "\n\nIn other news, the weather was fine. Anna Berg visited the museum and praised its paintings.\n",
    "radio.txt": "\n\nThe concert on Sunday is sold out, and Karl Moe will conduct it.\n",
    "gazette.txt": "\n\nBuses were late in the morning.\n",
}

ENTRIES = {
    "merge": ("actors", "merge: [Carla Mendes, Carla Mendez], as: Carla Mendes Costa"),
    "split": ("actors", "split: {name: Lind, article: radio.txt, as: Eva Lind}"),
    "hide an actor": ("actors", "hide: Paulo Silva"),
    "retype": ("actors", "retype: {name: Oslo, kind: organization}"),
    "date an article": ("articles", "file: courier.txt, published: 2024-05-10"),
    "publisher": ("articles", "file: radio.txt, publisher: Radio Southshore"),
    "title": ("articles", "file: radio.txt, title: Help wanted"),
    "address": ("articles", "file: radio.txt, url: 'https://radio.example/help'"),
    "copy": ("articles", "file: gazette.txt, duplicate_of: courier.txt"),
    "speaker": ("quotations", "says: every form of help, speaker: Tomas Lind"),
    "hide a quotation": ("quotations", "says: a heavy blow, in: courier.txt, hide: true"),
    "date an event": ("events", "says: arrived in Oslo, when: 2024-05-07"),
    "modality": ("events", "says: met Carla Mendez, modality: alleged"),
    "pin": ("facts", "says: 'carries more than 30,000 vehicles', pin: true, note: Counted in April."),
    "keep apart": ("facts", "says: The harbour bridge will close, apart: true"),
    "hide a fact": ("facts", "says: found cracks in two bearings, hide: true"),
}


def _holds(kind, briefing):
    """Whether the briefing shows what the entry of that kind asks for."""
    actors = {actor.name: actor for actor in briefing.actors}
    articles = {article.file: article for article in briefing.articles}
    said = {quotation.text: quotation for quotation in briefing.quotations}
    events = {event.text: event for event in briefing.events}

    def of(items, words):
        return next((item for text, item in items.items() if words in text), None)

    match kind:
        case "merge":
            return len(actors["Carla Mendes Costa"].articles) == 3 and "Carla Mendez" not in actors
        case "split":
            return len(actors["Eva Lind"].articles) == len(actors["Tomas Lind"].articles) == 1
        case "hide an actor":
            return "Paulo Silva" not in actors
        case "retype":
            return actors["Oslo"].kind == "organization"
        case "date an article":
            return articles["courier.txt"].published.edtf == "2024-05-10"
        case "publisher":
            return articles["radio.txt"].publisher == "Radio Southshore"
        case "title":
            return articles["radio.txt"].title == "Help wanted"
        case "address":
            return articles["radio.txt"].url == "https://radio.example/help"
        case "copy":
            return articles["gazette.txt"].duplicate_of == articles["courier.txt"].id
        case "speaker":
            return of(said, "every form of help").source.actor == actors["Tomas Lind"].id
        case "hide a quotation":
            return of(said, "a heavy blow") is None
        case "date an event":
            return of(events, "arrived in Oslo").when.edtf == "2024-05-07"
        case "modality":
            return of(events, "met Carla Mendez").modality == "alleged"
        case "pin":
            return briefing.facts[0].pinned and "30,000" in briefing.facts[0].text and briefing.facts[0].note
        case "keep apart":
            parted = (fact for fact in briefing.facts if len(fact.evidence) > 1)
            return not any(piece.text.startswith("The harbour bridge will") for f in parted for piece in f.evidence)
        case "hide a fact":
            return not any("cracks" in fact.text for fact in briefing.facts)


@pytest.fixture(scope="module")
def read(nlp, tmp_path_factory):
    """A function that reads articles, given by name and text, and extracts each text once."""
    known = {}

    def read(texts):
        folder = tmp_path_factory.mktemp("kept")
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
        articles = read_articles(folder).articles
        for article in articles:
            known.setdefault(article.id, extract(article, nlp))
        return articles, [known[article.id] for article in articles]

    return read


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A function that writes kinds of entries to a corrections.yaml, in their order, and reads it."""

    def write(kinds):
        lines = []
        for section in SECTIONS:
            entries = [ENTRIES[kind][1] for kind in kinds if ENTRIES[kind][0] == section]
            lines += [f"{section}:", *(f"  - {{{entry}}}" for entry in entries)] if entries else []
        path = tmp_path_factory.mktemp("entries") / "corrections.yaml"
        path.write_text("\n".join(lines), encoding="utf-8")
        return read_corrections(path)

    return write


TEXTS = {"courier.txt": COURIER, "radio.txt": RADIO, "gazette.txt": COPY}


@pytest.mark.parametrize("kind", ENTRIES)
def test_it_takes_effect(read, written, kind):
    """Without the entry the briefing says otherwise; with it, what the editor wants, and nothing is stale."""
    articles, found = read(TEXTS)
    assert not _wanted_anyway(kind, resolve(articles, found, "Kept"))
    briefing = resolve(articles, found, "Kept", written([kind]))
    assert _holds(kind, briefing)
    assert (briefing.corrections.applied, briefing.corrections.stale) == (1, ())


def _wanted_anyway(kind, briefing):
    try:
        return _holds(kind, briefing)
    except (KeyError, AttributeError):
        return False


@pytest.mark.parametrize("kind", ENTRIES)
def test_it_survives_a_changed_article_and_new_ones(read, written, kind):
    """Each article goes on, another comes before them all: the entry still does what it did."""
    changed = {name: text + LATER[name] for name, text in TEXTS.items()}
    articles, found = read(
        changed | {"a.txt": "---\ndate: 2024-05-01\n---\nThe museum reopened in Bergen on Friday.\n"}
    )
    briefing = resolve(articles, found, "Kept", written([kind]))
    assert _holds(kind, briefing)
    assert briefing.corrections.stale == ()


@pytest.mark.parametrize("kind", ENTRIES)
def test_what_is_gone_is_told_with_its_line(read, written, kind):
    """When the articles no longer say it, the entry is stale, and its line is named."""
    articles, found = read({"other.txt": "---\ndate: 2024-05-01\n---\nThe museum reopened in Bergen on Friday.\n"})
    briefing = resolve(articles, found, "Kept", written([kind]))
    (stale,) = briefing.corrections.stale
    assert stale.startswith(f"corrections.yaml:2: {ENTRIES[kind][0]}: “")
    assert stale.endswith("fits nothing here")


@settings(max_examples=25, deadline=None)
@given(st.permutations(sorted(ENTRIES)), st.integers(0, len(ENTRIES)))
def test_any_of_them_together_in_any_order(read, written, kinds, number):
    """No entry undoes another, and said twice they give the same briefing."""
    chosen = kinds[:number]
    articles, found = read(TEXTS)
    corrections = written(chosen)
    briefing = resolve(articles, found, "Kept", corrections)
    assert [kind for kind in chosen if not _holds(kind, briefing)] == []
    assert briefing.corrections.stale == ()
    again = resolve(articles, found, "Kept", _twice(corrections))
    assert replace(again, corrections=briefing.corrections) == briefing


def _twice(corrections):
    lines = count(1000)
    both = {
        section: (*entries, *(replace(entry, line=next(lines)) for entry in entries))
        for section in SECTIONS
        for entries in [getattr(corrections, section)]
    }
    return Corrections(**both)
