"""The articles' own dates: stated, or inferred from what the articles say of days, in rounds.

An article that does not state its date still says much about it: a dateline without a year, weekdays told in the past
and ahead, a day that a caption names. Each of these is a `Constraint`: the days of the calendar it allows, and a
sentence that says why. A date is given when the days that all of them allow are one short run; else there is none.

The rounds keep inference from going in a circle: stated dates; what an article tells by itself; the same with the year
of dated articles about the same people; events shared with dated articles. A round rests on earlier ones only, so that
the order of the articles plays no part.
"""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from briefgen.dates import from_edtf
from briefgen.dates.words import MONTHS
from briefgen.models import Article, Extraction, When
from briefgen.resolve.constraints import NEAR, Constraint, first_day, is_bare_weekday, own_constraints
from briefgen.resolve.readings import REMEMBERED, Said
from briefgen.resolve.siblings import Sibling, Stories, shared_events, sibling_of

LONGEST = 4  # days of an inferred date
WINDOW = 183  # days around a dated article on the same people in which the year is taken to be known
CARRIED = 3  # days after its dateline that a report may be published
EDGE = 3  # days from the ends of the calendar, so that one may look around each
SHORT_MONTHS = {name[:3].lower(): f"{number:02}" for number, name in enumerate(MONTHS, 1)}
# "/2022/01/07/", "/2022/jan/07/", "-2022-01-07", "20220107" in the path of an address.
ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/_]?)(\d\d|[a-z]{3})\2(\d\d)(?![\d-])", re.IGNORECASE)
COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)[^\n]{0,20}?\b((?:19|20)\d\d)\b", re.IGNORECASE)


def date_articles(articles: Sequence[Article], extractions: Sequence[Extraction]) -> dict[str, When | None]:
    """The date of each article by id: stated or inferred, None where nothing settles it."""
    told = [Said(article, extraction) for article, extraction in zip(articles, extractions, strict=True)]
    dated = {said.article.id: _date_alone(said) for said in told}
    known: dict[str, Sibling | None] = {}
    for with_events in (False, True):
        undated = [said for said in told if dated[said.article.id] is None]
        if not undated:
            break
        new = [said for said in told if dated[said.article.id] and said.article.id not in known]
        known |= {said.article.id: sibling_of(said, dated[said.article.id]) for said in new}
        stories = Stories(filter(None, known.values()))
        dated |= {said.article.id: _infer(said, stories.of(said), with_events) for said in undated}
    return dated


def date_alone(article: Article, extraction: Extraction) -> When | None:
    """What one article by itself tells of its own date."""
    return _date_alone(Said(article, extraction))


@lru_cache(maxsize=REMEMBERED)
def _date_alone(said: Said) -> When | None:
    article, extraction = said.article, said.extraction
    if stated := article.stated or _in_address(article):
        return stated
    constraints = own_constraints(article, extraction)
    full = [first_day(time.value) for time in extraction.times if len(time.value) == len("2022-01-07")]
    return solve(_around(filter(None, full), NEAR), constraints) or _in_year_of_copyright(
        article, extraction, constraints
    )


def _in_address(article: Article) -> When | None:
    """The day in the article's address, the last if there are two."""
    for match in reversed([*ADDRESS.finditer(urlsplit(article.url or "").path)]):
        month = SHORT_MONTHS.get(match[3].lower(), match[3])
        with suppress(ValueError):
            return from_edtf(f"{match[1]}-{month}-{match[4]}", "stated", f"“{match[0]}” in its address")
    return None


def _in_year_of_copyright(article: Article, extraction: Extraction, constraints: Sequence[Constraint]) -> When | None:
    """A dateline's day in the year that its page claims copyright for, if it is a weekday that the text tells of.

    Not certain, since the page may be newer than the article.
    """
    years = {int(year) for year in COPYRIGHT.findall(article.text)}
    if len(years) != 1 or not any(constraint.anchors and constraint.firm for constraint in constraints):
        return None
    year = years.pop()
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    told = {int(time.value[-1]) for time in extraction.times if is_bare_weekday(time) and time.direction <= 0}
    days = {day for n in range(first, last + 1) if (day := date.fromordinal(n)).isoweekday() in told}
    found = solve(days, constraints, certain=False)
    return found and replace(found, basis=f"{found.basis}; the year of its copyright ({year})")


def contradictions(article: Article, extraction: Extraction) -> tuple[str, ...]:
    """What the text says against the date that the article states, in sentences.

    A report may be published some days after its dateline.
    """
    return _contradictions(Said(article, extraction))


@lru_cache(maxsize=REMEMBERED)
def _contradictions(said: Said) -> tuple[str, ...]:
    stated = said.article.stated
    if stated is None or stated.start is None or stated.start != stated.end:
        return ()
    last = date.fromisoformat(stated.start).toordinal()
    days = [date.fromordinal(n) for n in range(max(last - CARRIED, 1), last + 1)]
    firm = (c for c in own_constraints(said.article, said.extraction) if c.firm)
    return tuple(dict.fromkeys(c.why for c in firm if not any(map(c.allows, days))))


@lru_cache(maxsize=REMEMBERED)
def _infer(said: Said, story: tuple[Sibling, ...], with_events: bool) -> When | None:
    """The date with the help of dated articles of the same story, and `with_events` that both tell of."""
    constraints = own_constraints(said.article, said.extraction)
    if with_events:
        constraints += shared_events(said, story)
    if not any(constraint.anchors for constraint in constraints):
        return None
    found = solve(_around({sibling.day for sibling in story}, WINDOW), constraints)
    years = ", ".join(sorted({str(sibling.day.year) for sibling in story}))
    return found and replace(found, basis=f"{found.basis}; the year from dated articles on the same people ({years})")


def _around(days: Iterable[date], reach: int) -> set[date]:
    last = date.max.toordinal() - EDGE
    middles = {day.toordinal() for day in days}
    near = {n for middle in middles for n in range(max(middle - reach, EDGE), min(middle + reach, last) + 1)}
    return set(map(date.fromordinal, near))


def solve(days: set[date], constraints: Sequence[Constraint], certain: bool = True) -> When | None:
    """The one short run of days that every constraint allows, None when there is no such or nothing but a weekday."""
    left = sorted(day for day in days if all(constraint.allows(day) for constraint in constraints))
    if not left or (left[-1] - left[0]).days >= LONGEST or not any(c.anchors for c in constraints):
        return None
    mark = "" if certain and any(c.firm and c.anchors for c in constraints) and len(left) == 1 else "?"
    first, last = left[0].isoformat(), left[-1].isoformat()
    telling = (constraint.why for constraint in constraints if not all(map(constraint.allows, days)))
    basis = "; ".join(dict.fromkeys(telling))
    edtf = first + mark if first == last else f"{first}{mark}/{last}{mark}"
    return When(edtf, first, last, "day" if first == last else "interval", "inferred", basis)
