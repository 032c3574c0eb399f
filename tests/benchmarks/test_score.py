"""The scorer: what it counts, on a truth and briefings small enough to read."""

import pytest

from benchmarks.score import score

TEXTS = {
    "a.txt": "Workers walked out on Tuesday. Talks failed. “We wait,” Ms Dahl said.",
    "b.txt": "Staff went on strike on Tuesday. Talks did not fail, the firm said.",
    "c.txt": "Workers walked out on Friday.",
}


def place(file: str, words: str, **more) -> dict:
    """A passage of the truth."""
    start = TEXTS[file].index(words)
    return {"file": file, "start": start, "end": start + len(words), "text": words, **more}


def evidence(file: str, words: str, **more) -> dict:
    """A passage of a briefing; its article's id is the file's letter."""
    passage = place(file, words, **more)
    return {"article": passage.pop("file")[0], **passage}


def statement(id: str, *passages: dict, event: bool = True, **more) -> dict:
    """A statement of the truth."""
    return {"id": id, "kind": id.split("-")[0], "event": event, "evidence": list(passages), **more}


TUESDAY, FRIDAY = ["2024-03-05", "2024-03-05"], ["2024-03-08", "2024-03-08"]
OUT_A = place("a.txt", "Workers walked out on Tuesday.", expression="Tuesday", when=TUESDAY)
OUT_B = place("b.txt", "Staff went on strike on Tuesday.", expression="Tuesday", when=TUESDAY)
OUT_C = place("c.txt", "Workers walked out on Friday.", expression="Friday", when=FRIDAY)
TRUTH = {
    "articles": [
        {"file": file, "publisher": file[0].upper(), "published": "2024-03-09", "day_told": "line", "copy_of": None}
        for file in TEXTS
    ],
    "statements": [
        statement("walkout-1", OUT_A, OUT_B, when=TUESDAY),
        statement("walkout-2", OUT_C, when=FRIDAY),
        statement("failed", place("a.txt", "Talks failed."), event=False),
        statement("failed_denied", place("b.txt", "Talks did not fail"), event=False),
        statement("saying", place("a.txt", "We wait,", form="quoted", speaker="Ane Dahl"), event=False),
    ],
    "alike": [["walkout-1", "walkout-2"]],
    "conflicts": [{"kind": "denial", "statements": ["failed", "failed_denied"]}],
    "quotations": [place("a.txt", "We wait,", speaker="Ane Dahl")],
    "people": [{"name": "Ane Dahl", "given": ["Ane"], "family": ["Dahl"]}],
    "furniture": [],
}


def fact(id: str, *passages: dict, disputed_by: tuple[str, ...] = ()) -> dict:
    """A fact of a briefing."""
    return {"id": id, "text": id, "publishers": len(passages), "evidence": passages, "disputed_by": disputed_by}


def event(when: list[str], *passages: dict) -> dict:
    """An event of a briefing, dated by words of its passages."""
    return {"text": "", "when": {"edtf": when[0], "start": when[0], "end": when[1]}, "evidence": passages}


def briefing(**sections) -> dict:
    """A briefing with these sections."""
    published = {"edtf": "2024-03-09", "start": "2024-03-09", "end": "2024-03-09"}
    articles = [{"id": file[0], "file": file, "published": published} for file in TEXTS]
    empty = dict.fromkeys(("facts", "events", "figures", "quotations", "actors"), ())
    return {"articles": articles, **empty, **sections}


BUILT_A = evidence("a.txt", "Workers walked out on Tuesday.", expression="on Tuesday")
BUILT_B = evidence("b.txt", "Staff went on strike on Tuesday.", expression="on Tuesday")
BUILT_C = evidence("c.txt", "Workers walked out on Friday.", expression="on Friday")
DAHL = {"id": "ane-dahl", "name": "Ane Dahl", "kind": "person", "aliases": ["Ane Dahl", "Ms Dahl"]}


def shares(**sections) -> dict[str, float | None]:
    """What a briefing with these sections scores."""
    return {name: count.share for name, count in score(briefing(**sections), TRUTH).items()}


def test_joining_what_is_the_same_is_right():
    """Two passages of one statement in one fact are precise, and all there is to join."""
    scores = shares(facts=[fact("one", BUILT_A, BUILT_B)])
    assert scores["facts: pairs joined rightly (precision)"] == 1
    assert scores["facts: pairs joined, of all (recall)"] == 1
    assert scores["facts: look-alikes kept apart"] == 1


def test_joining_look_alikes_is_wrong():
    """Two walkouts of one firm in one fact are a wrong pair, and a look-alike that was not kept apart."""
    scores = shares(facts=[fact("one", BUILT_A, BUILT_C)])
    assert scores["facts: pairs joined rightly (precision)"] == 0
    assert scores["facts: pairs joined, of all (recall)"] == 0
    assert scores["facts: look-alikes kept apart"] == 0


def test_a_part_of_a_passage_is_about_it():
    """A clause without its date still rests on the sentence."""
    scores = shares(facts=[fact("one", evidence("a.txt", "Workers walked out"), BUILT_B)])
    assert scores["facts: pairs joined, of all (recall)"] == 1


@pytest.mark.parametrize(("disputed", "shown"), [(("two",), 1), ((), 0)])
def test_a_denial_that_is_shown_is_found(disputed, shown):
    """A dispute counts where the facts name each other."""
    claim = fact("one", evidence("a.txt", "Talks failed."), disputed_by=disputed)
    denial = fact("two", evidence("b.txt", "Talks did not fail"), disputed_by=("one",) if disputed else ())
    assert shares(facts=[claim, denial])["disputes: shown, of all true ones"] == shown


def test_a_dispute_between_developments_is_wrong():
    """Two walkouts on two days do not conflict."""
    facts = [fact("one", BUILT_A, disputed_by=("two",)), fact("two", BUILT_C, disputed_by=("one",))]
    assert shares(facts=facts)["disputes: true ones, of those shown"] == 0


def test_events_are_right_on_their_day_alone():
    """The day of an event is right or wrong; recall counts the passages that tell it."""
    scores = shares(events=[event(TUESDAY, BUILT_A), event(TUESDAY, BUILT_C)])
    assert scores["event dates: right, of those told and dated"] == 0.5
    assert scores["event dates: dated rightly, of all told"] == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("source", "right", "not_wrong"),
    [
        ({"actor": "ane-dahl", "label": "Ane Dahl"}, 1, 1),
        ({"actor": None, "label": "the mayor"}, 0, 1),
        ({"actor": "jan-moen", "label": "Jan Moen"}, 0, 0),
    ],
)
def test_speakers_are_right_unnamed_or_wrong(source, right, not_wrong):
    """A speaker without a name is not right, and not wrong either."""
    quoted = {"source": source, "quoted": [evidence("a.txt", "We wait,")], "content": []}
    scores = shares(quotations=[quoted], actors=[DAHL, DAHL | {"id": "jan-moen", "name": "Jan Moen", "aliases": []}])
    assert scores["quotations: found, of all"] == 1
    assert (scores["speakers: right, of quotations found"], scores["speakers: not wrong"]) == (right, not_wrong)


def test_invented_quotations_are_told():
    """A quotation of words that nobody is quoted with is not genuine."""
    quoted = {"source": {"label": None}, "quoted": [evidence("b.txt", "Staff went on strike")], "content": []}
    assert shares(quotations=[quoted])["quotations: genuine, of those built"] == 0


def test_two_actors_of_one_person_are_not_whole():
    """A person is whole as one actor, and an actor with the full names of two people is not one person."""
    assert shares(actors=[DAHL])["people: one actor each"] == 1
    assert shares(actors=[DAHL, DAHL | {"id": "dahl-2"}])["people: one actor each"] == 0
