"""Temporal expressions, as words and as what they mean in an article of Friday 7 January 2022."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.tokens import Doc

from briefgen.dates import from_edtf, ground_all, timex_values
from briefgen.extract.pipeline import parse
from briefgen.extract.times import find_times
from briefgen.extract.times.atoms import ANY_RULE, starts_of
from briefgen.extract.times.numbers import number, year
from briefgen.extract.times.numeric import is_day_first
from briefgen.extract.times.tense import direction_of
from briefgen.models import Article, Paragraph, Time
from tests.cases import parametrize, read_cases

PUBLISHED = from_edtf("2022-01-07")
BLANK = English()  # splits words and knows nothing of them


@parametrize(Path(__file__).parent / "cases" / "times.txt")
def test_times(case, nlp, article_of):
    """Each case lists its expressions: words, TIMEX3 type, and date (EDTF) or the TIMEX3 value where it has none."""
    article = article_of(case.text)
    times = find_times(parse(article, nlp), article.paragraphs)
    whens = ground_all(times, article.text, PUBLISHED)
    values = timex_values(times, article.text, PUBLISHED)
    found = tuple(
        f"{article.text[time.start : time.end]} | {time.type} | {when.edtf if when else value}"
        for time, when, value in zip(times, whens, values, strict=True)
    )
    assert found == case.expected


def test_boilerplate_holds_no_times(nlp):
    """A paragraph that the reader marked as boilerplate is left out; a title and a caption are not."""
    text = "Sign up by Friday\nThe vote of Friday\nMs Rossi on Friday"
    roles = zip(("boilerplate", "title", "caption"), ((0, 17), (18, 36), (37, 55)), strict=True)
    paragraphs = tuple(Paragraph(start, end, role) for role, (start, end) in roles)
    article = Article("test", "test.txt", "Test", text, paragraphs)
    times = find_times(parse(article, nlp), paragraphs)
    assert [time.start for time in times] == [30, 49]


def test_offsets_hold_in_the_text_as_written(nlp, article_of):
    """Curly marks, no-break spaces and line breaks inside an expression move nothing."""
    article = article_of("“It is over,” he said on January\u00a030,\u00a02022. In the ’80s it was not.")
    times = find_times(parse(article, nlp), article.paragraphs)
    assert [article.text[time.start : time.end] for time in times] == ["January\u00a030,\u00a02022", "the ’80s"]


HEAP = """January Feb. May march Friday Sun. 3 30 31st 1998 2022 '80s '13 1990s 10-20 24 3/4/2021 5.6.99 10:30 p.m.
    noon night the last next this that a few two twenty-one half second quarter year years' week weekend ago
    later earlier and to between from since until of mid- early end fiscal every each once day century summer
    fall Q3 H1 now soon . , ( ) - – ' today's $5 5% 1,998 00:00 24:61 99/99/9999 0th"""


def every_start(text: str) -> list[int]:
    """Where some rule matches, tried everywhere."""
    found = (ANY_RULE.match(text, start) for start in range(len(text)))
    return [match.start() for match in found if match]


def test_looking_near_time_words_alone_misses_nothing():
    """In the text of every case the starts that are tried hold all those at which some rule matches."""
    for case in read_cases(Path(__file__).parent / "cases" / "times.txt"):
        assert [*starts_of(case.text)] == every_start(case.text)


@given(st.lists(st.sampled_from(HEAP.split()), max_size=25))
def test_looking_near_time_words_alone_misses_nothing_in_a_heap(words):
    """Nor where time words stand in any order."""
    text = " ".join(words)
    assert [*starts_of(text)] == every_start(text)


@settings(deadline=None)
@given(st.lists(st.sampled_from(HEAP.split()), max_size=25))
def test_any_heap_of_time_words_gives_expressions_in_order(words):
    """No overlap, no offset outside the text, no failure to ground them: whatever stands side by side."""
    text = " ".join(words)
    article = Article("test", "test.txt", "Test", text, (Paragraph(0, len(text), "body"),))
    times = find_times(BLANK(text), article.paragraphs)
    bounds = [bound for time in times for bound in (time.start, time.end)]
    assert bounds == sorted(bounds)
    assert all(0 <= time.start < time.end <= len(text) for time in times)
    assert len(ground_all(times, text, PUBLISHED)) == len(timex_values(times, text, None)) == len(times)


# ── tense, on parses written by hand ─────────────────────────────────────────────────────────────────────────────────


def friday(words: str, heads: list[int], deps: list[str], tags: list[str], in_body: bool = True) -> int:
    """The direction of "Friday" in a sentence with this parse; a tag's word class goes without saying."""
    classes = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "IN": "ADP", "MD": "AUX", "JJ": "ADJ", "TO": "PART"}
    tokens = words.split()
    pos = [classes.get(tag, "VERB" if tag.startswith("V") else "X") for tag in tags]
    lemmas = [{"scheduled": "schedule", "talks": "talk", "met": "meet"}.get(word.lower(), word) for word in tokens]
    doc = Doc(BLANK.vocab, words=tokens, heads=heads, deps=deps, tags=tags, pos=pos, lemmas=lemmas)
    start = words.index("Friday")
    return direction_of(Time(start, start + 6, "DATE", "XXXX-WXX-5", anchor="article"), doc, in_body)


def test_a_future_auxiliary_looks_ahead_and_the_past_tense_back():
    """“Ministers will meet on Friday”, “Ministers met on Friday”."""
    deps = ["nsubj", "aux", "ROOT", "prep", "pobj"]
    assert friday("Ministers will meet on Friday", [2, 2, 2, 2, 3], deps, ["NNS", "MD", "VB", "IN", "NNP"]) == 1
    assert friday("Ministers met on Friday", [1, 1, 1, 2], deps[:1] + deps[2:], ["NNS", "VBD", "IN", "NNP"]) == -1


def test_what_could_have_been_looks_back():
    """“Ministers could have met on Friday”."""
    tags = ["NNS", "MD", "VB", "VBN", "IN", "NNP"]
    deps = ["nsubj", "aux", "aux", "ROOT", "prep", "pobj"]
    assert friday("Ministers could have met on Friday", [3, 3, 3, 3, 3, 4], deps, tags) == -1


def test_the_present_looks_ahead_in_the_body_alone():
    """“Ministers meet on Friday” announces; under a picture it tells what was."""
    parse = ([1, 1, 1, 2], ["nsubj", "ROOT", "prep", "pobj"], ["NNS", "VBP", "IN", "NNP"])
    assert friday("Ministers meet on Friday", *parse) == 1
    assert friday("Ministers meet on Friday", *parse, in_body=False) == 0


def test_what_is_scheduled_looks_ahead_whatever_the_main_verb():
    """“Talks scheduled for Friday failed” speaks of a day to come, “Talks failed as scheduled Friday” does not."""
    tags = ["NNS", "VBN", "IN", "NNP", "VBD"]
    deps = ["nsubj", "acl", "prep", "pobj", "ROOT"]
    assert friday("Talks scheduled for Friday failed", [4, 0, 1, 2, 4], deps, tags) == 1
    tags = ["NNS", "VBD", "IN", "VBN", "NNP"]
    deps = ["nsubj", "ROOT", "mark", "advcl", "npadvmod"]
    assert friday("Talks failed as scheduled Friday", [1, 1, 3, 1, 3], deps, tags) == -1


def test_a_fragment_tells_nothing():
    """“Ministers on Friday”."""
    assert friday("Ministers on Friday", [0, 0, 1], ["ROOT", "prep", "pobj"], ["NNS", "IN", "NNP"]) == 0


# ── numbers and regions ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "value"),
    [("forty-two", 42), ("a hundred", 100), ("two thousand and five", 2005), ("1,200", 1200), ("2 1/2", 2.5),
     ("a", 1), ("half a", 0.5), ("a couple of", 2), ("a dozen", 12), ("several", None)],
)  # fmt: skip
def test_numbers_in_words_and_figures(words, value):
    """As durations write them; a vague one has no value."""
    assert number(words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [("nineteen ninety-seven", "1997"), ("two thousand and ten", "2010"), ("twenty twenty-two", "2022"),
     ("nineteen oh-five", "1905"), ("two thousand", "2000"), ("1984", "1984")],
)  # fmt: skip
def test_years_in_words(words, value):
    """As a transcript writes them."""
    assert year(words) == value


@given(
    day=st.integers(13, 31), month=st.integers(1, 12), first=st.sampled_from((True, False)), mark=st.sampled_from("/-")
)
def test_one_date_that_reads_only_one_way_tells_the_habit(day, month, first, mark):
    """The order of all other dates in figures follows from it."""
    fields = (day, month) if first else (month, day)
    assert is_day_first(f"It was {fields[0]}{mark}{fields[1]}{mark}2021.") is first
