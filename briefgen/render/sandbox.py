"""Jinja's sandbox, asking once whether a name of a type is safe. Imported where templates are loaded, alone."""

from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment


class Sandbox(ImmutableSandboxedEnvironment):
    """The immutable sandbox, no weaker: its answer depends on an object's type and on the name, not on the object.

    Jinja asks for every attribute that a template reads, which is half of the time that pages take. The declared fields
    of a dataclass are what it is there to show; they hold data, and what is read from them is asked for in turn.
    """

    def __init__(self, **options: Any):
        super().__init__(**options)
        self._answers: dict[tuple[type, str], bool] = {}
        self._fields: dict[type, frozenset[str]] = {}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What a template reads as `obj.attribute`."""
        kind = type(obj)
        if kind not in self._fields:
            names = getattr(kind, "__dataclass_fields__", ())
            self._fields[kind] = frozenset(name for name in names if not name.startswith("_"))
        return getattr(obj, attribute) if attribute in self._fields[kind] else super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read `obj.attr`."""
        safe = self._answers.get((type(obj), attr))
        if safe is None:
            safe = self._answers[type(obj), attr] = super().is_safe_attribute(obj, attr, value)
        return safe
