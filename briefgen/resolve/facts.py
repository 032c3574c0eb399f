"""Facts: what more than one publisher states, and statements that are disputed."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from briefgen.models import Evidence, Fact, FactEvidence, Source, Span
from briefgen.resolve.matching import PRONOUNS, are_alike, can_be_the_same, contradicts, overlap, says_most_of
from briefgen.resolve.origins import copies, independent
from briefgen.resolve.readings import Reading, sort_key
from briefgen.resolve.statements import Statement, keys_of, name_of, statements_of

COMPARED = 12  # of the statements of a cluster, with how many a new one is compared
POINTING = PRONOUNS | {"this", "that", "these", "those", "her", "his", "their", "its"}
LENGTHY = 250  # characters of a telling that is long to read


def resolve_facts(readings: Sequence[Reading]) -> tuple[Fact, ...]:
    """Statements of at least two publishers, and those in a dispute, the best supported first."""
    published = {reading.article.id: reading.published for reading in readings}
    statements = sorted(
        (statement for reading in readings for statement in statements_of(reading)),
        key=lambda s: (sort_key(_evidence(s), published), s.claim.end, s.claim.predicate),
    )
    copied = copies(readings)
    clusters = [_agreeing(cluster) for cluster in _clusters(statements)]
    publishers = [independent((statement.reading for statement in cluster), copied) for cluster in clusters]
    disputes = _disputes(clusters)
    facts = {
        position: _fact(cluster, publishers[position])
        for position, cluster in enumerate(clusters)
        if position in disputes or (publishers[position] > 1 and any(map(_stands_alone, cluster)))
    }
    for position, others in disputes.items():
        facts[position] = replace(facts[position], disputed_by=tuple(sorted(facts[other].id for other in others)))
    prominence = _prominence(readings)
    order = sorted(facts, key=lambda position: _rank(clusters[position], facts[position], prominence))
    return tuple(_distinct([facts[position] for position in order]))


# ── one statement, several tellings ──────────────────────────────────────────────────────────────────────────────────


def _clusters(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Each statement joins the first cluster that says the same; only those that share a block key are compared."""
    clusters: list[list[Statement]] = []
    blocks: dict[tuple[str, str], list[int]] = {}
    for statement in statements:
        keys = keys_of(statement)
        near = sorted({position for key in keys for position in blocks.get(key, ())})
        home = next((position for position in near if _joins(statement, clusters[position])), None)
        if home is None:
            home = len(clusters)
            clusters.append([])
        clusters[home].append(statement)
        for key in keys:
            if home not in blocks.setdefault(key, []):
                blocks[key].append(home)
    return clusters


def _joins(statement: Statement, cluster: Sequence[Statement]) -> bool:
    """Nothing in the cluster speaks against it, and some of it is alike."""
    compared = cluster[:COMPARED]
    no_objection = all(can_be_the_same(statement, other) for other in compared)
    return no_objection and any(are_alike(statement, other) for other in compared)


def _agreeing(cluster: list[Statement]) -> list[Statement]:
    """The telling that the others say most fully, and those that say most of it, in order."""
    if len(cluster) < 3:
        return cluster
    centre = _centre(cluster, cluster)
    return [statement for statement in cluster if statement is centre or says_most_of(statement, centre)]


def _centre(tellings: Sequence[Statement], cluster: Sequence[Statement]) -> Statement:
    """The one of `tellings` that the cluster says most fully."""
    return max(tellings, key=lambda one: (sum(overlap(one, other) for other in cluster), _quality(one)))


# ── disputes ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _disputes(clusters: Sequence[Sequence[Statement]]) -> dict[int, set[int]]:
    """Which clusters, by position, cannot both be so; each is asked by its first statement."""
    blocks: dict[tuple[str, str], list[int]] = {}
    for position, cluster in enumerate(clusters):
        for key in keys_of(cluster[0]):
            blocks.setdefault(key, []).append(position)
    found: dict[int, set[int]] = {}
    for block in blocks.values():
        for one, other in _opposed(block, clusters):
            if contradicts(clusters[one][0], clusters[other][0]):
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
    return found


def _opposed(block: Sequence[int], clusters: Sequence[Sequence[Statement]]) -> Iterator[tuple[int, int]]:
    """The pairs worth asking: a denial and what is affirmed, and two that count something."""
    affirmed = [position for position in block if _affirms(clusters[position][0])]
    yield from product((position for position in block if position not in affirmed), affirmed)
    yield from combinations([position for position in affirmed if clusters[position][0].figures], 2)


def _affirms(statement: Statement) -> bool:
    return not (statement.claim.negated or statement.claim.modality == "denied")


# ── facts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _fact(cluster: Sequence[Statement], publishers: int) -> Fact:
    best = _best(cluster)
    first = _evidence(cluster[0])
    digest = hashlib.sha256(f"{first.article} {first.start} {first.end} {best.claim.predicate}".encode()).hexdigest()
    return Fact(
        id=f"fact-{digest[:10]}",
        text=_evidence(best).text,
        source=_shared_source(best, cluster),
        publishers=publishers,
        evidence=_passages(cluster),
        disputed_by=(),
    )


def _evidence(statement: Statement) -> Evidence:
    return statement.reading.evidence(Span(statement.claim.start, statement.claim.end))


def _shared_source(best: Statement, cluster: Sequence[Statement]) -> Source | None:
    """On whose word the best telling has it, where every telling has it on the same one's."""
    names = {(one.source.actor, one.source.actor or one.source.label) if one.source else None for one in cluster}
    return best.source if len(names) == 1 else None


def _passages(cluster: Sequence[Statement]) -> tuple[FactEvidence, ...]:
    """The evidence, each piece with its source, without a passage that another one holds."""
    found = {_evidence(statement): statement.source for statement in reversed(cluster)}
    kept = [piece for piece in found if not any(_holds(other, piece) for other in found if other != piece)]
    return tuple(FactEvidence(p.article, p.start, p.end, p.text, found[p]) for p in reversed(kept))


def _holds(outer: Evidence, inner: Evidence) -> bool:
    return outer.article == inner.article and outer.start <= inner.start and inner.end <= outer.end


def _best(cluster: Sequence[Statement]) -> Statement:
    """The telling that the others say most fully, among those that can be read alone."""
    return _centre([statement for statement in cluster if _stands_alone(statement)] or cluster, cluster)


def _stands_alone(statement: Statement) -> bool:
    """It tells of somebody or something doing or undergoing, and begins with no word that points back."""
    first = _evidence(statement).text.split()[0].casefold()
    told = any(argument.role in ("subject", "object") for argument in statement.claim.arguments)
    return first not in POINTING and told


def _quality(statement: Statement) -> tuple[bool, int, bool, int]:
    """A sentence of its own that names most and is not too long reads best."""
    words = _evidence(statement).text
    names = len(statement.actors) + len(statement.figures)
    return words[0].isupper() and words[-1] in ".!", names, len(words) <= LENGTHY, -len(words)


def _prominence(readings: Sequence[Reading]) -> Counter[str]:
    """How many articles name each actor."""
    return Counter(
        name for reading in readings for name in {name_of(reading, m.entity) for m in reading.extraction.mentions}
    )


def _rank(cluster: Sequence[Statement], fact: Fact, prominence: Counter[str]) -> tuple:
    """Most publishers first, then what is about the most prominent, then the newest."""
    about = sum(prominence[actor] for actor in cluster[0].doers)
    newest = max((s.reading.published.end or "" for s in cluster if s.reading.published), default="")
    return -fact.publishers, -about, [-int(part) for part in newest.split("-") if part], fact.id


def _distinct(facts: Sequence[Fact]) -> list[Fact]:
    """Without those whose words, or all of whose evidence, a fact above has shown already."""
    kept: list[Fact] = []
    said: set[str] = set()
    holders: dict[tuple[str, int, int], set[int]] = {}
    for fact in facts:
        places = [(piece.article, piece.start, piece.end) for piece in fact.evidence]
        again = fact.text in said or set.intersection(*(holders.get(place, set()) for place in places))
        if fact.id in said or (again and not fact.disputed_by):
            continue
        for place in places:
            holders.setdefault(place, set()).add(len(kept))
        said |= {fact.text, fact.id}
        kept.append(fact)
    return kept
