"""Matching: statements, blocks, and the weights of words."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.models import FoundFigure
from briefgen.resolve.matching import contradicts, says_the_same
from briefgen.resolve.statements import RARE, keys_of, statements_of, unit_of, weight_of

LINES = """2021-03-05 | The Post | France has sent over 4,000 troops to the Spanish border.
2021-03-07 | The Globe | France now has more than 4,000 troops stationed near Spain's northern border.
2021-03-07 | The Herald | France has not sent over 4,000 troops to the Spanish border."""


def test_the_same_statement_shares_a_block(readings_from):
    """Statements that say the same have a key in common, so that only a block needs comparing."""
    one, other, _ = (statements_of(reading)[0] for reading in readings_from(LINES))
    assert says_the_same(one, other)
    assert set(keys_of(one)) & set(keys_of(other))


def test_says_the_same_both_ways(readings_from):
    """Saying the same and contradicting do not depend on who is asked first."""
    one, other, denial = (statements_of(reading)[0] for reading in readings_from(LINES))
    assert says_the_same(other, one)
    assert contradicts(one, denial)
    assert contradicts(denial, one)
    assert not says_the_same(one, denial)


def test_units_in_singular_and_plural_are_one():
    """Troops and troop, people and persons count the same."""
    units = [unit_of(FoundFigure(0, 1, 1.0, None, unit, None)) for unit in ("troops", "troop", "people", "persons")]
    assert units == ["troop", "troop", "person", "person"]


def test_rare_words_weigh_more():
    """A word that English uses all the time tells less than one it hardly uses."""
    assert weight_of("people") < weight_of("minister") < weight_of("earthquake") == RARE


@given(st.text())
def test_every_word_has_a_weight(word):
    """Whatever the word, its weight is positive and at most that of a rare one."""
    assert 0 < weight_of(word) <= RARE
