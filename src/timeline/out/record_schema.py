"""The JSON Schema of the record, made from the same types that write it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from timeline.out.record import FORMAT, LATER, PARTS, VERSION
from timeline.records.entity import Entity
from timeline.records.reference_date import ReferenceDate
from timeline.text.document import Span
from timeline.times.expression import TimeExpression
from timeline.values import Bounds, Day, When

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALARS: dict[type, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
}
_DAY = {
    "description": "A day in ISO 8601, its year astronomical: -0479 is 480 BC; +17000 has five digits.",
    "type": "string",
    "pattern": r"^(-\d{4,18}|\d{4}|\+\d{5,18})-\d{2}-\d{2}$",
}
_SPAN = {
    "description": "Half-open character offsets into the text.",
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
    "minItems": 2,
    "maxItems": 2,
}
_DERIVED = {When: ("earliest", "latest", "edtf"), TimeExpression: ("earliest", "latest", "edtf")}
"""What is written beside the fields for the reader's sake and ignored on the way back."""


def record_schema() -> Schema:
    """Return the JSON Schema (2020-12) of what `Timeline.to_json` writes.

    It allows keys that it does not know: a later release of the same version may write more.

    >>> record_schema()["properties"]["version"]
    {'const': 1}
    """
    definitions: dict[str, Schema] = {"Day": _DAY, "Span": _SPAN}
    properties: dict[str, Schema] = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "text": {"type": "string"},
        "dct": _of(ReferenceDate, definitions),
    }
    for key, kind in PARTS.items():
        properties[key] = {"type": "array", "items": _of(kind, definitions)}
    return {
        "$schema": DIALECT,
        "$id": "timeline.schema.json",
        "title": "Timeline",
        "description": f"Everything that timeline read from one text; record version {VERSION}.",
        "type": "object",
        "properties": properties,
        "required": [key for key in properties if key not in LATER],
        "$defs": dict(sorted(definitions.items())),
    }


def _of(kind: Any, definitions: dict[str, Schema]) -> Schema:
    """Return the schema of a type; classes and enumerations are defined once and referred to."""
    if kind in _SCALARS:
        return _SCALARS[kind]
    if kind in (date, Day):
        return {"$ref": "#/$defs/Day"}
    if kind is Span:
        return {"$ref": "#/$defs/Span"}
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        choices = [_of(choice, definitions) for choice in get_args(kind)]
        distinct = [choice for k, choice in enumerate(choices) if choice not in choices[:k]]
        return distinct[0] if len(distinct) == 1 else {"anyOf": distinct}
    if origin is tuple:
        return {"type": "array", "items": _of(get_args(kind)[0], definitions)}
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # named first, so that a type may hold itself
        definitions[name] = _enum(kind) if issubclass(kind, Enum) else _object(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _enum(kind: type[Enum]) -> Schema:
    return {"description": _summary(kind), "enum": [member.value for member in kind]}


def _object(kind: type, definitions: dict[str, Schema]) -> Schema:
    properties = dict(_properties(kind, definitions))
    if kind is Bounds:
        required = list(properties)
    else:
        required = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]
    for name in _DERIVED.get(kind, ()):
        properties[name] = _of((str if name == "edtf" else date) | None, definitions)
    return {"description": _summary(kind), "type": "object", "properties": properties, "required": required}


def _properties(kind: type, definitions: dict[str, Schema]) -> Iterator[tuple[str, Schema]]:
    hints = get_type_hints(kind)
    names = kind._fields if kind is Bounds else [field.name for field in attrs.fields(kind)]
    for name in names:
        inside_event = Entity in (hints[name], *get_args(hints[name])) and kind is not Entity
        yield name, _entity_id(hints[name], definitions) if inside_event else _of(hints[name], definitions)


def _entity_id(hint: Any, definitions: dict[str, Schema]) -> Schema:
    """Return the schema of an entity inside an event: its id, or null where there may be none."""
    return _of(str | None if NoneType in get_args(hint) else str, definitions)


def _summary(kind: type) -> str:
    return " ".join((kind.__doc__ or kind.__name__).split("\n\n")[0].split())
