"""Two walkouts over pay with talks between them, and a claim of job cuts that the company denies."""

from datetime import date

from benchmarks.cast import INSTITUTES, Cast
from benchmarks.countries import Country
from benchmarks.dice import Dice
from benchmarks.stories.plot import Plot, days
from benchmarks.world import Money, Percent, Statement


def tell(plot: Plot, country: Country, cast: Cast, dice: Dice) -> None:
    """Fill the plot."""
    state, beat = plot.state, plot.beat
    branch, trade, services = dice.pick(
        (
            ("Airways", "Aviation", "flights"),
            ("Rail", "Railway", "trains"),
            ("Ferries", "Maritime", "sailings"),
            ("Coaches", "Transport", "bus services"),
        )
    )
    company, union = cast.company(branch), cast.union(country, trade)
    demand = dice.between(8, 14)
    plot.slots(
        company=company,
        union=union,
        services=services,
        city=plot.story.city,
        demand=Percent(demand),
        offer=Percent(dice.between(2, 4)),
        settled=Percent(dice.between(5, demand - 2)),
        staff=dice.between(20, 190) * 100,
        profit=Money(dice.between(3, 90) * 10),
        past_year=str(dice.between(1921, 1994)),
        wage_year=str(dice.between(2017, 2021)),
        leader=cast.person(country, "union leader", f"the head of {union.name}"),
        spokesman=cast.person(country, "company spokesman", f"a spokesman for {company.name}", "m"),
        adviser=cast.person(country, "analyst", f"a transport analyst at the {dice.pick(INSTITUTES)}"),
        minister=cast.official(country, "Labour Minister"),
    )
    plot.background("employs", "profit", "founded", "wages", "demand")
    d = plot.start
    first, second = days(d, 2), days(d, dice.between(9, 12))
    hours = dice.pick(("24", "36", "48"))
    cuts = state("cuts", n=dice.between(4, 18) * 100)
    offer_day, talks = days(first, 1), days(first, 3)

    def strikers(day: date, i: int, many: int) -> list[Statement]:
        few = many * dice.between(25, 60) // 100
        return [
            state("strikers", day, quantity=f"strikers-{i}", speaker=who, n=n, happening=f"walkout-{i}")
            for who, n in (("leader", many), ("spokesman", few))
        ]

    beat(d, [state("walkout_planned", first, hours=hours, happening="walkout-1")], "leader", "spokesman")
    beat(
        first,
        [
            state("walkout", first, hours=hours, happening="walkout-1"),
            *strikers(first, 1, dice.between(50, 120) * 100),
            state("cancelled", first, quantity="cancelled-1", n=dice.between(60, 300)),
        ],
        "leader",
        "spokesman",
    )
    beat(offer_day, [state("offer", offer_day), state("offer_rejected", offer_day)], "spokesman", "leader")
    beat(
        talks,
        [state("meeting", talks), state("mediator", talks), cuts, state("cuts_denied", denies=cuts, n=cuts.slots["n"])],
        "minister",
        "adviser",
        "spokesman",
    )
    beat(days(second, -2), [state("walkout_planned", second, hours=hours, happening="walkout-2")], "leader", "adviser")
    beat(
        second,
        [
            state("walkout", second, hours=hours, happening="walkout-2"),
            *strikers(second, 2, dice.between(50, 120) * 100),
            state("cancelled", second, quantity="cancelled-2", n=dice.between(60, 300)),
        ],
        "leader",
        "minister",
    )
    d = days(second, dice.between(3, 5))
    beat(d, [state("meeting", days(d, -1)), state("deal", d)], "leader", "spokesman", "minister")
