"""The record: a timeline as plain dicts, lists and scalars, and back. JSON is this record, written."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from timeline.errors import TimelineError
from timeline.events.mention import EventMention
from timeline.graph.link import Conflict, Link
from timeline.out.data import TimelineData
from timeline.out.record_hooks import new_converter, problems_of
from timeline.records.entity import Entity
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression

FORMAT = "timeline"
VERSION = 1
"""Goes up when a key changes its meaning or leaves; a new key alone does not raise it."""

PARTS = {
    "times": TimeExpression,
    "mentions": EventMention,
    "entities": Entity,
    "events": Event,
    "reports": Event,
    "links": Link,
    "conflicts": Conflict,
}
"""The lists of a record, each with what it holds."""

LATER = frozenset({"reports"})
"""Parts that records of earlier releases lack."""


def to_record(timeline: TimelineData) -> dict[str, Any]:
    """Return the timeline as a dict that JSON can hold, its keys always in the same order.

    Dates are ISO 8601 strings, spans `[start, end]`, entities inside events stand by their id. `earliest`,
    `latest` and `edtf` are written beside times and dates for the reader's sake and ignored on the way back.
    """
    write = new_converter({}).unstructure
    record: dict[str, Any] = {"format": FORMAT, "version": VERSION, "text": timeline.text}
    record["dct"] = write(timeline.dct, ReferenceDate)
    for key, kind in PARTS.items():
        record[key] = [write(part, kind) for part in getattr(timeline, key)]
    return record


def from_record(record: dict[str, Any]) -> dict[str, Any]:
    """Return the constructor values of a timeline from what `to_record` gave.

    Raises TimelineError where the record is of another format or version, or a part of it is malformed.
    """
    _check_head(record)
    entities: dict[str, Entity] = {}
    converter = new_converter(entities)
    values: dict[str, Any] = {"text": record["text"]}
    values["dct"] = _read(converter, record, "dct", ReferenceDate)
    for key, kind in PARTS.items():
        if key in LATER and key not in record:
            continue
        values[key] = _read(converter, record, key, tuple[kind, ...])  # type: ignore[valid-type]  # a type at run time
        if key == "entities":
            entities.update((entity.id, entity) for entity in values[key])
    return values


def to_json(timeline: TimelineData, indent: int | None = None) -> str:
    """Return the record as JSON in one line, or indented; the same timeline gives the same string."""
    import json

    separators = (",", ":") if indent is None else (",", ": ")
    written = json.dumps(to_record(timeline), ensure_ascii=False, indent=indent, separators=separators)
    return _lone_surrogate().sub(lambda match: f"\\u{ord(match.group()):04x}", written)


def from_json(text: str) -> dict[str, Any]:
    """Return the constructor values of a timeline from its JSON."""
    import json

    try:
        record = json.loads(text)
    except ValueError as error:
        raise TimelineError(f"this is not JSON: {error}", hint="give what Timeline.to_json wrote") from None
    return from_record(record)


def _check_head(record: Any) -> None:
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise TimelineError(
            f"this is no timeline record: its 'format' is not {FORMAT!r}",
            hint="give what Timeline.to_dict or Timeline.to_json wrote",
        )
    if record.get("version") != VERSION:
        raise TimelineError(
            f"this record has version {record.get('version')!r}; this release reads version {VERSION}",
            hint="read it with the release that wrote it",
        )
    missing = [key for key in ("text", "dct", *PARTS) if key not in record and key not in LATER]
    if missing:
        raise TimelineError(
            f"the record lacks {', '.join(map(repr, missing))}",
            hint="give the record whole, as it was written",
        )
    if not isinstance(record["text"], str):
        raise TimelineError("the record's 'text' is not a string", hint="give the record as it was written")


def _read(converter: Any, record: dict[str, Any], key: str, kind: Any) -> Any:
    """Read one part of the record, and name the place where it is malformed."""
    try:
        return converter.structure(record[key], kind)
    except Exception as error:
        found = problems_of(error, key)
        raise TimelineError(
            f"the record is malformed: {found}", hint="give the record as it was written"
        ) from error


@cache
def _lone_surrogate() -> re.Pattern[str]:
    """Match half characters, which JSON escapes so that the string can be written as UTF-8.

    Two halves side by side, which JSON would read back as one character, are left as they are.
    """
    return re.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")
