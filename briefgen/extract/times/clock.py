"""Clock times and parts of the day; alone, their value begins with "T", until a day is found beside them."""

import re

from briefgen.extract.times import lexicon
from briefgen.extract.times.numbers import alternatives
from briefgen.extract.times.patterns import rule
from briefgen.models import Time

HOURS = {word: hour for word, hour in lexicon.ONES.items() if hour <= 12}


def _clock(match: re.Match[str]) -> Time | None:
    hour = HOURS.get(match["hour"].lower()) or int(match["hour"])
    minute, half = int(match["minute"] or 0), (match["half"] or "").lower()
    if half and hour > 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 24 or minute > 59:
        return None
    return Time(match.start(), match.end(), "TIME", f"T{hour:02}:{minute:02}")


def _midday(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "TIME", "T12:00")


def _midnight(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "TIME", "T24:00")


def _part(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "TIME", f"T{lexicon.DAY_PARTS[match['part'].lower()]}")


RULES = (
    rule(r"(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap](?:m\b|\.m\.))(?:{zone})?", _clock),
    rule(r"(?P<hour>\d\d?):(?P<minute>\d\d)(?P<half>)(?:{zone})?", _clock),
    rule(rf"(?P<hour>\d\d?|{alternatives(HOURS)})(?P<minute>)(?P<half>) o'clock", _clock),
    rule(r"(?P<hour>\d\d)(?P<minute>\d\d)(?P<half>) (?:GMT|UTC|hours|hrs|local time)", _clock),
    rule(r"noon|midday", _midday),
    rule(r"midnight", _midnight),
    rule(r"(?:the )?<part>", _part),
)
