"""Quotations that say one thing, shown as one."""

from dataclasses import replace

import pytest

from briefgen.models import Evidence, Quotation, Source
from briefgen.render.gathering import gather
from briefgen.render.lookup import look_up
from tests.render.story import span_of


def _said(id: str, text: str, who: str | None = "Ana Roth", article: str = "a", **more) -> Quotation:
    words = (Evidence(article, 0, len(text), text),)
    state = "named" if who else "unknown"
    source = Source(state, who, who, None)
    known = {"via": None, "cue": "said", "said": None, "about": (), "repeats": ()} | more
    return Quotation(id, article, "indirect", words, (), text, source, **known)


def _groups(*quotations: Quotation) -> list[str]:
    return [" ".join(quotation.id for quotation in group.all) for group in gather(quotations)]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("troops are training recruits", "troops were training recruits", True),
        ("that the port keeps its rights", "the port keeps its rights", True),
        ("a flood of the upper valley is likely", "Work goes on, but a flood of the upper valley looks likely.", True),
        ("a flood of the upper valley is likely", "a flood of the upper valley is not likely to come", False),
        ("the gate is shut", "the gate is shut tonight", False),
        ("the dam holds", "the wall holds", False),
    ],
)
def test_the_same_words_of_one_source_are_one(one, other, together):
    """Tense and small words make no difference; words within longer ones are enough, a denial between them is not."""
    assert (len(_groups(_said("q1", one), _said("q2", other))) == 1) is together


def test_another_source_or_article_keeps_its_own():
    """Nobody told is nobody's double; other articles' reports are together where they name each other."""
    text = "the wall will break this winter"
    assert _groups(_said("q1", text), _said("q2", text, who="Ben Ode")) == ["q1", "q2"]
    assert _groups(_said("q1", text, who=None), _said("q2", text, who=None)) == ["q1", "q2"]
    assert _groups(_said("q1", text), _said("q2", text, article="b")) == ["q1", "q2"]
    one, other = _said("q1", text, repeats=("q2",)), _said("q2", text, article="b", repeats=("q1",))
    assert _groups(one, other) == ["q1 q2"]


def test_words_of_one_passage_are_shown_in_it_once(story):
    """What a source says within the passage of another saying stands there; its address leads to the passage."""
    by_id = {quotation.id: quotation for quotation in story.briefing.quotations}
    passage = span_of("kestrel-1", '"The dam will hold," said Minister Ada Brandt. "Nobody needs to leave."\nShe told '
                      "Radio Four that repairs would begin next week.")  # fmt: skip
    first = replace(by_id["kestrel-1-aa"], context=passage)
    others = [first if q.id == first.id else q for q in story.briefing.quotations]
    look = look_up(replace(story.briefing, quotations=tuple(others)))
    assert [q.id for q in look.group(first).inside] == ["kestrel-1-bb"]
    assert [q.id for q in look.said["ada-brandt"]] == ["kestrel-1-aa"]
    assert look.item_href("quotation", "kestrel-1-bb") == "quotations.html#quotation-kestrel-1-bb"


def test_a_joint_source_stands_under_each_of_its_actors(story):
    """Counts agree: on the page of quotations and on each actor's."""
    joint = replace(story.briefing.quotations[2], speakers=("ada-brandt", "jonas-wick"))
    look = look_up(replace(story.briefing, quotations=(*story.briefing.quotations[:2], joint)))
    assert {actor: len(said) for actor, said in look.said.items()} == {"ada-brandt": 3, "jonas-wick": 1}
