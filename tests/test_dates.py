"""The calendar: grounding against a document date, EDTF in and out, dates in words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.dates import from_edtf, ground, ground_all, in_words, timex_value, timex_values
from briefgen.extract.times.atoms import find_atoms
from briefgen.extract.times.joining import join
from briefgen.extract.times.ranges import link_ranges
from briefgen.models import Time

MONTHS = [f"{date(2000, month, 1):%B}" for month in range(1, 13)]
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
DIRECTIONS = st.sampled_from((-1, 0, 1))
COARSENESS = ("day", "week", "interval", "month", "quarter", "season", "year", "decade")  # the one interval: a weekend


def counted(value: str, **fields) -> Time:
    """An expression that counts from the article, at no place in particular."""
    return Time(0, 0, "DATE", value, **{"anchor": "article", **fields})


def read(words: str) -> Time:
    """The one expression that `words` are."""
    (time,) = link_ranges(join(find_atoms(words), words), words)
    assert (time.start, time.end) == (0, len(words))
    return time


def edtf(value: str, published: str, **fields) -> str | None:
    """The date of an expression in an article of `published`."""
    when = ground(counted(value, **fields), "words", from_edtf(published))
    return when.edtf if when else None


# ── what counts from the article's date ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("value", "fields", "expected"),
    [
        ("XXXX-WXX-5", {}, "2022-01-07"),
        ("XXXX-WXX-3", {}, "2022-01-05"),
        ("XXXX-WXX-3", {"direction": -1}, "2022-01-05"),
        ("XXXX-WXX-3", {"direction": 1}, "2022-01-12"),
        ("XXXX-WXX-5", {"direction": 1}, "2022-01-07"),
        ("XXXX-WXX-5", {"offset": -1}, "2021-12-31"),
        ("XXXX-WXX-5", {"offset": 1}, "2022-01-14"),
        ("XXXX-WXX-4", {"unit": "week", "offset": -1}, "2021-12-30"),
    ],
)
def test_weekdays(value, fields, expected):
    """In an article of Friday 7 January 2022: “Friday”, “Wednesday”, “will meet on Wednesday”, “last Friday”, …"""
    assert edtf(value, "2022-01-07", **fields) == expected


@pytest.mark.parametrize(
    ("value", "published", "expected"),
    [
        ("XXXX-01-07", "2022-02-03", "2022-01-07"),
        ("XXXX-12-28", "2022-01-07", "2021-12-28"),
        ("XXXX-01-03", "2021-12-30", "2022-01-03"),
        ("XXXX-02-29", "2022-02-03", "2020-02-29"),
        ("XXXX-11-W4-4", "2021-12-01", "2021-11-25"),
        ("XXXX-05-WL-1", "2021-06-01", "2021-05-31"),
    ],
)
def test_a_day_without_its_year_is_the_nearest(value, published, expected):
    """Also over New Year, for a leap day, and for “Thanksgiving” and “Memorial Day”."""
    assert edtf(value, published) == expected


def test_the_tense_decides_between_two_years_of_a_month():
    """In October, “in March” told in the past is half a year ago; with a verb that looks ahead it is the next."""
    assert edtf("XXXX-03", "1989-10-30", direction=-1) == "1989-03"
    assert edtf("XXXX-03", "1989-10-30", direction=1) == "1990-03"


@pytest.mark.parametrize(
    ("value", "direction", "expected"),
    [
        ("XXXX-01-01", 1, "2022-01-01?"),
        ("XXXX-01-01", -1, "2022-01-01"),
        ("XXXX-12", 1, "2021-12?"),
        ("XXXX-11", 1, "2022-11"),
        ("XXXX-02", -1, "2022-02?"),
        ("XXXX-01-07", 1, "2022-01-07"),
        ("XXXX-Q4", 1, "2021-36"),
        ("XXXX-WXX-5", -1, "2022-01-07"),
    ],
)
def test_a_nearest_day_against_the_tense_is_not_certain(value, direction, expected):
    """In an article of 7 January 2022: “will begin on 1 January”, “ended in February”; quarters are told of late."""
    assert edtf(value, "2022-01-07", direction=direction) == expected


@pytest.mark.parametrize(
    ("value", "fields", "expected"),
    [
        ("XXXX-XX-XX", {"unit": "day", "offset": -1}, "2022-02-02"),
        ("XXXX-WXX", {"unit": "week", "offset": -1}, "2022-W04"),
        ("XXXX-XX", {"unit": "month", "offset": -1}, "2022-01"),
        ("XXXX-QX", {"unit": "quarter", "offset": -1}, "2021-36"),
        ("XXXX", {"unit": "year", "offset": 1}, "2023"),
        ("XXX", {"unit": "decade", "offset": -1}, "201X"),
        ("XXXX-07", {"unit": "year", "offset": -1}, "2021-07"),
        ("XXXX-SU", {"offset": -1}, "2021-22"),
        ("XXXX-WXX-WE", {}, "2022-01-29/2022-01-30"),
        ("XXXX-WXX-WE", {"offset": 0}, "2022-02-05/2022-02-06"),
        ("XXXX-WXX-WE", {"offset": 0, "direction": -1}, "2022-01-29/2022-01-30"),
    ],
)
def test_weeks_months_and_years_keep_their_size(value, fields, expected):
    """In an article of Thursday 3 February 2022: “yesterday”, “last week”, “July last year”, “the weekend”, …"""
    assert edtf(value, "2022-02-03", **fields) == expected


@pytest.mark.parametrize(
    ("value", "fields", "expected"),
    [
        ("XXXX-WXX", {"unit": "week", "offset": 0}, "2022-W04?"),
        ("XXXX-WXX", {"unit": "week", "offset": 0, "direction": -1}, "2022-W04"),
        ("XXXX-WXX", {"unit": "week", "offset": 0, "direction": 1}, "2022-W05?"),
        ("XXXX-WXX", {"unit": "week", "offset": -1}, "2022-W03?"),
        ("XXXX-WXX", {"unit": "week", "offset": 1}, "2022-W05?"),
        ("XXXX-WXX-4", {"unit": "week", "offset": -1}, "2022-01-20?"),
        ("XXXX-WXX-4", {"unit": "week", "offset": 0, "direction": 1}, "2022-02-03?"),
        ("XXXX-WXX", {"unit": "week", "offset": -2}, "2022-W02"),
        ("XXXX-WXX-WE", {}, "2022-01-29/2022-01-30"),
        ("XXXX-WXX-WE", {"unit": "week", "offset": -1}, "2022-01-22/2022-01-23"),
        ("XXXX-WXX-4", {}, "2022-01-27"),
        ("XXXX-XX-XX", {"unit": "day", "offset": 1}, "2022-01-31"),
    ],
)
def test_weeks_said_on_a_sunday_are_not_certain(value, fields, expected):
    """Sunday 30 January 2022 ends a week for some and begins one for others; days and weekends are no question."""
    assert edtf(value, "2022-01-30", **fields) == expected


@pytest.mark.parametrize("published", ["2022-01-29", "2022-01-31"])
@pytest.mark.parametrize("offset", [-1, 0, 1])
def test_weeks_said_on_any_other_day_are_certain(published, offset):
    """On the Saturday before and the Monday after, both ways of counting give the same days but for one."""
    assert "?" not in edtf("XXXX-WXX", published, unit="week", offset=offset)


def test_a_week_counted_from_a_sunday_says_why_it_is_uncertain():
    """The basis names the Sunday, whether it is the article's or one mentioned before."""
    last_week = counted("XXXX-WXX", unit="week", offset=-1)
    assert ground(last_week, "last week", from_edtf("2022-01-30")).basis == (
        "“last week”, counted from the article's date (30 January 2022), a Sunday: "
        "which week it is part of may be seen otherwise"
    )
    that_week = Time(0, 0, "DATE", "XXXX-WXX", unit="week", offset=0, anchor="mention")
    assert ground(that_week, "that week", None, from_edtf("2022-01-30")).edtf == "2022-W04?"


@pytest.mark.parametrize(
    ("value", "fields", "expected"),
    [
        ("XXXX-WXX-5", {"since": ".."}, "../2022-01-07"),
        ("XXXX-WXX-5", {"since": "..", "direction": 1}, "../2022-01-07"),
        ("XXXX-01-03", {"since": "..", "mod": "BEFORE"}, "../2022-01-02"),
        ("2015", {"since": "..", "mod": "BEFORE"}, "../2014"),
        ("2015", {"until": "..", "mod": "AFTER"}, "2016/.."),
        ("2021-Q1", {"since": "..", "mod": "BEFORE"}, "../2020-36"),
        ("2021-SU", {"since": "..", "mod": "BEFORE"}, "../2021-05-31"),
        ("XXXX", {"unit": "year", "offset": 0, "since": ".."}, "../2022"),
    ],
)
def test_open_ends(value, fields, expected):
    """“By Friday” and “until” take in what they name; “before 2015” ends with 2014, “after 2015” begins with 2016."""
    assert edtf(value, "2022-01-07", **fields) == expected
    assert timex_value(counted(value, **fields), from_edtf("2022-01-07")) == timex_value(
        counted(value, **{**fields, "since": None, "until": None}), from_edtf("2022-01-07")
    )


@pytest.mark.parametrize(
    ("value", "shift", "expected"),
    [("XXXX-WXX-4", -1, "2022-01-05"), ("2021-03-01", -1, "2021-02-28"), ("XXXX-11-W4-4", 1, "2021-11-26")],
)
def test_a_day_counted_from_another_day(value, shift, expected):
    """“The day before Thursday's vote”, “the eve of March 1, 2021”, “the day after Thanksgiving”."""
    assert edtf(value, "2022-01-07", shift=shift) == expected


def test_durations_sets_and_references_have_a_value_but_no_date():
    """“Three days”, “every Thursday” and “now” are TIMEX3 expressions that no calendar shows."""
    published = from_edtf("2022-02-03")
    for kind, value in (("DURATION", "P3D"), ("SET", "XXXX-WXX-4"), ("DATE", "PRESENT_REF"), ("DATE", "FY2021")):
        time = Time(0, 0, kind, value)
        assert ground(time, "words", published) is None
        assert timex_value(time, published) == value.removeprefix("FY")


def test_a_range_runs_from_its_first_end_to_the_next_round_of_its_last():
    """“From November to February” ends in the next year."""
    assert edtf("XXXX-11", "2021-12-05", until="XXXX-02") == "2021-11/2022-02"
    assert edtf("XXXX-02-10", "2022-02-03", until="XXXX-02-20") == "2022-02-10/2022-02-20"


def test_about_is_said_in_the_date():
    """“Around 2015” carries EDTF's qualifier for what is approximate."""
    assert ground(Time(0, 0, "DATE", "2015", mod="APPROX"), "around 2015", None).edtf == "2015~"


# ── certainty and basis ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_full_date_is_stated_and_needs_no_article_date():
    """What is written out in full rests on itself."""
    when = ground(Time(0, 0, "DATE", "2022-01-30"), "January 30, 2022", None)
    assert (when.edtf, when.certainty, when.basis) == ("2022-01-30", "stated", "“January 30, 2022”, as written")


@pytest.mark.parametrize(
    ("published", "certainty", "expected"),
    [
        ("2022-02-03", "stated", "resolved"),
        ("2022-02-03", "resolved", "resolved"),
        ("2022-02-03", "inferred", "inferred"),
    ],
)
def test_certainty_comes_from_the_document_date(published, certainty, expected):
    """What counts from an inferred date is itself inferred."""
    assert ground(counted("XXXX-WXX-3"), "Wednesday", from_edtf(published, certainty)).certainty == expected


def test_an_inferred_document_date_lends_its_uncertainty_and_is_named():
    """The qualifier stands on both ends of an interval, and the basis tells a reader what the date rests on."""
    published = from_edtf("2022-02-03?", "inferred")
    when = ground(counted("XXXX-02-10", until="XXXX-02-20"), "February 10-20", published)
    assert when.edtf == "2022-02-10?/2022-02-20?"
    assert when.basis == "“February 10-20”, year of the article's date (3 February 2022, inferred)"


@pytest.mark.parametrize(
    ("published", "value", "fields", "expected"),
    [
        ("2022-02-01/2022-02-03", "XXXX-XX", {"unit": "month", "offset": -1}, "2022-01"),
        ("2022-02-01/2022-02-03", "XXXX-WXX-1", {}, "2022-01-31"),
        ("2022-02-01/2022-02-03", "XXXX-WXX-3", {}, None),
        ("2022-02-01/2022-02-03", "XXXX-XX-XX", {"unit": "day", "offset": -1}, None),
        ("2022", "XXXX", {"unit": "year", "offset": -1}, "2021"),
        ("2022-02-01/..", "XXXX", {"unit": "year", "offset": -1}, None),
    ],
)
def test_an_open_document_date_grounds_what_is_the_same_on_all_its_days(published, value, fields, expected):
    """An article of one of three days still tells last month, and which Monday; not which Wednesday."""
    assert edtf(value, published, **fields) == expected


def test_without_any_document_date_only_full_dates_are_grounded():
    """The TIMEX3 value then keeps its X."""
    assert ground(counted("XXXX-WXX-3"), "Wednesday", None) is None
    assert timex_value(counted("XXXX-WXX-3"), None) == "XXXX-WXX-3"


# ── what counts from an earlier mention ──────────────────────────────────────────────────────────────────────────────


def story(*times: Time) -> list[str | None]:
    """The dates of expressions in the order in which an article of 3 February 2022 has them."""
    return [when.edtf if when else None for when in ground_all(times, "", from_edtf("2022-02-03"))]


def mention(value: str, **fields) -> Time:
    """An expression that counts from the date mentioned last."""
    return Time(0, 0, "DATE", value, anchor="mention", **fields)


FULL, YEAR = Time(0, 0, "DATE", "2021-03-03"), Time(0, 0, "DATE", "2014")
THAT_DAY = mention("XXXX-XX-XX", unit="day", offset=0)
A_YEAR_EARLIER = mention("XXXX", unit="year", offset=-1)


def test_that_day_is_the_day_mentioned_last():
    """A year mentioned in between is too coarse to be it; without any day before it, it is none."""
    assert story(FULL, THAT_DAY)[1] == "2021-03-03"
    assert story(FULL, YEAR, THAT_DAY)[2] == "2021-03-03"
    assert story(YEAR, THAT_DAY)[1] is None


def test_a_story_goes_on_from_the_next_day_but_not_from_a_glance_back():
    """“The next day” moves the story, “a year earlier” compares and leaves it where it was."""
    the_next_day = mention("XXXX-XX-XX", unit="day", offset=1)
    assert story(FULL, the_next_day, the_next_day) == ["2021-03-03", "2021-03-04", "2021-03-05"]
    assert story(FULL, A_YEAR_EARLIER, the_next_day) == ["2021-03-03", "2020", "2021-03-04"]


def test_the_quarter_is_the_quarter_mentioned_last():
    """And “a year earlier” in accounts is that quarter of the year before."""
    third = Time(0, 0, "DATE", "2021-Q3")
    the_quarter, year_before = (
        mention("XXXX-QX", unit="quarter", offset=0), mention("XXXX-QX", unit="year", offset=-1)
    )  # fmt: skip
    assert story(third, FULL, the_quarter, year_before) == ["2021-35", "2021-03-03", "2021-35", "2020-35"]


def test_both_ends_of_a_range_carry_the_whole_of_it():
    """“May to June” are two TIMEX3 values, and one stretch of time."""
    text = "from May to June"
    first, last = Time(5, 8, "DATE", "XXXX-05", until="XXXX-06", anchor="article"), None
    last = Time(12, 16, "DATE", "XXXX-06", since="XXXX-05", anchor="article")
    published = from_edtf("2022-02-03")
    assert [when.edtf for when in ground_all((first, last), text, published)] == ["2022-05/2022-06"] * 2
    assert timex_values((first, last), text, published) == ("2022-05", "2022-06")
    assert ground_all((first, last), text, published)[1].basis.startswith("“May to June”, ")


# ── properties ───────────────────────────────────────────────────────────────────────────────────────────────────────

FORMS = {
    "month first": lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    "short month": lambda day: f"{MONTHS[day.month - 1][:3]}. {day.day}, {day.year}",
    "day first": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "ordinal": lambda day: f"the {day.day}th of {MONTHS[day.month - 1]} {day.year}",
    "ISO": lambda day: day.isoformat(),
    "figures with points": lambda day: f"{day.day}.{day.month}.{day.year}",
    "with its weekday": lambda day: f"{day:%A}, {day.day} {MONTHS[day.month - 1]} {day.year}",
}


@given(day=DAYS, published=DAYS, form=st.sampled_from(sorted(FORMS)))
def test_a_full_date_in_any_form_is_itself_whatever_the_article_date(day, published, form):
    """From 1900 to 2100, in every form that is read."""
    words = FORMS[form](day)
    when = ground(read(words), words, from_edtf(published.isoformat()))
    assert (when.start, when.end, when.precision, when.certainty) == (day.isoformat(), day.isoformat(), "day", "stated")


@given(ends=st.sets(DAYS, min_size=2, max_size=2))
def test_a_range_of_full_dates_is_itself(ends):
    """Both ends are kept, over months and years."""
    first, last = sorted(ends)
    words = f"{FORMS['day first'](first)} – {FORMS['day first'](last)}"
    when = ground(read(words), words, None)
    assert (when.start, when.end, when.precision) == (first.isoformat(), last.isoformat(), "interval")


@given(day=DAYS, published=DAYS)
def test_a_month_and_day_keep_their_month_and_day(day, published):
    """Only the year is looked for, and it is the nearest."""
    when = ground(counted(f"XXXX-{day:%m-%d}"), "words", from_edtf(published.isoformat()))
    assert when.start[5:] == f"{day:%m-%d}"
    assert abs(date.fromisoformat(when.start) - published).days <= (183 if when.start[5:] != "02-29" else 1462)


@given(published=DAYS, weekday=st.integers(1, 7), direction=DIRECTIONS)
def test_a_weekday_is_within_a_week_on_the_side_the_words_look_to(published, weekday, direction):
    """Back, or ahead where they say so; the article's own day is on both sides."""
    when = ground(counted(f"XXXX-WXX-{weekday}", direction=direction), "words", from_edtf(published.isoformat()))
    away = (date.fromisoformat(when.start) - published).days
    assert date.fromisoformat(when.start).isoweekday() == weekday
    assert 0 <= away < 7 if direction > 0 else -7 < away <= 0


TEMPLATES = {
    "XXXX-WXX-3": "day", "XXXX-02-29": "day", "XXXX-12-31": "day", "XXXX-XX-XX": "day", "XXXX-WXX": "week",
    "XXXX-WXX-WE": "interval", "XXXX-XX": "month", "XXXX-07": "month", "XXXX-QX": "quarter", "XXXX-Q1": "quarter",
    "XXXX-WI": "season", "XXXX-SU": "season", "XXXX": "year", "XX98": "year", "XXX": "decade", "XX8": "decade",
}  # fmt: skip


@given(
    published=DAYS,
    template=st.sampled_from(sorted(TEMPLATES)),
    unit=st.sampled_from((None, "day", "week", "month", "quarter", "year", "decade")),
    offset=st.one_of(st.none(), st.integers(-3, 3)),
    direction=DIRECTIONS,
)
def test_grounding_is_never_finer_than_what_was_said(published, template, unit, offset, direction):
    """Whatever the expression counts from, a week stays a week and a year a year."""
    time = counted(template, unit=unit, offset=offset, direction=direction)
    when = ground(time, "words", from_edtf(published.isoformat()))
    assert when is None or COARSENESS.index(when.precision) >= COARSENESS.index(TEMPLATES[template])


@settings(deadline=None)
@given(first=DAYS, days=st.integers(0, 40), template=st.sampled_from(sorted(TEMPLATES)), direction=DIRECTIONS)
def test_an_interval_grounds_only_what_each_of_its_days_grounds_alike(first, days, template, direction):
    """The result for an open document date is that of each day in it, and not certain if one of these is not."""
    time = counted(template, direction=direction)
    last = first + timedelta(days=days)
    when = ground(time, "words", from_edtf(f"{first.isoformat()}/{last.isoformat()}"))
    single = {edtf(template, (first + timedelta(days=n)).isoformat(), direction=direction) for n in range(days + 1)}
    values = {value and value.replace("?", "") for value in single}
    assert {when and when.edtf.replace("?", "")} == (values if len(values) == 1 else {None})
    assert when is None or ("?" in when.edtf) == any("?" in value for value in single)


@given(published=DAYS, template=st.sampled_from(sorted(TEMPLATES)), mark=st.sampled_from(("", "?")))
def test_the_question_mark_stands_exactly_where_the_document_date_has_it(published, template, mark):
    """And what is written reads back as the same stretch of days."""
    when = ground(counted(template), "words", from_edtf(published.isoformat() + mark, "inferred"))
    assert ("?" in when.edtf) == bool(mark)
    assert from_edtf(when.edtf, when.certainty, when.basis) == when
    assert when.start <= when.end


OTHER_VALUES = """2021-02-28 2021-W53 2021-H1 XXXX-H2 2021-W05-WE 2021-WI 2021 202 FY2021 P3D PRESENT_REF XXXX-11-W4-4
    18 9999-12-31"""
ANY_TIME = st.builds(
    Time,
    start=st.just(0),
    end=st.just(0),
    type=st.sampled_from(("DATE", "TIME", "DURATION", "SET")),
    value=st.sampled_from([*sorted(TEMPLATES), *OTHER_VALUES.split()]),
    until=st.sampled_from((None, "..", "XXXX-02", "XXXX-01-05", "2023", "1999-01-01")),
    since=st.sampled_from((None, None, "..", "XXXX-03", "2020")),
    unit=st.sampled_from((None, "day", "week", "month", "quarter", "year", "decade")),
    offset=st.one_of(st.none(), st.integers(-40, 40)),
    anchor=st.sampled_from(("none", "article", "mention")),
    direction=DIRECTIONS,
    mod=st.sampled_from((None, "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "MORE_THAN")),
    shift=st.integers(-14, 14),
)
ANY_WHEN = st.one_of(
    st.none(),
    DAYS.map(lambda day: from_edtf(day.isoformat())),
    DAYS.map(lambda day: from_edtf(f"{day.isoformat()}?", "inferred")),
    st.sampled_from(("2021", "2021-03", "2021-W06", "2021-22", "2020/2021", "2014/..", "../2014", "202X")).map(
        from_edtf
    ),
)


@settings(deadline=None)
@given(time=ANY_TIME, published=ANY_WHEN, earlier=ANY_WHEN)
def test_whatever_is_grounded_is_a_date_that_reads_back(time, published, earlier):
    """No failure, no date that ends before it starts, the same each time; what is written in EDTF means the same."""
    when = ground(time, "words", published, earlier)
    assert when == ground.__wrapped__(time, "words", published, earlier)
    assert isinstance(timex_value(time, published, earlier), str)
    if when is not None:
        assert from_edtf(when.edtf, when.certainty, when.basis) == replace(when, part=None)
        assert None in (when.start, when.end) or when.start <= when.end
        assert when.basis
        assert in_words(when)


# ── EDTF and words ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-01-07", "7 January 2022"),
        ("2022-01-07?", "7 January 2022"),
        ("2022-02-10/2022-02-20", "10–20 February 2022"),
        ("2022-02-10?/2022-02-20?", "10–20 February 2022"),
        ("2022-01", "January 2022"),
        ("2022-W03", "week of 17 January 2022"),
        ("2014", "2014"),
        ("2015~", "about 2015"),
        ("2014/..", "from 2014 on"),
        ("../2022-W03", "by the week of 17 January 2022"),
        ("../2022-01-30", "by 30 January 2022"),
        ("2015~/..", "from about 2015 on"),
        ("2022-01-01/2022-06-30", "first half of 2022"),
        ("2022-07-01/2022-12-31", "second half of 2022"),
        ("2022-07-01/2022-12-30", "1 July – 30 December 2022"),
        ("2019-01-01/2022-06-30", "1 January 2019 – 30 June 2022"),
        ("201X", "2010s"),
        ("2022-22", "summer 2022"),
        ("2022-35", "third quarter of 2022"),
        ("2021-12-28/2022-01-03", "28 December 2021 – 3 January 2022"),
        ("2022-01-28/2022-02-03", "28 January – 3 February 2022"),
        ("2022-05/2022-06", "May–June 2022"),
        ("2009/2010", "2009–2010"),
        ("2022-01/2022-02-03", "January 2022 – 3 February 2022"),
    ],
)
def test_dates_in_words(edtf, words):
    """A page words a date plainly and says what both ends of a range share once."""
    assert in_words(from_edtf(edtf)) == words


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        ("2022-03", "MID", "mid-March 2022"),
        ("2021", "START", "early 2021"),
        ("2021-12", "END", "late December 2021"),
        ("199", "END", "late 1990s"),
        ("2021-SU", "MID", "mid-summer 2021"),
        ("2022-W02", "END", "week of 10 January 2022"),
        ("2022-01-07", "START", "7 January 2022"),
        ("2022-01", "ON_OR_AFTER", "January 2022"),
    ],
)
def test_early_mid_and_late_are_said_of_months_and_longer(value, mod, words):
    """The part of a month is worded as it was said, and the date stays the month."""
    when = ground(Time(0, 0, "DATE", value, mod=mod), "words", None)
    assert in_words(when) == words
    assert from_edtf(when.edtf).precision == when.precision


def test_open_ends_say_early_and_late_too():
    """“By the end of 2022” is by late 2022, “since early 2021” from early 2021 on."""
    assert in_words(ground(Time(0, 0, "DATE", "2022", since="..", mod="END"), "words", None)) == "by late 2022"
    assert in_words(ground(Time(0, 0, "DATE", "2021", until="..", mod="START"), "words", None)) == "from early 2021 on"
    decade = ground(Time(0, 0, "DATE", "200", until="..", mod="START"), "words", None)
    assert in_words(decade) == "from the early 2000s on"


@pytest.mark.parametrize(
    ("edtf", "start", "end", "precision"),
    [
        ("2022-W02", "2022-01-10", "2022-01-16", "week"),
        ("2022-02", "2022-02-01", "2022-02-28", "month"),
        ("2022-33", "2022-01-01", "2022-03-31", "quarter"),
        ("2022-22", "2022-06-01", "2022-09-23", "season"),
        ("2022-24", "2022-01-01", "2023-03-20", "season"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("2014-05/..", "2014-05-01", None, "interval"),
        ("../2014", None, "2014-12-31", "interval"),
    ],
)
def test_the_days_an_edtf_date_can_mean(edtf, start, end, precision):
    """First and last day, open where it is; the winter of a year may be either of two."""
    when = from_edtf(edtf)
    assert (when.start, when.end, when.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "edtf", ["2022-13", "2022-02-30", "2022-W54", "yesterday", "../..", "2022-02-20/2022-02-10", ""]
)
def test_what_is_no_date_is_refused(edtf):
    """A date that no calendar has, an interval that runs backwards and one without ends are errors that name it."""
    with pytest.raises(ValueError, match=r"no date|open on both ends|ends before it starts"):
        from_edtf(edtf)
