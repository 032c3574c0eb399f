"""The calendar: grounding against a document date, EDTF in and out, dates in words."""

import pytest

from briefgen.dates import from_edtf, ground, in_words
from briefgen.models import Time


def bare(value: str, **fields) -> Time:
    """An expression that counts from the article, at no place in particular."""
    return Time(0, 0, "DATE", value, **{"anchor": "article", **fields})


def test_a_bare_weekday_is_the_articles_own_day_or_the_latest_before_it():
    """In an article of Friday 7 January 2022, “Friday” is that day and “Wednesday” the fifth."""
    published = from_edtf("2022-01-07")
    assert ground(bare("XXXX-WXX-5"), "Friday", published).edtf == "2022-01-07"
    assert ground(bare("XXXX-WXX-3"), "Wednesday", published).edtf == "2022-01-05"


def test_a_weekday_under_a_verb_that_looks_ahead_is_the_next_one():
    """“will meet on Wednesday” in an article of Friday 7 January 2022 is the twelfth."""
    when = ground(bare("XXXX-WXX-3", direction=1), "Wednesday", from_edtf("2022-01-07"))
    assert when.edtf == "2022-01-12"
    assert when.certainty == "resolved"


def test_last_month_is_a_month_and_last_week_a_week():
    """Nothing is made finer than it was said."""
    published = from_edtf("2022-02-03")
    assert ground(bare("XXXX-XX", unit="month", offset=-1), "last month", published).edtf == "2022-01"
    assert ground(bare("XXXX-WXX", unit="week", offset=-1), "last week", published).edtf == "2022-W04"


def test_an_inferred_document_date_lends_its_uncertainty():
    """What counts from an inferred date is inferred, and uncertain where that is."""
    published = from_edtf("2022-02-03?", "inferred")
    when = ground(bare("XXXX-02-10", until="XXXX-02-20"), "February 10-20", published)
    assert when.edtf == "2022-02-10?/2022-02-20?"
    assert when.certainty == "inferred"
    assert when.basis == "“February 10-20”, year of the article's date (3 February 2022, inferred)"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-01-07", "7 January 2022"),
        ("2022-02-10/2022-02-20", "10–20 February 2022"),
        ("2022-01", "January 2022"),
        ("2022-W03", "week of 17 January 2022"),
        ("2014/..", "since 2014"),
        ("201X", "2010s"),
        ("2022-22", "summer 2022"),
        ("2022-35", "third quarter of 2022"),
        ("2021-12-28/2022-01-03", "28 December 2021 – 3 January 2022"),
        ("2022-05/2022-06", "May–June 2022"),
    ],
)
def test_dates_in_words(edtf, words):
    """A page words a date plainly and says what both ends of a range share once."""
    assert in_words(from_edtf(edtf)) == words


@pytest.mark.parametrize("edtf", ["2022-13", "2022-02-30", "yesterday", "../..", "2022-02-20/2022-02-10", ""])
def test_what_is_no_date_is_refused(edtf):
    """A date that no calendar has, and an interval that runs backwards, are errors."""
    with pytest.raises(ValueError):
        from_edtf(edtf)
