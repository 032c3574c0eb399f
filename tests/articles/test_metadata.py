"""What an article says of itself: title, authors, agencies, stated date, translation."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.articles import read_articles
from briefgen.articles.datelines import find_full_date
from tests.cases import parametrize


def told(article) -> list[str]:
    """What is known of the article, a line for each thing that is."""
    span = article.translated
    values = {
        "title": article.title,
        "authors": ", ".join(article.authors),
        "agencies": ", ".join(article.agencies),
        "stated": f"{article.stated.edtf}, {article.stated.basis}" if article.stated else "",
        "translated": article.text[span.start : span.end] if span else "",
    }
    return [f"{key}: {value}" for key, value in values.items() if value]


@parametrize(Path(__file__).parent / "cases" / "metadata.txt")
def test_what_an_article_says_of_itself(case, tmp_path):
    """Title, authors, agencies, date and translation, as far as the text tells them."""
    (tmp_path / "article.txt").write_text(case.text, encoding="utf-8")
    assert told(read_articles(tmp_path).articles[0]) == list(case.expected)


@pytest.mark.parametrize(
    "words",
    [
        "January 30, 2022",
        "Jan. 30 2022",
        "30 January 2022",
        "30th of January, 2022",
        "30 JAN 2022",
        "2022-01-30",
        "2022-01-30T09:15:00Z",
        "30.01.2022",
        "30/01/2022",
        "1/30/2022",
    ],
)
def test_full_dates(words):
    """A day with month and year, in the usual ways to write one."""
    assert find_full_date(f"Published {words}, 9.15") == (date(2022, 1, 30), words)


@pytest.mark.parametrize(
    "words", ["January 30", "03/04/2022", "January 2022", "30 January", "February 30, 2022", "1/2/22"]
)
def test_dates_that_are_not_full(words):
    """Without a year, a day, or a place in the calendar, or with two readings, a date is none."""
    assert find_full_date(words) is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["%B %d, %Y", "%d %b %Y", "%Y-%m-%d"]))
def test_written_dates_are_read_back(day, form):
    """Any day of two centuries, as newspapers write it."""
    assert find_full_date(f"{day:{form}}")[0] == day
