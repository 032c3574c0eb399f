"""Which statements of different articles say the same.

A statement is a claim with its actors and date settled. Two say the same when what happens is the same, nothing they
say of who, where, when, how many and whether contradicts, and most of their words agree. Words are weighted by how
rare they are in English at large (`frequencies.txt`), never by how often the folder's articles use them, so that one
more article does not change what the others mean. Only statements that share a key are compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files

from briefgen.dates import ground
from briefgen.models import Argument, Claim, FoundFigure, Source, Span, When
from briefgen.resolve.readings import Reading

COMMON = (0.15, 0.25, 0.3, 0.4, 0.5, 0.55, 0.65)  # the weight of a word of each line of the table
RARE = 0.85
PREDICATE, ACTOR, FIGURE, DAY = 0.3, 1.0, 1.5, 1.0
ALIKE = 0.55  # of the weight of two statements, what they must share
SHARED = 2.0  # and how much at least
NEAR = 14  # days between articles that may tell the same undated thing
DISPUTED = 42  # and between those that may dispute it: a denial answers what was said for weeks
WHERE = ("place", "from")
DURATIONS = frozenset({"second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade"})
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of one article with its date.

    `doers` are the actors of all phrases but those of place, `subjects` and `objects` those of them that do and
    undergo; `words` and `figures` are compared as terms.
    """

    reading: Reading
    claim: Claim
    when: When | None
    source: Source | None
    doers: frozenset[str]
    subjects: frozenset[str]
    objects: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]
    figures: tuple[FoundFigure, ...]

    @property
    def actors(self) -> frozenset[str]:
        return self.doers | self.places


def statements_of(reading: Reading) -> tuple[Statement, ...]:
    """The claims of an article as statements, in their order."""
    return tuple(_statement(reading, claim) for claim in reading.extraction.claims)


def keys_of(statement: Statement) -> tuple[tuple[str, str], ...]:
    """The blocks a statement belongs to: what happens, with each actor and each number."""
    terms = sorted(statement.actors) + sorted({_number(figure) for figure in statement.figures})
    return tuple((statement.claim.predicate, term) for term in terms)


def says_the_same(one: Statement, other: Statement) -> bool:
    """Both state the same, as far as the words tell."""
    claims = one.claim, other.claim
    if claims[0].negated != claims[1].negated or claims[0].modality != claims[1].modality:
        return False
    return speakers_agree(one, other) and tells_the_same(one, other)


def contradicts(one: Statement, other: Statement) -> bool:
    """One states what the other denies or negates."""
    claims = one.claim, other.claim
    denied = [claim.modality == "denied" for claim in claims]
    negated = [claim.negated ^ denial for claim, denial in zip(claims, denied, strict=True)]
    if negated[0] == negated[1] or not (any(denied) or claims[0].modality == claims[1].modality):
        return False
    return tells_the_same(one, other, DISPUTED)


def tells_the_same(one: Statement, other: Statement, near: int = NEAR) -> bool:
    """Both speak of the same thing happening, whether they state, deny or negate it; undated, within `near` days."""
    return (
        one.claim.predicate == other.claim.predicate
        and _conditions_agree(one.claim, other.claim)
        and _actors_agree(one, other)
        and figures_agree(one, other)
        and dates_agree(one, other, near)
        and _are_alike(one, other)
    )


# ── statements ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _statement(reading: Reading, claim: Claim) -> Statement:
    arguments = [argument for argument in claim.arguments if argument.role != "if"]
    where = [argument for argument in arguments if argument.role in WHERE]
    who = _names(reading, [argument for argument in arguments if argument.role not in WHERE])
    source = reading.source(claim.source, claim.source_entity)
    if claim.modality == "denied" and not who:
        who = _speakers(reading, claim, source)  # who denies something is taken to be the one that it is said of
    return Statement(
        reading=reading,
        claim=claim,
        when=_date(reading, claim),
        source=source,
        doers=who,
        subjects=_names(reading, [argument for argument in arguments if argument.role == "subject"]),
        objects=_names(reading, [argument for argument in arguments if argument.role == "object"]),
        places=_names(reading, where) - who,
        words=frozenset(word for argument in arguments for word in argument.words),
        figures=tuple(reading.extraction.figures[position] for position in claim.figures),
    )


def _names(reading: Reading, arguments: Sequence[Argument]) -> frozenset[str]:
    return frozenset(
        name_of(reading, entity) for argument in arguments for entity in (*argument.named, *argument.about)
    )


def name_of(reading: Reading, entity: int) -> str:
    """The actor an entity is, else its name as written: some names are too unsure for a page, but tell things apart."""
    return reading.actors[entity] or f"~{reading.extraction.entities[entity].name.casefold()}"


def _date(reading: Reading, claim: Claim) -> When | None:
    """The date of its first dated expression; a plan's weekday lies ahead, whatever the tense around it says."""
    for position in claim.times:
        time, when = reading.extraction.times[position], reading.whens[position]
        if claim.modality == "planned" and time.direction < 1 and time.anchor == "article":
            when = ground(replace(time, direction=1), reading.words(Span(time.start, time.end)), reading.published)
        if when is not None:
            return when
    return None


# ── what must not contradict ─────────────────────────────────────────────────────────────────────────────────────────


def speakers_agree(one: Statement, other: Statement) -> bool:
    """Nobody, or one and the same; a speaker without a name may be anybody who is not of another party."""
    if one.source is None or other.source is None:
        return True
    if _is_pronoun(one.source) or _is_pronoun(other.source):
        return False
    speakers = [_speakers(statement.reading, statement.claim, statement.source) for statement in (one, other)]
    return not all(speakers) or bool(speakers[0] & speakers[1])


def _is_pronoun(source: Source) -> bool:
    return source.actor is None and (source.label or "").casefold() in PRONOUNS


def _speakers(reading: Reading, claim: Claim, source: Source | None) -> frozenset[str]:
    """The actor who speaks, or the actors named in the words for an unnamed speaker ("Russian officials")."""
    span = claim.source
    if source is None or span is None or source.actor:
        return frozenset({source.actor} if source and source.actor else ())
    inside = (m for m in reading.extraction.mentions if span.start <= m.start and m.end <= span.end)
    return frozenset(name_of(reading, mention.entity) for mention in inside)


def _conditions_agree(one: Claim, other: Claim) -> bool:
    conditions = [[a for a in claim.arguments if a.role == "if"] for claim in (one, other)]
    if not all(conditions):
        return not any(conditions)
    words = [{word for argument in condition for word in argument.words} for condition in conditions]
    return bool(words[0] & words[1])


def _actors_agree(one: Statement, other: Statement) -> bool:
    """Each may tell more of who and where than the other, but not each something else, nor who did it to whom."""
    who = one.doers - other.actors, other.doers - one.actors
    where = one.places - other.actors, other.places - one.actors
    turned = (one.subjects & other.objects) | (other.subjects & one.objects)
    turned -= (one.subjects & other.subjects) | (one.objects & other.objects)
    return bool(one.actors & other.actors) and not (turned or all(who) or all(where))


def figures_agree(one: Statement, other: Statement) -> bool:
    """Numbers of one unit are the same numbers; a number that only one gives does not contradict."""
    for figure in one.figures:
        same_unit = [f for f in other.figures if unit_of(f) == unit_of(figure)]
        if same_unit and not any(same_amount(figure, f) for f in same_unit):
            return False
    return True


def same_amount(one: FoundFigure, other: FoundFigure) -> bool:
    """The same number or range, of the same scope; "more than" and "over" are one, and so is a bare number."""
    return (one.low, one.high, one.scope) == (other.low, other.high, other.scope)


def unit_of(figure: FoundFigure) -> str:
    """The unit in the singular: "troops" and "troop" are one."""
    unit = (figure.unit or "").casefold()
    return "person" if unit in ("people", "persons") else unit.removesuffix("s")


def dates_agree(one: Statement, other: Statement, near: int = NEAR) -> bool:
    """Dates overlap; what is not dated must come from articles at most `near` days apart."""
    if one.when and other.when:
        return _overlap(one.when, other.when)
    first, second = one.when or one.reading.published, other.when or other.reading.published
    return first is None or second is None or _distance(first, second) <= near


def _overlap(one: When, other: When) -> bool:
    return (one.start or "") <= (other.end or "9999") and (other.start or "") <= (one.end or "9999")


def _distance(one: When, other: When) -> int:
    """Days between the nearest ends of two dates."""
    if _overlap(one, other):
        return 0
    first, second = sorted((one, other), key=lambda when: when.start or "")
    return (date.fromisoformat(second.start or "9999-12-31") - date.fromisoformat(first.end or "0001-01-01")).days


# ── what must agree ──────────────────────────────────────────────────────────────────────────────────────────────────


def _are_alike(one: Statement, other: Statement) -> bool:
    mine, theirs = _terms(one), _terms(other)
    shared = sum(weight for term, weight in mine.items() if term in theirs)
    return shared >= SHARED and 2 * shared >= ALIKE * (sum(mine.values()) + sum(theirs.values()))


def _terms(statement: Statement) -> dict[str, float]:
    """What is compared, with its weight."""
    return {
        f"is {statement.claim.predicate}": PREDICATE + weight_of(statement.claim.predicate),
        **{f"who {actor}": ACTOR for actor in statement.actors},
        **{f"of {_number(figure)}": FIGURE for figure in statement.figures if unit_of(figure) not in DURATIONS},
        **{word: weight_of(word) for word in statement.words},
        **({f"on {statement.when.start}": DAY} if statement.when and statement.when.precision == "day" else {}),
    }


def _number(figure: FoundFigure) -> str:
    return f"{figure.low}-{figure.high} {unit_of(figure)}"


def weight_of(word: str) -> float:
    """How much a shared word tells: little for a common word, most for a rare one."""
    return _weights().get(word, RARE)


@cache
def _weights() -> dict[str, float]:
    table = files("briefgen.resolve").joinpath("frequencies.txt").read_text(encoding="utf-8")
    lines = [line for line in table.splitlines() if not line.startswith("#")]
    return {word: weight for line, weight in zip(lines, COMMON, strict=True) for word in line.split()}
