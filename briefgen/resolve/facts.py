"""Facts: what more than one publisher states, and statements that are disputed."""

import hashlib
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product, starmap

from briefgen.models import Evidence, Fact, FactEvidence, Source
from briefgen.resolve.agreement import contents_agree, figures_agree, speakers_agree
from briefgen.resolve.blocks import Blocks
from briefgen.resolve.joining import Cluster, Joined, join
from briefgen.resolve.matching import are_alike, contradicts, says_most_of
from briefgen.resolve.origins import copies, independent
from briefgen.resolve.readings import REMEMBERED, Reading, by_date
from briefgen.resolve.sharing import overlap
from briefgen.resolve.statements import PRONOUNS, Statement, name_of, statements_of

CLUSTERS = 16 * REMEMBERED  # of which a process remembers what was made of each
OPPOSED = 0.25  # of the pairs of two clusters at most: a clause read wrongly does not keep them apart
CENTRED = 24  # among how many the fullest is looked for
ASKED = 12  # of them, that are asked whether they contradict another's
ANSWERED = 3  # periods in which a denial answers what was said
POINTING = PRONOUNS | {"this", "that", "these", "those", "her", "his", "their", "its"}
LENGTHY = 250  # characters of a telling that is long to read


_LAST = [Joined(), Joined()]  # of the two rounds in which clusters are joined, what came of the build before

Place = tuple[str, int, int]  # an article's id, and where in its text


def resolve_facts(readings: Sequence[Reading], apart: Collection[Place] = ()) -> tuple[Fact, ...]:
    """Statements of at least two publishers, and those in a dispute, the best supported first.

    What stands at the places `apart` is joined with nothing.
    """
    statements = [statement for reading in by_date(readings) for statement in _by_place(reading)]
    copied = copies(readings)
    lone = [(statement,) for statement in statements if apart and _place(statement.evidence) in apart]
    joinable = [statement for statement in statements if not lone or _place(statement.evidence) not in apart]
    clusters = [*map(_agreeing, _clusters(joinable)), *lone]
    publishers = [independent((statement.reading for statement in cluster), copied) for cluster in clusters]
    disputes = _disputes(clusters)
    facts = {
        position: _fact(cluster, publishers[position])
        for position, cluster in enumerate(clusters)
        if position in disputes or (publishers[position] > 1 and _can_be_read(cluster))
    }
    for position, others in disputes.items():
        facts[position] = replace(facts[position], disputed_by=tuple(sorted(facts[other].id for other in others)))
    prominence = _prominence(readings)
    order = sorted(facts, key=lambda position: _rank(clusters[position], facts[position], prominence))
    return tuple(_distinct([facts[position] for position in order]))


@lru_cache(maxsize=REMEMBERED)
def _by_place(reading: Reading) -> tuple[Statement, ...]:
    """The statements of one article in the order of its text."""
    return tuple(sorted(statements_of(reading), key=lambda s: (s.claim.start, s.claim.end, s.claim.predicate)))


# ── one statement, several tellings ──────────────────────────────────────────────────────────────────────────────────


def _clusters(statements: Sequence[Statement]) -> tuple[Cluster, ...]:
    """Statements that say the same: each joins the first cluster it fits, then clusters that fit are joined."""
    found = tuple((statement,) for statement in statements)
    for turn in (0, 1):
        _LAST[turn] = join(found, _join, _LAST[turn])
        found = _LAST[turn].wholes()
    return found


def _join(these: tuple[Statement, ...], those: tuple[Statement, ...]) -> bool:
    """Hardly anything in either cluster speaks against the other, and some of it is alike.

    What an outlet tells in its own name may be said by one here and by another there.
    """
    allowed, told = OPPOSED * len(these) * len(those), any(s.source is None for s in (*these, *those))
    possible, opposed = [], 0
    for pair in product(these, those):
        if not figures_agree(*pair):
            return False
        if not contents_agree(*pair) or not (told or speakers_agree(*pair)):
            opposed += 1
            if opposed > allowed:
                return False
        elif speakers_agree(*pair):
            possible.append(pair)
    return any(starmap(are_alike, possible))


@lru_cache(maxsize=CLUSTERS)
def _agreeing(cluster: Cluster) -> Cluster:
    """The telling that the others say most fully, and those that say most of it, in order."""
    if len(cluster) < 3:
        return cluster
    centre = _centre(cluster, cluster)
    return tuple(statement for statement in cluster if statement is centre or says_most_of(statement, centre))


def _centre(tellings: Sequence[Statement], cluster: Sequence[Statement]) -> Statement:
    """The one of `tellings` that the cluster says most fully."""
    compared, tellings = cluster[:CENTRED], tellings[:CENTRED]
    told = {one.terms: one for one in tellings}  # the same terms are told as fully
    fullness = {terms: sum(overlap(one, other) for other in compared) for terms, one in told.items()}
    return max(tellings, key=lambda one: (fullness[one.terms], _quality(one)))


# ── disputes ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _disputes(clusters: Sequence[Cluster]) -> dict[int, set[int]]:
    """Which clusters, by position, cannot both be so; each is asked by its first statements."""
    affirmed, found = Blocks(), {}
    for position, cluster in enumerate(clusters):
        if not cluster[0].negative:
            affirmed.add(position, _asked(cluster))
    for position, cluster in enumerate(clusters):
        asked, denies = _asked(cluster), cluster[0].negative
        if not denies and not any(statement.figures for statement in asked):
            continue
        for other in affirmed.near(asked, reach=ANSWERED if denies else 0):
            if (denies or other < position) and _are_opposed(cluster, clusters[other]):
                found.setdefault(position, set()).add(other)
                found.setdefault(other, set()).add(position)
    return found


@lru_cache(maxsize=CLUSTERS)
def _are_opposed(these: Cluster, those: Cluster) -> bool:
    """Some contradict some of the others, and none is told of another place than any of the others."""
    pairs = tuple(product(_asked(these), _asked(those)))
    return any(starmap(contradicts, pairs)) and not any(starmap(_are_elsewhere, pairs))


def _are_elsewhere(one: Statement, other: Statement) -> bool:
    return bool(one.places and other.places) and one.places.isdisjoint(other.places)


@lru_cache(maxsize=CLUSTERS)
def _asked(cluster: Cluster) -> Cluster:
    """The first of a cluster, those that give a number before those that do not."""
    return tuple(sorted(cluster, key=lambda statement: not statement.figures))[:ASKED]


# ── facts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=CLUSTERS)
def _fact(cluster: Cluster, publishers: int) -> Fact:
    best = _best(cluster)
    first = cluster[0].evidence
    digest = hashlib.sha256(f"{first.article} {first.start} {first.end} {best.claim.predicate}".encode()).hexdigest()
    return Fact(
        id=f"fact-{digest[:10]}",
        text=best.evidence.text,
        source=_shared_source(best, cluster),
        publishers=publishers,
        evidence=_passages(cluster),
        disputed_by=(),
    )


def _place(piece: Evidence) -> Place:
    return piece.article, piece.start, piece.end


def _shared_source(best: Statement, cluster: Sequence[Statement]) -> Source | None:
    """On whose word the best telling has it, where every telling has it on the same one's."""
    names = {(one.source.actor, one.source.actor or one.source.label) if one.source else None for one in cluster}
    return best.source if len(names) == 1 else None


def _passages(cluster: Sequence[Statement]) -> tuple[FactEvidence, ...]:
    """The evidence, each piece with its source, without a passage that another one holds."""
    found = {statement.evidence: statement.source for statement in reversed(cluster)}
    of_article: dict[str, list[Evidence]] = {}
    for piece in found:
        of_article.setdefault(piece.article, []).append(piece)
    kept = [p for p in found if not any(_holds(other, p) for other in of_article[p.article] if other != p)]
    return tuple(FactEvidence(p.article, p.start, p.end, p.text, found[p]) for p in reversed(kept))


def _holds(outer: Evidence, inner: Evidence) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _best(cluster: Sequence[Statement]) -> Statement:
    """The telling that the others say most fully, among those that can be read alone, an outlet's own first."""
    readable = [statement for statement in cluster if _stands_alone(statement)] or cluster
    return _centre([statement for statement in readable if statement.source is None] or readable, cluster)


@lru_cache(maxsize=CLUSTERS)
def _can_be_read(cluster: Cluster) -> bool:
    return any(map(_stands_alone, cluster))


def _stands_alone(statement: Statement) -> bool:
    """It tells of somebody or something doing or undergoing, and begins with no word that points back."""
    first = statement.evidence.text.split()[0].casefold()
    told = any(argument.role in ("subject", "object") for argument in statement.claim.arguments)
    return first not in POINTING and told and not statement.claim.elliptic


def _quality(statement: Statement) -> tuple[bool, int, bool, int]:
    """A sentence of its own that names most and is not too long reads best."""
    words = statement.evidence.text
    names = len(statement.named) + len(statement.figures)
    return words[0].isupper(), names, len(words) <= LENGTHY, -len(words)


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
    holders: dict[Place, set[int]] = {}
    for fact in facts:
        places = list(map(_place, fact.evidence))
        again = fact.text in said or set.intersection(*(holders.get(place, set()) for place in places))
        if fact.id in said or (again and not fact.disputed_by):
            continue
        for place in places:
            holders.setdefault(place, set()).add(len(kept))
        said |= {fact.text, fact.id}
        kept.append(fact)
    return kept
