"""Figures: series of one quantity, and numbers that cannot both hold."""

from pathlib import Path

import pytest

from briefgen.models import Figure, FoundFigure
from briefgen.resolve.figures import resolve_figures
from briefgen.resolve.matching import cannot_both_hold
from tests.cases import parametrize


def _shown(figure: Figure) -> str:
    values = ", ".join(f"{value.text} ({value.when.edtf})" for value in figure.values)
    conflicts = "".join(f" | conflict {one}-{other}" for one, other in figure.conflicts)
    return f"{figure.label} | {values}{conflicts}"


@parametrize(Path(__file__).parent / "cases" / "figures.txt")
def test_figures(case, readings_from):
    """Label, values with their days, and conflicts, as a list."""
    assert tuple(map(_shown, resolve_figures(readings_from(case.text)))) == case.expected


def _amount(low, high=None, qualifier=None, scope="whole") -> FoundFigure:
    return FoundFigure(0, 1, low, high, "people", qualifier, scope)


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (_amount(12), _amount(19), True),
        (_amount(12), _amount(12), False),
        (_amount(12, qualifier="at least"), _amount(19), False),
        (_amount(20, qualifier="at least"), _amount(19), True),
        (_amount(None, 15, "at most"), _amount(19), True),
        (_amount(10, 20), _amount(19), False),
        (_amount(100, qualifier="about"), _amount(108), False),
        (_amount(10, qualifier="tens of"), _amount(60), False),
        (_amount(12, scope="part"), _amount(19), False),
    ],
)
def test_cannot_both_hold(one, other, clash):
    """Two amounts clash when no number fits what both say of the whole, whichever comes first."""
    assert cannot_both_hold(one, other) is clash
    assert cannot_both_hold(other, one) is clash
