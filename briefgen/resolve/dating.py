"""When the events of one article took place: by their own words, else by what the article tells elsewhere.

Most news is of one day, and its first sentences say which: "on Friday" there dates the title and what the following
sentences tell as done. On annotated news that day is right for nine in ten of them, the article's own date, which
stands in where no day is named, for six in seven.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefgen.dates import ground, ground_planned
from briefgen.models import Article, Extraction, FoundEvent, Span, When

OPENING = 5  # sentences in which a recent day is that of the news
RECENT = 2  # days before the article
FOLLOWING = 1  # sentences after a past date that still tell of it


def date_events(
    article: Article, extraction: Extraction, published: When | None, whens: Sequence[When | None], body: bool = True
) -> tuple[When | None, ...]:
    """A date for each event of an article, `whens` being those of its expressions.

    In this order: the words of its own clause; another telling of the same event; the day of the article's news, for
    what its title and first sentence tell as done and, with `body`, for what later sentences say and tell as done: good
    enough to know about when it was, not to be an entry of a timeline.
    """
    events = extraction.events
    own = tuple(_own_date(article, extraction, event, published, whens) for event in events)
    day = _day_of_the_news(article, extraction, published, own)
    background = _background(article, extraction, day, whens) if body and day else ()
    return tuple(
        when or _told_elsewhere(event, events, own) or (day if _is_news(event, body, background) else None)
        for event, when in zip(events, own, strict=True)
    )


def _own_date(article, extraction, event, published, whens) -> When | None:
    """The date of the words that date it; a plan's weekday lies ahead, whatever the tense around it says, and what is
    told in the past has no date to come."""
    if event.time is None:
        return None
    time, when = extraction.times[event.time], whens[event.time]
    if time.since == "..":  # "put off until Monday"
        return ground(replace(time, since=None), article.text[time.start : time.end], published)
    if event.modality == "planned":
        return ground_planned(time, article.text[time.start : time.end], published, when)
    told_in_past = time.direction < 0 and event.modality == "asserted"
    ahead = when and when.start and published and published.end and when.start > published.end
    return None if ahead and told_in_past else when


def _told_elsewhere(event: FoundEvent, others: Sequence[FoundEvent], whens: Sequence[When | None]) -> When | None:
    """The date that the article's other tellings of the same event agree on."""
    if event.time is not None or event.speech:
        return None
    dates = {when for other, when in zip(others, whens, strict=True) if when and _is_same_told_again(event, other)}
    return min(dates, key=lambda when: when.basis) if len({when.edtf for when in dates}) == 1 else None


def _is_same_told_again(event: FoundEvent, other: FoundEvent) -> bool:
    """The same kind of event of the same two or more participants, in another passage."""
    mine, theirs = set(event.participants), set(other.participants)
    apart = event.end <= other.start or other.end <= event.start
    alike = event.kind == other.kind and event.modality == other.modality
    return apart and alike and len(mine) > 1 and mine == theirs


def _day_of_the_news(article, extraction, published, own) -> When | None:
    """The day that the first sentence names first for what has happened; else the one recent day that the sentences
    after it name; else the article's own."""
    first, opening = _opening(article, extraction)
    named = [
        (event, when)
        for event, when in zip(extraction.events, own, strict=True)
        if when and when.precision == "day" and event.modality == "asserted" and _is_over(when, published)
    ]
    leading = [when for event, when in named if first and first.start <= event.trigger.start < first.end]
    recent = {
        when
        for event, when in named
        if opening and opening.start <= event.trigger.start < opening.end and _is_recent(when, published)
    }
    if leading or len({when.edtf for when in recent}) == 1:
        day = leading[0] if leading else min(recent, key=lambda when: when.basis)
        return replace(day, basis=f"told as news of the day that the article's first sentences name: {day.basis}")
    if published is None or published.precision != "day":
        return None
    return replace(published, certainty="inferred", basis=f"told as news of the article's day, {published.edtf}")


def _opening(article: Article, extraction: Extraction) -> tuple[Span | None, Span | None]:
    """The first sentence of the text that tells an event, and the first sentences as one."""
    body = next((paragraph for paragraph in article.paragraphs if paragraph.role == "body"), None)
    trigger = next((e.trigger for e in extraction.events if body and body.start <= e.trigger.start), None)
    if trigger is None:
        return None, None
    sentences = [s for s in extraction.sentences if s.end > trigger.start][:OPENING]
    return sentences[0], Span(sentences[0].start, sentences[-1].end)


def _is_over(when: When, published: When | None) -> bool:
    return published is None or when.start <= (published.end or when.start)


def _is_recent(when: When, published: When | None) -> bool:
    if published is None or published.start is None:
        return False
    return (date.fromisoformat(published.start) - date.fromisoformat(when.start)).days <= RECENT


def _is_news(event: FoundEvent, body: bool, background: Sequence[Span]) -> bool:
    """Told as done in the title or first sentence; with `body` also said, or told as done, later on."""
    if event.time is not None or event.modality != "asserted":
        return False
    aside = not event.speech and any(s.start <= event.trigger.start < s.end for s in background)
    return event.lead or (body and event.news and not aside)


def _background(article: Article, extraction: Extraction, day: When, whens: Sequence[When | None]) -> list[Span]:
    """Stretches of a paragraph from a past date other than that of the news on to the end of the next sentences, where
    the story is still there."""
    found = []
    for time, when in zip(extraction.times, whens, strict=True):
        if when and when.end and when.end < day.start and when.start:
            end = next((p.end for p in article.paragraphs if p.start <= time.start < p.end), time.end)
            after = [s.end for s in extraction.sentences if s.end > time.end][: FOLLOWING + 1]
            found.append(Span(time.start, min([end, *after[-1:]])))
    return found
