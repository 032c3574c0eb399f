"""The articles' own dates: what the text of one tells, what others add, and when nothing is said at all."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.articles import read_articles
from briefgen.dates import from_edtf
from briefgen.extract import extract
from briefgen.models import Article, Extraction, FoundEvent, Paragraph, Span, Time
from briefgen.resolve.constraints import Constraint
from briefgen.resolve.published import contradictions, date_alone, date_articles, solve
from tests.cases import parametrize


@parametrize(Path(__file__).parent / "cases" / "published.txt")
def test_published(case, nlp, tmp_path):
    """Each case is an article, and after a line of "=" others; expected is what a careful reader would date it.

    The date in EDTF, how certain it is, and words of its basis; or "no date".
    """
    for number, text in enumerate(re.split(r"(?m)^=+\n", case.text)):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    articles = read_articles(tmp_path).articles
    dated = date_articles(articles, [extract(article, nlp) for article in articles])
    found = dated[next(article.id for article in articles if article.file == "0.txt")]
    edtf, *rest = case.expected[0].split(" | ")
    assert (found.edtf if found else "no date") == edtf
    if rest:
        assert found.certainty == rest[0]
        assert all(words in found.basis for words in rest[1:])


STORY = "Prime Minister Ana Keller met Foreign Minister Tomas Brandt in Oslo."


@pytest.fixture(scope="module")
def read(nlp, article_of):
    """Articles from texts, by name, with what each says; `stated` gives dates in EDTF, `captions` what opens one."""

    def make(stated: dict[str, str] | None = None, **texts: str) -> tuple[list[Article], list[Extraction]]:
        articles = [article_of(f"{text} {STORY}", id) for id, text in texts.items()]
        articles = [
            replace(article, stated=from_edtf(stated[article.id])) if stated and article.id in stated else article
            for article in articles
        ]
        return articles, [extract(article, nlp) for article in articles]

    return make


def test_a_stated_date_stands(read):
    """What an article says of its own date is never replaced."""
    articles, extractions = read({"a": "2022-03-03"}, a="Talks failed on Monday.")
    assert date_articles(articles, extractions)["a"] == articles[0].stated


def test_no_clue_no_date(read):
    """An article that names no day has no date, whatever its siblings say."""
    articles, extractions = read({"a": "2022-03-03"}, a="Talks failed.", b="Talks failed.")
    assert date_articles(articles, extractions)["b"] is None


def test_a_weekday_alone_settles_nothing(read):
    """Every week has a Monday: one is no date, even if the year is known."""
    articles, extractions = read({"a": "2022-03-03"}, a="Talks failed.", b="Talks failed on Monday.")
    assert date_articles(articles, extractions)["b"] is None


def test_a_dateline_takes_its_year_from_a_dated_article(read):
    """A dateline without a year, a weekday that agrees, and a dated article on the same people make a sure day."""
    articles, extractions = read(
        {"a": "2022-02-20"}, a="Talks failed.", b="Oslo. March 3. NTB - Talks failed, the minister said on Thursday."
    )
    found = date_articles(articles, extractions)["b"]
    assert (found.edtf, found.certainty) == ("2022-03-03", "inferred")
    assert "dateline" in found.basis
    assert "2022" in found.basis


def test_a_weekday_that_disagrees_with_the_dateline_leaves_no_date(read):
    """3 March 2022 was a Thursday: with Friday as the latest day told, the two cannot both hold."""
    articles, extractions = read(
        {"a": "2022-02-20"}, a="Talks failed.", b="Oslo. March 3. NTB - Talks failed, the minister said on Friday."
    )
    assert date_articles(articles, extractions)["b"] is None


def test_a_weekday_before_a_scheduled_day_gives_the_week(read):
    """The latest weekday told, in the week before a day still to come; that it is no other week is not certain."""
    articles, extractions = read(
        {"a": "2022-02-20"},
        a="Talks failed.",
        b="The minister arrived in Oslo on Thursday to prepare the talks scheduled for March 10.",
    )
    found = date_articles(articles, extractions)["b"]
    assert (found.start, found.end) == ("2022-03-03", "2022-03-06")
    assert "?" in found.edtf


SHARED = (
    "Envoys from Norland and Sudmark will meet for peace talks in Vienna on Wednesday. "
    "Hundreds of soldiers from Norland crossed the mountain border near Graben on Friday."
)


def test_events_shared_with_a_dated_article_give_the_day(read):
    """Two of its events on the same weekdays in a dated article settle the week."""
    articles, extractions = read({"a": "2022-03-05"}, a=SHARED, b=f"Hopes rose again. {SHARED}")
    found = date_articles(articles, extractions)["b"]
    assert (found.start, found.end) == ("2022-03-04", "2022-03-07")


def test_one_shared_event_is_not_enough(read):
    """Weekdays come round: the same kind of event on one weekday may be last month's."""
    single = SHARED.split(". ")[0] + "."
    articles, extractions = read({"a": "2022-03-05"}, a=single, b=f"Troops arrived on Friday. {single}")
    assert date_articles(articles, extractions)["b"] is None


def test_the_order_of_the_articles_plays_no_part(read):
    """Each round rests on earlier rounds only."""
    articles, extractions = read(
        {"a": "2022-02-20"},
        a="Talks failed.",
        b=f"Oslo. March 4. NTB - {SHARED}",
        c=SHARED,
        d="Talks failed on Monday.",
    )
    results = [
        date_articles([articles[n] for n in order], [extractions[n] for n in order]) for order in permutations(range(4))
    ]
    assert all(result == results[0] for result in results)
    assert results[0]["c"] is not None


def test_a_full_date_beside_a_weekday_needs_no_other_article(read):
    """An article that dates the week by itself is dated alone."""
    articles, extractions = read(a="She arrived on Thursday for the talks scheduled for March 10, 2022.")
    assert date_alone(articles[0], extractions[0]).start == "2022-03-03"


def test_text_against_the_stated_date_is_told():
    """An article stated to be older than what it tells of as past contradicts itself."""
    text = "The dam broke on March 3, 2022."
    article = Article("a", "a.txt", "", text, (Paragraph(0, len(text), "body"),), stated=from_edtf("2021-05-01"))
    extraction = Extraction(
        "a",
        times=(Time(17, 30, "DATE", "2022-03-03"),),
        events=(FoundEvent(0, len(text), Span(8, 13), "asserted", time=0),),
    )
    assert contradictions(article, extraction) == ("it tells of March 3, 2022 as past",)
    later = replace(article, stated=from_edtf("2022-03-04"))
    assert contradictions(later, extraction) == ()


@pytest.mark.parametrize(
    ("text", "stated", "told"),
    [
        ("The dam broke on March 3, 2022, Ana Keller said.", "2021-05-01", ["it tells of March 3, 2022 as past"]),
        ("LORVIK, March 3 (NTB) - The dam broke.", "2022-03-03", []),
        ("LORVIK, March 3 (NTB) - The dam broke.", "2022-03-05", []),
        ("LORVIK, March 3 (NTB) - The dam broke.", "2022-03-02", ["its dateline gives March 3"]),
        ("LORVIK, March 3 (NTB) - The dam broke.", "2022-07-01", ["its dateline gives March 3"]),
        ("The dam broke on Friday, January 7, Ana Keller said.", "2022-01-09", []),
        ("The dam broke on Friday, January 8, Ana Keller said.", "2022-01-09", ["it calls January 8 a Friday"]),
        ("Ana Keller said today, January 7, that the dam broke.", "2022-01-07", []),
        ("Ana Keller said today, January 7, that the dam broke.", "2022-02-07", ["it calls January 7 “today”"]),
        ("The attacks changed the 2024 campaign.", "2022-01-09", []),
        ("She was named as a candidate for the vote in 2024.", "2022-01-09", []),
        ("Ana Keller will resign on March 3, 2023.", "2022-01-09", []),
        ("The dam broke on Friday. Ana Keller visits on Monday.", "2022-01-09", []),
    ],
)
def test_what_contradicts_a_stated_date(read, text, stated, told):
    """A report may come some days after its dateline, and a year may only name what comes; all else is told."""
    articles, extractions = read({"a": stated}, a=text)
    found = contradictions(articles[0], extractions[0])
    assert len(found) == len(told)
    assert all(words in why for words, why in zip(told, found, strict=True))


START = date(2022, 3, 1)
SOME_DAYS = st.frozensets(st.integers(0, 30).map(lambda n: START + timedelta(days=n)), min_size=1)


@given(st.lists(st.tuples(SOME_DAYS, st.booleans()), min_size=1, max_size=4))
def test_an_inferred_date_is_short_and_holds_every_day_allowed(told):
    """Whatever the constraints, a date is given only if it holds all days they leave, and they are within four days."""
    constraints = [Constraint(days.__contains__, "why", anchors=anchors) for days, anchors in told]
    left = frozenset.intersection(*(days for days, _ in told))
    found = solve({START + timedelta(days=n) for n in range(31)}, constraints)
    if found is None:
        short = left and (max(left) - min(left)).days < 4
        assert not (short and any(anchors for _, anchors in told))
    else:
        assert (found.start, found.end) == (min(left).isoformat(), max(left).isoformat())
        assert (max(left) - min(left)).days < 4
