"""Long lists in parts by time."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render import parts
from briefgen.render.parts import split


def _split(*days: str | None):
    return [(part.path, part.title, list(part.items)) for part in split("timeline", days, lambda day: day)]


def test_a_short_list_is_one_part():
    """On the section's own page, in the order given."""
    assert _split("2022-01-02", None, "2021-01-01") == [("timeline.html", None, ["2022-01-02", None, "2021-01-01"])]


def test_a_long_list_is_split_by_year_and_a_long_year_by_month(monkeypatch):
    """What has no date comes last; within a part the order stays."""
    monkeypatch.setattr(parts, "LONG", 2)
    assert _split("2022-03-02", "2022-01-05", None, "2021-01-01", "2022-03-01") == [
        ("timeline-2021.html", "2021", ["2021-01-01"]),
        ("timeline-2022-01.html", "January 2022", ["2022-01-05"]),
        ("timeline-2022-03.html", "March 2022", ["2022-03-02", "2022-03-01"]),
        ("timeline-undated.html", "Without a date", [None]),
    ]


@given(st.lists(st.dates().map(str) | st.none(), max_size=700))
def test_every_item_is_in_exactly_one_part(days):
    """None is lost, none is shown twice."""
    found = split("timeline", list(enumerate(days)), lambda item: item[1])
    assert sorted(number for part in found for number, _ in part.items) == list(range(len(days)))
    assert len({part.path for part in found}) == len(found)
