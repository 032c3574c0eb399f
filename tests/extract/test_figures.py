"""Figures and the numerals under them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.figures import find_figures
from briefgen.extract.figures.numerals import find_numerals, number_value
from briefgen.extract.pipeline import parse
from briefgen.extract.times import find_times
from briefgen.models import Article, FoundFigure, FoundQuotation, Paragraph, Span, Time
from tests.cases import parametrize


def _bounds(figure: FoundFigure) -> str:
    if figure.low is None:
        return f"..{figure.high:g}"
    if figure.high is not None:
        return f"{figure.low:.10g}-{figure.high:.10g}"
    return f"{figure.low:.10g}" + (".." if figure.qualifier not in (None, "about", "exactly") else "")


def _shown(figure: FoundFigure, text: str) -> str:
    counted = text[figure.counted.start : figure.counted.end] if figure.counted else "-"
    words = text[figure.start : figure.end]
    return " | ".join((words, figure.unit, _bounds(figure), figure.qualifier or "-", figure.scope, counted))


@parametrize(Path(__file__).parent / "cases" / "figures.txt")
def test_figures(case, nlp, article_of):
    """The figures of a text, as a journalist would list them."""
    article = article_of(case.text)
    doc = parse(article, nlp)
    found = find_figures(doc, article.paragraphs, (), find_times(doc, article.paragraphs))
    assert tuple(_shown(figure, case.text) for figure in found) == case.expected


def test_boilerplate_has_no_figures(nlp):
    """A number in a paragraph that is no body text is no figure."""
    text = "100+ trusted global sources."
    article = Article("a", "a.txt", "T", text, (Paragraph(0, len(text), "boilerplate"),))
    assert find_figures(parse(article, nlp), article.paragraphs, (), ()) == ()


def test_source_is_that_of_the_innermost_quotation(nlp, article_of):
    """A figure inside a quotation inside another belongs to the inner one's source."""
    text = "Rossi said that, according to Okafor, 40 houses burned."
    article = article_of(text)
    outer = FoundQuotation("indirect", (Span(11, 54),), (), Span(0, 5))
    inner = FoundQuotation("indirect", (Span(38, 54),), (), Span(30, 36), entity=1)
    (figure,) = find_figures(parse(article, nlp), article.paragraphs, (outer, inner), ())
    assert (figure.source, figure.source_entity) == (Span(30, 36), 1)


def test_a_sentence_with_one_date_dates_its_figures(nlp, article_of):
    """The only date of the sentence is the figure's; with two of them nothing is claimed."""
    text = "On Monday 40 houses burned between Tuesday and Friday."
    article = article_of(text)
    doc = parse(article, nlp)
    dates = tuple(
        Time(text.index(day), text.index(day) + len(day), "DATE", "XXXX-WXX") for day in ("Monday", "Tuesday")
    )
    assert find_figures(doc, article.paragraphs, (), dates[:1])[0].time == 0
    assert find_figures(doc, article.paragraphs, (), dates)[0].time is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("7,000", 7000),
        ("1.2bn", 1.2e9),
        ("$3 million", 3e6),
        ("twenty-one", 21),
        ("two hundred and fifty", 250),
        ("a dozen", 12),
        ("half a million", 5e5),
        ("one hundred thousand", 1e5),
        ("two million three hundred thousand", 2.3e6),
    ],
)
def test_number_value(words, value):
    """Digits, scales and number words read as one number."""
    assert number_value(words) == value


@given(st.integers(0, 10**9))
def test_digits_with_commas_read_back(number):
    """Whatever number is written with thousands separators is read as itself."""
    (numeral,) = find_numerals(f"They counted {number:,} votes.")
    assert numeral.low == number


@given(st.text(max_size=200))
def test_numerals_stay_inside_the_text(text):
    """Numerals of any text are in order, do not overlap and hold a number."""
    position = 0
    for numeral in find_numerals(text):
        assert position <= numeral.start <= numeral.number < numeral.end <= len(text)
        assert numeral.low is not None or numeral.high is not None
        position = numeral.end
