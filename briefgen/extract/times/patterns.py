"""What rules are made of: a pattern with named fragments, and what makes a `Time` of its match."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefgen.dates import OPEN
from briefgen.extract.times import lexicon
from briefgen.extract.times.numbers import COUNT, EXACT, SPELT_YEAR, alternatives
from briefgen.models import Time

Build = Callable[[re.Match[str]], Time | None]


class Rule(NamedTuple):
    """A pattern over the text, and what makes a `Time` of its match, or None where the words mean something else."""

    pattern: re.Pattern[str]
    build: Build


BEFORE, AFTER = r"(?<![\w$£€#])(?!(?<=\d[.,/:-])\d)", r"(?!\w|[.,]\d|%)"

_UNIT = alternatives([*lexicon.LETTERS, *lexicon.PLURALS.values()])
_DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_CAPITAL = "(?-i:(?=[A-Z]))"
FRAGMENTS = {
    "month": rf"{_CAPITAL}(?:(?:{alternatives(lexicon.MONTHS)})|(?:{alternatives(lexicon.SHORT_MONTHS)})(?:\.|\b))",
    "weekday": rf"{_CAPITAL}(?:{alternatives(lexicon.WEEKDAYS)}|(?:{alternatives(lexicon.SHORT_WEEKDAYS)})(?:\.|\b))",
    "day": rf"(?:{_DAY_NUMBER}|{alternatives(lexicon.DAY_ORDINALS)})(?!\d|%|[.,:]\d|[\s-]year)",
    "year": r"(?:1[5-9]|20)\d\d|2100",
    "spelt_year": SPELT_YEAR,
    "season": alternatives(lexicon.SEASONS),
    "holiday": alternatives(lexicon.HOLIDAYS),
    "part": alternatives(lexicon.DAY_PARTS),
    "span": alternatives([*OPEN, "night"]),
    "unit": rf"(?:{_UNIT})(?=s?\b)",
    "count": COUNT,
    "exact": EXACT,
    "to": r"\s?[-–—]\s?| to | through | until | till ",
    "which": alternatives(lexicon.WHICH),
    "nth": alternatives(lexicon.ORDINALS),
    "zone": r" (?:(?-i:[A-Z]{1,3}T|UTC)|local time)",
}


def rule(pattern: str, build: Build) -> Rule:
    """A rule of a pattern in which <name> is a fragment captured by its name and {name} one not captured.

    A space stands for any space, "~" for a space or a hyphen. Words are matched whole and in any case, but a month or
    weekday has its capital ("this may help"); a number is never cut out of a longer one or of an amount of money.
    """
    pattern = re.sub(r"(?<!\?P)<(\w+)>", lambda named: f"(?P<{named[1]}>{FRAGMENTS[named[1]]})", pattern)
    pattern = re.sub(r"\{([a-z_]+)\}", lambda named: f"(?:{FRAGMENTS[named[1]]})", pattern)
    pattern = pattern.replace(" ", r"\s+").replace("~", r"(?:\s+|-)")
    return Rule(re.compile(f"{BEFORE}(?:{pattern}){AFTER}", re.IGNORECASE), build)


def first_of(rules: Sequence[Rule]) -> re.Pattern[str]:
    """One pattern that matches where any of `rules` does: trying each of them everywhere takes twice as long."""
    inner = (rule.pattern.pattern.removeprefix(BEFORE).removesuffix(AFTER) for rule in rules)
    nameless = re.sub(r"\(\?P<\w+>", "(?:", "|".join(inner))
    return re.compile(f"{BEFORE}(?:{nameless}){AFTER}", re.IGNORECASE)


def words_of(rules: Sequence[Rule]) -> frozenset[str]:
    """All words that stand in the patterns of `rules`: what one of them matches begins with one of these or a figure.

    A plural may stand there as its singular.
    """
    sources = (re.sub(r"\\.", " ", rule.pattern.pattern) for rule in rules)
    return frozenset(word.lower() for source in sources for word in re.findall("[A-Za-z]+", source))
