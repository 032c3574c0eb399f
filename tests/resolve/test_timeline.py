"""The timeline: one entry an event, dated by the best telling, with what is alleged or planned told as such."""

from dataclasses import replace

import pytest

from briefgen.dates import from_edtf, ground_all
from briefgen.extract import extract
from briefgen.resolve.readings import Reading
from briefgen.resolve.timeline import resolve_events


@pytest.fixture(scope="module")
def readings_of(nlp, article_of):
    """Readings of texts: (date in EDTF or None, text) each; every named entity is an actor by its name."""

    def make(*dated: tuple[str | None, str]) -> tuple[Reading, ...]:
        articles = [
            replace(article_of(text, f"article-{n}"), stated=from_edtf(day) if day else None)
            for n, (day, text) in enumerate(dated)
        ]
        found = []
        for article, extraction in ((article, extract(article, nlp)) for article in articles):
            whens = ground_all(extraction.times, article.text, article.stated)
            names = tuple(entity.name.casefold() for entity in extraction.entities)
            found.append(Reading(article, extraction, article.stated, whens, names, {name: name for name in names}))
        return tuple(found)

    return make


def test_an_event_is_dated_by_the_words_of_its_clause(readings_of):
    """The entry's date, words and evidence come from the clause that tells it."""
    (event,) = resolve_events(readings_of(("2022-03-05", "Ana Keller arrived in Oslo on Thursday.")))
    assert event.when.edtf == "2022-03-03"
    assert event.text == "Ana Keller arrived in Oslo on Thursday."
    assert [evidence.expression for evidence in event.evidence] == ["Thursday"]


def test_one_event_told_twice_is_one_entry(readings_of):
    """Same kind, same day, same people: one entry with both articles as evidence."""
    (event,) = resolve_events(
        readings_of(
            ("2022-03-05", "Ana Keller and Tomas Brandt held talks in Oslo on Thursday."),
            ("2022-03-04", "On Thursday Ana Keller met Tomas Brandt in Oslo."),
        )
    )
    assert event.publishers == 2
    assert {evidence.article for evidence in event.evidence} == {"article-0", "article-1"}


def test_two_visits_stay_two(readings_of):
    """The same people at the same place on other days are another event."""
    events = resolve_events(
        readings_of(
            ("2022-03-05", "Ana Keller visited troops in Oslo on Thursday."),
            ("2022-02-20", "Ana Keller visited troops in Oslo in December."),
        )
    )
    assert [event.when.edtf for event in events] == ["2021-12", "2022-03-03"]


def test_announced_and_held_is_one_entry_and_held(readings_of):
    """What one article announces and a later one reports has happened."""
    (event,) = resolve_events(
        readings_of(
            ("2022-03-01", "Ana Keller will meet Tomas Brandt in Oslo on Thursday."),
            ("2022-03-04", "Ana Keller met Tomas Brandt in Oslo on Thursday."),
        )
    )
    assert event.modality == "asserted"
    assert event.text == "Ana Keller met Tomas Brandt in Oslo on Thursday."


def test_an_accusation_stays_one_and_names_who_accuses(readings_of):
    """The timeline never turns an accusation into a fact."""
    (event,) = resolve_events(
        readings_of(("2022-03-05", "Norway accused Sweden of violating its airspace on Thursday."))
    )
    assert event.modality == "alleged"
    assert event.source.label.casefold() == "norway"


def test_an_accusation_concerns_both_sides(readings_of):
    """Who accuses is on record as much as who is accused."""
    (event,) = resolve_events(
        readings_of(("2022-03-05", "Norway accused Sweden of violating its airspace on Thursday."))
    )
    assert set(event.actors) == {"norway", "sweden"}


def test_a_denial_goes_with_the_accusation(readings_of):
    """What the accused answers in the next sentences stands with the accusation, and is not told again."""
    (event,) = resolve_events(
        readings_of(
            ("2022-03-05", "Norway accused Finland of shelling a ship on Thursday. Sweden denied the allegation.")
        )
    )
    assert event.denial.text == "Sweden denied the allegation."
    assert set(event.actors) == {"norway", "finland", "sweden"}


def test_an_accusation_without_a_date_is_listed(readings_of):
    """Who accuses whom is worth an entry, even where nothing says when."""
    (event,) = resolve_events(readings_of(("2022-03-05", "It rained in March. Norway blamed Sweden for the accident.")))
    assert (event.when, event.modality, event.source.label) == (None, "alleged", "norway")


def test_what_answers_with_a_charge_of_its_own_is_told_once(readings_of):
    """The counter-charge stands in the denial of the joint entry."""
    answer = "Sweden dismissed the allegation and accused Finland of lying about Norway."
    (event,) = resolve_events(
        readings_of(("2022-03-05", f"It rained. Finland accused Sweden of shelling a ship in March. {answer}"))
    )
    assert event.denial.text == answer


def test_a_belief_is_no_event(readings_of):
    """What a government thinks that another one plans is among the quotations; without a date it is no entry."""
    text = "It rained. The government of Norway said it believes Sweden is planning an attack on Finland."
    assert resolve_events(readings_of(("2022-03-05", text))) == ()


def test_what_happened_is_not_told_by_what_may_be(readings_of):
    """A telling of the event itself gives the words, even on somebody's word."""
    (event,) = resolve_events(
        readings_of(
            ("2022-03-05", "It rained. Many fear that Sweden could invade Norway again, as it did in 2014."),
            ("2022-03-06", "Ana Keller said that Norway was stronger after Sweden's invasion of Norway in 2014."),
        )
    )
    assert (event.publishers, event.source.label) == (2, "ana keller")
    assert event.text == "Sweden's invasion of Norway in 2014"


def test_what_somebody_takes_an_event_to_be_is_alleged(readings_of):
    """Also by several together: each of them who has a name is a side."""
    text = "It rained. Ana Keller and other ministers suggested that the fire was part of an attack by Norway."
    (event,) = resolve_events(readings_of(("2022-03-05", text)))
    assert (event.modality, set(event.actors)) == ("alleged", {"ana keller", "norway"})


def test_what_somebody_reports_as_done_says_who(readings_of):
    """A fact in reported speech is the speaker's word; told by another article itself, it needs nobody's."""
    reported = "Ana Keller said after the war that Norway invaded Sweden in 2014."
    (event,) = resolve_events(readings_of(("2022-03-05", reported)))
    assert event.source.label == "ana keller"
    (event,) = resolve_events(
        readings_of(("2022-03-05", reported), ("2022-03-06", "The army was weak. Norway invaded Sweden in 2014."))
    )
    assert (event.source, event.publishers) == (None, 2)


def test_a_copied_article_counts_once(readings_of):
    """Two outlets with one agency's text are one publisher, as for facts."""
    text = "Ana Keller and Tomas Brandt held long talks on the border dispute in Oslo on Thursday."
    (event,) = resolve_events(readings_of(("2022-03-05", text), ("2022-03-05", text)))
    assert (event.publishers, len(event.evidence)) == (1, 2)


def test_one_sentence_under_one_date_is_one_entry(readings_of):
    """Two verbs that one date dates do not show their sentence twice."""
    (event,) = resolve_events(readings_of(("2022-03-05", "On Thursday Ana Keller landed in Oslo and visited a camp.")))
    assert (event.when.edtf, event.place.text) == ("2022-03-03", "Oslo")


def test_one_shared_country_does_not_make_one_meeting(readings_of):
    """What else the tellings name, or their words, must tell that it is the same one."""
    events = resolve_events(
        readings_of(
            ("2022-03-05", "Envoys from Norway and Sweden met in Oslo on Thursday."),
            ("2022-03-05", "The cabinet of Norway held a special session on Thursday."),
        )
    )
    assert len(events) == 2


def test_a_verb_that_says_little_is_compared_with_what_goes_with_it(readings_of):
    """ "Took part" and "taken into custody" are two things."""
    events = resolve_events(
        readings_of(
            ("2022-03-05", "Thousands of people took to the streets of Oslo on Thursday."),
            ("2022-03-05", "Dozens of people were taken into custody in Oslo on Thursday."),
        )
    )
    assert len(events) == 2


def test_an_event_that_names_nobody_is_shown_when_two_outlets_tell_it(readings_of):
    """In the same words, in articles about the same people: then the outlets vouch for each other."""
    debate = "A special debate on the pension law"
    told = f"{debate} was held in parliament on Thursday. Ana Keller quarrelled with Tomas Brandt and Erik Olsen."
    retold = f"{debate} took place in parliament on Thursday. Tomas Brandt, Erik Olsen and Ana Keller listened."
    assert resolve_events(readings_of(("2022-03-05", told))) == ()
    (event,) = resolve_events(readings_of(("2022-03-05", told), ("2022-03-06", retold)))
    assert (event.when.edtf, event.publishers) == ("2022-03-03", 2)


def test_another_outlet_that_names_no_day_tells_of_the_same_event(readings_of):
    """Soon after the day, with two of the actors: its passage is evidence, the date stays the other's."""
    (event,) = resolve_events(
        readings_of(
            ("2022-03-04", "Ana Keller met Tomas Brandt in Oslo on Thursday."),
            ("2022-03-05", "It rained. The deal followed a meeting between Ana Keller and Tomas Brandt."),
        )
    )
    assert (event.when.edtf, event.publishers) == ("2022-03-03", 2)
    assert [evidence.expression for evidence in event.evidence] == ["Thursday", None]


def test_what_an_article_tells_long_after_a_day_is_not_of_that_day(readings_of):
    """Weeks later it may be another meeting of the same people."""
    (event,) = resolve_events(
        readings_of(
            ("2022-03-04", "Ana Keller met Tomas Brandt in Oslo on Thursday."),
            ("2022-03-25", "It rained. The deal followed a meeting between Ana Keller and Tomas Brandt."),
        )
    )
    assert event.publishers == 1


def test_acts_of_saying_are_left_to_the_quotations(readings_of):
    """ "Said on Thursday" is no entry of the timeline."""
    assert resolve_events(readings_of(("2022-03-05", "Ana Keller said on Thursday that talks were useful."))) == ()


def test_a_plan_ahead_is_planned_whatever_the_grammar(readings_of):
    """A bare noun phrase with a later date than the article's is a plan."""
    (event,) = resolve_events(
        readings_of(
            ("2022-03-01", "Details could be settled during a meeting on March 10, 2022 between Norway and Sweden.")
        )
    )
    assert (event.modality, event.when.edtf) == ("planned", "2022-03-10")


def test_without_the_articles_date_a_weekday_dates_nothing(readings_of):
    """Undated events of a single publisher are not listed."""
    assert resolve_events(readings_of((None, "Ana Keller arrived in Oslo on Thursday."))) == ()


def test_the_order_of_articles_does_not_change_the_timeline(readings_of):
    """Ids, entries and their order are the same whichever file is read first."""
    readings = readings_of(
        ("2022-03-05", "Ana Keller and Tomas Brandt held talks in Oslo on Thursday."),
        ("2022-03-04", "On Thursday Ana Keller met Tomas Brandt in Oslo."),
        ("2022-03-01", "Ana Keller will meet Tomas Brandt in Oslo on Thursday. Sweden held an election in 2018."),
    )
    assert resolve_events(readings) == resolve_events(readings[::-1])


def test_an_unrelated_article_does_not_move_an_id(readings_of):
    """An id comes from the earliest evidence of its own event."""
    texts = (
        ("2022-03-05", "Ana Keller arrived in Oslo on Thursday."),
        ("2022-03-06", "Sweden held an election in 2018."),
    )
    alone, both = resolve_events(readings_of(texts[0])), resolve_events(readings_of(*texts))
    assert alone[0].id in {event.id for event in both}


def test_an_undated_event_is_listed_when_outlets_tell_it_alike(readings_of):
    """Without a date, only the same actors in much the same words make one event of two tellings."""
    told = "Rain fell.\nAna Keller sacked army chief Tomas Brandt after the failed offensive."
    retold = "Clouds came.\nAfter the failed offensive Ana Keller sacked Tomas Brandt as army chief."
    other = "Wind rose.\nAna Keller sacked Tomas Brandt with a laugh and left for home."
    (event,) = resolve_events(readings_of((None, told), (None, retold), (None, other)))
    assert (event.when, event.publishers) == (None, 2)


def test_an_entry_reads_alone(readings_of):
    """Of two tellings the one that does not lean on the sentence before it gives the entry its words."""
    (event,) = resolve_events(
        readings_of(
            ("2022-03-05", "They signed the deal. She met Tomas Brandt and Ana Keller in Oslo on Thursday."),
            ("2022-03-05", "On Thursday night Ana Keller met with her old friend Tomas Brandt in Oslo."),
        )
    )
    assert event.text.startswith("On Thursday night")
    assert len(event.evidence) == 2


def test_different_people_on_one_day_are_different_events(readings_of):
    """The same kind of event on one day with another partner is another event."""
    events = resolve_events(
        readings_of(
            ("2022-03-05", "Ana Keller met Tomas Brandt on Thursday."),
            ("2022-03-05", "Ana Keller met Erik Olsen on Thursday."),
        )
    )
    assert len(events) == 2


def test_what_names_neither_people_nor_place_is_left_out(readings_of):
    """A dated clause about nobody says too little for an entry."""
    assert resolve_events(readings_of(("2022-03-05", "Turnout dropped in 2018."))) == ()
