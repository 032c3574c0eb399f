"""Plots of a figure's values on one scale."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.models import FigureValue
from briefgen.render.charts import Plot, plots


def _value(low, high=None, qualifier=None, scope="whole"):
    return FigureValue("a", 0, 1, "x", low, high, qualifier, scope, None, None)


@pytest.mark.parametrize(
    ("value", "plot"),
    [
        (_value(50.0), Plot((50.0,), None, 0, False)),
        (_value(50.0, qualifier="more than"), Plot((50.0,), None, 1, False)),
        (_value(None, 50.0, "at most"), Plot((50.0,), None, -1, False)),
        (_value(20.0, 50.0), Plot((20.0, 50.0), (20.0, 50.0), 0, False)),
        (_value(50.0, qualifier="about", scope="part"), Plot((50.0,), None, 0, True)),
        (_value(None), None),
    ],
)
def test_a_value_is_a_point_a_range_or_has_an_arrow(value, plot):
    """Per cent of the scale's width; a bound has an arrow of no length of its own, parts are hollow."""
    drawn, scale = plots([value, _value(100.0), _value(3.0)])
    assert (drawn[0], scale) == (plot, 100.0)


def test_a_single_value_is_not_plotted():
    """There is nothing to compare it with; nor with zeros and negative changes alone."""
    assert plots([_value(5.0), _value(None)]) == ([None, None], None)
    assert plots([_value(0.0), _value(0.0)]) == ([None, None], None)
    assert plots([_value(-3.0), _value(-4.0)]) == ([None, None], None)


@pytest.mark.parametrize(("largest", "end"), [(7.0, 10), (130_000.0, 200_000), (0.3, 1), (240.0, 250), (1000.0, 1000)])
def test_the_scale_ends_at_a_round_number(largest, end):
    """1, 2, 2.5 or 5 times a power of ten."""
    assert plots([_value(largest), _value(largest / 2)])[1] == end


@given(st.lists(st.floats(0, 1e12), min_size=2, max_size=6))
def test_points_stay_on_the_scale(numbers):
    """Whatever the numbers."""
    drawn, _ = plots([_value(number) for number in numbers])
    assert all(0 <= point <= 100 for plot in drawn if plot for point in plot.points)
