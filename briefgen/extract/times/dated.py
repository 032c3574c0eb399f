"""Named days, months, seasons, quarters, years and decades: "Jan. 30, 2022", "10 to 20 February", "mid-1998"."""

import re
from dataclasses import replace
from datetime import date

from briefgen.dates import value_at
from briefgen.extract.times import lexicon
from briefgen.extract.times.numbers import year
from briefgen.extract.times.patterns import rule
from briefgen.models import Time


def named(match: re.Match[str], value: str, **fields) -> Time:
    """The `Time` of a value that is written out, or with X for what is left open and hangs on the article's date."""
    fields.setdefault("anchor", "article" if "X" in value else "none")
    return Time(match.start(), match.end(), "DATE", value, **fields)


def _day(match: re.Match[str]) -> Time | None:
    """A day, or the days from `day` to `last`."""
    days = [_day_value(match, name) for name in ("day", "last") if match.groupdict().get(name)]
    if None in days or days != sorted(set(days)):
        return None
    return named(match, days[0], until=days[1] if len(days) > 1 else None)


def _two_days(match: re.Match[str]) -> Time | None:
    """ "June 5 and 6" are a stretch, "June 5 and 9" are not."""
    time = _day(match)
    follow = time is not None and int(time.until[-2:]) == int(time.value[-2:]) + 1
    return time if follow else None


def _day_value(match: re.Match[str], name: str) -> str | None:
    """None when no calendar has the day; a 29 February without a year passes."""
    words = match[name].lower()
    day = lexicon.DAY_ORDINALS.get(words) or int(re.match(r"\d+", words)[0])
    try:
        date(int(match["year"] or 2000), _month_number(match), day)
    except ValueError:
        return None
    return f"{match['year'] or 'XXXX'}-{_month_number(match):02}-{day:02}"


def _month_number(match: re.Match[str]) -> int:
    name = match["month"].lower().rstrip(".")
    return lexicon.MONTHS.get(name) or lexicon.SHORT_MONTHS[name]


def _weekday_of_month(match: re.Match[str]) -> Time:
    """ "The first Monday of March", "the last Sunday in May 2018"."""
    which = lexicon.ORDINALS.get(match["which_of"].lower(), "L")
    template = f"XXXX-{_month_number(match):02}-W{which}-{_weekday(match).value[-1]}"
    return named(match, value_at(date(int(match["year"]), 1, 1), template) if match["year"] else template)


def _part_of_month(match: re.Match[str]) -> Time:
    """ "The first week of January", "the second half of March 2021"."""
    return replace(_month_of_year(match) if match["year"] else _month(match), mod=_part(match))


def _part_of_year(match: re.Match[str]) -> Time:
    """ "The last months of 2021"."""
    return replace(_year(match), mod=_part(match))


def _part(match: re.Match[str]) -> str:
    which = match["which_of"].lower()
    if which == "first":
        return "START"
    of_two = match["span"].lower() == "half"
    return "END" if which in ("last", "final", "fourth") or of_two else "MID"


def _month(match: re.Match[str]) -> Time:
    return named(match, f"XXXX-{_month_number(match):02}")


def _month_of_year(match: re.Match[str]) -> Time:
    return named(match, f"{year(match['year'])}-{_month_number(match):02}")


def _weekday(match: re.Match[str]) -> Time:
    name = match["weekday"].lower().rstrip(".")
    return named(match, f"XXXX-WXX-{lexicon.WEEKDAYS.get(name) or lexicon.SHORT_WEEKDAYS[name]}")


def _weekday_after_next(match: re.Match[str]) -> Time:
    """ "Tuesday week" in British papers: a week from Tuesday."""
    return replace(_weekday(match), shift=7, direction=1)


def _season(match: re.Match[str]) -> Time:
    return named(match, f"XXXX-{lexicon.SEASONS[match['season'].lower()]}")


def _holiday(match: re.Match[str]) -> Time:
    return named(match, lexicon.HOLIDAYS[match["holiday"].lower()])


def recurring(match: re.Match[str]) -> str:
    """The template of the weekday, month, season or holiday in a match."""
    kinds = {"weekday": _weekday, "month": _month, "season": _season, "holiday": _holiday}
    kind = next(kind for name, kind in kinds.items() if match.groupdict().get(name))
    return kind(match).value


def _year(match: re.Match[str]) -> Time:
    return named(match, year(match["year"]))


def _years(match: re.Match[str]) -> Time | None:
    """ "2009-2010", "2021/22"; a hyphen before a smaller number ("2022-01") writes no range."""
    first, last = match["year"], match["last"]
    last = last if len(last) == 4 else first[:2] + last
    return named(match, first, until=last) if first < last else None


def _short_year(match: re.Match[str]) -> Time:
    return named(match, f"XX{match['year']}")


def _decade(match: re.Match[str]) -> Time:
    return named(match, f"{match['century'] or 'XX'}{match['tens']}")


def _spelt_decade(match: re.Match[str]) -> Time:
    return named(match, f"XX{lexicon.DECADES[match['decade'].lower()]}")


def _century(match: re.Match[str]) -> Time:
    number = re.match(r"\d+", match["century"])
    return named(match, f"{(int(number[0]) if number else lexicon.DAY_ORDINALS[match['century'].lower()]) - 1:02}")


def _fiscal_year(match: re.Match[str]) -> Time:
    """Kept apart from a calendar year, since where it begins is not told."""
    return named(match, f"FY{match['year']}")


def _quarter(match: re.Match[str]) -> Time:
    """Kept apart as well where it is of a fiscal year."""
    value = f"XXXX-Q{lexicon.ORDINALS.get(match['nth'].lower(), 4)}"
    return named(match, f"FY{value}" if "fiscal" in match[0].lower() else value)


def _short_quarter(match: re.Match[str]) -> Time:
    return named(match, f"XXXX-{match['quarter'].upper()}")


def _half(match: re.Match[str]) -> Time:
    return named(match, f"XXXX-H{1 if match['half'].lower() == 'first' else 2}")


def _iso(match: re.Match[str]) -> Time | None:
    value = match["date"].replace("/", "-")
    try:
        date.fromisoformat(value)
    except ValueError:
        return None
    if not match["clock"]:
        return named(match, value)
    return Time(match.start(), match.end(), "TIME", f"{value}T{match['clock']}")


_NTH = "(?P<which_of>first|second|third|fourth|last|final)"
_A_YEAR = r"(?:(?:the|this|last|next|that) year\b|{year})"
RULES = (
    rule(r"(?P<date>\d{4}-\d\d-\d\d|\d{4}/\d\d/\d\d)(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d)?Z?)?", _iso),
    rule(r"<month> (?:the )?<day>(?:{to}(?P<last>{day}))?(?:,? <year>)?", _day),
    rule(r"(?:the )?<day>(?:{to}(?P<last>{day}))?(?: of)? <month>(?:,? <year>)?", _day),
    rule(r"<day>-<month>-<year>", _day),
    rule(r"(?<=between\s)<day> and (?P<last>{day})(?: of)? <month>(?:,? <year>)?", _day),
    rule(r"(?<=between\s)<month> <day> and (?P<last>{day})(?:,? <year>)?", _day),
    rule(r"<month> (?:the )?<day> and (?:the )?(?P<last>{day})(?:,? <year>)?", _two_days),
    rule(r"(?:the )?<day> and (?:the )?(?P<last>{day})(?: of)? <month>(?:,? <year>)?", _two_days),
    rule(rf"(?:the )?{_NTH} <weekday> (?:of|in) <month>(?:,? <year>)?", _weekday_of_month),
    rule(rf"(?:the )?{_NTH} (?P<span>half|days|weeks?|weekend) of <month>(?:,? <year>)?", _part_of_month),
    rule(rf"(?:the )?{_NTH} (?P<span>days|weeks|months) of <year>", _part_of_year),
    rule(r"<month>(?:,? | of )(?P<year>{year}|{spelt_year})", _month_of_year),
    rule(r"<month>", _month),
    rule(r"<weekday>", _weekday),
    rule(r"<weekday> week(?=[,.;:!?]|$| (?:at|in|for|to|when|and|he|she|they|it|we)\b)", _weekday_after_next),
    rule(r"(?:the )?<season>", _season),
    rule(r"<holiday>", _holiday),
    rule(r"(?:the year )?(?P<year>{year}|{spelt_year})", _year),
    rule(r"<year>(?:{to}|/)(?P<last>{year}|\d\d)", _years),
    rule(r"the (?P<year>{year}) (?:quarter|period)", _year),
    rule(r"'(?P<year>\d\d)(?!s)", _short_year),
    rule(r"(?:the )?(?P<century>1[5-9]|20)(?P<tens>\d)0'?s", _decade),
    rule(r"(?:the )?(?P<century>)'(?P<tens>\d)0s", _decade),
    rule(rf"the (?P<decade>{'|'.join(lexicon.DECADES)})", _spelt_decade),
    rule(rf"(?:the )?(?P<century>\d\d?(?:st|nd|rd|th)|{'|'.join(lexicon.DAY_ORDINALS)})~century", _century),
    rule(r"(?:the )?(?:(?:fiscal|financial)(?: year)? |FY\s?)<year>(?:[-–/]\d\d(?:\d\d)?)?", _fiscal_year),
    rule(r"(?:the )?<year>(?:[-–/]\d\d(?:\d\d)?)? (?:fiscal|financial) year", _fiscal_year),
    rule(r"(?:the |its )?(?:fiscal~)?<nth>~(?:fiscal )?quarter(?!-)", _quarter),
    rule(rf"(?:the )?(?P<nth>final|last) quarter(?= of {_A_YEAR})", _quarter),
    rule(r"(?:the )?(?P<quarter>Q[1-4]|H[12](?= (?:of )?{year}))", _short_quarter),
    rule(rf"(?:the )?(?P<half>first|second|last|latter) half(?= of {_A_YEAR})", _half),
)  # fmt: skip
