"""Three rounds of talks in different cities, a walkout that is denied, seized boats, a deal."""

from benchmarks.cast import Cast
from benchmarks.countries import Country, countries
from benchmarks.dice import Dice
from benchmarks.stories.plot import Plot, days
from benchmarks.world import Percent, Statement


def tell(plot: Plot, country: Country, cast: Cast, dice: Dice) -> None:
    """Fill the plot."""
    state, beat = plot.state, plot.beat
    other = dice.pick([each for each in countries() if each is not country])
    matter = dice.pick(("fishing rights", "herring quotas", "tuna quotas", "shrimp quotas"))
    plot.slots(
        other=other.name,
        other_adjective=other.adjective,
        other_capital=other.capital,
        matter=matter,
        treaty_year=str(dice.between(1961, 2004)),
        quota=dice.between(12, 90) * 1000,
        exports=Percent(dice.between(4, 30)),
        foreign=cast.official(country, "Foreign Minister"),
        other_foreign=cast.official(other, "Foreign Minister"),
        premier=cast.official(country, "Prime Minister"),
        other_premier=cast.official(other, "Prime Minister"),
        diplomat=cast.person(country, "diplomat", "a retired diplomat who advises the mediators"),
    )
    plot.background("share", "treaty", "exports", "neighbours")
    venues = dice.some(("Geneva", "Vienna", "Brussels", "Valletta", "Luxembourg", "Doha", "Singapore"), 3)
    d = plot.start
    dates = [days(d, 1), days(d, 8), days(d, 15)]
    demand, refuses = state("demand"), state("refuses")
    ready = state("ready")
    refuses.denies = ready
    left = state("left", dates[0], venue=venues[0])

    def round_of(i: int) -> Statement:
        return state("round", dates[i], venue=venues[i], happening=f"round-{i}")

    def planned(i: int) -> Statement:
        return state("round_planned", dates[i], venue=venues[i], happening=f"round-{i}")

    seized = days(d, 4)
    beat(d, [planned(0), demand, ready], "foreign", "other_foreign")
    beat(
        dates[0],
        [round_of(0), left, state("left_denied", denies=left, venue=venues[0])],
        "foreign",
        "other_foreign",
        "diplomat",
    )
    beat(
        seized,
        [state("seized", seized, quantity="seized-1", n=dice.between(2, 9)), planned(1), state("call", seized)],
        "foreign",
        "premier",
    )
    beat(dates[1], [round_of(1), refuses, state("threat")], "foreign", "other_foreign")
    call = days(dates[1], 3)
    beat(call, [state("visit", call), state("call", days(call, -1)), planned(2)], "premier", "diplomat")
    beat(dates[2], [round_of(2), state("deal", dates[2], venue=venues[2])], "foreign", "other_foreign", "premier")
