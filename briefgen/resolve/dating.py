"""When the events of one article took place: by their own words, else by what the article tells elsewhere.

Most news is of one day, and its first sentence says which: "on Friday" there dates the title and, until another day is
named, what the following sentences tell as done. On annotated news that day is right for about four in five of them,
the article's own date for no more than three.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.dates import ground_planned
from briefgen.models import Article, Extraction, FoundEvent, Span, When


def date_events(
    article: Article, extraction: Extraction, published: When | None, whens: Sequence[When | None], body: bool = True
) -> tuple[When | None, ...]:
    """A date for each event of an article, `whens` being those of its expressions.

    In this order: the words of its own clause; another telling of the same event; the day of the article's news, for
    what its title and first sentence tell as done and, with `body`, for what later sentences do.
    """
    events = extraction.events
    own = tuple(_own_date(article, extraction, event, published, whens) for event in events)
    day = _day_of_the_news(article, extraction, published, own)
    return tuple(
        when or _told_elsewhere(event, events, own) or _of_the_news(event, day, extraction, whens, published, body)
        for event, when in zip(events, own, strict=True)
    )


def _own_date(article, extraction, event, published, whens) -> When | None:
    """The date of the words that date it; a plan's weekday lies ahead, whatever the tense around it says, and what is
    told in the past has no date to come."""
    if event.time is None:
        return None
    time, when = extraction.times[event.time], whens[event.time]
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
    """The day that the first sentence names first for what has happened, else the article's own."""
    first = _first_sentence(article, extraction)
    named = [
        when
        for event, when in zip(extraction.events, own, strict=True)
        if when and first and first.start <= event.trigger.start < first.end and event.modality == "asserted"
    ]
    day = next(
        (w for w in named if w.precision == "day" and (published is None or w.start <= (published.end or w.start))),
        None,
    )
    if day is not None:
        return replace(day, basis=f"told as news of the same day as the article's first sentence: {day.basis}")
    if published is None or published.precision != "day":
        return None
    return replace(published, certainty="inferred", basis=f"told as news of the article's day, {published.edtf}")


def _first_sentence(article: Article, extraction: Extraction) -> Span | None:
    """The first sentence of the text that tells an event."""
    body = next((paragraph for paragraph in article.paragraphs if paragraph.role == "body"), None)
    triggers = [event.trigger.start for event in extraction.events if body and body.start <= event.trigger.start]
    return next((s for s in extraction.sentences if triggers and s.start <= triggers[0] < s.end), None)


def _of_the_news(event, day, extraction, whens, published, body) -> When | None:
    if day is None or event.time is not None or event.modality != "asserted":
        return None
    if event.lead:
        return day
    return day if body and event.news and not _another_day_before(event, day, extraction, whens, published) else None


def _another_day_before(event, day, extraction, whens, published) -> bool:
    """The date named last before the event is a past one other than that of the news: the story has moved there."""
    before = [
        when for time, when in zip(extraction.times, whens, strict=True) if when and time.end <= event.trigger.start
    ]
    last = before[-1] if before else day
    own = published.start if published else day.start
    return last.edtf != day.edtf and (last.start or "") < own
