"""A former minister is charged with taking bribes, denies it, is heard twice, and is convicted or cleared."""

from benchmarks.cast import Cast
from benchmarks.countries import Country
from benchmarks.dice import Dice
from benchmarks.stories.plot import Plot, days
from benchmarks.world import Money


def tell(plot: Plot, country: Country, cast: Cast, dice: Dice) -> None:
    """Fill the plot."""
    state, beat = plot.state, plot.beat
    accused = cast.person(country, "former transport minister", f"{country.name}'s former transport minister", "m")
    year = dice.between(2005, 2014)
    plot.slots(
        accused=accused,
        accused_last=accused.spelled(0)[1],
        city=plot.story.city,
        company=cast.company("Infrastructure"),
        crime=dice.pick(("corruption", "bribery")),
        past_year=str(year),
        later_year=str(year + dice.between(3, 5)),
        worth=Money(dice.between(6, 80) * 10),
        works=dice.pick(("two bridges", "a motorway", "a port", "a tram line")),
        newspaper=dice.pick(("the weekly Tribune", "the newspaper Express", "the magazine Profile")),
        prosecutor=cast.person(country, "prosecutor", "the lead prosecutor"),
        lawyer=cast.person(country, "lawyer", f"the lawyer of {accused.name}"),
        witness=cast.person(country, "former accountant", "a former accountant of the company"),
        judge=cast.person(country, "Judge", "the presiding judge"),
        auditor=cast.person(country, "auditor", "an auditor who was heard as an expert"),
    )
    plot.background("career", "contract", "hotline", "index")
    d = plot.start
    took = state("took")
    denied = state("took_denied", denies=took)
    bail = Money(dice.between(1, 9))
    amounts = [Money(dice.between(20, 60)), Money(dice.between(4, 15))]
    hearings = [days(d, 7), days(d, 14)]
    beat(d, [state("arrested", d), state("raid", d), took], "prosecutor", "lawyer")
    beat(
        days(d, 2),
        [state("charged", days(d, 2)), denied, state("bail", days(d, 2), n=bail)],
        "accused",
        "lawyer",
        "prosecutor",
    )
    beat(
        days(d, 5),
        [state("hearing_planned", hearings[0], happening="hearing-1"), state("raid", days(d, 5)), denied],
        "lawyer",
        "prosecutor",
    )
    sums = [
        state("amount", quantity="bribes", speaker=who, n=n)
        for who, n in zip(("prosecutor", "auditor"), amounts, strict=True)
    ]
    beat(hearings[0], [state("hearing", hearings[0], happening="hearing-1"), took, *sums], "accused", "prosecutor")
    beat(
        hearings[1],
        [state("hearing", hearings[1], happening="hearing-2"), state("testified", hearings[1]), *sums, denied],
        "witness",
        "lawyer",
        "accused",
    )
    end = days(hearings[1], dice.between(4, 9))
    if dice.chance(0.6):
        verdict = state("convicted", end, n=dice.between(2, 9))
        beat(end, [verdict, state("appeal")], "accused", "lawyer", "prosecutor")
    else:
        beat(end, [state("acquitted", end)], "accused", "lawyer", "prosecutor")
