"""A neighbour's exercise with a growing number of troops, an attack that is said to be planned and denied."""

from datetime import date

from benchmarks.cast import INSTITUTES, Cast
from benchmarks.countries import Country, countries
from benchmarks.dice import Dice
from benchmarks.stories.plot import Plot, days
from benchmarks.world import Body, Percent, Rough, Statement


def tell(plot: Plot, country: Country, cast: Cast, dice: Dice) -> None:
    """Fill the plot."""
    state, beat = plot.state, plot.beat
    other = dice.pick([each for each in countries() if each is not country])
    alliance = dice.pick(
        (
            Body("the Northern Alliance", ("the alliance",)),
            Body("the Coastal Pact", ("the pact",)),
            Body("the Meridian League", ("the league",)),
        )
    )
    plot.slots(
        other=other.name,
        other_adjective=other.adjective,
        alliance=alliance,
        army=dice.between(30, 190) * 1000,
        island=dice.pick(("the island of Karos", "the island of Velen", "the Tamar valley")),
        past_year=str(dice.between(1968, 2009)),
        border=dice.between(120, 900),
        gas=Percent(dice.between(15, 70)),
        town=dice.pick(country.towns)[0],
        defence=cast.official(country, "Defence Minister"),
        other_foreign=cast.official(other, "Foreign Minister"),
        alliance_chief=cast.person(
            dice.pick(countries()), "alliance chief", f"the secretary general of {alliance.name}"
        ),
        spy=cast.person(country, "intelligence chief", f"{country.name}'s intelligence chief"),
        institute=f"the {dice.pick(INSTITUTES)}",
        venue=dice.pick(("Geneva", "Vienna", "Helsinki", "Doha")),
    )
    plot.background("reserve", "seized", "treaty", "gas", "wont_send")
    d = plot.start
    troops = [dice.between(20, 60) * 1000]
    troops += [troops[0] + dice.between(1, 4) * 10_000]
    troops += [troops[1] + dice.between(1, 4) * 10_000]
    plans = state("plans")
    denied = state("plans_denied", denies=plans)
    exercise = days(d, 8), days(d, 8 + dice.between(3, 9))

    def massed(i: int, at: date) -> Statement:
        return state("troops", quantity="massed", day=at, n=Rough(troops[i] + dice.between(1, 9) * 100))

    beat(
        d,
        [massed(0, d), state("begins_planned", exercise[0], until=exercise[1], happening="drill")],
        "defence",
        "other_foreign",
    )
    d = days(d, 2)
    beat(d, [plans, denied, state("drone", days(d, -1))], "defence", "other_foreign", "alliance_chief")
    d = days(d, 3)
    beat(d, [massed(1, d), state("visit", d), state("council", d)], "alliance_chief", "defence", "spy")
    d = exercise[0]
    beat(
        d,
        [state("begins", exercise[0], until=exercise[1], happening="drill"), massed(2, d), denied],
        "other_foreign",
        "spy",
    )
    d = days(exercise[0], 2)
    beat(d, [state("arrived", d), state("drone", days(d, -1)), plans], "other_foreign", "defence")
    d = days(exercise[1], 1)
    beat(
        d,
        [
            state("withdrawn", d, quantity="withdrawn", n=troops[0] // 2),
            state("visit", d),
            state("council", days(d, -1)),
        ],
        "defence",
        "alliance_chief",
    )
