"""Jinja with less to do for what pages are full of: escaping text, calling macros. Imported where templates are loaded.

The text of a page is the same, character for character, as without this module.
"""

import re
from collections.abc import Callable, Mapping, MutableMapping
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.environment import TemplateModule
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import Context, Macro, missing
from markupsafe import Markup, escape

_has_special = re.compile(r"[&<>'\"]").search
PURE = frozenset(("w", "count", "number", "kept", "range"))  # of what all templates know: what is always the same
OTHERS = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)  # bring in what other templates see
CHANGING = "random"  # a filter
MODULES = 8  # of a template that is imported
KEPT = 2**13  # texts of a macro


def escaped(value: Any) -> str:
    """`value` as it stands in HTML. What needs no escaping is left as it is: a template joins all that it prints."""
    if type(value) is str:
        return escape(value) if _has_special(value) else value
    if type(value) is int:
        return str(value)
    return value if type(value) is Markup else escape(value)


class LeanMacro(Macro):
    """A macro that takes its arguments as they come, where they are what it wants.

    `texts` are what it made of arguments, kept where it cannot see anything else that might change.
    """

    texts: dict[tuple, str] | None = None

    def text(self, context: Context, args: tuple, kwargs: dict[str, Any]) -> str:
        """What the macro makes of the arguments."""
        odd = kwargs or self.caller or self.catch_kwargs or self.catch_varargs or len(args) > self._argument_count
        if odd or not context.eval_ctx.autoescape:
            return self(context.eval_ctx, *args, **kwargs)
        return Markup(self._func(*args, *(missing,) * (self._argument_count - len(args))))


def kept(macro: LeanMacro, *args: Any) -> str:
    """What a macro makes of plain values: made once, if it is imported and sees nothing but them and plain words."""
    if macro.texts is None:
        return macro(*args)
    text = macro.texts.get(args)
    if text is None:
        if len(macro.texts) >= KEPT:
            macro.texts.clear()
        text = macro.texts[args] = macro(*args)
    return text


class LeanTemplate(Template):
    """A template that escapes with `escaped`, and is imported once for all pages on which its macros see the same."""

    _free: frozenset[str] | None
    _modules: dict[tuple, TemplateModule]

    @classmethod
    def _from_namespace(
        cls, environment: Environment, namespace: MutableMapping[str, Any], globals: MutableMapping[str, Any]
    ) -> Template:
        namespace |= {"escape": escaped, "Macro": LeanMacro}
        template = super()._from_namespace(environment, namespace, globals)
        template._modules = {}
        return template

    def make_module(
        self, vars: dict[str, Any] | None = None, shared: bool = False, locals: Mapping[str, Any] | None = None
    ) -> TemplateModule:
        """What a template that imports this one gets."""
        seen = self._seen({**(vars or {}), **(locals or {})})
        if seen is None:
            return super().make_module(vars, shared, locals)
        known = tuple(seen.items())
        if known not in self._modules:
            if len(self._modules) >= MODULES:
                self._modules.clear()
            self._modules[known] = module = super().make_module({**self.environment.globals, **seen}, True)
            for macro in module.__dict__.values():
                if type(macro) is LeanMacro:
                    macro.texts = {}
        return self._modules[known]

    def _seen(self, context: Mapping[str, Any]) -> dict[str, Any] | None:
        """The values of the context that the macros can see, if they are plain words and nothing else can be seen."""
        free, known = self._free_names(), self.environment.globals
        if free is None or any(context.get(name) is not known[name] for name in free & PURE):
            return None
        seen = {name: context.get(name) for name in sorted(free - PURE)}
        return seen if all(type(value) is str for value in seen.values()) else None

    def _free_names(self) -> frozenset[str] | None:
        """The names that the template has from elsewhere; None where it may do anything but print them."""
        if not hasattr(self, "_free"):
            tree = self.environment.parse(self.environment.loader.get_source(self.environment, self.name)[0])
            impure = any(tree.find_all((*OTHERS, nodes.NSRef))) or any(
                each.name == CHANGING for each in tree.find_all(nodes.Filter)
            )
            self._free = None if impure else frozenset(find_undeclared_variables(tree))
        return self._free


PLAIN = (LeanMacro, type("".format), type(kept))  # of these, but for functions that say so, none wants the context


class LeanContext(Context):
    """A context that knows a macro by its type, and does not look up what it wants to be passed."""

    def call(__self, __obj: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls."""
        if type(__obj) not in PLAIN or hasattr(__obj, "jinja_pass_arg"):
            return super().call(__obj, *args, **kwargs)
        kwargs.pop("_loop_vars", None)  # for what is passed the context, as these are not
        kwargs.pop("_block_vars", None)
        return __obj.text(__self, args, kwargs) if type(__obj) is LeanMacro else __obj(*args, **kwargs)
