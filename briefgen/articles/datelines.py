"""Datelines: full dates that stand alone or before a report's first words, and what stands with them."""

import re
from datetime import date

from briefgen.articles.agencies import AGENCY

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
YEAR = r"(?P<year>(?:19|20)\d\d)\b"
FULL_DATES = (
    re.compile(rf"\b{MONTH} {DAY},? {YEAR}", re.I),  # January 30, 2022
    re.compile(rf"\b{DAY}(?: of)? {MONTH},? {YEAR}", re.I),  # 30 January 2022
    re.compile(rf"\b{YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?:T[\d:.]+Z?)?\b"),  # 2022-01-30
    re.compile(rf"\b(?P<day>1[3-9]|2\d|3[01])(?P<sign>[./])(?P<month>0?[1-9]|1[0-2])(?P=sign){YEAR}"),  # 30.01.2022
    re.compile(rf"\b(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/{YEAR}"),  # 01/30/2022
)
DAY_AND_MONTH = re.compile(rf"\b(?:{MONTH} {DAY}|{DAY.replace('day', 'd')} {MONTH.replace('month', 'm')})", re.I)
BESIDE_A_DATE = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\d{1,2}\s?[:.h]\s?\d\d(?:\s?:\s?\d\d)?|\b\d{1,2}(?= ?[ap]\.? ?m)|(?<![a-z])[ap]\.? ?m\b\.?|\bo'clock\b"
    r"|\b(?:gmt|utc|[ecmp][sd]?t|bst|cet|cest|eet|msk|ist|jst)\b|[+-]\s?\d\d?:?\s?\d*"
    r"|\b(?:first|last|originally|published|posted|updated|modified|created|issued|released|date|article|story|on|at)\b"
    r"|[|,;:.()@\u00b7\u2022/_\u2013\u2014-]",
    re.I,
)
CLOCK_TIME = re.compile(
    r"[01]?\d(?:[:.][0-5]\d)? ?[ap]\.? ?m\b\.?(?: [A-Z]{2,4})?:?|[0-2]?\d:[0-5]\d(?: [A-Z]{2,4})?:?", re.I
)
PLACE = re.compile(r"(?:[A-Z][\w.'-]*)(?: (?:[A-Z][\w.'-]*|of|de|the)){0,4}")
PLACE_AND_DASH = re.compile(rf"{PLACE.pattern}(?:, {PLACE.pattern})*(?: \({AGENCY}\))? ?[_\u2013\u2014-]+")
SIGNED = re.compile(rf"\s*[(/]?\b{AGENCY}\b[)/]?\.?$")
RUNNING_ON = re.compile(r"(?:on|at|in|by|since|after|before|from|until|last|first)\b", re.I)
PREFIX = re.compile(
    r"(?P<line>[A-Z][^\"!?]{1,80}?)\s*(?:\s[\u2013\u2014-]{1,2}\s|(?<=\))\s?[_\u2013\u2014-]+\s|\s_\s|/\.\s)"
)


def find_full_date(text: str) -> tuple[date, str] | None:
    """The first day written out with month and year, and its words; 03/04/2022 can be two days and is none."""
    found = sorted((m for pattern in FULL_DATES if (m := pattern.search(text))), key=lambda m: (m.start(), -m.end()))
    return next(((day, m[0]) for m in found if (day := _day(m))), None)


def _day(match: re.Match[str]) -> date | None:
    month = match["month"].lower()
    number = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1
    try:
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None


def is_dateline(text: str) -> bool:
    """Whether a line is a date, with or without weekday, clock time and place, and nothing else; or place and dash."""
    if len(text) > 120:
        return False
    rest = beside_the_date(text)
    return bool(PLACE_AND_DASH.fullmatch(text)) or rest == "" or (rest is not None and _is_place(rest))


def beside_the_date(text: str) -> str | None:
    """What a line says but for dates, times and what belongs to them; None when it has no date."""
    found = 0
    for pattern in (*FULL_DATES, DAY_AND_MONTH):
        text, count = pattern.subn(" ", text)
        found += count
    return " ".join(BESIDE_A_DATE.sub(" ", text).split()) if found else None


def _is_place(text: str) -> bool:
    return bool(PLACE.fullmatch(text)) and len(text.split()) <= 5


def is_clock_time(text: str) -> bool:
    """Whether a line is a time of the day: on a live page it heads what was reported then."""
    return bool(CLOCK_TIME.fullmatch(text))


def dateline_prefix(text: str) -> str | None:
    """The dateline that a report's first paragraph begins with ("KYIV, Feb 3, 2022 (Reuters) - "), without its dash.

    A place with a day, an agency or in capitals; "On January 30, 2022 - a Sunday - …" is running text.
    """
    match = PREFIX.match(text[:120])
    if not match or RUNNING_ON.match(text):
        return None
    prefix = match["line"]
    unsigned = SIGNED.sub("", prefix)
    rest = beside_the_date(unsigned)
    dated, place = rest is not None, unsigned.replace(",", "") if rest is None else rest
    return prefix if _is_place(place) and (dated or unsigned != prefix or place.isupper()) else None
