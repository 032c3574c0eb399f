"""Places and institutions under their many names."""

import pytest

from briefgen.gazetteer import lookup, normal, people_of


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("the Russian Federation", "Russia"),
        ("U.S.", "United States"),
        ("the US", "United States"),
        ("Swaziland", "Eswatini"),
        ("UK", "United Kingdom"),
        ("Kiev", "Kyiv"),
        ("Nato", "NATO"),
        ("EU", "European Union"),
        ("No 10", "Downing Street"),
        ("World Health Organisation", "World Health Organization"),
        ("N.H.", "New Hampshire"),
        ("Chisinau", "Chișinău"),
    ],
)
def test_names_of_one_thing(name, known):
    """Long forms, acronyms, spellings and addresses lead to the one name that is shown."""
    assert lookup(name).name == known


@pytest.mark.parametrize("word", ["us", "Who", "Miss", "Sergei Lavrov", "", "Springfield"])
def test_words_that_name_nothing_known(word):
    """A pronoun, a word or an unknown name is no acronym, abbreviation or place."""
    assert lookup(word) is None


@pytest.mark.parametrize(
    ("people", "place"),
    [("Russian", "Russia"), ("Russians", "Russia"), ("Chinese", "China"), ("Indian", "India"), ("French", "France"),
     ("American", "United States"), ("Poles", "Poland"), ("Argentinian", "Argentina"), ("European", "Europe")],
)  # fmt: skip
def test_peoples(people, place):
    """Adjectives and peoples lead to their country; of territories that share one, to the largest."""
    assert people_of(people).name == place


def test_normal_form_forgets_house_style():
    """Case, dots, accents, British spelling and a leading article do not tell names apart."""
    assert normal("The U.S. Defence Ministry") == normal("US Defense Ministry")
    assert normal("Élysée") == normal("elysee")
