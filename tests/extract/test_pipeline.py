"""The pipeline reads articles as they are: odd typography, words run together, paragraphs of their own."""

import pytest

from briefgen.errors import ConfigError
from briefgen.extract.pipeline import load_pipeline, parse, shadow


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She said,“Look at this.”", ["She", "said", ",", '"', "Look", "at", "this", ".", '"']),
        ("without warning.”He said", ["without", "warning", ".", '"', "He", "said"]),
        ("providing equipment.When pressed", ["providing", "equipment", ".", "When", "pressed"]),
        ("the U.S. army, 3,000 strong: 10:30", ["the", "U.S.", "army", ",", "3,000", "strong", ":", "10:30"]),
    ],
)
def test_words_run_together_are_cut(nlp, article_of, text, words):
    """A missing space between sentences, or before a quotation, does not glue words; numbers stay whole."""
    assert [token.text for token in parse(article_of(text), nlp)] == words


def test_the_shadow_keeps_every_offset():
    """Plain typography, the same number of characters."""
    text = "“It’s ‘fine’,”\u00a0she said.\n``Yes''"
    assert shadow(text) == '"It\'s \'fine\'," she said. " Yes" '
    assert len(shadow(text)) == len(text)


def test_paragraphs_are_sentences(nlp, article_of):
    """No sentence goes over the end of a paragraph, even without a full stop."""
    doc = parse(article_of("Bridge to close\nThe council said so"), nlp)
    assert [sentence.text.strip() for sentence in doc.sents] == ["Bridge to close", "The council said so"]


def test_a_model_that_is_not_installed():
    """The message says what to do."""
    with pytest.raises(ConfigError, match="“no_such_model” is not installed"):
        load_pipeline("no_such_model")
