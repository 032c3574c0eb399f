"""What a preview does not make again: a view that was made before stays, if all that it was made of is as it was.

What a view reads of a briefing is noted as it is read, so that no list of what it depends on can be wrong; the method
is that of verifying traces (Mokhov, Mitchell and Peyton Jones, "Build systems à la carte", 2018).
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from operator import attrgetter
from typing import Any, Generic, Protocol, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Item = TypeVar("Item")
View = TypeVar("View")
MISSING: Any = object()


@dataclass(frozen=True, slots=True)
class Made:
    """A view, the item that it is of, and what was read for it, one by one: a table's name or what makes another view,
    the key or item, and the value.
    """

    item: Any
    reads: tuple[Any, ...]
    view: Any


@dataclass(slots=True)
class Views:
    """The views of this build and of the one `before`, and the tables that they are made of, by name.

    `reads` is what is read for the view that is being made.
    """

    before: Mapping[tuple[Callable, Hashable], Made] = field(default_factory=dict)
    made: dict[tuple[Callable, Hashable], Made] = field(default_factory=dict)
    tables: dict[str, "Table"] = field(default_factory=dict)
    reads: list[Any] | None = None


class Viewed(Protocol):
    """What has tables, and the views that are made of them."""

    views: Views


class Table(dict[Key, Value], Generic[Key, Value]):
    """What a briefing has by key; what a view reads of it is noted."""

    def __init__(self, name: str, views: Views, values: Mapping[Key, Value]):
        super().__init__(values)
        self._name, self._views = name, views
        views.tables[name] = self

    def get(self, key: Key, default: Any = None) -> Any:
        """As of every dict."""
        value = dict.get(self, key, MISSING)
        if self._views.reads is not None:
            self._views.reads += (self._name, key, value)
        return default if value is MISSING else value

    def __getitem__(self, key: Key) -> Value:
        value = self.get(key, MISSING)
        if value is MISSING:
            raise KeyError(key)
        return value

    def __contains__(self, key: object) -> bool:
        return self.get(key, MISSING) is not MISSING


def remembered_by(
    name: Callable[[Item], Hashable],
) -> Callable[[Callable[[Any, Item], View]], Callable[[Any, Item], View]]:
    """Decorates what makes a view of a lookup and an item: made once, on however many pages it stands, and in the next
    build only if it would be another; `name` tells items apart."""

    def decorate(make: Callable[[Any, Item], View]) -> Callable[[Any, Item], View]:
        @wraps(make)
        def view_of(look: Viewed, item: Item) -> View:
            views, known = look.views, (make, name(item))
            made = views.made.get(known)
            if made is None:
                made = views.made[known] = _made(look, make, item, views.before.get(known))
            if views.reads is not None:
                views.reads += (view_of, item, made.view)
            return made.view

        return view_of

    return decorate


remembered = remembered_by(attrgetter("id"))


def _made(look: Viewed, make: Callable, item: Any, before: Made | None) -> Made:
    """The view as it was made before if it would be the same, else a new one."""
    views = look.views
    outer, views.reads = views.reads, None
    try:
        if before and before.item == item and _reads_the_same(look, before.reads):
            return before
        views.reads = []
        view = make(look, item)
        same = before is not None and before.view == view
        return Made(item, tuple(views.reads), before.view if same else view)
    finally:
        views.reads = outer


def _reads_the_same(look: Viewed, reads: tuple[Any, ...]) -> bool:
    tables, each = look.views.tables, iter(reads)
    for read, key, value in zip(each, each, each, strict=True):
        now = dict.get(tables[read], key, MISSING) if type(read) is str else read(look, key)
        if now is not value and now != value:
            return False
    return True
