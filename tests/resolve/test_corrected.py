"""The editor's corrections change what they name, nothing else, and never break a briefing."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.models import (
    Actor,
    ActorHide,
    ActorMerge,
    ActorRetype,
    ActorSplit,
    Article,
    ArticleCorrection,
    Corrections,
    Event,
    EventCorrection,
    EventEvidence,
    Evidence,
    Fact,
    FactCorrection,
    Quotation,
    QuotationCorrection,
    Source,
)
from briefgen.resolve.corrected import (
    correct_articles,
    correct_events,
    correct_facts,
    correct_quotations,
    passages_apart,
    report,
)
from briefgen.resolve.corrected_actors import correct_actors
from briefgen.resolve.facts import resolve_facts

ARTICLES = tuple(Article(f"{name}-00000000", f"{name}.txt", name.title(), "text", ()) for name in ("alpha", "beta"))
FILES = {article.id: article.file for article in ARTICLES}
A, B = (article.id for article in ARTICLES)


def actor(id, name, *aliases, articles=(A, B)):
    """An actor as resolved."""
    return Actor(id, name, "person", (name, *aliases), (), articles, 3, ())


ACTORS = (
    actor("ada-rossi", "Ada Rossi", "Ms Rossi"),
    actor("ada-rosi", "Ada Rosi"),
    actor("omar-lind", "Omar Lind", "Lind"),
)
IDS = (("ada-rossi", "omar-lind"), ("ada-rosi", None, "omar-lind"))


def evidence(article, words):
    """A passage of an article."""
    return Evidence(article, 0, len(words), words)


def quotation(id, article, words):
    """A direct quotation of nobody known."""
    said = (evidence(article, words),)
    nobody = Source("unknown", None, None, None)
    return Quotation(id, article, "direct", said, said, words, nobody, None, None, None, (), ())


QUOTATIONS = (quotation("q1", A, "We are ready, we are."), quotation("q2", B, "We are ready."))
EVENTS = tuple(
    Event(id, words, None, "asserted", None, (), None, 1, (EventEvidence(A, 0, len(words), words, None),))
    for id, words in (("e1", "the bridge closed"), ("e2", "the council met"))
)
FACTS = (
    Fact("f1", "The bridge is closed.", None, 2, (evidence(A, "The bridge is closed."),), ("f2",)),
    Fact("f2", "The bridge is open.", None, 1, (evidence(B, "The bridge is open."),), ("f1",)),
)


def test_merging_two_names():
    """Two names become one actor with all that both were called; every mention follows."""
    actors, ids, fits = correct_actors(ACTORS, IDS, ARTICLES, [ActorMerge(1, ("Ada Rossi", "ada rosi"), "A. Rossi")])
    assert [(found.id, found.name) for found in actors] == [("ada-rossi", "A. Rossi"), ("omar-lind", "Omar Lind")]
    assert actors[0].aliases == ("Ada Rossi", "Ms Rossi", "Ada Rosi")
    assert ids == (("ada-rossi", "omar-lind"), ("ada-rossi", None, "omar-lind"))
    assert fits == {1: 1}


def test_a_merge_with_nothing_left_to_merge():
    """Where one actor bears both names the merge is done; where the other is gone it has no effect."""
    both = correct_actors(ACTORS, IDS, ARTICLES, [ActorMerge(1, ("Ada Rossi", "Ms Rossi"), "Ada Rossi")])
    gone = correct_actors(ACTORS, IDS, ARTICLES, [ActorMerge(1, ("Ada Rossi", "Eva Moe"), "Ada Rossi")])
    assert (both[2], gone[2]) == ({1: 1}, {1: 0})


def test_hiding_a_name():
    """A hidden actor is gone, and so is every reference to it."""
    actors, ids, fits = correct_actors(ACTORS, IDS, ARTICLES, [ActorHide(4, "Lind")])
    assert "omar-lind" not in {found.id for found in actors}
    assert ids == (("ada-rossi", None), ("ada-rosi", None, None))
    assert fits == {4: 1}


def test_retyping_a_name():
    """An actor of another kind is marked as corrected."""
    actors, _, _ = correct_actors(ACTORS, IDS, ARTICLES, [ActorRetype(1, "Omar Lind", "organization")])
    assert [(found.kind, found.corrected) for found in actors if found.id == "omar-lind"] == [("organization", True)]


def test_splitting_a_name():
    """In the named article the name is another actor, with an id of its own; elsewhere it stays."""
    actors, ids, _ = correct_actors(ACTORS, IDS, ARTICLES, [ActorSplit(1, "Lind", "beta.txt", "Eva Lind")])
    assert ids == (("ada-rossi", "omar-lind"), ("ada-rosi", None, "omar-lind-00000000"))
    assert {found.name: found.articles for found in actors if "Lind" in found.name} == {
        "Omar Lind": (A,),
        "Eva Lind": (B,),
    }


def test_what_the_editor_knows_of_an_article():
    """Publisher, title and date are the editor's; a hidden article is left out."""
    entries = [
        ArticleCorrection(1, "alpha.txt", published="2024-05", publisher="The Daily"),
        ArticleCorrection(2, "beta.txt", hide=True),
    ]
    (article,), fits = correct_articles(ARTICLES, entries)
    assert (article.publisher, article.title, article.stated.edtf) == ("The Daily", "Alpha", "2024-05")
    assert article.stated.basis == "set by the editor"
    assert fits == {1: 1, 2: 1}


def test_two_entries_for_one_article_add_up():
    """What one entry does not say the other may; a copy of a file that is not there is told."""
    entries = [
        ArticleCorrection(1, "alpha.txt", publisher="The Daily"),
        ArticleCorrection(2, "alpha.txt", title="Bridges"),
        ArticleCorrection(3, "beta.txt", duplicate_of="gone.txt"),
    ]
    (article, _), fits = correct_articles(ARTICLES, entries)
    assert (article.publisher, article.title) == ("The Daily", "Bridges")
    assert fits == {1: 1, 2: 1, 3: 0}


def test_words_that_fit_two_quotations_change_none():
    """Words must fit one item only; `in` narrows them to an article."""
    entry = QuotationCorrection(1, "we are ready", speaker="Omar Lind")
    assert correct_quotations(QUOTATIONS, [entry], ACTORS, FILES) == (QUOTATIONS, {1: 2})
    narrowed = QuotationCorrection(1, "we are ready", file="beta.txt", speaker="lind")
    (_, second), fits = correct_quotations(QUOTATIONS, [narrowed], ACTORS, FILES)
    assert (second.source.actor, second.corrected, fits) == ("omar-lind", True, {1: 1})


def test_words_may_be_copied_across_the_reporting_clause():
    """A page shows the pieces of a quotation one after the other; so may an entry."""
    pieces = (evidence(A, "We will not go,"), evidence(A, "and that is that."))
    split = replace(QUOTATIONS[0], content=pieces, quoted=pieces)
    entry = QuotationCorrection(1, "not go,” “and that", hide=True)
    assert correct_quotations((split,), [entry], ACTORS, FILES) == ((), {1: 1})


def test_a_speaker_that_is_no_actor():
    """A speaker nobody knows is printed as the editor wrote it and has no page."""
    entry = QuotationCorrection(1, "ready, we are", speaker="A spokesman")
    (first, _), _ = correct_quotations(QUOTATIONS, [entry], ACTORS, FILES)
    assert (first.source.state, first.source.label) == ("unnamed", "A spokesman")


def test_an_event_gets_a_date_and_a_modality():
    """A date in EDTF is read as written; its basis says who set it."""
    entry = EventCorrection(1, "bridge closed", when="2024-05-20", modality="planned")
    (first, second), _ = correct_events(EVENTS, [entry], FILES)
    assert (first.when.start, first.when.precision, first.modality) == ("2024-05-20", "day", "planned")
    assert second == EVENTS[1]


def test_an_event_with_another_date_stands_in_its_place():
    """The timeline is in order after a date was corrected too."""
    day = EventCorrection(1, "council met", when="2024-05-20")
    events, _ = correct_events(EVENTS, [day], FILES)
    assert [event.id for event in events] == ["e2", "e1"]


def test_facts_pinned_and_hidden():
    """A pinned fact comes first; what is hidden is gone, and nothing is disputed by it any more."""
    facts, _ = correct_facts(FACTS, [FactCorrection(1, "bridge is open", pin=True)], FILES)
    assert [fact.id for fact in facts] == ["f2", "f1"]
    (fact,), _ = correct_facts(FACTS, [FactCorrection(1, "bridge is open", hide=True)], FILES)
    assert (fact.id, fact.disputed_by) == ("f1", ())


def test_a_passage_is_taken_out_of_its_fact_and_the_others_stay(readings_from):
    """`apart` parts the passage that has the words; the passages that are left are joined as before."""
    readings = readings_from(
        "2021-03-05 | The Post | France has sent over 4,000 troops to the Spanish border.\n"
        "2021-03-05 | The Globe | France sent more than 4,000 troops to Spain's border.\n"
        "2021-03-06 | The Herald | France has sent over 4,000 soldiers to the Spanish border again."
    )
    files = {reading.article.id: reading.article.file for reading in readings}
    facts = resolve_facts(readings)
    apart, fits = passages_apart(facts, [FactCorrection(7, "border again", apart=True)], files)
    (fact,) = resolve_facts(readings, apart)
    assert (len(facts[0].evidence), fits) == (3, {7: 1})
    assert (fact.publishers, [piece.text.endswith("again.") for piece in fact.evidence]) == (2, [False, False])


def test_the_report_names_the_entries_without_effect():
    """An entry that fits nothing, or too much, is told with its line, its words and what to do."""
    corrections = Corrections(
        actors=(ActorHide(2, "Lind"),), facts=(FactCorrection(7, "no such words"), FactCorrection(9, "bridge"))
    )
    told = report(corrections, {2: 1, 7: 0, 9: 2})
    assert told.applied == 1
    assert told.stale == (
        "corrections.yaml:7: facts: “no such words” fits nothing here",
        "corrections.yaml:9: facts: “bridge” fits 2 of them: give more words, or the file under “in”",
    )


NAMES = st.sampled_from(["Ada Rossi", "Ms Rossi", "Ada Rosi", "Lind", "Omar Lind", "Nobody", "ADA ROSSI"])
LINES = st.integers(1, 9)
ENTRIES = st.one_of(
    st.builds(ActorMerge, LINES, st.lists(NAMES, min_size=1, max_size=3).map(tuple), NAMES),
    st.builds(ActorHide, LINES, NAMES),
    st.builds(ActorRetype, LINES, NAMES, st.sampled_from(["person", "group"])),
    st.builds(ActorSplit, LINES, NAMES, st.sampled_from(["alpha.txt", "beta.txt", "no.txt"]), NAMES),
)


@settings(max_examples=300)
@given(st.lists(ENTRIES, max_size=5))
def test_any_entries_leave_the_briefing_whole(entries):
    """Whatever the entries say: ids are unique, every reference leads to an actor, and each mention keeps its place."""
    actors, ids, _ = correct_actors(ACTORS, IDS, ARTICLES, entries)
    known = [found.id for found in actors]
    assert len(known) == len(set(known))
    assert {id for row in ids for id in row if id} <= set(known)
    assert [len(row) for row in ids] == [len(row) for row in IDS]
