"""Places and institutions under their many names."""

import pytest

from briefgen.gazetteer import lookup, normal, people_of, seat_of, spellings, state_body


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
        ("New Hampshire", "New Hampshire"),
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


@pytest.mark.parametrize(
    ("name", "country"),
    [("Moscow", "Russia"), ("the Kremlin", "Russia"), ("Kiev", "Ukraine"), ("No 10", "United Kingdom"),
     ("State Department", "United States"), ("Kenyan government", "Kenya"),
     ("South Korea’s foreign ministry", "South Korea"), ("Kingston", "Jamaica")],
)  # fmt: skip
def test_seats_stand_for_their_country(name, country):
    """Capitals, seats and bodies of a state speak for a country; of two capitals of one name the larger's."""
    assert seat_of(name).name == country


@pytest.mark.parametrize(
    "name", ["Russia", "Brussels", "Jerusalem", "British Airways", "Kenyan Farmers' Union", "Leeds"]
)
def test_what_stands_for_no_one_country(name):
    """A country itself, a city that stands for several, a company and a town are nobody's seat."""
    assert seat_of(name) is None


def test_a_state_s_body_is_its_country_s_and_what_it_is():
    """Adjective, possessive and house style do not tell one body from another."""
    bodies = {state_body(name) for name in ("Kenyan Defence Ministry", "Kenya's defense ministry")}
    assert [(place.name, body) for place, body in bodies] == [("Kenya", "defense ministry")]


def test_other_spellings_of_a_known_place():
    """Whoever looks for one spelling can be led to all."""
    assert spellings("Kiev") == ("Kyiv", "Kiev")
    assert spellings("Leeds") == ()
