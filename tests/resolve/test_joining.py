"""Which clusters are joined, and what of it is done again."""

from dataclasses import dataclass

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.resolve.joining import Joined, join


@dataclass(frozen=True)
class Stated:
    """As much of a statement as joining looks at: a place in the order, its keys, and what decides."""

    place: int
    keys: tuple[str, ...]
    size: int
    periods: range = range(1)
    told_for_long: bool = False


def are_one(these, those):
    """Of about one size."""
    return any(abs(one.size - other.size) < 2 for one in these for other in those)


def places(joined):
    """The places of what is one."""
    return [[one.place for one in cluster] for cluster in joined.wholes()]


statements = st.builds(
    Stated,
    st.integers(0, 30),
    st.lists(st.sampled_from("abcdef"), min_size=1, max_size=2).map(tuple),
    st.integers(0, 9),
)
pools = st.lists(statements, min_size=8, max_size=20, unique_by=lambda one: one.place)


LEFT = [Stated(0, ("p",), 6), Stated(1, ("q", "r"), 5), Stated(2, ("p", "r"), 6), Stated(3, ("q",), 7)]


@settings(max_examples=300, deadline=None)
@example(LEFT, [{0}, set()])  # 2 leaves 1 for what has come before it, so that nothing there is like 3 any more
@given(pools, st.lists(st.sets(st.integers(0, 30), max_size=6), min_size=2, max_size=4))
def test_what_is_remembered_changes_nothing(pool, missing):
    """Whatever was joined before, with and without any of them: what is one is what it is without any memory."""
    last = [Joined(), Joined()]
    for places_missing in missing:
        told = sorted((one for one in pool if one.place not in places_missing), key=lambda one: one.place)
        clusters = tuple((one,) for one in told)
        for turn in (0, 1):
            last[turn] = join(clusters, are_one, last[turn])
            assert last[turn].wholes() == join(clusters, are_one, Joined()).wholes()
            clusters = last[turn].wholes()


def test_only_what_meets_a_change_is_compared_again():
    """One statement goes: its cluster and what shares a key with it are compared again, the others are not."""
    asked = []

    def ask(these, those):
        asked.append(these[0].place)
        return are_one(these, those)

    clusters = tuple(
        (Stated(place, keys, size),)
        for place, (keys, size) in enumerate([("ab", 1), ("ab", 2), ("cd", 1), ("cd", 2), ("b", 9), ("d", 9)])
    )
    last = join(clusters, ask, Joined())
    assert places(last) == [[0, 1], [2, 3], [4], [5]]
    asked.clear()
    assert places(join(clusters[1:], ask, last)) == [[1], [2, 3], [4], [5]]
    assert asked == [4]
