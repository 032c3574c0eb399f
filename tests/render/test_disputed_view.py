"""Disputes as pages show them: what on, who and when."""

from dataclasses import replace

import pytest

from briefgen.models import Fact
from briefgen.render.facts import dispute_views
from briefgen.render.lookup import Lookup, look_up
from tests.render.story import STATED, Story


def _look(story: Story, **published) -> Lookup:
    """The story by id, its articles with other dates (ISO, None for undated)."""
    days = {id.replace("_", "-"): day for id, day in published.items()}
    articles = tuple(
        replace(a, published=days[a.id] and replace(STATED, edtf=days[a.id], start=days[a.id], end=days[a.id]))
        if a.id in days
        else a
        for a in story.briefing.articles
    )
    return look_up(replace(story.briefing, articles=articles))


def _claims(story: Story, one: str, other: str) -> tuple[tuple[Fact, ...], ...]:
    _, holds, fails = story.briefing.facts
    return (replace(holds, text=one),), (replace(fails, text=other),)


@pytest.mark.parametrize(
    ("one", "other", "subject"),
    [
        ("They say the second wall is sound", "Officials deny that the second wall, as built, leaks.", "second wall"),
        ("A flood is likely.", "There will be no flood", "flood"),
        ("It is sound", "It is not", None),
    ],
)
def test_a_dispute_is_named_by_words_of_both_sides(story, one, other, subject):
    """The longest run of words that all sides use, as the first one writes it; none of small ones alone."""
    (view,) = dispute_views(_look(story), [_claims(story, one, other)])
    assert view.subject == subject


def test_the_side_heard_first_stands_first_and_its_date_is_told(story):
    """Where one side was last reported before the other it says so; on one day, or without a date, it does not."""
    _, holds, fails = story.briefing.facts
    look = _look(story, kestrel_1="2031-03-09", wire_2="2031-03-05")
    (view,) = dispute_views(look, [((holds,), (fails,))])
    assert [side[0].anchor for side in view.sides] == ["fact-f-fails", "fact-f-holds"]
    assert (view.earlier.who.label, view.earlier.when.words) == ("Jonas Wick", "5 March 2031")
    assert (view.earlier.later.label, view.earlier.later_when.words) == ("Ada Brandt", "9 March 2031")
    for day in ("2031-03-05", None):
        (view,) = dispute_views(_look(story, kestrel_1=day, wire_2="2031-03-05"), [((holds,), (fails,))])
        assert view.earlier is None
