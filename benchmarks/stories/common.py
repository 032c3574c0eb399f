"""What any story may add: who comments, the country's facts, reactions."""

from benchmarks.cast import INSTITUTES, Cast
from benchmarks.countries import Country, countries
from benchmarks.dice import Dice
from benchmarks.stories.plot import Plot, days
from benchmarks.world import Money


def surround(plot: Plot, country: Country, cast: Cast, dice: Dice) -> None:
    """The country's facts, which all its stories share, and who comments."""
    neighbour = dice.pick([each for each in countries() if each is not country])
    plot.slots(
        neighbour=neighbour.name,
        neighbour_foreign=cast.official(neighbour, "Foreign Minister"),
        head=cast.official(country, "President"),
        economist=cast.person(country, "economist", f"an economist at the {dice.pick(INSTITUTES)}"),
        historian=cast.person(country, "historian", f"a historian at the University of {country.capital}"),
        resident=cast.person(country, "resident", f"who lives in {country.capital}"),
    )
    plot.story.background += dice.some(cast.facts(country), 4)


def react(plot: Plot, country: Country, cast: Cast, dice: Dice) -> None:
    """What others do on some of the days."""
    beats, slots = plot.story.beats, plot.story.slots
    debate = days(beats[0].day, dice.between(5, 20))
    beats[0].statements.append(cast.reaction("debate_planned", country.name, debate, {"capital": country.capital}))
    doers = {"calm": slots["neighbour_foreign"].name, "summoned": f"{country.name} {slots['neighbour']}"}
    for beat, kind in zip(dice.some(beats, 4), ("calm", "summoned", "cabinet", "cabinet"), strict=True):
        day = days(beat.day, -dice.between(0, 1))
        reaction = cast.reaction(kind, doers.get(kind, country.name), day, dict(slots))
        if reaction not in beat.statements:
            beat.statements.append(reaction)
    dice.pick(beats).statements.append(plot.state("bank", cost=Money(dice.between(2, 90) * 50)))
