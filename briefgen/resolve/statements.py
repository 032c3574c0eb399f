"""Statements: the claims of an article with their actors and dates settled, in terms that can be compared.

Words are weighted by how rare they are in English at large (`frequencies.txt`), never by how often the folder's
articles use them, so that one more article does not change what the others mean.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefgen.dates import ground_planned
from briefgen.models import Argument, Claim, FoundFigure, Source, Span, When
from briefgen.resolve.readings import Reading

COMMON = (0.15, 0.25, 0.3, 0.4, 0.5, 0.55, 0.65)  # the weight of a word of each line of the table
RARE = 0.85
PREDICATE, ACTOR, FIGURE, DAY = 0.6, 1.0, 1.5, 1.0  # a predicate's own rarity is added to its weight
WHERE = ("place", "from")
DURATIONS = frozenset({"second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of one article with its date.

    `doers` are the actors of all phrases but those of place, `subjects` and `objects` those of them that do and
    undergo, `things` what common nouns say does or undergoes it; `people` are those named anywhere in the words shown,
    `story` the names of the whole article. `terms` is all that is compared, with its weight.
    """

    reading: Reading
    claim: Claim
    when: When | None
    source: Source | None
    doers: frozenset[str]
    subjects: frozenset[str]
    objects: frozenset[str]
    things: frozenset[str]
    places: frozenset[str]
    people: frozenset[str]
    story: frozenset[str]
    words: frozenset[str]
    figures: tuple[FoundFigure, ...]
    terms: dict[str, float]

    @property
    def actors(self) -> frozenset[str]:
        return self.doers | self.places


def statements_of(reading: Reading) -> tuple[Statement, ...]:
    """The claims of an article as statements, in their order."""
    story = frozenset(name_of(reading, mention.entity) for mention in reading.extraction.mentions)
    return tuple(_statement(reading, claim, story) for claim in reading.extraction.claims)


def keys_of(statement: Statement) -> tuple[tuple[str, str], ...]:
    """The blocks a statement belongs to: what happens, with each actor, each number and its day."""
    terms = sorted(statement.actors) + sorted({_number(figure) for figure in statement.figures})
    if statement.when and statement.when.precision == "day":
        terms.append(statement.when.edtf[:10])
    return tuple((statement.claim.predicate, term) for term in terms)


def _statement(reading: Reading, claim: Claim, story: frozenset[str]) -> Statement:
    arguments = [argument for argument in claim.arguments if argument.role != "if"]
    where = [argument for argument in arguments if argument.role in WHERE]
    who = _names(reading, [argument for argument in arguments if argument.role not in WHERE])
    source = reading.source(claim.source, claim.source_entity)
    if claim.modality == "denied" and not who:
        who = speakers_of(reading, claim, source)  # who denies something is taken to be the one that it is said of
    places, when = _names(reading, where) - who, _date(reading, claim)
    words = frozenset(word for argument in arguments for word in argument.words)
    figures = tuple(reading.extraction.figures[position] for position in claim.figures)
    return Statement(
        reading=reading,
        claim=claim,
        when=when,
        source=source,
        doers=who,
        subjects=_names(reading, [argument for argument in arguments if argument.role == "subject"]),
        objects=_names(reading, [argument for argument in arguments if argument.role == "object"]),
        things=frozenset(a.words[0] for a in arguments if a.role in ("subject", "object") and a.words),
        places=places,
        people=_people(reading, claim),
        story=story,
        words=words,
        figures=figures,
        terms=_terms(claim.predicate, who | places, words, figures, when),
    )


def _names(reading: Reading, arguments: Sequence[Argument]) -> frozenset[str]:
    return frozenset(
        name_of(reading, entity) for argument in arguments for entity in (*argument.named, *argument.about)
    )


def _people(reading: Reading, claim: Claim) -> frozenset[str]:
    entities = reading.extraction.entities
    inside = (m for m in reading.extraction.mentions if claim.start <= m.start and m.end <= claim.end)
    return frozenset(name_of(reading, m.entity) for m in inside if entities[m.entity].kind == "person")


def name_of(reading: Reading, entity: int) -> str:
    """The actor an entity is, else its name as written: some names are too unsure for a page, but tell things apart."""
    return reading.actors[entity] or f"~{reading.extraction.entities[entity].name.casefold()}"


def _date(reading: Reading, claim: Claim) -> When | None:
    """The date of its first dated expression; a plan's weekday lies ahead, whatever the tense around it says."""
    for position in claim.times:
        time, when = reading.extraction.times[position], reading.whens[position]
        if claim.modality == "planned":
            when = ground_planned(time, reading.words(Span(time.start, time.end)), reading.published, when)
        if when is not None:
            return when
    return None


def speakers_of(reading: Reading, claim: Claim, source: Source | None) -> frozenset[str]:
    """The actor who speaks, or the actors named in the words for an unnamed speaker ("Russian officials")."""
    span = claim.source
    if source is None or span is None or source.actor:
        return frozenset({source.actor} if source and source.actor else ())
    inside = (m for m in reading.extraction.mentions if span.start <= m.start and m.end <= span.end)
    return frozenset(name_of(reading, mention.entity) for mention in inside)


def unit_of(figure: FoundFigure) -> str:
    """The unit in the singular: "troops" and "troop" are one."""
    unit = (figure.unit or "").casefold()
    if unit in ("people", "persons"):
        return "person"
    return unit[:-3] + "y" if unit.endswith("ies") else unit.removesuffix("s")


def _terms(
    predicate: str,
    actors: frozenset[str],
    words: frozenset[str],
    figures: tuple[FoundFigure, ...],
    when: When | None,
) -> dict[str, float]:
    """What is compared, with its weight."""
    return {
        f"is {predicate}": PREDICATE + weight_of(predicate),
        **{f"who {actor}": ACTOR for actor in sorted(actors)},
        **{f"of {_number(figure)}": FIGURE for figure in figures if unit_of(figure) not in DURATIONS},
        **{word: weight_of(word) for word in sorted(words)},
        **({f"on {when.start}": DAY} if when and when.precision == "day" else {}),
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
