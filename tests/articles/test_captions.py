"""Where a caption's words end and the credit of the picture begins."""

import pytest

from briefgen.articles.captions import credit_start
from briefgen.articles.composing import compose
from briefgen.articles.details import Details
from briefgen.articles.lines import split_lines


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        ("Dockers in front of a crane in December ", "Credit: PA"),
        ("They want eight per cent more", "Image: A. Novak/dpa"),
        ("A crane in Lenton on March 3 ", "(Norland Agency via Getty Images)"),
        ("A crane at dusk ", "(Photo: A. Novak)"),
        ("Dockers near the border ", "(AP)"),
        ("A crane at dusk", " © Anna Novak"),
    ],
)
def test_a_credit_begins_where_the_words_of_the_caption_end(words, credit):
    """The credit is what names who took or sold the picture, with its brackets."""
    assert credit_start(words + credit) == len(words)


@pytest.mark.parametrize("caption", ["Image: A. Novak/dpa", "Dockers in front of a crane", "A crane, A. Novak/AFP"])
def test_a_caption_is_left_whole_where_no_end_of_its_words_is_seen(caption):
    """Nothing but a credit, none, or one that runs on from a name."""
    assert credit_start(caption) is None


def test_the_credit_of_a_caption_is_a_paragraph_of_its_own():
    """It names who made the picture, as a byline does; it is no part of what the caption tells."""
    text = "Dockers walk out in Lenton\n\nAround 2,000 dockers have walked out.\n\nDockers at work Credit: PA"
    article = compose("x.txt", text, split_lines(text), Details())
    found = [(p.role, text[p.start : p.end]) for p in article.paragraphs]
    assert found[-2:] == [("caption", "Dockers at work"), ("byline", "Credit: PA")]
