"""A YAML document against a schema: the values, or all that is wrong, each with file, line, key and what to do."""

import json
import re
from difflib import get_close_matches
from pathlib import Path
from types import UnionType
from typing import TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from briefgen.errors import ConfigError, Problem
from briefgen.yamlfile import YamlFile, load_yaml

WISHES = {
    "bool_type": "must be true or false",
    "string_type": "must be text (in quotation marks if it looks like a number)",
    "list_type": "must be a list",
    "tuple_type": "must be a list",
    "dict_type": "must be a mapping of keys to values",
    "model_type": "must be a mapping of keys to values",
    "model_attributes_type": "must be a mapping of keys to values",
    "missing": "is missing",
    "greater_than": "must be greater than {gt:g}",
    "literal_error": "must be {expected}",
    "too_short": "must have at least {min_length} entry",
    "string_too_short": "must have at least {min_length} characters",
    "value_error": "{error}",
}


class Section(BaseModel):
    """A mapping with known keys: unknown ones are errors, values keep their type, attribute docstrings explain."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


AnySection = TypeVar("AnySection", bound=Section)


def read_document(path: Path, schema: type[AnySection]) -> tuple[AnySection, YamlFile]:
    """The document at `path` as a `schema`, and the place of each of its keys. An absent or empty file is an empty one.

    Raises `ConfigError` with every problem.
    """
    document = load_yaml(_text(path), path.name) if path.exists() else YamlFile.empty(path.name)
    try:
        return schema.model_validate({} if document.value is None else document.value), document
    except ValidationError as error:
        raise ConfigError(*(_problem(detail, document, schema) for detail in error.errors())) from None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError(Problem("config-unreadable", "is not in UTF-8. Save it as UTF-8.", path.name)) from None
    except OSError as error:
        raise ConfigError(Problem("config-unreadable", f"cannot be read ({error.strerror}).", path.name)) from None


def _problem(detail: ErrorDetails, document: YamlFile, schema: type[Section]) -> Problem:
    path = detail["loc"]
    line, key = document.line(path), ".".join(map(str, path)) or None
    if detail["type"] == "extra_forbidden":
        return Problem("config-unknown-key", "unknown key.", document.file, line, key, _did_you_mean(path, schema))
    message = WISHES.get(detail["type"], detail["msg"]).format_map(detail.get("ctx", {}))
    message = re.sub(r"'([^']*)'", r"“\1”", message)
    if detail["type"] == "missing":
        return Problem("config-missing-key", f"{message}.", document.file, line, key)
    return Problem("config-value", f"{message}, not {_shown(detail['input'])}.", document.file, line, key)


def _shown(value: object) -> str:
    text = f"“{value}”" if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else text[:39] + "…"


def _did_you_mean(path: tuple[int | str, ...], schema: type[Section]) -> str:
    known = list(_section_at(path[:-1], schema).model_fields)
    close = get_close_matches(str(path[-1]), known, n=1)
    return f"Did you mean “{close[0]}”?" if close else f"Known here: {', '.join(known)}."


def _section_at(path: tuple[int | str, ...], schema: type[Section]) -> type[Section]:
    """The section that the value at `path` belongs to; positions and names of a collection's items are stepped over."""
    for part in path:
        field = schema.model_fields.get(str(part))
        if field is not None:
            schema = next(_sections(field.annotation), schema)
    return schema


def _sections(annotation: object):
    if isinstance(annotation, type) and issubclass(annotation, Section):
        yield annotation
    elif get_origin(annotation) in (list, tuple, dict, Union, UnionType):
        for argument in get_args(annotation):
            yield from _sections(argument)
