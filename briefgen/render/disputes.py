"""Facts that dispute one another, set side by side."""

from collections.abc import Sequence

from briefgen.models import Fact

Sides = tuple[tuple[Fact, ...], ...]


def find_disputes(facts: Sequence[Fact]) -> list[Sides]:
    """Facts connected by `disputed_by`, as two sides; where two will not do, each fact is a side of its own.

    Disputes, sides and facts are in the order of `facts`; a fact that none disputes is in no dispute.
    """
    known = {fact.id: fact for fact in facts}
    place = {id: number for number, id in enumerate(known)}
    rivals: dict[str, list[str]] = {fact.id: [] for fact in facts}
    for fact in facts:
        for other in fact.disputed_by:
            if other in known:
                rivals[fact.id].append(other)
                rivals[other].append(fact.id)
    side_of: dict[str, int] = {}
    disputes = []
    for fact in facts:
        if rivals[fact.id] and fact.id not in side_of:
            side_of |= (found := _sides(fact.id, rivals))
            disputes.append(_split([known[id] for id in sorted(found, key=place.__getitem__)], found, rivals))
    return disputes


def _sides(first: str, rivals: dict[str, list[str]]) -> dict[str, int]:
    """0 or 1 for each fact that is connected with `first`: what disputes a fact stands on the other side."""
    side = {first: 0}
    waiting = [first]
    while waiting:
        fact = waiting.pop(0)
        for rival in rivals[fact]:
            if rival not in side:
                side[rival] = 1 - side[fact]
                waiting.append(rival)
    return side


def _split(group: list[Fact], side: dict[str, int], rivals: dict[str, list[str]]) -> Sides:
    if any(side[fact.id] == side[rival] for fact in group for rival in rivals[fact.id]):
        return tuple((fact,) for fact in group)
    return tuple(tuple(fact for fact in group if side[fact.id] == number) for number in (0, 1))
