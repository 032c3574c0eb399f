"""Which statements are worth comparing: those that share a key, told of days that are near each other.

So that the work grows with the articles and not with their square: a key's block holds what one short period tells.
"""

from collections.abc import Iterable, Iterator, Sequence

from briefgen.resolve.statements import Statement

Block = dict[str, list[int]]  # positions of clusters by the keys of their statements


class Blocks:
    """Positions of clusters by the days and keys of their statements: those told of each period, or of no day, and
    those told for long."""

    def __init__(self) -> None:
        self._told: dict[int, Block] = {}
        self._undated: Block = {}
        self._lasting: Block = {}

    def add(self, position: int, statements: Iterable[Statement]) -> None:
        """Put a cluster into the blocks of these statements; its position is no lower than those put there before."""
        for statement in statements:
            for period in statement.periods:
                _put(position, statement, self._told.setdefault(period, {}))
            if not statement.periods:
                _put(position, statement, self._undated)
            if statement.told_for_long:
                _put(position, statement, self._lasting)

    def near(self, statements: Iterable[Statement], reach: int = 1) -> Sequence[int]:
        """The clusters that may say the same as one of these statements, or answer it, `reach` periods around it."""
        found: set[int] = set()
        for statement in statements:
            for block in self._around(statement, reach):
                found.update(*filter(None, map(block.get, statement.keys)))
        return sorted(found)

    def _around(self, statement: Statement, reach: int) -> Iterator[Block]:
        yield self._undated
        if statement.told_for_long:
            yield self._lasting
        periods = statement.periods
        around = range(periods.start - reach, periods.stop + reach) if periods else self._told
        yield from (self._told[period] for period in around if period in self._told)


def _put(position: int, statement: Statement, block: Block) -> None:
    for key in statement.keys:
        positions = block.get(key)
        if positions is None:
            block[key] = [position]
        elif positions[-1] != position:
            positions.append(position)
