"""Whether two names can be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.likeness import initials, misspelled, nearly_same_person, person_name, same_person


@pytest.mark.parametrize(
    ("name", "given", "surname"),
    [
        ("Anna Berg", ("anna",), "berg"),
        ("Ursula von der Leyen", ("ursula",), "von der leyen"),
        ("Bashar al-Assad", ("bashar",), "assad"),
        ("Al Gore", ("al",), "gore"),
        ("Le Pen", (), "le pen"),
        ("Alex Seitz-Wald", ("alex",), "seitz-wald"),
        ("Joseph R. Biden Jr.", ("joseph", "r"), "biden"),
        ("O’Brien", (), "obrien"),
    ],
)
def test_parts_of_a_name(name, given, surname):
    """A name falls into given names and a surname with its particles, without a suffix."""
    parsed = person_name(name)
    assert (parsed.given, parsed.surname) == (given, surname)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Joe Biden", "Joseph R. Biden Jr."),
        ("J. Corbyn", "Jeremy Corbyn"),
        ("George Bush", "George W. Bush"),
        ("Alexander Lukashenko", "Aleksandr Lukashenka"),
        ("Henrik Lundstrom", "Henrik Lunstrom"),
    ],
)
def test_one_person_spelled_in_two_ways(one, other):
    """Transliterations, short forms, initials and a slip in a long name can be one person's."""
    assert same_person(person_name(one), person_name(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Boris Johnson", "Boris Johnston"),
        ("Bill Clinton", "Hillary Clinton"),
        ("George W. Bush", "George H. W. Bush"),
        ("Joan Smith", "Jane Smith"),
        ("Boris Johnson", "Johnson"),
        ("Ronald Stark", "Ronald Stark Jr."),
        ("Ronald Stark Sr.", "Ronald Stark Jr."),
    ],
)
def test_two_people(one, other):
    """Another sound, given name, middle initial or suffix is another person; a lone surname tells nobody."""
    assert not same_person(person_name(one), person_name(other))


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Yusuf Khaleel", "Youssef Khalil", True),
        ("Agus Yudhistira", "Agus Yudistira", True),
        ("Ronald Stark", "Ronald Stark Jr.", True),
        ("Anna Berg", "Anna Burg", False),
        ("Anna Berg", "Nora Berg", False),
        ("Daniel Moran", "Daniel Morales", False),
    ],
)
def test_names_that_may_be_one_person_s(one, other, near):
    """Near enough to ask somebody; in short words a letter is too much."""
    assert nearly_same_person(person_name(one), person_name(other)) is near


def test_initials_of_a_name():
    """A name of several words is shortened to its capitals; small words are passed over."""
    assert initials("Union of Maritime Workers") == "UMW"
    assert initials("Northwind") == initials("union of workers") == ""


def test_a_plural_is_no_misspelling():
    """“the Clintons” is a family; “Lunstrom” is a slip for “Lundstrom”."""
    assert misspelled("lundstrom", "lunstrom")
    assert not misspelled("clinton", "clintons")


WORDS = st.sampled_from(
    ["Anna", "J.", "Joe", "Joseph", "Berg", "Berk", "de", "al-Assad", "Jr.", "Li", "Johnson", "Johnston"]
)


@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, min_size=1, max_size=4))
def test_likeness_has_no_direction(one, other):
    """Whether two names can be one person's does not depend on which is asked first."""
    a, b = person_name(" ".join(one)), person_name(" ".join(other))
    assert same_person(a, b) == same_person(b, a)
    assert nearly_same_person(a, b) == nearly_same_person(b, a)
