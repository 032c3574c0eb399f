"""What the overview chooses."""

from dataclasses import replace

import pytest

from briefgen.render.lookup import look_up
from briefgen.render.overview import overview


@pytest.fixture
def shown(story):
    """A function that gives the overview of the story with some of its parts replaced."""
    return lambda **parts: overview(look_up(replace(story.briefing, **parts)), story.notes)


def test_facts_by_the_editor_and_by_publishers(shown, story):
    """What is pinned stands first, then what most publishers report; what is disputed stands apart."""
    leaks = story.briefing.facts[0]
    facts = [replace(leaks, id=f"f{n}", text=f"{n}", publishers=n, pinned=n == 1) for n in range(1, 10)]
    view = shown(facts=(*facts, *story.briefing.facts[1:]))
    assert [fact.text for fact in view["facts"]] == ["1", "9", "8", "7", "6", "5"]
    assert [[fact.text for fact in side] for side in view["disputed"][0]] == [
        ["The dam will hold,"],
        ["the dam would not hold without a second wall"],
    ]


def test_events_most_reported_in_order_of_time(shown, story):
    """Alleged, denied and undated events are not among what happened; they stand with what is disputed."""
    first = story.briefing.events[0]
    others = [replace(first, id=f"e{n}", publishers=5 - n % 2) for n in range(10)]
    view = shown(events=(*story.briefing.events, *others))
    assert [event.when.words for event in view["events"]] == ["1968"] * 7
    view = shown()
    assert [event.anchor for event in view["events"]] == [
        "event-e-built", "event-e-confirmed", "event-e-fell", "event-e-doubt", "event-e-repairs",
    ]  # fmt: skip
    assert [event.anchor for event in view["contested"]] == ["event-e-hiding", "event-e-denied"]


def test_one_quotation_of_each_who_is_quoted_most(shown, story):
    """Word for word and of a readable length: the most reported of a speaker, then the latest."""
    by_id = {quotation.id: quotation for quotation in story.briefing.quotations}
    long = by_id["wire-2-dd"]
    later = replace(long, id="later", said=replace(long.said, start="2031-03-09"))
    repeated = replace(long, id="repeated", repeats=("wire-2-ee",))
    assert [q.anchor for q in shown(quotations=(long, later))["quotations"]] == ["quotation-later"]
    assert [q.anchor for q in shown(quotations=(long, later, repeated, by_id["wire-2-ee"]))["quotations"]] == [
        "quotation-repeated"
    ]
    assert shown(quotations=(replace(long, text="Too short."), by_id["wire-2-ee"]))["quotations"] == []
