"""The attribute ruler that remembers says what the one that does not would say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from briefgen.extract.attributes import RememberedMatches

# Words and labels that patterns of one and of several tokens ask for, and some that none does.
WORDS = ["There", "is", "gon", "na", "let", "'s", "ai", "n't", "that", "who", "have", "bridge", " ", "\n", "12"]
TAGS = ["EX", "VBZ", "VBP", "VBG", "TO", "WDT", "IN", "NN", "_SP", "CD", "PRP", "POS"]
DEPS = ["expl", "ROOT", "aux", "dobj", "mark", "nsubj", "", "dep"]
TOKENS = st.lists(st.tuples(*map(st.sampled_from, (WORDS, TAGS, DEPS))), min_size=1, max_size=12)


def as_doc(vocab, tokens):
    """A document of words that are tagged as given."""
    words, tags, deps = zip(*tokens, strict=True)
    return Doc(vocab, words=list(words), tags=list(tags), deps=list(deps), heads=[0] * len(words))


@given(TOKENS)
def test_the_model_s_rules(nlp, tokens):
    """Whatever stands in a text, the same rules match at the same places, in the same order."""
    ruler, doc = nlp.get_pipe("attribute_ruler"), as_doc(nlp.vocab, tokens)
    assert ruler.match(doc) == AttributeRuler.match(ruler, doc)


@pytest.fixture(scope="module")
def ruler():
    """Rules of every kind: of one token, of several, of a number that is open, of what is no attribute."""
    ruler = AttributeRuler(English().vocab)
    ruler.add([[{"LOWER": "na"}], [{"LOWER": "gon"}, {"LOWER": "na"}]], {"LEMMA": "to"})
    ruler.add([[{"TAG": "NN", "OP": "+"}]], {"POS": "NOUN"})
    ruler.add([[{"LOWER": "is"}]], {"LEMMA": "be"})
    ruler.add([[{"TEXT": {"REGEX": "^n"}}]], {"LEMMA": "not"})
    ruler.add([[{"DEP": {"IN": ["expl", "aux"]}, "IS_SPACE": False}]], {"POS": "AUX"})
    return ruler


@given(TOKENS)
def test_rules_of_every_kind(ruler, tokens):
    """A rule that asks for more than a token's attributes is left to the matcher."""
    doc = as_doc(ruler.vocab, tokens)
    assert RememberedMatches(ruler).match(doc) == AttributeRuler.match(ruler, doc)


def test_no_rules_at_all():
    """A model whose ruler is empty loses nothing."""
    ruler = AttributeRuler(English().vocab)
    assert RememberedMatches(ruler).match(as_doc(ruler.vocab, [("is", "VBZ", "ROOT")])) == []
