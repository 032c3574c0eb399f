"""Long lists in parts by time."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.models import Actor, BriefingArticle
from briefgen.render import parts
from briefgen.render.parts import Axis, by_kind_and_name, split


def _article(id: str, publisher: str | None) -> BriefingArticle:
    return BriefingArticle(id, id, f"Title of {id}", publisher, (), None, "en", 1, (), None, None)


SOURCE = _article("one", "The Post")
BY_DAY = Axis(lambda day: day, lambda day: SOURCE).levels()


def _split(*days: str | None):
    return [(part.path, part.title, list(part.items)) for part in split("timeline", days, BY_DAY)]


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


def test_a_long_day_is_split_by_publisher_and_a_long_publisher_by_article(monkeypatch):
    """An address tells what its items have in common: the finest time, then who published them, then where."""
    monkeypatch.setattr(parts, "LONG", 1)
    axis = Axis(
        lambda item: "2022-03-02", lambda item: _article(item, {"a": "Échos & Co", "b": None}.get(item, "Wire"))
    )
    assert [(part.path, part.title) for part in split("facts", ["a", "b", "c1", "c2"], axis.levels())] == [
        ("facts-2022-03-02-echos-co.html", "2 March 2022, Échos & Co"),
        ("facts-2022-03-02-unknown.html", "2 March 2022, Publisher unknown"),
        ("facts-2022-03-02-wire-c1.html", "2 March 2022, Wire, Title of c1"),
        ("facts-2022-03-02-wire-c2.html", "2 March 2022, Wire, Title of c2"),
    ]


def test_names_are_split_by_kind_and_first_letters(monkeypatch):
    """Accents and case make no difference; a name without letters has a part, too."""
    monkeypatch.setattr(parts, "LONG", 1)
    named = [("person", "Ana"), ("person", "Abe"), ("person", "Éva"), ("person", "…"), ("place", "Ulm")]
    actors = [Actor(name, name, kind, (), (), (), 1, ()) for kind, name in named]
    assert [part.path for part in split("actors", actors, by_kind_and_name())] == [
        "actors-person-ab.html",
        "actors-person-an.html",
        "actors-person-e.html",
        "actors-person-other.html",
        "actors-place.html",
    ]


def test_a_big_item_counts_for_several(monkeypatch):
    """Ten disputes of two sides fill as much as many facts."""
    monkeypatch.setattr(parts, "LONG", 4)
    assert len(split("disputed", ["2022-03-02", "2023-03-02"], BY_DAY, size=2)) == 1
    assert len(split("disputed", ["2022-03-02", "2023-03-02"], BY_DAY, size=3)) == 2


@given(st.lists(st.dates().map(str) | st.none(), max_size=700))
def test_every_item_is_in_exactly_one_part(days):
    """None is lost, none is shown twice."""
    axis = Axis(lambda item: item[1], lambda item: SOURCE)
    found = split("timeline", list(enumerate(days)), axis.levels())
    assert sorted(number for part in found for number, _ in part.items) == list(range(len(days)))
    assert len({part.path for part in found}) == len(found)
