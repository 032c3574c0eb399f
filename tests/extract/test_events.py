"""What happened or is planned, with the words that date it."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.extract import extract
from briefgen.models import Paragraph
from tests.cases import parametrize


@parametrize(Path(__file__).parent / "cases" / "events.txt")
def test_events(case, nlp, article_of):
    """Each case lists modality, trigger and expression of its dated events, acts of saying apart, with source ("by")
    and place ("in") where told."""
    article = article_of(case.text)
    extraction = extract(article, nlp)
    dated = [event for event in extraction.events if event.time is not None and not event.speech]
    assert [_line(article.text, event, extraction.times[event.time]) for event in dated] == list(case.expected)


def _line(text, event, time):
    def words(span):
        return text[span.start : span.end]

    source = [f"by {words(event.source)}"] if event.source else []
    place = [f"in {words(event.place)}"] if event.place else []
    return " | ".join([event.modality, words(event.trigger), words(time), *source, *place])


@pytest.fixture(scope="module")
def passages(nlp, article_of):
    """Triggers and passages of a text's dated events."""

    def make(text: str, role: str = "body") -> dict[str, str]:
        article = article_of(text)
        article = replace(article, paragraphs=tuple(Paragraph(p.start, p.end, role) for p in article.paragraphs))
        extraction = extract(article, nlp)
        return {
            text[event.trigger.start : event.trigger.end]: text[event.start : event.end]
            for event in extraction.events
            if event.time is not None
        }

    return make


def test_a_verb_is_told_by_its_sentence(passages):
    """The passage is the sentence, without the space around it."""
    assert passages("It rained. Ana Keller arrived in Oslo on Thursday. ")["arrived"] == (
        "Ana Keller arrived in Oslo on Thursday."
    )


def test_a_noun_that_says_who_is_told_by_its_phrase(passages):
    """What another sentence tells in passing stands alone if it names those involved."""
    found = passages("Trade collapsed after Norland's invasion of Sudmark in 2014.")
    assert found["invasion"] == "Norland's invasion of Sudmark in 2014"


def test_a_noun_that_names_nobody_needs_its_sentence(passages):
    """Without names, a phrase does not read alone."""
    text = "Ana Keller called for calm after a meeting on Thursday."
    assert passages(text)["meeting"] == text


def test_a_plan_is_told_by_the_words_of_who_announces_it(passages):
    """The source of a plan stands beside it, so that the announcement alone is the passage."""
    found = passages("Hopes rose. “On Wednesday, the allies will meet in Vienna,” Ana Keller recalled.")
    assert found["meet"] == "On Wednesday, the allies will meet in Vienna"


def test_what_somebody_tells_as_done_keeps_who_tells_it(passages):
    """Told as a fact by somebody else than the outlet: without the sentence, nobody would see that."""
    text = "“Rebels bombed the bridge near Graben on Wednesday,” Ana Keller said."
    assert passages(text)["bombed"] == text


def test_a_plan_of_a_pronoun_needs_its_sentence(passages):
    """Who "it" is, the words of the announcement alone do not tell."""
    text = "The ministry said it would send troops to Graben on Monday."
    assert passages(text)["send"] == text


def test_what_happened_before_stands_with_what_may_be(passages):
    """Without the sentence that frames it, a fear would read as something that happened."""
    text = "Troops massed, raising fears that Norland could invade again, as it did in 2014."
    assert passages(text)["invade"] == text


def test_a_caption_is_told_as_a_whole(passages):
    """Captions are short, and their parts do not read alone."""
    text = "Ana Keller visits flooded farms near Graben on March 3 (Norland Press)"
    assert passages(text, "caption")["visits"] == text


@pytest.mark.parametrize("role", ["boilerplate", "byline", "heading"])
def test_what_is_not_the_story_gives_no_events(passages, role):
    """Navigation, bylines and headings are not searched."""
    assert passages("Our offices closed on March 3.", role) == {}


def test_an_unrelated_question_gives_no_events(passages):
    """What is asked is not told."""
    assert passages("Did Ana Keller visit Oslo on Thursday?") == {}


def test_participants_are_those_of_the_events_own_clause(nlp, article_of):
    """Who reports an event takes no part in it."""
    article = article_of("Tomas Brandt hailed Ana Keller's visit to Oslo on Thursday.")
    extraction = extract(article, nlp)
    visit = next(event for event in extraction.events if event.kind == "visit")
    assert "Tomas Brandt" not in [extraction.entities[entity].name for entity in visit.participants]


def test_kinds_join_words_for_one_thing(nlp, article_of):
    """ "Met", "talks" and "summit" are compared as one kind of event."""
    article = article_of(
        "Ana Keller met Tomas Brandt on Monday. They held talks on Tuesday. A summit took place on Friday."
    )
    extraction = extract(article, nlp)
    assert [event.kind for event in extraction.events] == ["meet", "meet", "meet"]


def test_kinds_of_verbs_that_say_little_have_what_goes_with_them(nlp, article_of):
    """ "Took part" is not "taken into custody", and who calls a strike does not telephone."""
    article = article_of(
        "Tom Hale took part. He was taken into custody. The union called a strike. She called Tom Hale."
    )
    kinds = [event.kind for event in extract(article, nlp).events]
    assert kinds == ["take part", "take custody", "call strike", "speak"]


@parametrize(Path(__file__).parent / "cases" / "accusations.txt")
def test_accusations_and_denials(case, nlp, article_of):
    """Each case lists modality and trigger of its events, acts of saying apart, with source and the denial where
    told."""
    article = article_of(case.text)
    events = [event for event in extract(article, nlp).events if not event.speech]
    assert [_stance(article.text, event) for event in events] == list(case.expected)


def _stance(text, event):
    def words(span):
        return text[span.start : span.end]

    source = [f"by {words(event.source)}"] if event.source else []
    denial = [f"denial: {words(event.denial)}"] if event.denial else []
    return " | ".join([event.modality, words(event.trigger), *source, *denial])
