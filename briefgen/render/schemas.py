"""JSON Schemas of the public data, made from the types themselves: what a type says and what a file holds are one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from briefgen.models import Briefing
from briefgen.render.data import ONLY_IF_SET, ExtractLine, to_json

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def briefing_schema() -> dict[str, Any]:
    """The JSON Schema of `briefing.json`."""
    return _schema(Briefing, "briefgen briefing")


def extract_schema() -> dict[str, Any]:
    """The JSON Schema of one line of `briefgen extract`."""
    return _schema(ExtractLine, "briefgen extract")


def _schema(type_: type, title: str) -> dict[str, Any]:
    """Every field is required but the editor's marks; more fields may be added without a new `format`."""
    schema = TypeAdapter(type_).json_schema(mode="serialization")
    for part in _objects(schema):
        part["properties"] = {name.rstrip("_"): shape for name, shape in part["properties"].items()}
        part["required"] = [name for name in part["properties"] if name not in ONLY_IF_SET]
        for shape in part["properties"].values():
            shape.pop("default", None)
            shape.pop("title", None)
    return {"$schema": DIALECT, **schema, "title": title}


def _objects(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in (schema, *schema.get("$defs", {}).values()):
        if "properties" in part:
            yield part


def shipped_schemas() -> dict[str, bytes]:
    """The schemas as they lie in `briefgen/schemas`, by file name."""
    return {
        "briefing.schema.json": to_json(briefing_schema()),
        "extract.schema.json": to_json(extract_schema()),
    }


if __name__ == "__main__":
    for name, content in shipped_schemas().items():
        (Path(__file__).parents[1] / "schemas" / name).write_bytes(content)
