"""Jinja with less to do for what pages are full of: escaping text, calling macros. Imported where templates are loaded.

The text of a page is the same, character for character, as without this module.
"""

import re
from collections.abc import Callable, MutableMapping
from typing import Any

from jinja2 import Environment, Template
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

SPECIAL = re.compile(r"[&<>'\"]")


def escaped(value: Any) -> str:
    """`value` as it stands in HTML. What needs no escaping is left as it is: a template joins all that it prints."""
    if type(value) is Markup or (type(value) is str and not SPECIAL.search(value)):
        return value
    return escape(value)


class LeanTemplate(Template):
    """A template that escapes with `escaped`."""

    @classmethod
    def _from_namespace(
        cls, environment: Environment, namespace: MutableMapping[str, Any], globals: MutableMapping[str, Any]
    ) -> Template:
        namespace["escape"] = escaped
        return super()._from_namespace(environment, namespace, globals)


class LeanContext(Context):
    """A context that knows a macro by its type, and does not look up what it wants to be passed."""

    def call(__self, __obj: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls."""
        if type(__obj) is not Macro:
            return super().call(__obj, *args, **kwargs)
        kwargs.pop("_loop_vars", None)  # for what is passed the context, as macros are not
        kwargs.pop("_block_vars", None)
        return __obj(__self.eval_ctx, *args, **kwargs)
