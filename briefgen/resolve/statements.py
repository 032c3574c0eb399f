"""Statements: the claims of an article with their actors and dates settled, in terms that can be compared.

Words are weighted by how rare they are in English at large (`frequencies.txt`), never by how often the folder's
articles use them, so that one more article does not change what the others mean.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from sys import intern

from briefgen.dates import ground_planned
from briefgen.models import Argument, Claim, Evidence, FoundFigure, Source, Span, When
from briefgen.resolve.companies import only_company, short_name, with_company
from briefgen.resolve.readings import REMEMBERED, Reading, country_of
from briefgen.resolve.synonyms import senses_of

COMMON = (0.15, 0.25, 0.3, 0.4, 0.5, 0.55, 0.65)  # the weight of a word of each line of the table
RARE = 0.85
PREDICATE, ACTOR, DAY, PERIOD = 0.6, 1.0, 1.0, 0.6  # a predicate's own rarity is added to its weight
FIGURES = (1.2, 1.5, 2.2, 2.6)  # the weight of a number of one digit, two, three, more
LASTING = 0.6  # of how long something takes
TELLING = 3  # digits of a number by which alone statements may meet
SMALL = 10  # counts below it meet by chance
LIGHT = frozenset(
    {"be", "have", "take", "come", "go", "stand", "reach", "make", "get", "give", "hold", "put", "remain"}
)
LIGHTLY = 0.3  # the weight of a verb that tells little by itself
WHERE = ("place", "from")
PARTITIVES = frozenset({"total", "number", "handful", "group", "majority", "rest", "couple"})
ORDINALS = frozenset(
    {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}
)
FORTNIGHT = 14  # days of a period
LONGEST = 8  # periods that an interval may cover to stand in each of them
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})
MEASURES = frozenset({
    "percent", "point", "dollar", "euro", "pound", "yen", "rupee", "cent", "magnitude", "degree", "mile", "kilometer",
    "kilometre", "foot", "feet", "metre", "meter", "acre", "hectare", "ton", "tonne", "gallon", "barrel", "mph",
})  # fmt: skip
DURATIONS = frozenset({"second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade"})


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """What of a statement is compared, with its weight: `particulars` (who, how many, when; `bare` are their words) and
    `content` (what happens, and the other words). The same terms are one object in a process.
    """

    particulars: dict[str, float]
    content: dict[str, float]
    bare: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """A claim of one article with its date.

    `doers` are the actors of all phrases but those of place, `actors` those and the places, `subjects` and `objects`
    those that do and undergo, `things` what common nouns say does or undergoes it; `named` are all that the words shown
    name, `people` the persons of them, `story` the names of the whole article. `days` are the first and the last, as
    ordinals, of its date or else its article's; `speakers` who is said to say it, `conditions` the words of its "if".
    `numbers` have the digits of each that tell. `keys` and `periods` (fortnights of its days, none where it has no day)
    are its blocks, with those of what is `told_for_long`: it gives a number, a year, or how something is. One is equal
    to itself alone: an article that is read again as it was has the same ones.
    """

    reading: Reading
    claim: Claim
    evidence: Evidence
    head: str
    negative: bool
    when: When | None
    days: tuple[int, int] | None
    source: Source | None
    speakers: frozenset[str]
    doers: frozenset[str]
    actors: frozenset[str]
    subjects: frozenset[str]
    objects: frozenset[str]
    things: frozenset[str]
    places: frozenset[str]
    people: frozenset[str]
    named: frozenset[str]
    story: frozenset[str]
    words: frozenset[str]
    conditions: frozenset[str] | None
    counts: frozenset[str]
    figures: tuple[FoundFigure, ...]
    units: tuple[str, ...]
    numbers: dict[str, int]
    terms: Terms
    keys: tuple[str, ...]
    periods: range
    told_for_long: bool


@lru_cache(maxsize=REMEMBERED)
def statements_of(reading: Reading) -> tuple[Statement, ...]:
    """The claims of an article as statements, in their order."""
    names = [_short(reading, name_of(reading, entity)) for entity in range(len(reading.extraction.entities))]
    sides = [_side(reading, name) for name in names]
    story = _same(frozenset(sides[mention.entity] for mention in reading.extraction.mentions))
    return tuple(_statement(reading, claim, names, sides, story) for claim in reading.extraction.claims)


def _statement(
    reading: Reading, claim: Claim, names: Sequence[str], sides: Sequence[str], story: frozenset[str]
) -> Statement:
    """A claim as a statement; `names` are those of the article's entities, `sides` with a country for its seat."""
    arguments = [argument for argument in _arguments(reading, claim) if argument.role != "if"]
    who = _named(sides, (argument for argument in arguments if argument.role not in WHERE))
    source = reading.source(claim.source, claim.source_entity)
    speakers = speakers_of(reading, claim, source)
    if claim.modality == "denied" and not who:
        who = speakers  # who denies something is taken to be the one that it is said of
    places = _same(_named(sides, (argument for argument in arguments if argument.role in WHERE)) - who)
    when, actors = _date(reading, claim), _same(who | places)
    words = _same(frozenset(word for argument in arguments for word in words_of(argument)))
    happens = head_of(claim.predicate)
    figures = tuple(reading.extraction.figures[position] for position in claim.figures)
    particulars = _particulars(actors, figures, when)
    content = _content(happens, words - {_time(when)} if when else words)
    named = [m.entity for m in reading.extraction.mentions if claim.start <= m.start and m.end <= claim.end]
    return Statement(
        reading=reading,
        claim=claim,
        evidence=reading.evidence(Span(claim.start, claim.end)),
        head=happens,
        negative=is_negative(claim),
        when=when,
        days=_days(when or reading.published),
        source=source,
        speakers=_same(speakers),
        doers=who,
        actors=actors,
        subjects=_named(sides, (argument for argument in arguments if argument.role == "subject")),
        objects=_named(sides, (argument for argument in arguments if argument.role == "object")),
        things=_same(frozenset(words_of(a)[0] for a in arguments if a.role in ("subject", "object") and a.words)),
        places=places,
        people=_same(frozenset(names[e] for e in named if reading.extraction.entities[e].kind == "person")),
        named=_same(frozenset(names[e] for e in named)),
        story=story,
        words=words,
        conditions=_conditions(claim),
        counts=_same(frozenset(word for word in words if word[0].isdigit() or word in ORDINALS)),
        figures=figures,
        units=tuple(map(unit_of, figures)),
        numbers={number_of(figure): digits_of(figure) for figure in figures},
        terms=_terms(tuple(particulars.items()), tuple(content.items())),
        keys=_keys(happens, actors, words, figures, when),
        periods=_periods(when or reading.published),
        told_for_long=_is_told_for_long(claim, when, words),
    )


@lru_cache(maxsize=8 * REMEMBERED)
def _terms(particulars: tuple[tuple[str, float], ...], content: tuple[tuple[str, float], ...]) -> Terms:
    bare = frozenset(particular.split(" ", 1)[1] for particular, _ in particulars if not is_number(particular))
    weight = sum(weight for _, weight in particulars) + sum(weight for _, weight in content)
    return Terms(dict(particulars), dict(content), bare, weight)


def words_of(argument: Argument) -> tuple[str, ...]:
    """The words of an argument, its own noun first: "a total of 96 protesters" are protesters."""
    words = argument.words
    return words[1:] if len(words) > 1 and words[0] in PARTITIVES else words


def is_negative(claim: Claim) -> bool:
    """It is denied or negated, not both."""
    return claim.negated ^ (claim.modality == "denied")


def _conditions(claim: Claim) -> frozenset[str] | None:
    """The words of what it depends on; None where it depends on nothing."""
    conditions = [argument.words for argument in claim.arguments if argument.role == "if"]
    return frozenset(word for words in conditions for word in words) if conditions else None


def _days(when: When | None) -> tuple[int, int] | None:
    """The first and the last day, an open end as far as days are counted."""
    if when is None:
        return None
    first, last = date.fromisoformat(when.start or "0001-01-01"), date.fromisoformat(when.end or "9999-12-31")
    return first.toordinal(), last.toordinal()


def _periods(when: When | None) -> range:
    """The periods of its days; an interval of years is one by its beginning."""
    if when is None or not (when.start or when.end):
        return range(0)
    first, last = (
        date.fromisoformat(day).toordinal() // FORTNIGHT for day in (when.start or when.end, when.end or when.start)
    )
    return _shared_range(first, last + 1 if last - first <= LONGEST else first + 1)


@lru_cache(maxsize=REMEMBERED)
def _shared_range(start: int, stop: int) -> range:
    """One object for all statements of one time."""
    return range(start, stop)


def _is_told_for_long(claim: Claim, when: When | None, words: frozenset[str]) -> bool:
    dated = when is not None and when.precision == "year"
    return claim.lasting or bool(claim.figures) or dated or any(len(word) == 4 and word.isdigit() for word in words)


def _named(names: Sequence[str], arguments: Iterable[Argument]) -> frozenset[str]:
    return _same(frozenset(names[entity] for each in arguments for entity in (*each.named, *each.about)))


@lru_cache(maxsize=32 * REMEMBERED)
def _same(found: frozenset[str]) -> frozenset[str]:
    """Sets that are equal are one in memory: many statements name the same."""
    return found


def name_of(reading: Reading, entity: int) -> str:
    """The actor an entity is, else its name as written: some names are too unsure for a page, but tell things apart."""
    return reading.actors[entity] or f"~{reading.extraction.entities[entity].name.casefold()}"


def _arguments(reading: Reading, claim: Claim) -> tuple[Argument, ...]:
    """The arguments of a claim, with what "the company" stands for."""
    if "the company" not in reading.words(Span(claim.start, claim.end)).casefold():
        return claim.arguments
    company = only_company(reading.extraction)
    return claim.arguments if company is None else tuple(with_company(each, company) for each in claim.arguments)


def _short(reading: Reading, name: str) -> str:
    """The name, or the word that a company goes by, where that is no common one ("National Bank")."""
    short = short_name(reading.labels.get(name) or name.removeprefix("~"))
    if short and weight_of(short) == RARE:
        return short
    return name if " " in name else name.removeprefix("~")


def _side(reading: Reading, name: str) -> str:
    """The name, or the country for its capital, seat or body, where the articles name that country too."""
    country = country_of(reading.labels.get(name, ""))
    return country if country in reading.labels else name


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


def _particulars(actors: frozenset[str], figures: tuple[FoundFigure, ...], when: When | None) -> dict[str, float]:
    """Who, how many and on what day, each with its weight."""
    return {
        **{f"who {actor}": ACTOR for actor in sorted(actors)},
        **{f"of {number_of(figure)}": _weight_of(figure) for figure in figures},
        **({f"on {_time(when)}": DAY if when.precision == "day" else PERIOD} if when else {}),
    }


def _keys(
    happens: str, actors: frozenset[str], words: frozenset[str], figures: tuple[FoundFigure, ...], when: When | None
) -> tuple[str, ...]:
    """The blocks a statement belongs to: what happens, in each of its senses, with each actor (where there is none,
    each word), number and its day; each of its numbers and years, and each actor, with each word; actors two by two;
    and a number that tells by itself."""
    names = sorted(actors)
    numbers = sorted({number_of(figure) for figure in figures})
    alone = sorted({number_of(figure) for figure in figures if digits_of(figure) >= TELLING})
    years = sorted(word for word in words if word.isdigit())
    day = [when.edtf[:10]] if when and when.precision == "day" else []
    senses = [happens, *(str(sense) for sense in sorted(senses_of(happens)))]
    told = [(number, term) for number in (*numbers, *years) for term in (*names, *sorted(words))]
    pairs = [(one, other) for i, one in enumerate(names) for other in names[i + 1 :]] if when else []
    told += [(one, other) for one in names or sorted(words) for other in sorted(words) if one != other]
    terms = (*(names or sorted(words)), *numbers, *day)
    keys = (*((sense, term) for sense in senses for term in terms), *told, *pairs)
    return tuple(map(intern, (*(f"{one}\t{other}" for one, other in keys), *alone)))


def _time(when: When) -> str:
    """The beginning of a time, a year as it is written."""
    return (when.start or "")[:4] if when.precision == "year" else when.start or ""


def is_number(term: str) -> bool:
    """Whether a particular says how many."""
    return term.startswith("of ")


def _content(happens: str, words: frozenset[str]) -> dict[str, float]:
    """What is said to happen and the other content words, each with its weight."""
    weight = LIGHTLY if happens in LIGHT else PREDICATE + weight_of(happens)
    return {**{word: weight_of(word) for word in sorted(words)}, happens: weight}


def head_of(predicate: str) -> str:
    """The word itself: being a member and a member's joining are told with words of one family."""
    return predicate.removeprefix("be ") or predicate


def _weight_of(figure: FoundFigure) -> float:
    """How much a shared number tells: the more digits it has, the less two meet by chance."""
    if unit_of(figure) in DURATIONS:
        return LASTING
    return FIGURES[max(min(digits_of(figure), len(FIGURES)), 1) - 1]


def digits_of(figure: FoundFigure) -> int:
    """How many digits a number has that tell: 1 for 4,000, 3 for 64.5; 0 for a small count."""
    number = figure.low if figure.low is not None else figure.high or 0.0
    if number < SMALL and unit_of(figure) not in MEASURES:
        return 0
    return len(f"{number:.10g}".replace(".", "").strip("0").split("e")[0])


def number_of(figure: FoundFigure) -> str:
    """The number, with its unit where it measures; what is counted is called by many words ("people", "workers")."""
    unit = unit_of(figure)
    return f"{figure.low}-{figure.high} {unit if unit in MEASURES else ''}"


def weight_of(word: str) -> float:
    """How much a shared word tells: little for a common word, most for a rare one."""
    return _weights().get(word, RARE)


@cache
def _weights() -> dict[str, float]:
    table = files("briefgen.resolve").joinpath("frequencies.txt").read_text(encoding="utf-8")
    lines = [line for line in table.splitlines() if not line.startswith("#")]
    return {word: weight for line, weight in zip(lines, COMMON, strict=True) for word in line.split()}
