"""Facts: what more than one publisher states, and statements that are disputed."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from briefgen.models import Evidence, Fact, Span, When
from briefgen.resolve.matching import Statement, contradicts, keys_of, says_the_same, statements_of
from briefgen.resolve.readings import Reading, sort_key

COMPARED = 12  # of the statements of a cluster, with how many a new one is compared


def resolve_facts(readings: Sequence[Reading]) -> tuple[Fact, ...]:
    """Statements of at least two publishers, and those in a dispute, the best supported first."""
    published = {reading.article.id: reading.published for reading in readings}
    statements = sorted(
        (statement for reading in readings for statement in statements_of(reading)),
        key=lambda s: (sort_key(_evidence(s), published), s.claim.end, s.claim.predicate),
    )
    clusters = _clusters(statements)
    disputes = _disputes(clusters)
    facts = {
        position: _fact(cluster)
        for position, cluster in enumerate(clusters)
        if position in disputes or _publishers(cluster) > 1
    }
    named = {
        position: replace(fact, disputed_by=tuple(sorted(facts[other].id for other in disputes.get(position, ()))))
        for position, fact in facts.items()
    }
    order = sorted(named, key=lambda position: _rank(clusters[position], named[position], published))
    return tuple(_distinct([named[position] for position in order]))


# ── one statement, several tellings ──────────────────────────────────────────────────────────────────────────────────


def _clusters(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Each statement joins the first cluster all of whose members say the same; candidates share a block key."""
    clusters: list[list[Statement]] = []
    blocks: dict[tuple[str, str], list[int]] = {}
    for statement in statements:
        near = sorted({position for key in keys_of(statement) for position in blocks.get(key, ())})
        home = next((position for position in near if _joins(statement, clusters[position])), None)
        if home is None:
            home = len(clusters)
            clusters.append([])
        clusters[home].append(statement)
        for key in keys_of(statement):
            if home not in blocks.setdefault(key, []):
                blocks[key].append(home)
    return clusters


def _joins(statement: Statement, cluster: Sequence[Statement]) -> bool:
    return all(says_the_same(statement, other) for other in cluster[:COMPARED])


# ── disputes ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _disputes(clusters: Sequence[Sequence[Statement]]) -> dict[int, set[int]]:
    """Positions of clusters that cannot both be so: one affirms what the other denies or negates."""
    blocks: dict[tuple[str, str], list[int]] = {}
    for position, cluster in enumerate(clusters):
        for key in keys_of(cluster[0]):
            blocks.setdefault(key, []).append(position)
    found: dict[int, set[int]] = {}
    for block in blocks.values():
        for one in (position for position in block if not _affirms(clusters[position][0])):
            for other in block:
                if _affirms(clusters[other][0]) and contradicts(clusters[one][0], clusters[other][0]):
                    found.setdefault(one, set()).add(other)
                    found.setdefault(other, set()).add(one)
    return found


def _affirms(statement: Statement) -> bool:
    return not (statement.claim.negated or statement.claim.modality == "denied")


# ── facts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _fact(cluster: Sequence[Statement]) -> Fact:
    best = max(cluster, key=_quality)
    evidence = tuple(dict.fromkeys(_evidence(statement) for statement in cluster))
    first = evidence[0]
    digest = hashlib.sha256(f"{first.article} {first.start} {first.end} {best.claim.predicate}".encode()).hexdigest()
    return Fact(
        id=f"fact-{digest[:10]}",
        text=_evidence(best).text,
        source=best.source,
        publishers=_publishers(cluster),
        evidence=evidence,
        disputed_by=(),
    )


def _evidence(statement: Statement) -> Evidence:
    return statement.reading.evidence(Span(statement.claim.start, statement.claim.end))


def _publishers(cluster: Sequence[Statement]) -> int:
    return len({statement.reading.origin for statement in cluster})


def _quality(statement: Statement) -> tuple[int, int, int]:
    """The best telling names most, says it in a clause of its own, and is not too long."""
    length = statement.claim.end - statement.claim.start
    return len(statement.actors) + len(statement.figures), -int(length > 250), -length


def _rank(cluster: Sequence[Statement], fact: Fact, published: dict[str, When | None]):
    return -fact.publishers, fact.id


def _distinct(facts: Sequence[Fact]) -> list[Fact]:
    """Without facts whose evidence another fact above holds already."""
    kept: list[Fact] = []
    for fact in facts:
        if fact.disputed_by or not any(set(fact.evidence) <= set(other.evidence) for other in kept):
            kept.append(fact)
    return kept
