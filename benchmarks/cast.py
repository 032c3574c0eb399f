"""Who and what takes part in the stories: officials of countries, people without office, companies and bodies."""

from datetime import date

from benchmarks.countries import Country, names
from benchmarks.dice import Dice
from benchmarks.grammar import read_grammar
from benchmarks.world import Body, Money, Percent, Person, Statement, Value

COMPANY_ROOTS = (
    "Velmora",
    "Kestrel",
    "Aurelis",
    "Halden",
    "Tarsis",
    "Corvane",
    "Ostrander",
    "Brightwater",
    "Lindgard",
    "Nordhavn",
    "Meridian",
    "Calloway",
    "Zephyra",
    "Belmont",
    "Stratos",
    "Orvella",
    "Pinecrest",
    "Marenta",
    "Solvanta",
    "Ferrox",
    "Quantor",
    "Ambrex",
    "Delphis",
    "Ravenna",
    "Castello",
    "Tideway",
    "Holloway",
    "Arkona",
    "Vantage",
    "Silverlake",
)
INSTITUTES = (
    "Institute for Security Studies",
    "Centre for Applied Economics",
    "Institute of Geology",
    "Policy Forum",
    "School of Public Affairs",
    "Centre for Strategic Research",
)

COUNTRY_FACTS = (
    "population",
    "growth",
    "jobless",
    "in_office",
    "next_vote",
    "currency",
    "inflation",
    "tourists",
    "debt",
    "wage",
    "member",
)


class Cast:
    """Makes people and companies, and remembers each country's officials, who appear in several stories."""

    def __init__(self, dice: Dice):
        self.dice = dice
        self._officials: dict[tuple[str, str], Person] = {}
        self._companies: set[str] = set()
        self._facts: dict[str, list[Statement]] = {}
        self._taken: set[str] = set()
        self._reactions: dict[tuple[str, str, date], Statement] = {}

    def new_story(self) -> None:
        """From here on family names may come again; within a story no two people have the same."""
        self._taken.clear()

    def official(self, country: Country, office: str) -> Person:
        """The one who holds an office of a country."""
        key = (country.name, office)
        if key not in self._officials:
            self._officials[key] = self._person(country, office, f"{country.adjective} {office.lower()}", True)
        self._taken.add(self._officials[key].family[0])
        return self._officials[key]

    def person(self, country: Country, office: str, of: str, gender: str | None = None) -> Person:
        """Somebody new, described by `office` before the name or by `of` after it."""
        return self._person(country, office, of, False, gender)

    def reaction(self, kind: str, who: str, day: date, slots: dict[str, Value]) -> Statement:
        """What somebody does on a day, whatever the story: the same statement in all of them."""
        statement = Statement(f"{who}.{kind}.{day}", read_grammar("common").kinds[kind], slots, day)
        return self._reactions.setdefault((kind, who, day), statement)

    def facts(self, country: Country) -> list[Statement]:
        """What holds of a country in all its stories."""
        if country.name not in self._facts:
            self._facts[country.name] = self._make_facts(country)
        return self._facts[country.name]

    def _make_facts(self, country: Country) -> list[Statement]:
        between = self.dice.between
        slots: dict[str, Value] = {
            "country": country.name,
            "adjective": country.adjective,
            "head": self.official(country, "President"),
            "inhabitants_m": str(between(5, 80)),
            "growth": Percent(between(3, 49) / 10),
            "jobless": Percent(between(30, 140) / 10),
            "since": str(between(2015, 2021)),
            "next_year": str(between(2025, 2028)),
            "lost": Percent(between(3, 29)),
            "inflation": Percent(between(11, 99) / 10),
            "tourists": str(between(3, 30)),
            "debt": Money(between(20, 700) * 1000),
            "raise": Percent(between(2, 12)),
            "raise_year": str(between(2018, 2022)),
            "wto_year": str(between(1995, 2015)),
        }
        kinds = read_grammar("common").kinds
        return [Statement(f"{country.name}.{name}", kinds[name], slots) for name in COUNTRY_FACTS]

    def _person(self, country: Country, office: str, of: str, titled: bool, gender: str | None = None) -> Person:
        pool = names(country.names)
        gender = gender or self.dice.pick("fm")
        given = self.dice.pick(pool.women if gender == "f" else pool.men)
        officials = {person.family[0] for (where, _), person in self._officials.items() if where == country.name}
        free = [family for family in pool.families if family[0] not in self._taken | officials]
        family = self.dice.pick(free or pool.families)
        self._taken.add(family[0])
        return Person(given, family, gender, office, of, titled)

    def company(self, branch: str, alone: bool = True) -> Body:
        """A company with a name of its own: "Velmora Shipping", later "Velmora", or "the company" if it is `alone`."""
        free = [root for root in COMPANY_ROOTS if f"{root} {branch}" not in self._companies] or ["New " + branch]
        root = self.dice.pick(free)
        self._companies.add(f"{root} {branch}")
        return Body(f"{root} {branch}", (root, root, "the company" if alone else root))

    def union(self, country: Country, trade: str) -> Body:
        """A union: "the Kenyan Union of Dock Workers", later by its acronym or "the union"."""
        name = f"{country.adjective} Union of {trade} Workers"
        acronym = "".join(word[0] for word in name.split() if word != "of")
        return Body(f"the {name}", (f"the {acronym}", "the union"))
