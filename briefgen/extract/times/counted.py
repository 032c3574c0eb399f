"""Expressions counted from the article's date or the date mentioned last: "last week", "two days ago", "that year"."""

import re
from dataclasses import replace
from typing import Literal

from briefgen.dates import OPEN
from briefgen.extract.times import lexicon
from briefgen.extract.times.dated import recurring
from briefgen.extract.times.numbers import number
from briefgen.extract.times.patterns import rule
from briefgen.models import Time

Anchor = Literal["article", "mention"]
AHEAD = ("later", "from now", "hence", "after")


def counted(match: re.Match[str], unit: str, offset: int, anchor: Anchor = "article") -> Time:
    """The `Time` so many units from its anchor."""
    return Time(match.start(), match.end(), "DATE", OPEN[unit], unit=unit, offset=offset, anchor=anchor)


def _part_of_day(match: re.Match[str], part: str, offset: int, anchor: Anchor = "article") -> Time:
    value = f"{OPEN['day']}T{part}"
    return Time(match.start(), match.end(), "TIME", value, unit="day", offset=offset, anchor=anchor)


def _day_word(match: re.Match[str]) -> Time:
    return counted(match, "day", lexicon.DAY_WORDS[_plain(match["word"])])


def _tonight(match: re.Match[str]) -> Time:
    return _part_of_day(match, "NI", 0)


def _which(match: re.Match[str]) -> tuple[int, Anchor]:
    """How many on and from where; "the next year" counts from what was told, "next year" from the article."""
    offset, anchor = lexicon.WHICH[_plain(match["which"])]
    return offset, "mention" if _plain(match[0]).startswith("the next") else anchor


def _which_span(match: re.Match[str]) -> Time | None:
    """ "Last week" is a week of the calendar; "the last week" are seven days, and "his last day" is any."""
    (offset, anchor), unit = _which(match), match["span"].lower()
    if match["fiscal"]:
        return replace(counted(match, unit, offset, anchor), value=f"FY{OPEN[unit]}")
    if re.match(r"the\s+(?:last|past)", match[0], re.IGNORECASE) and unit not in ("quarter", "weekend", "night"):
        return None
    if unit == "day" and match["which"].lower() == "next":
        return counted(match, unit, offset, "mention")
    if unit == "day" and anchor == "article":
        return None
    if unit == "night":
        return _part_of_day(match, "NI", offset, anchor)
    if unit == "weekend" and offset == 0:  # "this weekend" may be the one just over
        return replace(_weekend(match), offset=0)
    if unit == "weekend":
        return replace(counted(match, "week", offset, anchor), value=OPEN[unit])
    return counted(match, unit, offset, anchor)


def _which_part(match: re.Match[str]) -> Time:
    return _part_of_day(match, lexicon.DAY_PARTS[match["part"].lower()], *_which(match))


def _which_named(match: re.Match[str]) -> Time:
    offset, anchor = _which(match)
    return Time(match.start(), match.end(), "DATE", recurring(match), offset=offset, anchor=anchor)


def _weekday_but_one(match: re.Match[str]) -> Time:
    """ "The Friday before last", "the Friday after next"."""
    offset = -2 if match["way"].lower().startswith("before") else 2
    return Time(match.start(), match.end(), "DATE", recurring(match), offset=offset, anchor="article")


def _weekend(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "DATE", OPEN["weekend"], anchor="article")


def _ago(match: re.Match[str]) -> Time | None:
    """Whole units only: half a year ago or "40 or 50 years ago" is no calendar date, "hours ago" may be yesterday."""
    unit, way, count = match["unit"].lower(), _plain(match["way"]), number(match["count"])
    if unit == "fortnight" and count:
        unit, count = "week", 2 * count
    if unit not in OPEN or unit == "weekend":
        return None
    if count is None or count != int(count) or match["half"] or match["or"] or match["more"]:
        if way in ("earlier", "later"):  # from a day that the story has come to, not from the article's
            return Time(match.start(), match.end(), "DURATION", f"PX{lexicon.LETTERS[unit]}")
        return Time(match.start(), match.end(), "DATE", "FUTURE_REF" if way in AHEAD else "PAST_REF")
    anchor = "mention" if way in ("earlier", "later") else "article"
    time = counted(match, unit, int(count) * (1 if way in AHEAD else -1), anchor)
    return replace(time, mod="APPROX") if match["so"] else time


def _long_ago(match: re.Match[str]) -> Time:
    return Time(match.start(), match.end(), "DATE", "PAST_REF")


def _next_but_one(match: re.Match[str]) -> Time:
    """ "The week before last", "the year after next"."""
    return counted(match, match["span"].lower(), -2 if match["way"].lower() == "before" else 2)


def _day_before(match: re.Match[str]) -> Time:
    return counted(match, match["span"].lower(), 1 if match["way"].lower() == "after" else -1, "mention")


def _quarter_told(match: re.Match[str]) -> Time:
    """The quarter that a report of accounts is about."""
    return counted(match, "quarter", 0, "mention")


def _year_before(match: re.Match[str]) -> Time:
    """ "The year-ago third quarter", "the year-earlier period", "a year-earlier loss"."""
    value = OPEN["quarter"] if match["period"] else OPEN["year"]
    if match["nth"]:
        value = f"XXXX-Q{lexicon.ORDINALS[match['nth'].lower()]}"
    return Time(match.start(), match.end(), "DATE", value, unit="year", offset=-1, anchor="mention")


def _own_span(match: re.Match[str]) -> Time:
    time = counted(match, match["span"].lower(), 0)
    return replace(time, value=f"FY{time.value}") if match["fiscal"] else time


def _end(match: re.Match[str]) -> Time:
    return replace(counted(match, match["span"].lower(), 0), mod="END")


def count_ahead(time: Time) -> Time:
    """ "(Will be held in) two weeks": the duration P2W as the week two weeks on; parts of a day stay durations."""
    match = re.fullmatch(r"P(\d+)([DWMY])", time.value)
    if match is None:
        return time
    unit = next(unit for unit, letter in lexicon.LETTERS.items() if letter == match[2] and unit in OPEN)
    return replace(time, type="DATE", value=OPEN[unit], unit=unit, offset=int(match[1]), anchor="article")


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower())


_WAY = "ago|earlier|later|from now|hence"
_OR = "(?: or (?:(?P<so>so)|(?P<more>more|two|three)))?"
_NO_END = r"(?!-| (?:ended|ending|to)\b)"
_PERIOD = r"(?:~(?:<nth>~)?(?P<period>quarter|period))?"
RULES = (
    rule(r"(?P<word>today|yesterday|tomorrow|the day (?:before yesterday|after tomorrow))", _day_word),
    rule(r"tonight", _tonight),
    rule(r"(?:the )?<which> (?:(?P<fiscal>fiscal|financial) |calendar )?<span>", _which_span),
    rule(r"the (?P<span>week|month|year) (?P<way>before(?= last)|after(?= next)) (?:last|next)", _next_but_one),
    rule(r"(?:the )?<which> (?:<weekday>|<month>|<season>|<holiday>)", _which_named),
    rule(r"(?:the )?<which> <part>", _which_part),
    rule(r"(?:the )?<weekday> (?P<way>before last|after next)", _weekday_but_one),
    rule(r"the weekend(?! of\b)", _weekend),
    rule(rf"(?:(?:the|a|its) )?(?:comparable |corresponding )?year-(?:ago|earlier){_PERIOD}", _year_before),
    rule(r"(?:the|its) (?:latest |full )?quarter(?!-)|the latest period", _quarter_told),
    rule(rf"(?:the|its) (?:full |(?P<fiscal>fiscal ))?(?P<span>week|month|year|decade){_NO_END}", _own_span),
    rule(r"(?:the )?(?P<span>month|quarter|year)(?:~|'s )end", _end),
    rule(rf"(?P<or>{{exact}} (?:or|to) )?<count>~<unit>s?(?P<half> and a half)?{_OR} (?P<way>{_WAY})", _ago),
    rule(r"(?:many )?<unit>s? ago", _long_ago),
    rule(r"the (?P<span>day|week|month|year) (?P<way>before|after)(?=[,.;:)]|$| (?:and|but|that)\b)", _day_before),
)  # fmt: skip
