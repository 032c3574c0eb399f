"""Quotations across articles."""

import re
from dataclasses import replace

from briefgen.models import Article, Entity, Evidence, Extraction, FoundQuotation, Mention, Source, Span, When
from briefgen.resolve.quotations import resolve_quotations
from briefgen.resolve.readings import Reading

FRIDAY = When("2024-05-03", "2024-05-03", "2024-05-03", "day", "stated", "“3 May 2024” in the dateline")


def reading(
    name, text, publisher, source="Rossi", speaker="Maria Rossi", entity=0, when=None, dated=FRIDAY, cue=None, **more
):
    """An article with one quotation: all that stands in its curly marks."""
    quoted = tuple(Span(m.start(1), m.end(1)) for m in re.finditer("“([^”]+)”", text))
    start = text.find(source) if source else -1
    span = Span(start, start + len(source)) if start >= 0 else None
    quotation = FoundQuotation("direct", quoted, quoted, span, cue, speaker, entity, time=0 if when else None, **more)
    mentions = tuple(Mention(m.start(), m.end(), "name", 1) for m in re.finditer("Lodi", text))
    entities = (Entity("Maria Rossi", "person", ("Rossi",)), Entity("Lodi", "place", ("Lodi",)))
    extraction = Extraction(name, mentions=mentions, entities=entities, quotations=(quotation,))
    labels = {"maria-rossi": "Maria Rossi", "lodi": "Lodi"}
    article = Article(name, f"{name}.txt", "", text, (), publisher)
    return Reading(article, extraction, dated, (when,), ("maria-rossi", "lodi"), labels)


def test_a_quotation_carries_its_evidence_and_its_speaker():
    """Content, source and evidence are the article's own words; the label is the actor's name."""
    (quotation,) = resolve_quotations([reading("a", "“We are ready,” Rossi said. “Lodi holds.”", "Post")])
    assert quotation.text == "We are ready, Lodi holds."
    assert [piece.text for piece in quotation.content] == ["We are ready,", "Lodi holds."]
    assert (quotation.source.state, quotation.source.actor, quotation.source.label) == (
        "named",
        "maria-rossi",
        "Maria Rossi",
    )
    assert quotation.source.evidence.text == "Rossi"
    assert quotation.about == ("lodi",)


def test_a_role_without_a_name_stays_unnamed():
    """“She” that stands for a spokeswoman is labelled with the role's words, and is no actor."""
    text = "“We are ready,” She said."
    (quotation,) = resolve_quotations([reading("a", text, "Post", "She", "the mayor's spokeswoman", None)])
    assert (quotation.source.state, quotation.source.actor) == ("unnamed", None)
    assert quotation.source.label == "the mayor's spokeswoman"


def test_nobody_told_is_unknown():
    """Without a source, or with one that stands for nobody sure, whose words are kept, the speaker is unknown."""
    nobody = reading("a", "“We are ready.”", "Post", None, None, None)
    unsure = reading("b", "“We are here,” she said.", "Post", "she", None, None)
    first, second = resolve_quotations([nobody, unsure])
    assert first.source == Source("unknown", None, None, None)
    assert second.source == Source("unknown", None, None, Evidence("b", 15, 18, "she"))


def test_said_is_the_reporting_clause_s_time_else_the_article_s_date():
    """The article's date stands in for a missing one, and is as sure as that date is."""
    monday = When("2024-04-29", "2024-04-29", "2024-04-29", "day", "resolved", "“on Monday”")
    dated = reading("a", "“We are ready,” Rossi said.", "Post", when=monday)
    undated = reading("b", "“We are here,” Rossi said.", "Post")
    unsure = reading("c", "“We are here,” Rossi said.", "Post", dated=replace(FRIDAY, certainty="inferred"))
    first, second, third = resolve_quotations([dated, undated, unsure])
    assert first.said == monday
    assert (second.said.edtf, second.said.certainty) == ("2024-05-03", "resolved")
    assert second.said.basis == "the article's date: “3 May 2024” in the dateline"
    assert third.said.certainty == "inferred"


def test_what_was_said_before_is_no_later_than_the_article():
    """ "Has said" may have been said on any day up to the article's."""
    unsure = replace(FRIDAY, edtf="2024-05-03?/2024-05-04?", end="2024-05-04", certainty="inferred")
    text = "“We are ready,” Rossi has said."
    stated, inferred = resolve_quotations(
        [reading("a", text, "Post", anterior=True), reading("b", text, "Herald", dated=unsure, anterior=True)]
    )
    assert (stated.said.edtf, stated.said.start, stated.said.end) == ("../2024-05-03", None, "2024-05-03")
    assert (stated.said.precision, stated.said.certainty) == ("interval", "resolved")
    assert "a day it does not tell" in stated.said.basis
    assert (inferred.said.edtf, inferred.said.certainty) == ("../2024-05-04?", "inferred")


def test_without_an_article_s_date_nothing_tells_when():
    """Undated is undated."""
    (quotation,) = resolve_quotations([reading("a", "“We are ready,” Rossi has said.", "Post", dated=None)])
    assert quotation.said is None


def test_several_who_speak_together_are_all_speakers():
    """A joint source is nobody's name, and each of its actors spoke."""
    both, text = "Rossi and Lodi", "“We are ready,” Rossi and Lodi said, according to Tass."
    tass, around = Span(text.index("Tass"), len(text) - 1), Span(0, len(text))
    (quotation,) = resolve_quotations(
        [reading("a", text, "Post", both, both, None, entities=(0, 1, 0), relay=tass, context=around)]
    )
    assert (quotation.source.state, quotation.source.actor) == ("unnamed", None)
    assert quotation.speakers == ("maria-rossi", "lodi")
    assert quotation.relay == "Tass"
    assert quotation.context.text == text


def test_the_same_words_in_two_outlets_repeat_each_other():
    """A longer version repeats a shorter one; typography and case make no difference."""
    longer = reading("a", "“But we’re ready for what comes next, all of us,” Rossi said.", "Post")
    shorter = reading("b", "“We're ready for what comes,” Rossi said.", "Herald")
    first, second = resolve_quotations([longer, shorter])
    assert (first.repeats, second.repeats) == ((second.id,), (first.id,))


def test_the_same_words_of_two_people_are_two_quotations():
    """Two people may use the same words; whoever an outlet does not name may be the one that another names."""
    rossi = reading("a", "“We are ready for what comes,” Rossi said.", "Post")
    lodi = reading("b", "“We are ready for what comes,” Lodi said.", "Herald", "Lodi", "Lodi", 1)
    mayor = reading("c", "“We are ready for what comes,” the mayor said.", "Wire", "the mayor", "the mayor", None)
    first, second, third = resolve_quotations([rossi, lodi, mayor])
    assert (first.repeats, second.repeats) == ((third.id,), (third.id,))
    assert set(third.repeats) == {first.id, second.id}


def test_few_words_prove_nothing():
    """Repeats are over at least five words."""
    long = reading("a", "“We are ready for what comes,” Rossi said.", "Post")
    short = reading("b", "“Ready for what comes,” Rossi said.", "Herald")
    assert all(each.repeats == () for each in resolve_quotations([long, short]))


def test_one_who_is_named_says_it_again_in_the_tense_of_a_report():
    """In one article or several, of one outlet or two, in quotation marks or told."""
    standfirst = reading("a", "“Troops are crossing the old bridge,” Rossi said.", "Post")
    body = reading("b", "Rossi said “that troops were crossing the old bridge”.", "Post")
    first, second = resolve_quotations([standfirst, body])
    assert (first.repeats, second.repeats) == ((second.id,), (first.id,))


def test_of_nobody_named_one_outlet_repeats_nothing():
    """Two officials of one article may use the same words."""
    one = reading("a", "“We are ready for what comes,” officials said.", "Post", "officials", "officials", None)
    other = reading("b", "“We are ready for what comes,” officials said.", "Post", "officials", "officials", None)
    assert all(each.repeats == () for each in resolve_quotations([one, other]))


def test_who_denies_it_does_not_say_it_again():
    """The words of what is denied are those of its opposite."""
    said = reading("a", "“A strike is planned for May,” Rossi said.", "Post", cue=Span(37, 41))
    denied = reading("b", "Rossi denied “that a strike is planned for May”.", "Herald", cue=Span(6, 12))
    first, second = resolve_quotations([said, denied])
    assert (first.cue, second.cue, first.repeats) == ("said", "denied", ())


def test_ids_rest_on_the_words():
    """The same words written otherwise keep their id; other words have another."""
    texts = ["“We are ready,” Rossi said.", "Rossi said: “We are READY”.", "“We are late,” Rossi said."]
    ids = [resolve_quotations([reading("a", text, "Post")])[0].id for text in texts]
    assert ids[0] == ids[1] != ids[2]
