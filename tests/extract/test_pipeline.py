"""The pipeline reads articles as they are: odd typography, words run together, paragraphs of their own."""

from pathlib import Path

import pytest
import spacy
from threadpoolctl import threadpool_info

from briefgen.errors import ConfigError
from briefgen.extract.pipeline import DEFAULT_MODEL, load_pipeline, locate_model, parse, shadow

SEEDS = Path(__file__).parents[2] / "seeds"


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


def test_what_makes_it_faster_changes_no_parse(nlp, article_of):
    """The model as spaCy loads it reads a text as ours does, to the last attribute."""
    plain = spacy.load(locate_model(DEFAULT_MODEL))
    plain.tokenizer.infix_finditer = nlp.tokenizer.infix_finditer
    article = article_of((SEEDS / "000_adf4e879aa07c20d.txt").read_text(encoding="utf-8"))
    assert parse(article, nlp).to_json() == parse(article, plain).to_json()


def test_one_thread_multiplies(nlp):
    """Jobs are processes, and none of them takes a core of another's."""
    assert {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"} == {1}
