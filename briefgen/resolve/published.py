"""The articles' own dates: stated, or inferred from what the articles say of days, in rounds.

An article that does not state its date still says much about it: a dateline without a year, weekdays told in the past
and ahead, a day that a caption names. Each of these is a `Constraint`: the days of the calendar it allows, and a
sentence that says why. A date is given when the days that all of them allow are one short run; else there is none.

The rounds keep inference from going in a circle: stated dates; what an article tells by itself; the same with the year
of dated articles about the same people; events shared with dated articles. A round rests on earlier ones only, so that
the order of the articles plays no part.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product

from briefgen.dates import ground_all
from briefgen.models import Article, EntityKind, Extraction, FoundEvent, Paragraph, Time, When

LONGEST = 4  # days of an inferred date
NEAR = 7  # days between an article and a day that it names by month and day beside a weekday or in a caption
NEWEST = (
    3  # days since the newest weekday told in the past: the day itself, the next one, or over a weekend (97 % of news)
)
WINDOW = 183  # days around a dated article on the same people in which the year is taken to be known
SHARED_NAMES = 2  # that make two articles parts of one story
SHARED_WORDS, LONG_ENOUGH = 3, 6  # words that two tellings of one event share, and that each must have
DATELINE = 40  # characters of place names before its date, and of an agency after it
COMMON = frozenset(
    {"will", "with", "that", "from", "have", "been", "said", "this", "they", "were", "which", "about", "after", "into"}
)
DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Constraint:
    """Days that an article's own date can be, and a sentence that says why.

    `anchors`: it picks single days or weeks of a year, not just weekdays or a bound. `firm`: a date that it does not
    allow contradicts the text.
    """

    allows: Callable[[date], bool]
    why: str
    anchors: bool = False
    firm: bool = False


def date_articles(articles: Sequence[Article], extractions: Sequence[Extraction]) -> dict[str, When | None]:
    """The date of each article by id: stated or inferred, None where nothing settles it."""
    pairs = list(zip(articles, extractions, strict=True))
    dated = {article.id: date_alone(article, extraction) for article, extraction in pairs}
    for constraints_of in (_none_shared, _shared_events):
        known = [(article, extraction, dated[article.id]) for article, extraction in pairs if dated[article.id]]
        dated |= {
            article.id: _infer(article, extraction, known, constraints_of)
            for article, extraction in pairs
            if dated[article.id] is None
        }
    return dated


def date_alone(article: Article, extraction: Extraction) -> When | None:
    """What one article by itself tells of its own date."""
    if article.stated:
        return article.stated
    full = [date.fromisoformat(time.value) for time in extraction.times if re.fullmatch(r"\d{4}-\d\d-\d\d", time.value)]
    days = {day + timedelta(days=n) for day in full for n in range(-NEAR, NEAR + 1)}
    return _solve(days, _constraints(article, extraction))


def contradictions(article: Article, extraction: Extraction) -> tuple[str, ...]:
    """What the text says against the date that the article states, in sentences."""
    stated = article.stated
    if stated is None or stated.start is None or stated.start != stated.end:
        return ()
    day = date.fromisoformat(stated.start)
    return tuple(c.why for c in _constraints(article, extraction) if c.firm and not c.allows(day))


Known = tuple[Article, Extraction, When]


def _infer(article: Article, extraction: Extraction, known: Sequence[Known], constraints_of) -> When | None:
    """The date with the help of dated articles of the same story."""
    story = sorted(
        (sibling for sibling in known if sibling[2].start and _same_story(extraction, sibling[1])),
        key=lambda sibling: sibling[0].id,
    )
    days = {
        date.fromisoformat(sibling[2].start) + timedelta(days=n)
        for sibling in story
        for n in range(-WINDOW, WINDOW + 1)
    }
    if not days:
        return None
    constraints = [*_constraints(article, extraction), *constraints_of(article, extraction, story)]
    found = _solve(days, constraints)
    years = ", ".join(sorted({sibling[2].start[:4] for sibling in story}))
    return found and replace(found, basis=f"{found.basis}; the year from dated articles on the same people ({years})")


def _none_shared(article, extraction, story) -> tuple[Constraint, ...]:
    return ()


def _solve(days: set[date], constraints: Sequence[Constraint]) -> When | None:
    """The one short run of days that every constraint allows, None when there is no such or nothing but a weekday."""
    left = sorted(day for day in days if all(constraint.allows(day) for constraint in constraints))
    if not left or (left[-1] - left[0]).days >= LONGEST or not any(c.anchors for c in constraints):
        return None
    mark = "" if any(c.firm and c.anchors for c in constraints) and len(left) == 1 else "?"
    first, last = left[0].isoformat(), left[-1].isoformat()
    telling = (constraint.why for constraint in constraints if not all(map(constraint.allows, days)))
    basis = "inferred: " + "; ".join(dict.fromkeys(telling))
    edtf = first + mark if first == last else f"{first}{mark}/{last}{mark}"
    return When(edtf, first, last, "day" if first == last else "interval", "inferred", basis)


# ── what an article says of its own date ─────────────────────────────────────────────────────────────────────────────


def _constraints(article: Article, extraction: Extraction) -> list[Constraint]:
    return [
        constraint
        for find in (_dateline, _weekdays, _past_and_ahead, _near_days)
        for constraint in find(article, extraction)
    ]


def _dateline(article: Article, extraction: Extraction) -> list[Constraint]:
    """A month and day that stand before the text begins: "Oslo. March 3. NTB -", "GENEVA, March 3 (Reuters)"."""
    times = [time for time in extraction.times if _is_dateline(article, time)]
    return [_on_month_day(time, article.text[time.start : time.end]) for time in times[:1]]


def _on_month_day(time: Time, words: str) -> Constraint:
    wanted = time.value[5:]
    return Constraint(lambda day: f"{day:%m-%d}" == wanted, f"its dateline gives {words}", anchors=True, firm=True)


def _is_dateline(article: Article, time: Time) -> bool:
    paragraph = next((p for p in article.paragraphs if p.start <= time.start < p.end), None)
    if paragraph is None or not DAY.fullmatch(time.value):
        return False
    return paragraph.role == "dateline" or _opens(article.text, paragraph, time)


def _opens(text: str, paragraph: Paragraph, time: Time) -> bool:
    """Only names stand between the paragraph's beginning and the time; a dash, a bracket or an agency follows it."""
    before, after = text[paragraph.start : time.start], text[time.end : time.end + DATELINE]
    names = re.fullmatch(r"(?:[A-Z][\w'-]*[.,:/ ]*)+", before)
    follows = re.match(r"\s*(?:[-–—(]|[.,:]?\s*[A-Z][\w ]*[-–—)])", after)
    return paragraph.role == "body" and len(before) < DATELINE and bool(names) and bool(follows)


def _weekdays(article: Article, extraction: Extraction) -> Iterator[Constraint]:
    """Bare weekdays: the newest one told in the past is at most a weekend old, and none told ahead is over."""
    told = [(int(time.value[-1]) - 1, ahead) for time, ahead in _told(extraction) if _is_bare_weekday(time)]
    past = {day for day, ahead in told if not ahead}
    future = {day for day, ahead in told if ahead}
    if past:
        days = frozenset(day for day in range(7) if _fits(day, past, future))
        names = " and ".join(f"“{WEEKDAYS[day]}”" for day in sorted(past))
        yield Constraint(
            lambda day: day.weekday() in days,
            f"it tells of {names} as just past" + (f" and of {_names(future)} as still to come" if future else ""),
        )


def _names(days: set[int]) -> str:
    return " and ".join(f"“{WEEKDAYS[day]}”" for day in sorted(days))


def _fits(today: int, past: set[int], future: set[int]) -> bool:
    oldest = max((today - day) % 7 for day in past)
    least = min(max((now - day) % 7 for day in past) for now in range(7))
    newest = min((today - day) % 7 for day in past)
    since = {(today - age) % 7 for age in range(newest)}
    return newest <= NEWEST and oldest <= least + NEWEST and not since & future


def _past_and_ahead(article: Article, extraction: Extraction) -> Iterator[Constraint]:
    """Full dates and years: what has happened is not later than the article."""
    for time, ahead in _told(extraction):
        if not ahead and re.fullmatch(r"\d{4}(-\d\d){0,2}", time.value):
            first = date.fromisoformat((time.value + "-01-01")[:10])
            words = article.text[time.start : time.end]
            yield Constraint(lambda day, first=first: day >= first, f"it tells of {words} as past", firm=True)


def _near_days(article: Article, extraction: Extraction) -> Iterator[Constraint]:
    """A month and day in a caption or beside a weekday is taken to be at most a week away."""
    for event in extraction.events:
        time = extraction.times[event.time] if event.time is not None else None
        match = DAY.fullmatch(time.value) if time else None
        if match and (_in_caption(article, time) or _beside_weekday(extraction, time)):
            ahead = _is_ahead(event, time)
            words = article.text[time.start : time.end]
            side = "still to come" if ahead else "past"
            yield Constraint(
                lambda day, match=match, ahead=ahead: _is_near(day, match, ahead),
                f"it tells of {words} as {side}, taken to be within a week",
                anchors=True,
            )


def _is_near(day: date, match: re.Match, ahead: bool) -> bool:
    for year in (day.year - 1, day.year, day.year + 1) if match[1] == "XXXX" else (int(match[1]),):
        try:
            distance = (date(year, int(match[2]), int(match[3])) - day).days
        except ValueError:  # a 29 February
            continue
        if (0 < distance <= NEAR) if ahead else (-NEAR <= distance <= 0):
            return True
    return False


def _in_caption(article: Article, time: Time) -> bool:
    return any(p.role == "caption" and p.start <= time.start < p.end for p in article.paragraphs)


def _beside_weekday(extraction: Extraction, time: Time) -> bool:
    sentence = next((s for s in extraction.sentences if s.start <= time.start < s.end), None)
    return sentence is not None and any(
        sentence.start <= other.start < sentence.end and _is_bare_weekday(other) for other in extraction.times
    )


def _told(extraction: Extraction) -> list[tuple[Time, bool]]:
    """The expressions that date an event, each with whether it is still to come."""
    dated = [event for event in extraction.events if event.time is not None]
    return [(extraction.times[event.time], _is_ahead(event, extraction.times[event.time])) for event in dated]


def _is_ahead(event: FoundEvent, time: Time) -> bool:
    return event.modality == "planned" or time.direction > 0


def _is_bare_weekday(time: Time) -> bool:
    return bool(re.fullmatch(r"XXXX-WXX-[1-7]", time.value)) and time.offset is None and time.anchor == "article"


# ── what other articles say ──────────────────────────────────────────────────────────────────────────────────────────


def _same_story(one: Extraction, other: Extraction) -> bool:
    """A person with full name in both, and another person or organization."""
    people = _names_of(one, "person") & _names_of(other, "person")
    bodies = _names_of(one, "organization") & _names_of(other, "organization")
    full = [name for name in people if " " in name]
    return bool(full) and len(full) + len(bodies) >= SHARED_NAMES


def _names_of(extraction: Extraction, kind: EntityKind) -> frozenset[str]:
    entities = (entity for entity in extraction.entities if entity.kind == kind)
    return frozenset(alias.casefold() for entity in entities for alias in entity.aliases)


def _shared_events(article: Article, extraction: Extraction, story: Sequence[Known]) -> Iterator[Constraint]:
    """Events that a dated article tells of too, on the same weekdays: two of them, since weekdays come round."""
    for sibling, theirs, published in story:
        told = _on_days(sibling, theirs, published)
        shared = [
            (event, day)
            for event, (other, day) in product(_on_weekdays(extraction), told)
            if day.isoweekday() == int(extraction.times[event.time].value[-1])
            and event.kind == other.kind
            and _tell_the_same(_words(article, event), _words(sibling, other))
        ]
        if len({day.weekday() for _, day in shared}) > 1:
            for event, day in shared:
                yield _on_its_day(event, extraction.times[event.time], day, sibling)


def _on_weekdays(extraction: Extraction) -> list[FoundEvent]:
    dated = (event for event in extraction.events if event.time is not None and not event.speech)
    return [event for event in dated if _is_bare_weekday(extraction.times[event.time])]


def _on_days(article: Article, extraction: Extraction, published: When) -> list[tuple[FoundEvent, date]]:
    """The events of a dated article with their days; what it tells without a date is taken to be of its own day."""
    whens = ground_all(extraction.times, article.text, published)
    found = []
    for event in extraction.events:
        when = whens[event.time] if event.time is not None else published if event.modality == "asserted" else None
        if when and when.start and when.start == when.end and not event.speech:
            found.append((event, date.fromisoformat(when.start)))
    return found


def _tell_the_same(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Passages of some length that share what they are about."""
    return min(len(mine), len(theirs)) >= LONG_ENOUGH and len(mine & theirs) >= SHARED_WORDS


def _words(article: Article, event: FoundEvent) -> frozenset[str]:
    """The longer words of the passage: names, and what the event is about."""
    words = re.findall(r"[^\W\d_]{4,}", article.text[event.start : event.end])
    return frozenset(word.casefold() for word in words) - COMMON


def _on_its_day(event: FoundEvent, time: Time, day: date, sibling: Article) -> Constraint:
    """An article names an event's weekday in the week before it or the week after."""
    week = timedelta(days=6)
    first, last = (day - week, day) if _is_ahead(event, time) else (day, day + week)
    why = f"“{sibling.title}” dates events that it tells of too"
    return Constraint(lambda today: first <= today <= last, why, anchors=True)
