"""Disputes as sides."""

import pytest

from briefgen.models import Evidence, Fact
from briefgen.render.disputes import find_disputes


def _facts(*lines: str) -> list[Fact]:
    """ "a b c" is fact a, disputed by b and c."""
    evidence = (Evidence("article", 0, 1, "x"),)
    return [Fact(id, id, None, 1, evidence, tuple(by)) for id, *by in (line.split() for line in lines)]


@pytest.mark.parametrize(
    ("facts", "sides"),
    [
        (["a b", "b a"], ["a | b"]),
        (["a b", "b"], ["a | b"]),
        (["a b", "b a c", "c b"], ["a c | b"]),
        (["a", "b c", "c b", "d e", "e d"], ["b | c", "d | e"]),
        (["a b c", "b a c", "c a b"], ["a | b | c"]),
        (["a gone"], []),
    ],
)
def test_what_disputes_a_fact_stands_on_the_other_side(facts, sides):
    """Two facts with one rival stand together; three that dispute each other stand apart; unknown rivals are none."""
    found = find_disputes(_facts(*facts))
    assert [" | ".join(" ".join(fact.id for fact in side) for side in dispute) for dispute in found] == sides
