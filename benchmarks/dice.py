"""The one source of chance of the generator."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Chance that repeats: all of it rests on `Random.random`, whose stream is the same in every Python version."""

    def __init__(self, seed: int):
        self._random = Random(seed).random

    def chance(self, probability: float) -> bool:
        """True with this probability."""
        return self._random() < probability

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._random() * (high - low + 1))

    def pick(self, values: Sequence[T]) -> T:
        """One of the values."""
        return values[int(self._random() * len(values))]

    def some(self, values: Sequence[T], count: int) -> list[T]:
        """At most `count` of the values, each once, in random order."""
        left = list(values)
        return [left.pop(int(self._random() * len(left))) for _ in range(min(count, len(left)))]
