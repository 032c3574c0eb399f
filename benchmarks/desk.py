"""One article's desk: puts statements into words in its outlet's style, and remembers who was named already."""

import re
from dataclasses import dataclass, field
from datetime import date

from benchmarks.calendar_words import Expression, express, express_from, express_period
from benchmarks.dice import Dice
from benchmarks.grammar import CHOICE, SLOT, choose, tidy
from benchmarks.outlets import Outlet
from benchmarks.world import Body, Money, Percent, Person, Rough, Statement, Story, Value

# A verb as the outlet says it, and as it stands after "said that".
VERBS = {
    "will": "would",
    "has": "had",
    "have": "had",
    "is": "was",
    "are": "were",
    "was": "had been",
    "were": "had been",
    "does": "did",
    "cannot": "could not",
    "stands": "stood",
    "protects": "protected",
    "remains": "remained",
    "lives": "lived",
    "closes": "closed",
    "want": "wanted",
    "can": "could",
}
MISSPELT = 0.004  # of the names that stand alone
SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@dataclass(frozen=True, slots=True)
class Told:
    """A clause, the statement that it states, and the words in it that tell the day."""

    text: str
    statement: Statement
    expression: Expression | None


@dataclass(slots=True)
class Desk:
    """Where an article is written."""

    story: Story
    outlet: Outlet
    published: date
    dice: Dice
    named: set[str] = field(default_factory=set)
    headline: bool = False
    anchor: date | None = None  # the day told last, from which a day in the same sentence may be counted
    _expression: Expression | None = None

    # ── statements ───────────────────────────────────────────────────────────────────────────────────────────────────

    def clause(self, statement: Statement, reported: bool = False) -> Told:
        """A clause that states it, as the outlet's own words or as they follow "said that"."""
        return self._told(self.dice.pick(statement.kind.clauses), statement, reported)

    def title(self, statement: Statement) -> Told:
        """A headline that states it, in capitals and small letters as the house has it; nobody is introduced there."""
        self.headline = True
        told = self._told(self.dice.pick(statement.kind.headlines), statement, False)
        self.headline = False
        return Told(told.text[:1].upper() + told.text[1:], statement, told.expression)

    def _told(self, template: str, statement: Statement, reported: bool) -> Told:
        self._expression = None
        words = self.fill(template, {**self.story.slots, **statement.slots}, reported, statement)
        return Told(words, statement, self._expression)

    def fill(
        self, template: str, slots: dict[str, Value], reported: bool = False, about: Statement | None = None
    ) -> str:
        """A template in words: choices made from the inside out, then slots from left to right."""

        def word(match: re.Match[str]) -> str:
            return self._slot(match[1], slots, reported, about)

        return tidy(SLOT.sub(word, choose(template, self.dice)))

    def _slot(self, name: str, slots: dict[str, Value], reported: bool, about: Statement | None) -> str:
        if name in ("when", "when_front", "period"):
            return self._day(name, about)
        if name in VERBS and name not in slots:
            return VERBS[name] if reported else name
        if name.endswith("'s"):
            owner = self.value(slots[name[:-2]])
            return owner + ("'" if owner.endswith("s") else "'s")
        value = slots[name]
        if isinstance(value, str) and (CHOICE.search(value) or SLOT.search(value)):
            return self.fill(value, slots, reported, about)
        return self.value(value)

    def _day(self, name: str, statement: Statement) -> str:
        """The statement's day; the day's own news is now and then told without it."""
        day = statement.day
        if self.headline or day is None:
            return ""
        if name != "period" and 0 <= (self.published - day).days <= 1 and self.dice.chance(0.3):
            return ""
        if name == "period":
            found = express_period(day, statement.until, self.published, self.outlet.dates, self.dice)
        elif self.anchor and name == "when" and (near := express_from(day, self.anchor, self.dice)):
            found = near
        else:
            found = express(day, self.published, self.outlet.dates, self.dice)
        self._expression = found
        return found.words + (", " if name == "when_front" else "")

    # ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def value(self, value: Value) -> str:
        """A value in the outlet's style."""
        match value:
            case Person():
                return self.person(value)
            case Body():
                return self._body(value)
            case Money(millions, currency):
                return self._money(millions, currency)
            case Percent(share):
                number = f"{share:g}"
                return f"{number}%" if self.outlet.percent == "%" else f"{number} {self.outlet.percent}"
            case Rough(exact):
                return f"more than {exact // 1000 * 1000:,}" if self.dice.chance(0.4) else f"{exact:,}"
            case int():
                return SMALL[value] if value < 10 else f"{value:,}"
        return value

    def _money(self, millions: int, currency: str) -> str:
        big = millions >= 1000
        number = f"{currency}{millions / 1000 if big else millions:g}"
        if self.outlet.money == "bn":
            return number + ("bn" if big else "m")
        return number + (" billion" if big else " million")

    def person(self, person: Person) -> str:
        """Who it is: introduced the first time, then as the house calls people."""
        given, family = person.spelled(self.outlet.spelling)
        if self.headline:
            return family
        if person.name not in self.named:
            self.named.add(person.name)
            full = f"{given} {family}"
            if person.titled:
                return self.dice.pick((f"{self._adjective(person)} {person.office} {full}", f"{person.office} {full}"))
            return f"{person.office} {full}" if self.dice.chance(0.85) else full
        if self.dice.chance(MISSPELT):
            family = misspell(family, self.dice)
        if self.outlet.later == "mr":
            return f"{'Ms' if person.gender == 'f' else 'Mr'} {family}"
        if person.titled and (self.outlet.later == "title" or self.dice.chance(0.15)):
            return self.dice.pick((f"{person.office} {family}", f"the {person.office.lower()}"))
        return family

    def _adjective(self, person: Person) -> str:
        return person.of.removesuffix(person.office.lower()).strip()

    def introduced(self, person: Person) -> str:
        """A person with name and description, as after a quotation: "Jan Dahl, the mayor of Volda"."""
        first = person.name not in self.named
        if not first or self.headline:
            return self.person(person)
        self.named.add(person.name)
        full = " ".join(person.spelled(self.outlet.spelling))
        if person.titled:
            return f"{full}, the {person.of}"
        return f"{full}, {person.of}"

    def _body(self, body: Body) -> str:
        if self.headline:
            return body.later[0]
        if body.name not in self.named:
            self.named.add(body.name)
            return body.name
        return self.dice.pick(body.later)


def capital(text: str) -> str:
    """As a sentence begins: with a capital, never with a number in figures."""
    if text[:1].isdigit() and not text[:4].isdigit():
        return f"A total of {text}"
    return text[:1].upper() + text[1:]


def misspell(name: str, dice: Dice) -> str:
    """A name with two letters in the wrong order, or one left out."""
    i = dice.between(1, max(1, len(name) - 3))
    return name[:i] + (name[i + 1] + name[i] + name[i + 2 :] if dice.chance(0.5) else name[i + 1 :])
