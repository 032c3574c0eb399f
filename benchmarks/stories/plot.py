"""A story in the making: states facts, sets days, lets people speak."""

from datetime import date, timedelta

from benchmarks.countries import Country
from benchmarks.dice import Dice
from benchmarks.grammar import Saying, choose, read_grammar, tidy
from benchmarks.world import Beat, Money, Percent, Quote, Rough, Statement, Story, Value


class Plot:
    """A story in the making: what its functions below use to state facts and to set days."""

    def __init__(self, kind: str, number: int, country: Country, start: date, dice: Dice):
        self.story = Story(f"{kind}-{number}", kind, read_grammar(kind), {}, country.name, country.capital)
        self.start = start
        self.dice = dice
        self._stated = 0
        self._unsaid: dict[str, list[Saying]] = {}
        self.slots(country=country.name, adjective=country.adjective, capital=country.capital)

    def slots(self, **values: Value) -> None:
        """What the slots of all this story's sentences hold."""
        self.story.slots.update(values)

    def state(
        self,
        kind: str,
        day: date | None = None,
        *,
        quantity: str | None = None,
        speaker: str | None = None,
        denies: Statement | None = None,
        happening: str | None = None,
        until: date | None = None,
        **slots: Value,
    ) -> Statement:
        """A new statement of this story."""
        self._stated += 1
        story = self.story
        return Statement(
            id=f"{story.id}.{kind}.{self._stated}",
            kind=story.grammar.kinds[kind],
            slots=slots,
            day=day,
            until=until,
            quantity=f"{story.id}.{quantity}" if quantity else None,
            amount=_amount(slots.get("n")),
            denies=denies,
            happening=f"{story.id}.{happening}" if happening else None,
            speaker=speaker,
        )

    def beat(self, day: date, statements: list[Statement], *speakers: str) -> None:
        """A day's news, with what is said by the speakers and by two who comment."""
        voices = (*speakers, *self.dice.some(("economist", "historian", "resident"), 2))
        self.story.beats.append(Beat(day, statements, [quote for who in voices for quote in self._quotes(who)]))

    def background(self, *kinds: str) -> None:
        """What holds all the time."""
        self.story.background += [self.state(kind) for kind in kinds]

    def _quotes(self, who: str) -> list[Quote]:
        """A quotation of two sentences and two of one; nothing is said again before all has been said."""
        sayings: list[Saying] = []
        while len(sayings) < min(4, len(self.story.grammar.sayings[who])):
            sayings.append(self._next_saying(who, sayings))
        return [self._quote(who, group) for group in (sayings[:2], sayings[2:3], sayings[3:]) if group]

    def _quote(self, who: str, sayings: list[Saying]) -> Quote:
        spoken = tuple(self.story.say(who, saying.words) for saying in sayings)
        return Quote(who, tuple(self._worded(saying) for saying in sayings), spoken)

    def _worded(self, saying: Saying) -> Saying:
        """As it was said on that day: everybody who quotes it has these words."""
        return Saying(tuple(tidy(choose(part, self.dice)) for part in saying.parts), saying.reported)

    def _next_saying(self, who: str, just_said: list[Saying]) -> Saying:
        left = [saying for saying in self._unsaid.get(who, ()) if saying not in just_said]
        if not left:
            all_of_them = self.dice.some(self.story.grammar.sayings[who], 99)
            left = [saying for saying in all_of_them if saying not in just_said]
        self._unsaid[who] = left[1:]
        return left[0]


def _amount(value: Value | None) -> float | None:
    match value:
        case int():
            return float(value)
        case Rough():
            return float(value.exact)
        case Money():
            return value.millions * 1e6
        case Percent():
            return value.value
    return None


def days(start: date, count: int) -> date:
    """The day so many days later."""
    return start + timedelta(count)
