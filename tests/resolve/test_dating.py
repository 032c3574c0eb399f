"""When one article's events took place: its own words first, then what it tells elsewhere, then the day of its news."""

from dataclasses import replace

import pytest

from briefgen.dates import from_edtf, ground_all
from briefgen.extract import extract
from briefgen.models import Paragraph
from briefgen.resolve.dating import date_events


@pytest.fixture(scope="module")
def dates_of(nlp, article_of):
    """Trigger words and EDTF dates of a text whose first line is its title, published on a day or not dated."""

    def make(text: str, published: str | None = "2022-03-05", body: bool = True) -> dict[str, str | None]:
        article = article_of(text)
        title, *rest = article.paragraphs
        article = replace(article, paragraphs=(Paragraph(title.start, title.end, "title"), *rest))
        stated = from_edtf(published) if published else None
        extraction = extract(article, nlp)
        whens = date_events(article, extraction, stated, ground_all(extraction.times, text, stated), body)
        return {
            text[event.trigger.start : event.trigger.end]: when.edtf if when else None
            for event, when in zip(extraction.events, whens, strict=True)
        }

    return make


def test_the_words_of_the_clause_date_it(dates_of):
    """Nothing else is asked where the clause names its day."""
    assert dates_of("Flood\nA dam broke in Norway on Thursday.")["broke"] == "2022-03-03"


def test_the_first_sentence_dates_the_title_and_what_follows(dates_of):
    """The day that the lead names is the day of the news, not the article's own."""
    dates = dates_of("Dam breaks in Norway\nA dam burst in Norway on Thursday.\nThe flood destroyed two bridges.")
    assert (dates["breaks"], dates["destroyed"]) == ("2022-03-03", "2022-03-03")


def test_without_a_day_in_the_first_sentence_the_news_is_of_the_articles_day(dates_of):
    """Told as done, in sentences that name no day."""
    dates = dates_of("Flood\nA dam burst in Norway.\nThe flood destroyed two bridges.")
    assert (dates["burst"], dates["destroyed"]) == ("2022-03-05", "2022-03-05")


def test_what_follows_a_past_date_at_once_is_not_todays_news(dates_of):
    """After "in 2014", the next sentence still tells of then; a paragraph on, the story is back."""
    dates = dates_of(
        "Flood\nA dam burst in Norway.\nThe dam opened in 2014. Ministers cheered.\nTwo bridges collapsed."
    )
    assert dates["opened"] == "2014"
    assert dates["cheered"] is None
    assert dates["collapsed"] == "2022-03-05"


def test_a_day_that_soon_follows_is_the_day_of_the_news(dates_of):
    """Where the first sentence names no day, the one recent day of the next ones is when it happened."""
    dates = dates_of("Dam breaks\nA dam burst in Norway.\nTwo bridges collapsed. The water came on Thursday night.")
    assert (dates["breaks"], dates["burst"], dates["collapsed"]) == ("2022-03-03",) * 3


def test_a_day_long_before_the_article_is_not_the_day_of_the_news(dates_of):
    """What happened last week is what led to the news."""
    assert dates_of("Flood\nA dam burst in Norway.\nIt had cracked on February 24.")["burst"] == "2022-03-05"


def test_what_somebody_says_is_of_the_day_of_the_news(dates_of):
    """Also in a sentence that names another date, which is part of what is said; not what had been said before."""
    dates = dates_of("Flood\nA dam burst on Thursday.\nAna Keller said it opened in 2014. She had warned ministers.")
    assert (dates["said"], dates["warned"]) == ("2022-03-03", None)


def test_what_is_put_off_until_a_day_is_of_that_day(dates_of):
    """The new date, without what goes on before it."""
    assert dates_of("Dam\nThe opening was postponed until May 2023.")["opening"] == "2023-05"


def test_the_timeline_takes_no_more_than_the_lead(dates_of):
    """Without `body` the day of the news dates the title and the first sentence only."""
    dates = dates_of("Flood\nA dam burst in Norway.\nThe flood destroyed two bridges.", body=False)
    assert (dates["burst"], dates["destroyed"]) == ("2022-03-05", None)


def test_an_article_without_a_date_dates_no_news(dates_of):
    """The day of the news is known from the article's date or not at all."""
    assert dates_of("Flood\nA dam burst in Norway.", published=None) == {"burst": None}


def test_a_plans_weekday_lies_ahead(dates_of):
    """ "On Monday, he said, they will meet": the plan decides, not the past tense beside it."""
    dates = dates_of("Talks\nOn Monday, the minister said, he will meet his colleague in Oslo.")
    assert dates["meet"] == "2022-03-07"
