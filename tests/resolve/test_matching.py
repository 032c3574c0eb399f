"""Matching: statements, blocks, and the weights of words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.models import FoundFigure
from briefgen.resolve.blocks import Blocks
from briefgen.resolve.matching import contradicts, says_the_same
from briefgen.resolve.readings import settle
from briefgen.resolve.statements import RARE, digits_of, statements_of, unit_of, weight_of

LINES = """2021-03-05 | The Post | France has sent over 4,000 troops to the Spanish border.
2021-03-07 | The Globe | France now has more than 4,000 troops stationed near Spain's northern border.
2021-03-07 | The Herald | France has not sent over 4,000 troops to the Spanish border."""


def test_the_same_statement_shares_a_block(readings_from):
    """Statements that say the same have a key in common, so that only a block needs comparing."""
    one, other, _ = (statements_of(reading)[0] for reading in readings_from(LINES))
    assert says_the_same(one, other)
    assert set(one.keys) & set(other.keys)


def test_says_the_same_both_ways(readings_from):
    """Saying the same and contradicting do not depend on who is asked first."""
    one, other, denial = (statements_of(reading)[0] for reading in readings_from(LINES))
    assert says_the_same(other, one)
    assert contradicts(one, denial)
    assert contradicts(denial, one)
    assert not says_the_same(one, denial)


def _first(readings):
    return [statements_of(reading)[0] for reading in readings]


def test_a_number_binds_what_other_words_tell(readings_from):
    """A number of several digits and an actor in common tell that two clauses in other words are one statement."""
    one, other = _first(
        readings_from(
            "2021-03-05 | The Post | Portugal imports 38.4 percent of its gas from Spain.\n"
            "2021-03-07 | The Globe | For 38.4 percent of its gas, Portugal depends on Spain."
        )
    )
    assert says_the_same(one, other)


def test_synonyms_say_the_same_and_opposites_never_do(readings_from):
    """What was refused was turned down; what rose did not fall, though the number is the same."""
    one, other, third = _first(
        readings_from(
            "2021-03-05 | The Post | Italy refused the offer from Spain on Monday.\n"
            "2021-03-05 | The Globe | Italy turned down the offer from Spain on Monday.\n"
            "2021-03-05 | The Herald | Italy accepted the offer from Spain on Monday."
        )
    )
    assert says_the_same(one, other)
    assert not says_the_same(one, third)


def test_a_denial_is_a_statement_that_it_is_not_so(readings_from):
    """ "Denied that it planned to" and "has no plans to" are one side."""
    denied, none = _first(
        readings_from(
            "2021-03-05 | The Post | France denied that it planned to close the border with Spain.\n"
            "2021-03-05 | The Globe | France has no plans to close the border with Spain."
        )
    )
    assert says_the_same(denied, none)


@pytest.mark.parametrize(("number", "digits"), [(4000.0, 1), (64.5, 3), (14_300_000.0, 3), (7.0, 0), (12.0, 2)])
def test_digits_that_tell(number, digits):
    """Zeros at the end tell nothing, and a small count meets by chance."""
    assert digits_of(FoundFigure(0, 1, number, None, "people", None)) == digits


def test_what_is_told_months_apart_stands_in_no_common_block(readings_from):
    """Events are compared with what is told about their time only, so that the work grows with the articles."""
    blocks = Blocks()
    early, late, soon = _first(
        readings_from(
            "\n".join(
                f"2021-{month} | The Post | France expelled Maria Rossi." for month in ("01-05", "06-05", "01-12")
            )
        )
    )
    blocks.add(0, [early])
    assert (list(blocks.near([soon])), list(blocks.near([late]))) == ([0], [])


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


def test_statements_are_remembered_by_what_their_article_says(readings_from):
    """An article that is as it was has the same statements, whatever another article's actors are called."""
    (reading, *_) = readings_from(LINES)
    labels = reading.labels | {"somebody-else": "Somebody Else"}
    again = settle(reading.article, replace(reading.extraction), reading.published, reading.actors, labels)
    assert statements_of(again)[0] is statements_of(reading)[0]
    assert statements_of(replace(reading, published=None))[0] is not statements_of(reading)[0]


def test_a_verb_that_tells_little_is_no_happening(readings_from):
    """Who took to the streets was not taken into custody, whatever verb both are told with."""
    marched, arrested = _first(
        readings_from(
            "2021-03-06 | The Post | Protesters took to the streets in Rome on Saturday.\n"
            "2021-03-06 | The Globe | Protesters were taken into custody in Rome on Saturday."
        )
    )
    assert not says_the_same(marched, arrested)


def test_who_was_arrested_is_not_how_many_came(readings_from):
    """Protesters are no protest: how many of them were arrested does not contradict how many came to it."""
    came, arrested, others = _first(
        readings_from(
            "2021-03-06 | The Post | A total of 76,000 people joined the protest in Rome on Saturday.\n"
            "2021-03-06 | The Globe | A total of 136 protesters were arrested in Rome on Saturday.\n"
            "2021-03-06 | The Herald | A total of 15,000 people joined the protest in Rome on Saturday."
        )
    )
    assert not contradicts(came, arrested)
    assert contradicts(came, others)
