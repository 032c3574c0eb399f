"""Items as pages show them."""

from dataclasses import replace

import pytest

from briefgen.models import ActorRole, Source
from briefgen.render.facts import fact_view
from briefgen.render.items import role_of
from briefgen.render.lookup import look_up
from briefgen.render.quotations import Piece, as_sentence, quotation_view
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
    assert shown("kestrel-1-aa").pieces == (
        Piece("The dam will hold,", False),
        Piece("Nobody needs to leave.", True),
    )
    assert shown("morsk-3-ff").pieces == (Piece("We were never told", False),)


@pytest.mark.parametrize(
    ("cue", "read"),
    [("denied", "denied"), ("accused", "accused …"), ("according", None), ("told", "told Radio Four"), (None, None)],
)
def test_the_cue_leads_to_reported_words(shown, cue, read):
    """“denied: …” reads, “according: …” does not; direct speech needs none; an accusing verb is never left out."""
    assert shown("kestrel-1-bb", cue=cue).cue == read
    assert shown("kestrel-1-aa").cue is None
    assert shown("kestrel-1-bb", cue="told").via is None
    assert shown("kestrel-1-bb", cue="told", via=None).cue is None


def test_a_medium_that_is_the_outlet_is_not_named_twice(shown):
    """“via Kestrel” says nothing under “Kestrel Post”."""
    assert shown("kestrel-1-bb", via="Kestrel").via is None
    assert shown("kestrel-1-bb").via == "Radio Four"


def test_a_quotation_reads_by_itself(look):
    """Who says it and how, or its passage: a denial's words alone would say the opposite."""
    by_id = look.quotations
    assert as_sentence(by_id["kestrel-1-aa"]) == "Ada Brandt: “The dam will hold,” … “Nobody needs to leave.”"
    denial = replace(by_id["kestrel-1-bb"], cue="denied")
    assert as_sentence(denial) == "Ada Brandt denied: repairs would begin next week"
    assert as_sentence(replace(denial, text="that it leaks")).startswith("Ada Brandt denied ")
    told = replace(denial, cue="told", via=None)
    assert as_sentence(told) == "Ada Brandt: repairs would begin next week"
    assert as_sentence(by_id["morsk-3-gg"]) == "(Speaker not named) said: The leak … began in autumn"
    passage = span_of("wire-2", "He said the dam would not hold without a second wall.")
    framed = replace(by_id["wire-2-ee"], context=passage)
    assert as_sentence(framed) == f"Jonas Wick: {passage.text}"


def test_a_day_before_the_report_is_the_day_of_the_report(shown, look):
    """“by 3 March” tells no more than that it was reported on 3 March."""
    said = look.quotations["kestrel-1-aa"].said
    assert shown("kestrel-1-aa", said=replace(said, edtf="../2031-03-03", start=None)).reported


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
    view = fact_view(again, replace(leaks, text=words.text, evidence=(told,)))
    assert view.when.words == "3 March 2031"
    assert (view.lead, view.rest) == ("the water board confirmed on Monday", "")


def test_a_disputed_claim_is_all_that_was_said(look, story):
    """What follows a claim in one breath may take it back; words from within quotation marks have them."""
    holds = story.briefing.facts[1]
    said = look.quotations["wire-2-dd"].quoted[0]
    part = replace(holds.evidence[0], article=said.article, start=said.start, end=said.start + 32, text=said.text[:32])
    view = fact_view(look, replace(holds, text=part.text, evidence=(part,)))
    assert (view.text, view.spoken) == (said.text, True)


def test_each_article_of_a_fact_says_whom_it_has_it_from(look, story):
    """Where they differ the speaker stands with the article; where all are one, with the fact."""
    leaks, holds, _ = (fact_view(look, fact) for fact in story.briefing.facts)
    assert leaks.speaker is None
    assert [proof.speaker and proof.speaker.label for proof in leaks.proofs] == ["the water board", None, None]
    assert [who and who.label for who in leaks.claimants] == ["the water board", None]
    assert holds.speaker.label == "Ada Brandt"
    assert [who.label for who in holds.claimants] == ["Ada Brandt"]
    assert [proof.speaker for proof in holds.proofs] == [None]
