"""Which clusters are one: each joins the first before it that says the same, of those in its blocks.

Of the build before it is remembered where each cluster went. That rests on nothing but the clusters that came before
it into its blocks, and what these had taken in. So it goes where it went, unless it shares a key with anything that is
gone, has come, or has gone elsewhere, or with what is one with that: those alone are compared again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from briefgen.resolve.blocks import Blocks
from briefgen.resolve.statements import Statement

COMPARED = 12  # of the statements of a cluster, with how many a new one is compared

Cluster = tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Where each cluster went: to the first of those that are one, itself maybe; and what the first ones took in."""

    homes: dict[Cluster, Cluster] = field(default_factory=dict)
    members: dict[Cluster, list[Cluster]] = field(default_factory=dict)

    def wholes(self) -> tuple[Cluster, ...]:
        """What is one, as one cluster."""
        return tuple(tuple(s for member in members for s in member) for members in self.members.values())


class _Changes:
    """The keys of all that was, or is, in a home that is not as it was in the build before."""

    def __init__(self, last: Joined, now: Joined) -> None:
        self._builds = (last, now)
        self._homes: set[Cluster] = set()
        self._keys: set[str] = set()

    def add(self, home: Cluster, cluster: Cluster) -> None:
        """`cluster` came to this home, or left it."""
        every = (member for joined in self._builds for member in joined.members.get(home, ()))
        for member in (cluster,) if home in self._homes else every:
            self._keys.update(*(statement.keys for statement in compared(member)))
        self._homes.add(home)

    def touch(self, cluster: Cluster) -> bool:
        return bool(self._keys) and any(not self._keys.isdisjoint(statement.keys) for statement in compared(cluster))


def join(clusters: Sequence[Cluster], are_one: Callable[[Cluster, Cluster], bool], last: Joined) -> Joined:
    """Each cluster with the first before it that `are_one` puts it with, by the statements of both that are compared.

    `last` is what came of other clusters with the same `are_one`; it saves work and changes nothing.
    """
    present = set(clusters)
    if [each for each in last.homes if each in present] != [each for each in clusters if each in last.homes]:
        last = Joined()  # what came first then does not come first now
    now, blocks = Joined(), Blocks()
    changes = _Changes(last, now)
    for gone in last.homes.keys() - present:
        changes.add(last.homes[gone], gone)
    first: list[Cluster] = []  # of those that are one, by their position in the blocks
    shown: dict[Cluster, Cluster] = {}
    places: dict[Cluster, int] = {}
    for cluster in clusters:
        told, went = compared(cluster), last.homes.get(cluster)
        home = went
        if went is None or changes.touch(cluster):
            near = (first[place] for place in blocks.near(told))
            home = next((other for other in near if are_one(told, shown[other])), cluster)
        if home == cluster:
            places[home] = len(first)
            first.append(home)
            shown[home] = ()
            now.members[home] = []
        now.homes[cluster] = home
        now.members[home].append(cluster)
        shown[home] = compared((*shown[home], *cluster))
        blocks.add(places[home], told)
        if home != went:
            changes.add(home, cluster)
            if went is not None:
                changes.add(went, cluster)
    return now


def compared(cluster: Cluster) -> Cluster:
    """The first of a cluster and its latest."""
    half = COMPARED // 2
    return cluster if len(cluster) <= COMPARED else (*cluster[:half], *cluster[-half:])
