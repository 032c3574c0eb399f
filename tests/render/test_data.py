"""The public data against its schemas, and the schemas against the types."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import briefgen
from briefgen.models import (
    Article,
    Briefing,
    Claim,
    Entity,
    Extraction,
    FoundEvent,
    FoundFigure,
    FoundQuotation,
    Mention,
    Paragraph,
    Span,
    Time,
)
from briefgen.render import briefing_data, briefing_schema, extract_data, extract_schema
from briefgen.render.data import briefing_json
from briefgen.render.schemas import shipped_schemas

SCHEMAS = Path(briefgen.__file__).parent / "schemas"

EXTRACTION = Extraction(
    article="a",
    sentences=(Span(0, 20),),
    mentions=(Mention(0, 3, "name", 0),),
    entities=(Entity("Ada", "person", ("Ada",), (Span(4, 8),), "f"),),
    quotations=(FoundQuotation("direct", (Span(0, 3),), (Span(0, 3),), Span(4, 5), None, "Ada", 0, None, 0),),
    times=(Time(5, 9, "DATE", "XXXX-WXX-1"),),
    events=(
        FoundEvent(0, 9, Span(1, 2), "asserted", participants=(0,), time=0),
        FoundEvent(0, 9, Span(1, 2), "denied"),
    ),
    claims=(Claim(0, 9, None, times=(0,), figures=(0,)),),
    figures=(FoundFigure(0, 9, 400.0, None, "people", "about", counted=Span(3, 4)),),
)
ARTICLE = Article("a", "a.txt", "Title", "Ada left on Monday, 400 did.", (Paragraph(0, 28, "body"),))


def _line(story) -> dict:
    day = story.briefing.articles[0].published
    return extract_data(ARTICLE, EXTRACTION, None, (day,), ("2031-03-03",), (day, None))


@pytest.mark.parametrize("name", sorted(shipped_schemas()))
def test_the_committed_schemas_are_those_of_the_types(name):
    """A changed type changes the contract: `python -m briefgen.render.schemas` writes the files anew."""
    assert (SCHEMAS / name).read_bytes() == shipped_schemas()[name]


def test_real_data_is_valid(story, site):
    """What is published, and a line of `briefgen extract`, follow the schemas."""
    published = json.loads((site / "briefing.schema.json").read_text())
    assert published == briefing_schema()
    Draft202012Validator(published).validate(json.loads((site / "briefing.json").read_text()))
    Draft202012Validator(extract_schema()).validate(_line(story))


def test_the_schemas_say_something(story):
    """A missing field, a wrong kind and an offset in words are found."""
    for damage in ({"title": None}, {"articles": [{}]}, {"quotations": [{"kind": "sung"}]}):
        assert not Draft202012Validator(briefing_schema()).is_valid(briefing_data(story.briefing) | damage)
    assert not Draft202012Validator(extract_schema()).is_valid(_line(story) | {"sentences": [{"start": "one"}]})


def test_fields_of_the_briefing_are_the_contract_s(story):
    """`with_` is `with`; what the editor did not touch does not mention the editor; whole numbers are whole."""
    data = briefing_data(story.briefing)
    first, second = data["actors"][:2]
    assert first["with"] == [{"actor": "jonas-wick", "sentences": 1}]
    assert (first["corrected"], first["note"]) == (True, "Not the author of the same name.")
    assert not {"corrected", "note"} & second.keys()
    assert data["facts"][0]["pinned"] is True
    assert "pinned" not in data["facts"][1]
    assert '"low": 400,' in json.dumps(data)
    assert data["figures"][0]["conflicts"] == [[0, 1]]
    assert data["events"][0]["evidence"][0]["expression"] == "in 1968"


def test_an_empty_briefing_is_valid():
    """Nothing found is a briefing, too."""
    data = briefing_data(Briefing("Empty", "en", None, ()))
    Draft202012Validator(briefing_schema()).validate(data)


def test_a_line_of_extract_has_the_contract_s_form(story):
    """Positions stay as found; events have their own dates; what only `resolve` needs is left out."""
    line = _line(story)
    assert line["times"][0]["value"] == "2031-03-03"
    assert [event["when"] and event["when"]["edtf"] for event in line["events"]] == ["2031-03-03", None]
    assert line["quotations"][0].keys() == {"kind", "content", "quoted", "source", "cue", "speaker"}
    assert line["entities"] == [{"name": "Ada", "kind": "person", "aliases": ["Ada"]}]
    assert line["figures"][0]["low"] == 400


def test_values_and_dates_must_fit_the_times(story):
    """One for each expression, or the call is wrong."""
    with pytest.raises(ValueError, match="zip"):
        extract_data(ARTICLE, replace(EXTRACTION, times=()), None, (None,), ("x",), (None, None))


@pytest.mark.parametrize("full", [True, False])
def test_what_is_published_is_the_data_an_item_a_line(story, full):
    """It reads as the data does, with items and without any; each item stands on a line."""
    briefing = story.briefing if full else Briefing("Empty", "en", None, ())
    published = b"".join(briefing_json(briefing)).decode()
    data = json.loads(json.dumps(briefing_data(briefing)))
    assert json.loads(published) == data
    items = [item for part in data.values() if isinstance(part, list) for item in part if isinstance(item, dict)]
    lines = [line.strip().removesuffix(",") for line in published.splitlines()]
    assert [json.loads(line) for line in lines if line.startswith("{") and line != "{"] == items
