"""A figure's values on one scale: where each stands, in per cent of the width, for the small plots beside the table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.models import FigureValue

STEPS = (1, 2, 2.5, 5, 10)
UPWARD, DOWNWARD = {"more than", "at least"}, {"less than", "at most"}


@dataclass(frozen=True, slots=True)
class Plot:
    """Points, a line between those of a range, an arrow where an end is open; `hollow` where it is not the whole.

    `open_` is 1 where it may be more, -1 where it may be less: how much, the arrow does not tell.
    """

    points: tuple[float, ...]
    line: tuple[float, float] | None
    open_: int
    hollow: bool


def plots(values: Sequence[FigureValue]) -> tuple[list[Plot | None], float | None]:
    """A plot for each value that has a number, and the scale's end; none where fewer than two can be compared."""
    numbers = [number for value in values for number in (value.low, value.high) if number is not None and number >= 0]
    if sum(_has_number(value) for value in values) < 2 or not numbers or max(numbers) == 0:
        return [None] * len(values), None
    end = _round_up(max(numbers))
    return [_plot(value, end) if _has_number(value) else None for value in values], end


def _has_number(value: FigureValue) -> bool:
    return any(number is not None and number >= 0 for number in (value.low, value.high))


def _round_up(number: float) -> float:
    """The next round number: 1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** (len(str(int(number))) - 1)
    return next(step * power for step in STEPS if step * power >= number)


def _plot(value: FigureValue, end: float) -> Plot:
    points = _percent((number for number in (value.low, value.high) if number is not None and number >= 0), end)
    upward = value.qualifier in UPWARD and value.high is None
    downward = value.qualifier in DOWNWARD and value.low is None
    return Plot(
        points,
        (points[0], points[-1]) if len(points) > 1 else None,
        1 if upward else -1 if downward else 0,
        value.scope != "whole",
    )


def _percent(numbers: Iterable[float], end: float) -> tuple[float, ...]:
    return tuple(round(100 * number / end, 2) for number in numbers)
