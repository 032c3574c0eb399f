"""Two marches against a law, counted differently; tear gas claimed and denied; a resignation, the court."""

from datetime import date

from benchmarks.cast import Cast
from benchmarks.countries import Country
from benchmarks.dice import Dice
from benchmarks.stories.plot import Plot, days
from benchmarks.world import Percent, Statement


def tell(plot: Plot, country: Country, cast: Cast, dice: Dice) -> None:
    """Fill the plot."""
    state, beat = plot.state, plot.beat
    law = dice.pick(("media", "land", "pension", "foreign agents", "data", "water", "schools"))
    premier = cast.official(country, "Prime Minister")
    plot.slots(
        law=law,
        city=plot.story.city,
        people=country.people,
        share=Percent(dice.between(52, 71)),
        police="police",
        target=dice.pick(("charities", "local newspapers", "farmers' groups", "landlords")),
        majority=dice.between(3, 21),
        past_year=str(dice.between(2004, 2017)),
        pollster=dice.pick(("Opinio", "Pulse Research", "Datapoll")),
        premier=premier,
        minister=cast.official(country, "Justice Minister"),
        organiser=cast.person(country, "protest leader", "one of the organisers of the protests"),
        chief=cast.person(country, "police chief", f"the police chief of {plot.story.city}"),
        lawyer=cast.person(country, "lawyer", "a lawyer for several protesters"),
    )
    plot.background("poll", "content", "coalition", "earlier")
    d = days(plot.start, (5 - plot.start.weekday()) % 7)
    second = days(d, 7)
    gas = state("gas")

    def march(day: date, i: int) -> list[Statement]:
        many = dice.between(20, 90) * 1000
        crowd = [
            state("crowd", day, quantity=f"crowd-{i}", speaker=who, n=n, happening=f"march-{i}")
            for who, n in (("organiser", many), ("police", many * dice.between(15, 45) // 100))
        ]
        arrested = state("arrested", day, quantity=f"arrested-{i}", n=dice.between(11, 140))
        return [state("rally", day, happening=f"march-{i}"), *crowd, arrested]

    vote = days(d, 4)
    withdraw = state("withdraw")
    beat(d, march(d, 1), "organiser", "chief")
    beat(
        days(d, 2),
        [gas, state("gas_denied", denies=gas), state("vote_planned", vote, happening="vote")],
        "lawyer",
        "chief",
        "premier",
    )
    beat(
        vote,
        [
            state("passed", vote, for_n=dice.between(101, 170), against_n=dice.between(60, 100), happening="vote"),
            withdraw,
        ],
        "premier",
        "organiser",
    )
    beat(second, march(second, 2), "organiser", "chief")
    meets = days(second, 2)
    beat(meets, [state("meets", meets), state("resigned", days(meets, -1)), withdraw], "premier", "organiser")
    court = days(second, dice.between(6, 12))
    beat(court, [state("court", court)], "lawyer", "premier")
