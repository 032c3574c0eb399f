"""An election: a count that rises through the night, fraud claimed and denied, two rounds of coalition talks."""

from datetime import date

from benchmarks.cast import Cast
from benchmarks.countries import Country, countries
from benchmarks.dice import Dice
from benchmarks.stories.plot import Plot, days
from benchmarks.world import Body, Percent, Statement


def tell(plot: Plot, country: Country, cast: Cast, dice: Dice) -> None:
    """Fill the plot."""
    state, beat = plot.state, plot.beat
    party, partner_party = dice.some(
        (
            "the Civic Alliance",
            "the Green Forum",
            "the Reform Party",
            "the Workers' Union",
            "the National Front",
            "the Liberal Movement",
        ),
        2,
    )
    winner = cast.person(country, "party leader", f"the leader of {party}")
    opponent = cast.official(country, "Prime Minister")

    town = dice.pick(country.towns)[0]
    plot.slots(
        people_the=country.people,
        party=party,
        partner_party=partner_party,
        winner=winner,
        opponent=opponent,
        town=town,
        partner=cast.person(country, "party chairman", f"the chairman of {partner_party}", "m"),
        city=plot.story.city,
        commission=Body(f"the {country.adjective} election commission", ("the election commission", "the commission")),
        commission_head=cast.person(
            country, "election commissioner", f"the head of {country.name}'s election commission"
        ),
        observer=cast.person(dice.pick(countries()), "election observer", "the head of an observer mission"),
        electorate=dice.between(31, 190) * 100_000,
        past_year=str(dice.between(2018, 2020)),
        last_seats=dice.between(31, 60),
        threshold=Percent(dice.between(3, 7)),
    )
    plot.background("electorate", "last_time", "issues", "threshold")
    d = plot.start
    day = days(d, (6 - d.weekday()) % 7)
    turnout = state("turnout", quantity="turnout", n=Percent(dice.between(520, 740) / 10))
    fraud = state("fraud")
    shares = [dice.between(300, 420) / 10]
    shares += [round(shares[0] + dice.between(-19, 19) / 10 + 0.05, 1)]
    counted = (Percent(dice.between(31, 60)), Percent(dice.between(80, 97)))

    def count(i: int, at: date) -> Statement:
        return state("count", quantity="share", day=at, n=Percent(shares[i]), counted=counted[i])

    beat(days(day, -2), [state("held_planned", day, happening="vote")], "winner", "opponent")
    beat(day, [state("held", day, happening="vote"), count(0, day), turnout], "winner", "observer")
    d = days(day, 1)
    beat(d, [count(1, d), turnout, fraud, state("fraud_denied", denies=fraud)], "opponent", "observer", "winner")
    d = days(day, 3)
    beat(
        d,
        [state("won", seats=dice.between(61, 95)), state("conceded", d), state("recount", days(d, -1))],
        "opponent",
        "winner",
    )
    d = days(day, 5)
    no = state("coalition_rejected")
    beat(d, [state("coalition_met", d), no], "partner", "winner")
    d = days(day, 9)
    beat(d, [state("coalition_met", d), state("coalition", d)], "partner", "winner")
    d = days(d, dice.between(4, 8))
    beat(d, [state("sworn", d)], "winner", "opponent")
