"""Which statements are worth comparing: those that share a key, told of days that are near each other.

So that the work grows with the articles and not with their square: a key's block holds what one short period tells.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from briefgen.resolve.statements import Statement

PERIOD = 14  # days
LONGEST = 8  # periods that an interval may cover to stand in each of them
Key = tuple[str, str]


class Blocks:
    """Positions of clusters by the keys and days of their statements."""

    def __init__(self) -> None:
        self._told: dict[tuple[Key, int], list[int]] = {}
        self._undated: dict[Key, list[int]] = {}
        self._lasting: dict[Key, list[int]] = {}
        self._all: dict[Key, list[int]] = {}

    def add(self, position: int, statements: Iterable[Statement]) -> None:
        """Put a cluster into the blocks of these statements."""
        for statement in statements:
            periods = list(_periods(statement, 0))
            for key in statement.keys:
                for period in periods:
                    _append(self._told, (key, period), position)
                if not periods:
                    _append(self._undated, key, position)
                if _is_told_for_long(statement):
                    _append(self._lasting, key, position)
                _append(self._all, key, position)

    def near(self, statements: Iterable[Statement], reach: int = 1) -> Sequence[int]:
        """The clusters that may say the same as one of these statements, or answer it, `reach` periods around it."""
        found: set[int] = set()
        for statement in statements:
            periods = list(_periods(statement, reach))
            for key in statement.keys:
                if not periods:
                    found.update(self._all.get(key, ()))
                    continue
                found.update(self._undated.get(key, ()))
                for period in periods:
                    found.update(self._told.get((key, period), ()))
                if _is_told_for_long(statement):
                    found.update(self._lasting.get(key, ()))
        return sorted(found)


def _append(blocks: dict, key: object, position: int) -> None:
    block = blocks.setdefault(key, [])
    if not block or block[-1] != position:
        block.append(position)


def _is_told_for_long(statement: Statement) -> bool:
    dated = statement.when is not None and statement.when.precision == "year"
    return statement.claim.lasting or bool(statement.figures) or dated or any(map(_is_year, statement.words))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _periods(statement: Statement, reach: int) -> Iterator[int]:
    """The periods of the days it tells of, and `reach` around them; an interval of years is one by its beginning."""
    when = statement.when or statement.reading.published
    if when is None or not (when.start or when.end):
        return
    days = when.start or when.end, when.end or when.start
    first, last = (date.fromisoformat(day).toordinal() // PERIOD for day in days)
    yield from range(first - reach, (last if last - first <= LONGEST else first) + reach + 1)
