"""The smallest temporal expressions, each by one pattern over the text: a date, a month, "last week", "two days ago".

Every rule is a pattern and a function that makes a `Time` of its match, or None where the words mean something else.
What several of them make together ("Thursday last week", "5 p.m. on May 3") is `briefgen.extract.times.joining`'s work.
A clock time or part of a day alone has a value that begins with "T".
"""

import re
from collections.abc import Callable, Iterator
from datetime import date

from briefgen.extract.times import lexicon
from briefgen.extract.times.numbers import EXACT, SPELT_YEAR, number
from briefgen.models import Time, TimexType

Build = Callable[[re.Match[str]], Time | None]


def _any(words) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_MONTH = rf"(?:{_any(lexicon.MONTHS)})(?:\.(?=\W))?"
_WEEKDAY = rf"(?:(?:{_any(w for w in lexicon.WEEKDAYS if w.endswith('day'))})|(?:{_any(w for w in lexicon.WEEKDAYS if not w.endswith('day'))})(?:\.|(?=,? (?:{_MONTH}|\d))))"
_DAY = rf"(?:(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?|{_any(lexicon.DAY_ORDINALS)})(?![\d:%]|[.,]\d)"
_YEAR = r"(?:1[5-9]|20)\d\d"
_SEASON = _any(lexicon.SEASONS)
_PART = _any(lexicon.DAY_PARTS)
_SPAN = "day|night|weekend|week|fortnight|month|quarter|year|decade|century"
_UNIT = "second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century|millennium"
_COUNT = rf"(?:{_any(lexicon.VAGUE)}|{EXACT}|an?|half an?)"
_TO = r"(?:\s?[-–]\s?| to | through | until | till )"
FRAGMENTS = {
    "month": _MONTH, "weekday": _WEEKDAY, "day": _DAY, "year": _YEAR, "season": _SEASON, "part": _PART, "span": _SPAN,
    "unit": _UNIT, "count": _COUNT, "to": _TO, "exact": EXACT, "which": _any(lexicon.WHICH),
    "nth": _any(lexicon.ORDINALS), "spelt_year": SPELT_YEAR, "zone": r"(?:[A-Z]{1,4}T|GMT|UTC|CET|BST|local time)",
}  # fmt: skip


def find_atoms(text: str) -> Iterator[Time]:
    """All atoms of `text`, leftmost and of those the longest first, without overlaps; offsets into `text`."""
    found = []
    for order, (pattern, build) in enumerate(RULES):
        for match in pattern.finditer(text):
            time = build(match)
            if time:
                found.append((time.start, -time.end, order, time))
    end = 0
    for start, negated, _, time in sorted(found, key=lambda item: item[:3]):
        if start >= end:
            yield time
            end = -negated


def _made(match: re.Match[str], value: str, type: TimexType = "DATE", **fields) -> Time:
    anchor = "none" if "X" not in value and not value.startswith("T") and "unit" not in fields else "article"
    return Time(match.start(), match.end(), type, value, **{"anchor": anchor, **fields})


# ── calendar dates ───────────────────────────────────────────────────────────────────────────────────────────────────


def _iso(match):
    value = _date(match["y"], int(match["m"]), int(match["d"]))
    clock = f"T{match['clock']}" if match["clock"] else ""
    return value and _made(match, value + clock, "TIME" if clock else "DATE")


def _month_day(match):
    month, until = _month(match["month"]), None
    year = match["year"] or "XXXX"
    value = _date(year, month, _day(match["day"]))
    if value and match["last"]:
        until = _date(year, month, _day(match["last"]))
        if until is None or until <= value:
            return None
    return value and _made(match, value, until=until)


def _month_year(match):
    return _made(match, f"{_year(match['year'])}-{_month(match['month']):02}")


def _bare_month(match):
    return _made(match, f"XXXX-{_month(match['month']):02}")


def _weekday(match):
    return _made(match, f"XXXX-WXX-{lexicon.WEEKDAYS[match['weekday'].lower().rstrip('.')]}")


def _season(match):
    return _made(match, f"XXXX-{lexicon.SEASONS[match['season'].lower()]}")


def _stated_year(match):
    return _made(match, _year(match["year"]))


def _short_year(match):
    return _made(match, f"XX{match['year']}")


def _decade(match):
    if match["word"]:
        return _made(match, f"XX{lexicon.DECADES[match['word'].lower()]}", offset=0)
    return _made(match, (match["century"] or "XX") + match["tens"])


def _fiscal_year(match):
    return _made(match, f"FY{_year(match['year'])}", anchor="none")


def _quarter(match):
    return _made(match, f"{match['year'] or 'XXXX'}-Q{lexicon.ORDINALS[match['nth'].lower()]}")


def _short_quarter(match):
    return _made(match, f"{match['year'] or 'XXXX'}-{match['q'].upper()}")


def _half(match):
    return _made(match, f"XXXX-H{2 if match['nth'].lower() in ('second', 'last', 'latter') else 1}")


# ── counted from the article or from an earlier mention ──────────────────────────────────────────────────────────────


def _day_word(match):
    words = re.sub(r"\s+", " ", match["word"].lower())
    if words in ("tonight", "overnight"):
        return _made(match, "XXXX-XX-XXTNI", "TIME", unit="day", offset=0)
    return _made(match, lexicon.OPEN["day"], unit="day", offset=lexicon.DAY_WORDS[words])


def _which_span(match):
    (offset, anchor), unit = _which(match), match["span"].lower()
    if unit == "night":
        return _made(match, "XXXX-XX-XXTNI", "TIME", unit="day", offset=offset, anchor=anchor)
    if unit == "fortnight" or unit == "century":
        return None
    if unit == "weekend":
        return _made(match, lexicon.OPEN[unit], offset=offset or None, anchor=anchor)
    return _made(match, lexicon.OPEN[unit], unit=unit, offset=offset, anchor=anchor)


def _which_named(match):
    offset, anchor = _which(match)
    value = (_weekday if match["weekday"] else _bare_month if match["month"] else _season)(match).value
    return _made(match, value, offset=offset, anchor=anchor)


def _which_part(match):
    offset, anchor = _which(match)
    value = "XXXX-XX-XXT" + lexicon.DAY_PARTS[match["part"].lower()]
    return _made(match, value, "TIME", unit="day", offset=offset, anchor=anchor)


def _which(match) -> tuple[int, str]:
    offset, anchor = lexicon.WHICH[re.sub(r"\s+", " ", match["which"].lower())]
    said_the = match[0].lower().startswith("the")
    return offset, "mention" if said_the and match["which"].lower() == "next" else anchor


def _ago(match):
    unit, count = match["unit"].lower(), _count(match["count"])
    if unit in ("second", "minute", "hour"):
        return _duration(match)
    if count is None:
        return _made(match, "PAST_REF" if match["way"].lower() in ("ago", "earlier", "back") else "FUTURE_REF")
    if unit not in ("day", "week", "month", "quarter", "year", "decade") or count != int(count):
        return None
    way = match["way"].lower()
    offset = int(count) * (1 if way in ("later", "from now", "hence") else -1)
    anchor = "mention" if way in ("earlier", "later") else "article"
    return _made(match, lexicon.OPEN[unit], unit=unit, offset=offset, anchor=anchor)


def _day_before(match):
    offset = -1 if match["way"].lower() == "before" else 1
    unit = match["unit"].lower()
    return _made(match, lexicon.OPEN[unit], unit=unit, offset=offset, anchor="mention")


# ── durations, sets, references ──────────────────────────────────────────────────────────────────────────────────────


def _duration(match):
    letter = lexicon.LETTERS[match["unit"].lower()]
    of_day, letter = letter[:-1], letter[-1]
    return _made(match, f"P{of_day}{_amount(match['count'])}{letter}", "DURATION", anchor="none")


def _amount(words: str) -> str:
    count = _count(words)
    return "X" if count is None else f"{count:g}"


def _frequency(match):
    return _made(match, lexicon.FREQUENCIES[match[0].lower()], "SET", anchor="none")


def _every(match):
    if match["unit"]:
        return _made(match, f"P1{lexicon.LETTERS[match['unit'].lower()]}", "SET", anchor="none")
    value = (_weekday if match["weekday"] else _bare_month if match["month"] else _season)(match).value
    return _made(match, value, "SET", anchor="none")


def _reference(value: str) -> Build:
    return lambda match: _made(match, value, anchor="none")


# ── the clock ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _clock(match):
    hour, minute = int(match["h"]), int(match["min"] or 0)
    half = (match["half"] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    return _made(match, f"T{hour:02}:{minute:02}", "TIME")


def _named_hour(match):
    return _made(
        match, "T12:00" if match[0].lower().endswith("noon") or match[0].lower() == "midday" else "T24:00", "TIME"
    )


def _day_part(match):
    return _made(match, "T" + lexicon.DAY_PARTS[match["part"].lower()], "TIME")


# ── reading the parts of a match ─────────────────────────────────────────────────────────────────────────────────────


def _month(words: str) -> int:
    return lexicon.MONTHS[words.lower().rstrip(".")]


def _day(words: str) -> int:
    return lexicon.DAY_ORDINALS.get(words.lower()) or int(re.match(r"\d+", words)[0])


def _year(words: str) -> str:
    if words.isdigit():
        return words
    tens, _, rest = re.sub(r"[\s-]+", " ", words.lower()).removeprefix("the year ").partition(" ")
    if tens == "two":
        return f"{2000 + int(number(rest.removeprefix('thousand') or 'zero') or 0)}"
    return f"{number(tens):.0f}{number(rest.removeprefix('oh ')) or 0:02.0f}"


def _date(year: str, month: int, day: int) -> str | None:
    """The value of a day, None when no calendar has it; without a year, 29 February passes."""
    try:
        date(int(year) if year.isdigit() else 2000, month, day)
    except ValueError:
        return None
    return f"{year}-{month:02}-{day:02}"


def _count(words: str) -> float | None:
    """How many: None when the words do not tell ("several")."""
    text = words.lower()
    if text in ("a couple of", "couple of", "a couple"):
        return 2
    if text.startswith("half"):
        return 0.5
    return 1 if text in ("a", "an") else number(text)


def _rule(pattern: str, build: Build) -> tuple[re.Pattern[str], Build]:
    pattern = re.sub(r"(?<!\?P)<(\w+)>", lambda named: f"(?P<{named[1]}>{FRAGMENTS[named[1]]})", pattern)
    pattern = re.sub(r"\{([a-z_]+)\}", lambda named: f"(?:{FRAGMENTS[named[1]]})", pattern)
    pattern = pattern.replace(" ", r"\s+")
    return re.compile(rf"(?<![\w$£€])(?<!\d[.,/])(?:{pattern})(?!\w)", re.IGNORECASE), build


RULES = (
    _rule(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ](?P<clock>\d\d:\d\d))?", _iso),
    _rule(r"<month> (?:the )?<day>(?:{to}(?P<last>{day}))?(?:,? <year>)?", _month_day),
    _rule(r"(?:the )?<day>(?:{to}(?P<last>{day}))?(?: of)? <month>(?:,? <year>)?", _month_day),
    _rule(r"<month>,? (?:of )?(?P<year>{year}|{spelt_year})", _month_year),
    _rule(r"<month>", _bare_month),
    _rule(r"<weekday>", _weekday),
    _rule(r"(?:the )?<season>", _season),
    _rule(r"<year>(?!-\w|s\b)|(?P<spelt>{spelt_year})", lambda m: _made(m, _year(m["year"] or m["spelt"]))),
    _rule(r"'(?P<year>\d\d)", _short_year),
    _rule(r"(?:the )?(?:(?P<century>1[5-9]|20)|')(?P<tens>\d)0'?s|(?:the )(?P<word>" + _any(lexicon.DECADES) + ")", _decade),
    _rule(r"(?:the )?(?:fiscal|financial)(?: year)? <year>", _fiscal_year),
    _rule(r"(?:the |its )?(?:fiscal[ -])?<nth>[ -](?:fiscal )?quarter(?:,? (?:of )?<year>)?", _quarter),
    _rule(r"(?:the )?(?P<q>[QH][1-4])(?:,? (?:of )?<year>)?", _short_quarter),
    _rule(r"(?:the )?(?P<nth>first|second|last|latter)[ -]half(?= of (?:the year|this year|last year|next year|\d{4}))", _half),
    _rule(r"(?P<word>today|tonight|tomorrow|yesterday|the day before yesterday|the day after tomorrow)", _day_word),
    _rule(r"(?:the )?<which> (?:fiscal |calendar )?<span>", _which_span),
    _rule(r"(?:the )?<which> (?:<weekday>|<month>|<season>)", _which_named),
    _rule(r"(?:the )?<which> <part>", _which_part),
    _rule(r"<count>[ -]<unit>s? (?P<way>ago|earlier|later|from now|hence|back)", _ago),
    _rule(r"the <span> (?P<way>before|after)(?=[,.;:]|$| (?:and|but|when|that)\b)", _day_before),
    _rule(r"(?:(?:the )?(?:past|last|next|first|coming|previous|following|final) )?<count>(?: more)?[ -]<unit>s?", _duration),
    _rule(_any(lexicon.FREQUENCIES), _frequency),
    _rule(r"(?:every|each) (?:<unit>|<weekday>|<month>|<season>)", _every),
    *(_rule(words, _reference(value)) for value, words in lexicon.REFERENCES.items()),
    _rule(r"(?P<h>\d{1,2})(?:[:.](?P<min>\d\d))? ?(?P<half>[ap]\.?m\b\.?)(?: {zone})?", _clock),
    _rule(r"(?P<h>\d{1,2}):(?P<min>\d\d)(?P<half>)(?: {zone})?", _clock),
    _rule(r"(?P<h>\d{1,2})(?P<min>)(?P<half>) o'clock", _clock),
    _rule(r"(?P<h>\d\d)(?P<min>\d\d)(?P<half>) (?:GMT|UTC)", _clock),
    _rule(r"noon|midday|midnight", _named_hour),
    _rule(r"(?:the )?(?:early |late )?<part>", _day_part),
)  # fmt: skip
