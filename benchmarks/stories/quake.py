"""A first earthquake with a rising toll, the question of guilt, then a second one in the same province."""

from datetime import date

from benchmarks.cast import INSTITUTES, Cast
from benchmarks.countries import Country, countries
from benchmarks.dice import Dice
from benchmarks.stories.plot import Plot, days
from benchmarks.world import Body, Money, Statement


def tell(plot: Plot, country: Country, cast: Cast, dice: Dice) -> None:
    """Fill the plot."""
    state, beat = plot.state, plot.beat
    town, province = dice.pick(country.towns)
    first = f"[the earthquake in {province}|the {province} earthquake|the quake in {province}]"
    second = f"[the second earthquake in {province}|the second quake|the aftershock in {province}]"
    donor = dice.pick([other for other in countries() if other is not country])
    plot.slots(
        town=town,
        province=province,
        past_n=dice.between(2, 30) * 10,
        past_year=str(dice.between(1950, 2012)),
        inhabitants=dice.between(4, 90) * 1000,
        trade=dice.pick(("fishing", "tourism", "wine growing", "carpet weaving")),
        president=cast.official(country, "President"),
        minister=cast.official(country, "Interior Minister"),
        mayor=cast.person(country, "mayor", f"the mayor of {town}"),
        engineer=cast.person(country, "civil engineer", f"a civil engineer who inspected the ruins in {town}"),
        agency=Body(f"the {country.adjective} disaster agency", ("the disaster agency", "the agency")),
        hospital="hospital officials",
        builder=cast.company("Construction"),
        institute=f"the {country.adjective} {dice.pick(INSTITUTES)}",
        donor=donor.name,
    )
    plot.background("plates", "past", "people", "roads", "warned")
    d = plot.start
    tolls = [dice.between(5, 30)]
    tolls += [tolls[0] + dice.between(3, 20)]
    tolls += [tolls[1] + dice.between(3, 40)]
    blame = state("blame", the_quake=first)

    def toll(n: int, day: date, name: str, quake: str) -> Statement:
        return state("toll", quantity=name, day=day, n=n, the_quake=quake)

    struck = state("struck", d, mag=f"{dice.between(58, 72) / 10}", the_quake=first)
    injured = [dice.between(60, 200), dice.between(210, 600)]
    beat(
        d,
        [
            struck,
            toll(tolls[0], d, "dead-1", first),
            state("injured", d, quantity="injured-1", n=injured[0], the_quake=first),
            state("missing", quantity="missing-1", day=d, n=dice.between(40, 90)),
        ],
        "mayor",
        "minister",
    )
    d = days(d, 1)
    beat(
        d,
        [
            toll(tolls[1], d, "dead-1", first),
            state("emergency", d),
            state("injured", d, quantity="injured-1", n=injured[1], the_quake=first),
            state("missing", quantity="missing-1", day=d, n=dice.between(10, 39)),
        ],
        "president",
        "minister",
    )
    d = days(d, 2)
    beat(
        d,
        [
            toll(tolls[2], d, "dead-1", first),
            state("visit", d, visitor=plot.story.slots["president"]),
            state("homeless", n=dice.between(20, 90) * 100, the_quake=first),
            state("aid", d, sum=Money(dice.between(5, 60))),
        ],
        "president",
        "mayor",
    )
    d = days(d, 3)
    beat(
        d,
        [blame, state("blame_denied", denies=blame), state("visit", d, visitor=plot.story.slots["minister"])],
        "engineer",
        "minister",
    )
    d = days(d, dice.between(2, 5))
    again = state("struck", d, mag=f"{dice.between(50, 57) / 10}", the_quake=second)
    beat(
        d,
        [
            again,
            toll(dice.between(2, 9), d, "dead-2", second),
            state("injured", d, quantity="injured-2", n=dice.between(12, 50), the_quake=second),
        ],
        "mayor",
        "engineer",
    )
