"""Facts: what several publishers state, and what is disputed."""

import itertools
from pathlib import Path

import pytest

from briefgen.resolve.facts import resolve_facts
from tests.cases import parametrize

REPORT = """2021-03-05 | The Post | France has sent over 4,000 troops to the Spanish border.
2021-03-07 | The Globe | France now has more than 4,000 troops stationed near Spain's northern border."""
OTHER = "2021-03-06 | The Herald | Angela Weber met Maria Rossi in Rome on Friday."


@parametrize(Path(__file__).parent / "cases" / "facts.txt")
def test_facts(case, readings_from):
    """Publishers, words and whether it is disputed, as a list."""
    facts = resolve_facts(readings_from(case.text))
    shown = [f"{fact.publishers} | {fact.text}" + (" | disputed" if fact.disputed_by else "") for fact in facts]
    assert sorted(shown) == sorted(case.expected)


def test_evidence_slices_to_its_words(readings_from):
    """Every piece of evidence is the article's own text at its offsets, and the fact's words are one of them."""
    readings = readings_from(REPORT)
    texts = {reading.article.id: reading.article.text for reading in readings}
    (fact,) = resolve_facts(readings)
    assert len(fact.evidence) == 2
    assert all(texts[piece.article][piece.start : piece.end] == piece.text for piece in fact.evidence)
    assert fact.text in {piece.text for piece in fact.evidence}


def test_disputed_facts_name_each_other(readings_from):
    """Each side of a dispute names the other by its id."""
    one, other = resolve_facts(
        readings_from(
            "2021-03-05 | The Post | France will not send troops to Spain.\n"
            "2021-03-06 | The Globe | France will send troops to Spain."
        )
    )
    assert (one.disputed_by, other.disputed_by) == ((other.id,), (one.id,))


def test_ids_stay_when_something_unrelated_is_added(readings_from):
    """One more article that tells something else changes neither ids nor facts."""
    assert resolve_facts(readings_from(REPORT)) == resolve_facts(readings_from(f"{REPORT}\n{OTHER}"))


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_order_of_articles_does_not_matter(readings_from, order):
    """The facts are the same in whatever order the articles come."""
    readings = readings_from(f"{REPORT}\n{OTHER}")
    assert resolve_facts([readings[position] for position in order]) == resolve_facts(readings)
