"""The kinds of story: for each, what happens (`quake.py`) and the sentences that tell it (`quake.txt`)."""

from datetime import date

from benchmarks.cast import Cast
from benchmarks.countries import countries
from benchmarks.dice import Dice
from benchmarks.stories import common, drill, protest, quake, strike, takeover, talks, trial, vote
from benchmarks.stories.plot import Plot
from benchmarks.world import Story

KINDS = (quake, strike, talks, protest, takeover, trial, vote, drill)


def make_story(number: int, start: date, cast: Cast, dice: Dice) -> Story:
    """The story of this number: the kinds take turns, the countries are drawn."""
    kind = KINDS[number % len(KINDS)]
    country = dice.pick(countries())
    plot = Plot(kind.__name__.rsplit(".", 1)[1], number, country, start, dice)
    cast.new_story()
    common.surround(plot, country, cast, dice)
    kind.tell(plot, country, cast, dice)
    common.react(plot, country, cast, dice)
    return plot.story
