"""Items as pages show them."""

from dataclasses import replace

import pytest

from briefgen.models import ActorRole, Source
from briefgen.render.items import fact_view, quotation_view, role_of
from briefgen.render.lookup import look_up
from tests.render.story import span_of


@pytest.fixture
def look(story):
    """The story by id."""
    return look_up(story.briefing)


@pytest.fixture
def shown(story):
    """A function that gives a quotation of the story, changed, as a page shows it."""

    def view(id: str, **changes):
        quotations = tuple(replace(q, **changes) if q.id == id else q for q in story.briefing.quotations)
        look = look_up(replace(story.briefing, quotations=quotations))
        return quotation_view(look, look.quotations[id])

    return view


def test_the_day_of_the_report_is_no_day_of_speech(shown, look):
    """Where only the article's date is known it is shown as that, with the article's own certainty."""
    said = look.quotations["kestrel-1-aa"].said
    view = shown("kestrel-1-aa", said=replace(said, certainty="inferred"))
    assert (view.reported, view.said.words, view.said.inferred) == (True, "3 March 2031", False)
    assert not shown("kestrel-1-aa", said=replace(said, edtf="2031-03-01")).reported
    assert not shown("kestrel-1-aa", said=None).reported


def test_a_last_comma_belongs_to_the_reporting_clause(shown):
    """It is left out where the words end; within them it stays."""
    assert shown("kestrel-1-aa").pieces == ("The dam will hold,", "Nobody needs to leave.")
    assert shown("morsk-3-ff").pieces == ("We were never told",)


@pytest.mark.parametrize(("cue", "read"), [("denied", "denied"), ("according", None), ("told", None), (None, None)])
def test_the_cue_leads_to_reported_words(shown, cue, read):
    """“denied: …” reads, “according: …” does not; direct speech needs none."""
    assert shown("kestrel-1-bb", cue=cue).cue == read
    assert shown("kestrel-1-aa").cue is None
    assert shown("kestrel-1-bb", cue="told", text="that repairs would begin").cue == "told …"


def test_words_that_do_not_stand_alone_are_shown_in_their_passage(shown):
    """The passage whole and verbatim, what was said marked out in it; without a passage the words alone."""
    passage = span_of("wire-2", "He said the dam would not hold without a second wall.")
    view = shown("wire-2-ee", context=passage)
    assert [(words.text, words.shown) for words in view.context] == [
        ("He said ", False),
        ("the dam would not hold without a second wall", True),
        (".", False),
    ]
    assert shown("wire-2-ee").context == ()


def test_who_speak_together_are_linked(shown):
    """A source of several has no page of its own; each of them has."""
    unnamed = Source("unnamed", None, "Brandt and Wick", None)
    view = shown("wire-2-ee", source=unnamed, speakers=("ada-brandt", "jonas-wick"), relay="Radio Four")
    assert [link.text for link in view.together] == ["Ada Brandt", "Jonas Wick"]
    assert view.relay == "Radio Four"
    assert shown("wire-2-ee", speakers=("jonas-wick",)).together == ()


def test_a_role_is_the_most_usual_wording(look, story):
    """Of the article that quotes first, else of all; case and hyphens make no difference, of equals the longest."""
    minister, engineer = span_of("kestrel-1", "Minister"), span_of("wire-2", "Chief engineer")
    titles = [("minister", minister), ("Water Minister", engineer), ("water-minister", engineer), ("Dame", engineer)]
    roles = tuple(ActorRole(title, evidence) for title, evidence in titles)
    actors = tuple(replace(a, roles=roles) if a.id == "ada-brandt" else a for a in story.briefing.actors)
    look = look_up(replace(story.briefing, actors=actors))
    assert role_of(look, "ada-brandt") == "Water Minister"
    assert role_of(look, "ada-brandt", "kestrel-1") == "minister"
    assert role_of(look, "tourists") is None


def test_a_fact_is_dated_by_the_event_that_its_words_tell(look, story):
    """“On Monday” gets its day; an expression elsewhere in the passage does not date the fact."""
    leaks, words = story.briefing.facts[0], story.briefing.events[1].evidence[0]
    told = replace(leaks.evidence[0], start=words.start, end=words.end, text=words.text)
    assert fact_view(look, leaks).when is None
    again = look_up(story.briefing)
    assert fact_view(again, replace(leaks, evidence=(told,))).when.words == "3 March 2031"


def test_each_article_of_a_fact_says_whom_it_has_it_from(look, story):
    """Where they differ the speaker stands with the article; where all are one, with the fact."""
    leaks, holds, _ = (fact_view(look, fact) for fact in story.briefing.facts)
    assert leaks.speaker is None
    assert [proof.speaker and proof.speaker.label for proof in leaks.proofs] == ["the water board", None, None]
    assert [who and who.label for who in leaks.claimants] == ["the water board", None]
    assert holds.speaker.label == "Ada Brandt"
    assert [who.label for who in holds.claimants] == ["Ada Brandt"]
    assert [proof.speaker for proof in holds.proofs] == [None]
