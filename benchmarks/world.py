"""What happens in the generated world: people, bodies, statements, what is said, and stories made of these."""

from dataclasses import dataclass, field
from datetime import date

from benchmarks.grammar import Grammar, Kind, Saying


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name in one or two spellings. `office` is a title ("Foreign Minister") or a description
    ("union leader"); `of` says of what, after the name ("head of the Union of Port Workers")."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    gender: str
    office: str
    of: str
    titled: bool

    def spelled(self, spelling: int) -> tuple[str, str]:
        """Given name and family name in the given spelling, where there is one."""
        return self.given[min(spelling, len(self.given) - 1)], self.family[min(spelling, len(self.family) - 1)]

    @property
    def name(self) -> str:
        return " ".join(self.spelled(0))


@dataclass(frozen=True, slots=True)
class Body:
    """An institution or company: its name, and what it is called later on."""

    name: str
    later: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in millions."""

    millions: int
    currency: str = "$"


@dataclass(frozen=True, slots=True)
class Percent:
    """A share, or a change."""

    value: float


@dataclass(frozen=True, slots=True)
class Rough:
    """A number that some outlets give exactly and others round down ("more than 12,000" for 12,400)."""

    exact: int


Value = Person | Body | Money | Percent | Rough | int | str


@dataclass(eq=False, slots=True)
class Statement:
    """Something that can be so or not, in the world of a story.

    `day` and `until` say when it happens; `quantity` names what a figure measures, so that two figures of one quantity
    on one day cannot both hold and figures of different days are a development; `denies` is the statement that this one
    denies; `happening` is shared by what was planned, what then happened, and what is told of it; `speaker` is the slot
    of the only one who says it. Identity counts: each object is one statement.
    """

    id: str
    kind: Kind
    slots: dict[str, Value]
    day: date | None = None
    until: date | None = None
    quantity: str | None = None
    amount: float | None = None
    denies: "Statement | None" = None
    happening: str | None = None
    speaker: str | None = None


@dataclass(eq=False, slots=True)
class Quote:
    """What a person (the slot `who`) said on a day, in one or two sentences; `spoken` is what each of them states."""

    who: str
    sentences: tuple[Saying, ...]
    spoken: tuple[Statement, ...]


@dataclass(eq=False, slots=True)
class Beat:
    """A day's news: what is new, and what was said."""

    day: date
    statements: list[Statement]
    quotes: list[Quote]


@dataclass(eq=False, slots=True)
class Story:
    """A developing story. `background` holds all the time; `city` is where its datelines are from."""

    id: str
    kind: str
    grammar: Grammar
    slots: dict[str, Value]
    country: str
    city: str
    beats: list[Beat] = field(default_factory=list)
    background: list[Statement] = field(default_factory=list)
    spoken: dict[tuple[str, str], Statement] = field(default_factory=dict)

    def say(self, who: str, words: str) -> Statement:
        """What the person in the slot `who` states with these words: the same statement whoever quotes it."""
        kind = Kind("saying", frozenset({"speaker"}), (who,), (), ())
        statement = Statement(f"{self.id}.saying.{len(self.spoken)}", kind, {}, speaker=who)
        return self.spoken.setdefault((who, words), statement)
