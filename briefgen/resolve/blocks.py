"""Which statements are worth comparing: those that share a key, told of days that are near each other.

So that the work grows with the articles and not with their square: a key's block holds what one short period tells.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefgen.resolve.statements import Statement

PERIOD = 14  # days
LONGEST = 8  # periods that an interval may cover to stand in each of them


@dataclass(frozen=True, slots=True)
class Block:
    """The clusters that share a key: those told of each period, or of no day, and those told for long."""

    told: dict[int, list[int]] = field(default_factory=dict)
    undated: list[int] = field(default_factory=list)
    lasting: list[int] = field(default_factory=list)


class Blocks:
    """Positions of clusters by the keys and days of their statements."""

    def __init__(self) -> None:
        self._blocks: dict[str, Block] = {}

    def add(self, position: int, statements: Iterable[Statement]) -> None:
        """Put a cluster into the blocks of these statements."""
        for statement in statements:
            periods, for_long = _periods(statement, 0), _is_told_for_long(statement)
            for key in statement.keys:
                block = self._blocks.get(key) or self._blocks.setdefault(key, Block())
                for period in periods:
                    _append(block.told.setdefault(period, []), position)
                if not periods:
                    _append(block.undated, position)
                if for_long:
                    _append(block.lasting, position)

    def near(self, statements: Iterable[Statement], reach: int = 1) -> Sequence[int]:
        """The clusters that may say the same as one of these statements, or answer it, `reach` periods around it."""
        found: set[int] = set()
        for statement in statements:
            periods, for_long = _periods(statement, reach), _is_told_for_long(statement)
            for block in filter(None, map(self._blocks.get, statement.keys)):
                found.update(block.undated)
                for period in periods or block.told:
                    if period in block.told:
                        found.update(block.told[period])
                if for_long:
                    found.update(block.lasting)
        return sorted(found)


def _append(positions: list[int], position: int) -> None:
    if not positions or positions[-1] != position:
        positions.append(position)


def _is_told_for_long(statement: Statement) -> bool:
    dated = statement.when is not None and statement.when.precision == "year"
    return statement.claim.lasting or bool(statement.figures) or dated or any(map(_is_year, statement.words))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _periods(statement: Statement, reach: int) -> range:
    """The periods of the days it tells of, and `reach` around them; an interval of years is one by its beginning."""
    when = statement.when or statement.reading.published
    if when is None or statement.days is None or not (when.start or when.end):
        return range(0)
    days = statement.days[0 if when.start else 1], statement.days[1 if when.end else 0]
    first, last = (day // PERIOD for day in days)
    return range(first - reach, (last if last - first <= LONGEST else first) + reach + 1)
