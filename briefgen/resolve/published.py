"""The articles' own dates: stated, or inferred from what the articles say of days, in rounds.

An article that does not state its date still says much about it: a dateline without a year, weekdays told in the past
and ahead, a day that a caption names. Each of these is a `Constraint`: the days of the calendar it allows, and a
sentence that says why. A date is given when the days that all of them allow are one short run; else there is none.

The rounds keep inference from going in a circle: stated dates; what an article tells by itself; the same with the year
of dated articles about the same people; events shared with dated articles. A round rests on earlier ones only, so that
the order of the articles plays no part.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from briefgen.models import Article, Extraction, When
from briefgen.resolve.constraints import (
    NEAR,
    Constraint,
    Sibling,
    first_day,
    names_of,
    own_constraints,
    shared_events,
    sibling_of,
)

LONGEST = 4  # days of an inferred date
WINDOW = 183  # days around a dated article on the same people in which the year is taken to be known
SHARED_NAMES = 2  # that make two articles parts of one story


def date_articles(articles: Sequence[Article], extractions: Sequence[Extraction]) -> dict[str, When | None]:
    """The date of each article by id: stated or inferred, None where nothing settles it."""
    pairs = list(zip(articles, extractions, strict=True))
    dated = {article.id: date_alone(article, extraction) for article, extraction in pairs}
    for constraints_of in (_none, shared_events):
        known = [sibling_of(*pair, dated[pair[0].id]) for pair in pairs if dated[pair[0].id]]
        siblings = sorted(filter(None, known), key=lambda sibling: sibling.id)
        dated |= {
            article.id: _infer(article, extraction, siblings, constraints_of)
            for article, extraction in pairs
            if dated[article.id] is None
        }
    return dated


def date_alone(article: Article, extraction: Extraction) -> When | None:
    """What one article by itself tells of its own date."""
    if article.stated:
        return article.stated
    full = [first_day(time.value) for time in extraction.times if len(time.value) == len("2022-01-07")]
    return solve(_around(filter(None, full), NEAR), own_constraints(article, extraction))


def contradictions(article: Article, extraction: Extraction) -> tuple[str, ...]:
    """What the text says against the date that the article states, in sentences."""
    stated = article.stated
    if stated is None or stated.start is None or stated.start != stated.end:
        return ()
    day = date.fromisoformat(stated.start)
    return tuple(c.why for c in own_constraints(article, extraction) if c.firm and not c.allows(day))


def _infer(article: Article, extraction: Extraction, siblings: Sequence[Sibling], constraints_of) -> When | None:
    """The date with the help of dated articles of the same story."""
    story = _same_story(extraction, siblings)
    constraints = [*own_constraints(article, extraction), *constraints_of(article, extraction, story)]
    if not any(constraint.anchors for constraint in constraints):
        return None
    found = solve(_around({sibling.day for sibling in story}, WINDOW), constraints)
    years = ", ".join(sorted({str(sibling.day.year) for sibling in story}))
    return found and replace(found, basis=f"{found.basis}; the year from dated articles on the same people ({years})")


def _same_story(extraction: Extraction, siblings: Sequence[Sibling]) -> list[Sibling]:
    """The articles that name one of the article's people in full, and another person or organization of it."""
    people = frozenset(name for name in names_of(extraction, "person") if " " in name)
    bodies = names_of(extraction, "organization")
    return [
        sibling
        for sibling in siblings
        if people & sibling.people and len(people & sibling.people) + len(bodies & sibling.bodies) >= SHARED_NAMES
    ]


def _around(days: Iterable[date], reach: int) -> set[date]:
    return {
        date.fromordinal(n)
        for day in days
        for n in range(max(day.toordinal() - reach, 1), min(day.toordinal() + reach, date.max.toordinal()) + 1)
    }


def _none(article: Article, extraction: Extraction, story: Sequence[Sibling]) -> tuple[Constraint, ...]:
    return ()


def solve(days: set[date], constraints: Sequence[Constraint]) -> When | None:
    """The one short run of days that every constraint allows, None when there is no such or nothing but a weekday."""
    left = sorted(day for day in days if all(constraint.allows(day) for constraint in constraints))
    if not left or (left[-1] - left[0]).days >= LONGEST or not any(c.anchors for c in constraints):
        return None
    mark = "" if any(c.firm and c.anchors for c in constraints) and len(left) == 1 else "?"
    first, last = left[0].isoformat(), left[-1].isoformat()
    telling = (constraint.why for constraint in constraints if not all(map(constraint.allows, days)))
    basis = "; ".join(dict.fromkeys(telling))
    edtf = first + mark if first == last else f"{first}{mark}/{last}{mark}"
    return When(edtf, first, last, "day" if first == last else "interval", "inferred", basis)
