"""A bid, a higher bid, a plant that is to close and is not, talks that are denied, the regulator."""

from benchmarks.cast import INSTITUTES, Cast
from benchmarks.countries import Country
from benchmarks.dice import Dice
from benchmarks.stories.plot import Plot, days
from benchmarks.world import Body, Money, Percent


def tell(plot: Plot, country: Country, cast: Cast, dice: Dice) -> None:
    """Fill the plot."""
    state, beat = plot.state, plot.beat
    branch, goods = dice.pick(
        (
            ("Foods", "frozen food"),
            ("Motors", "buses and trucks"),
            ("Pharma", "vaccines"),
            ("Steel", "steel cables"),
            ("Glass", "window glass"),
        )
    )
    bidder, target = cast.company(branch, alone=False), cast.company(branch, alone=False)
    town = dice.pick(country.towns)[0]
    plot.slots(
        bidder=bidder,
        target=target,
        goods=goods,
        town=town,
        city=plot.story.city,
        staff=dice.between(12, 90) * 100,
        sales=Money(dice.between(8, 90) * 100),
        past_year=str(dice.between(1931, 1998)),
        plant_staff=dice.between(4, 18) * 100,
        regulator=Body(
            f"the {country.adjective} competition authority", ("the competition authority", "the authority")
        ),
        bidder_chief=cast.person(country, "chief executive", f"the chief executive of {bidder.name}"),
        target_chief=cast.person(country, "chairwoman", f"the chairwoman of {target.name}", "f"),
        unionist=cast.person(country, "works council head", f"the head of the works council in {town}"),
        analyst=cast.person(country, "analyst", f"an analyst at the {dice.pick(INSTITUTES)}"),
    )
    plot.background("makes", "sales", "plant", "family")
    d = plot.start
    low = dice.between(11, 60) * 100
    first, second = Money(low), Money(low + dice.between(3, 9) * 100)
    closing, secret = state("closing"), state("talks_claimed")
    d2, d3 = days(d, 4), days(d, 10)
    shares = [Percent(dice.between(5, 30)), Percent(dice.between(2, 9))]
    beat(d, [state("bid", d, n=first), state("shares", d, change=shares[0])], "bidder_chief", "analyst")
    beat(days(d, 1), [state("refused", days(d, 1), n=first), closing], "target_chief", "unionist")
    beat(
        d2,
        [state("closing_denied", denies=closing), secret, state("talks_denied", d2, denies=secret)],
        "bidder_chief",
        "target_chief",
        "unionist",
    )
    beat(
        d3,
        [state("bid", d3, n=second), state("shares", d3, change=shares[1]), state("meets", days(d3, -1))],
        "bidder_chief",
        "analyst",
    )
    d4 = days(d3, 2)
    last = dice.pick(("cleared", "blocked"))
    beat(d4, [state("refused", d4, n=second), state("probe", days(d4, -1))], "target_chief", "unionist", "analyst")
    d5 = days(d4, dice.between(6, 14))
    beat(d5, [state(last, d5), state("meets", days(d5, -3))], "bidder_chief", "target_chief")
