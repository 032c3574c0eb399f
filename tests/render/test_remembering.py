"""What is not made again: views that would be the same, and only these."""

from dataclasses import dataclass, replace

import pytest

from briefgen.render.lookup import look_up
from briefgen.render.pages import plan_pages
from briefgen.render.remembering import Table, Views, remembered


@dataclass(frozen=True)
class Item:
    """Something that a view is made of."""

    id: str
    other: str | None = None


@dataclass(frozen=True)
class World:
    """A lookup of one table."""

    views: Views
    words: Table[str, str]


def world(words: dict[str, str], before: World | None = None) -> World:
    """A world with these words, made after another one."""
    views = Views(before.views.made if before else {})
    return World(views, Table("words", views, words))


made: list[str] = []


@remembered
def word(look: World, item: Item) -> str:
    """A word in capitals."""
    made.append(item.id)
    return look.words.get(item.id, "nothing").upper()


@remembered
def pair(look: World, item: Item) -> list[str]:
    """A list of an item's word and the other one's."""
    made.append(f"pair of {item.id}")
    return [word(look, item), word(look, Item(item.other))]


def made_for(look: World, item: Item) -> tuple[list[str], list[str]]:
    """A pair, and what was made for it."""
    made.clear()
    return pair(look, item), list(made)


def test_a_view_is_made_once_in_a_build():
    """However often it is asked for."""
    look = world({"a": "ash", "b": "beech"})
    assert made_for(look, Item("a", "b")) == (["ASH", "BEECH"], ["pair of a", "a", "b"])
    assert made_for(look, Item("a", "b")) == (["ASH", "BEECH"], [])


def test_what_reads_the_same_is_not_made_in_the_next_build():
    """And it is the same object; what a view does not read may change, as often as it likes."""
    first = world({"a": "ash", "b": "beech", "c": "cedar"})
    view = pair(first, Item("a", "b"))
    second = world({"a": "ash", "b": "beech"}, first)
    assert made_for(second, Item("a", "b"))[1] == []
    assert pair(world({"a": "ash", "b": "beech"}, second), Item("a", "b")) is view


def test_what_reads_something_else_is_made_again():
    """A changed word, one that was not there, one that is gone, another item: with all views that have it in them."""
    first = world({"a": "ash"})
    assert pair(first, Item("a", "b")) == ["ASH", "NOTHING"]
    second = world({"a": "ash", "b": "birch"}, first)
    assert made_for(second, Item("a", "b")) == (["ASH", "BIRCH"], ["b", "pair of a"])
    third = world({"b": "birch"}, second)
    assert made_for(third, Item("a", "b")) == (["NOTHING", "BIRCH"], ["a", "pair of a"])
    assert made_for(world({"b": "birch"}, third), Item("a", "a"))[0] == ["NOTHING", "NOTHING"]


def test_what_comes_out_the_same_changes_nothing_else():
    """A view that is made again and is as before leaves alone what it stands in."""
    first = world({"a": "ash", "b": "beech"})
    view = pair(first, Item("a", "b"))
    second = world({"a": "ash", "b": "Beech"}, first)
    assert made_for(second, Item("a", "b")) == (view, ["b"])
    assert pair(second, Item("a", "b")) is view


CHANGES = {
    "articles": (
        lambda article: replace(article, title=f"{article.title}, again"),
        lambda article: replace(article, published=None),
        lambda article: replace(article, url=None, publisher="The Other"),
    ),
    "actors": (
        lambda actor: replace(actor, name=f"{actor.name} the Elder"),
        lambda actor: replace(actor, roles=()),
        lambda actor: replace(actor, aliases=()),
    ),
    "quotations": (lambda quotation: replace(quotation, said=None, repeats=()), None),
    "events": (lambda event: replace(event, when=None), None),
    "facts": (lambda fact: replace(fact, disputed_by=()), None),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_the_pages_of_a_changed_briefing_are_those_of_a_new_one(kind, story, monkeypatch):
    """Each item changed, or gone, and as it was, on fewer pages and on more: what is remembered shows nowhere."""
    before: Views | None = None
    for briefing, most in changes(story.briefing, kind):
        monkeypatch.setattr("briefgen.render.parts.LONG", most)
        look = look_up(briefing, before and Views(before.made))
        assert pages(look, story) == pages(look_up(briefing), story)
        before = look.views


def changes(briefing, kind):
    """The briefing, then again and again with one thing changed; and how many items a page may have."""
    items = getattr(briefing, kind)
    for place, item in enumerate(items):
        for change in CHANGES[kind]:
            changed = (change(item),) if change else ()
            yield briefing, 180
            yield replace(briefing, **{kind: (*items[:place], *changed, *items[place + 1 :])}), 180
    yield briefing, 180
    yield briefing, 2


def pages(look, story):
    """What all pages show."""
    return [(page.path, page.title, page.view()) for page in plan_pages(look, story.articles, {}, story.notes, False)]
