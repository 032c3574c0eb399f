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
    assert [fact.text for fact in view["facts"]] == ["1", "9", "8", "7", "6"]
    assert [[fact.text for fact in side] for side in view["disputed"][0].sides] == [
        ["The dam will hold,"],
        ["the dam would not hold without a second wall"],
    ]


def test_events_most_reported_in_order_of_time(shown, story):
    """Alleged, denied and undated events are not among what happened; they stand with what is disputed."""
    first = story.briefing.events[0]
    others = [replace(first, id=f"e{n}", text=f"{n}", publishers=5 - n % 2) for n in range(10)]
    view = shown(events=(*story.briefing.events, *others))
    assert [event.when.words for event in view["events"]] == ["1968"] * 7
    assert [event.anchor for event in shown()["contested"]] == ["event-e-hiding", "event-e-denied"]


def test_the_same_words_stand_once(shown, story):
    """An event told twice in one wording is one line; a denial stands with the accusation that it answers."""
    first, *_, hiding, denied, _ = story.briefing.events
    assert len(shown(events=(first, replace(first, id="again")))["events"]) == 1
    answered = replace(hiding, denial=denied.evidence[0])
    assert [event.anchor for event in shown(events=(answered, denied))["contested"]] == ["event-e-hiding"]


def test_nothing_stands_twice(shown, story):
    """What the latest source or a fact tells is not told again as an event, nor a dispute's words as a quotation."""
    view = shown()
    assert [event.anchor for event in view["latest"].events] == ["event-e-doubt"]
    assert [event.anchor for event in view["events"]] == [
        "event-e-built", "event-e-confirmed", "event-e-fell", "event-e-repairs",
    ]  # fmt: skip
    leaks, confirmed = story.briefing.facts[0], story.briefing.events[1]
    words = confirmed.evidence[0]
    told = replace(leaks, evidence=(replace(leaks.evidence[0], start=words.start, end=words.end, text=words.text),))
    assert "event-e-confirmed" not in [event.anchor for event in shown(facts=(told,))["events"]]
    (doubt,) = [event for event in story.briefing.events if event.id == "e-doubt"]
    titled = [replace(a, title=doubt.text) if a.id == "wire-2" else a for a in story.briefing.articles]
    assert shown(articles=tuple(titled))["latest"].events == ()
    anchors = [quotation.anchor for quotation in (*view["latest"].quotations, *view["quotations"])]
    assert "quotation-kestrel-1-aa" not in anchors
    assert len(set(anchors)) == len(anchors)


def test_the_latest_is_the_newest_article_that_is_no_copy(shown, story):
    """By the last day that its date can mean; without any date there is no latest."""
    assert shown()["latest"].source.publisher == "Harbour Wire"
    articles = [replace(a, duplicate_of="kestrel-1" if a.id == "wire-2" else None) for a in story.briefing.articles]
    assert shown(articles=tuple(articles))["latest"].source.publisher == "Kestrel Post"
    assert shown(articles=tuple(replace(a, published=None) for a in articles))["latest"] is None


def test_one_quotation_of_each_who_is_quoted_most(shown, story):
    """Word for word, whole and of a readable length: the most reported of a speaker, then the latest."""
    by_id = {quotation.id: quotation for quotation in story.briefing.quotations}
    long = by_id["wire-2-dd"]
    mended, needed = "Nothing of this has been mended since the autumn.", "The second wall is what this valley needs."
    later = replace(long, id="later", text=mended, said=replace(long.said, start="2031-03-09"))
    repeated = replace(long, id="repeated", text=needed, repeats=("wire-2-ee",))

    def chosen(*quotations):
        view = shown(quotations=quotations)
        return [quotation.anchor for quotation in (*view["latest"].quotations, *view["quotations"])]

    assert chosen(long, later) == ["quotation-later"]
    assert chosen(long, later, repeated, by_id["wire-2-ee"]) == ["quotation-repeated"]
    assert chosen(replace(long, text="Too short."), by_id["wire-2-ee"]) == []
    (piece,) = long.quoted
    fragment = replace(piece, start=piece.start + 3, text=piece.text[3:])
    assert chosen(replace(long, quoted=(fragment,), content=(fragment,))) == []


def test_a_figure_s_value_stands_once(shown, story):
    """Of the same words the latest, of all values the last four."""
    people = story.briefing.figures[0]
    first, second = people.values
    others = tuple(replace(second, text=f"{n} people") for n in range(5))
    figure = replace(people, values=(first, replace(first, text="about 400 people"), *others), conflicts=())
    (view,) = shown(figures=(figure,))["figures"]
    assert [value.text for value in view.values] == ["1 people", "2 people", "3 people", "4 people"]
    (view,) = shown(figures=(replace(figure, values=figure.values[:2]),))["figures"]
    assert [value.text for value in view.values] == ["about 400 people"]


def test_who_stands_in_most_articles_leads(shown, story):
    """People apart from bodies and places, by the articles that name them; a capital leaves its place to its state."""
    view = shown()
    assert [actor.name for actor in view["people"]][:2] == ["Ada Brandt", '<b>Eve</b> "O\'Hack"']
    assert [actor.name for actor in view["bodies"]] == ["Lake Orrin", "Morsk", "Veland"]
    actors = [replace(actor, stands_for="veland" if actor.id == "morsk" else None) for actor in story.briefing.actors]
    assert [actor.name for actor in shown(actors=tuple(actors))["bodies"]] == ["Lake Orrin", "Veland"]
