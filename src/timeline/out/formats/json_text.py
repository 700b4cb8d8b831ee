"""JSON for other programs: whole characters only, since strict readers refuse half surrogates."""

from __future__ import annotations

from typing import Any

from timeline.display.markup import clean


def dump(value: Any, indent: int | None = 1) -> str:
    """Write JSON with every string cleaned; the same value gives the same text."""
    import json

    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(
        _cleaned(value), ensure_ascii=False, indent=indent, separators=separators, allow_nan=False
    )


def without_blanks(record: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is None or empty; a number and a truth value are never empty.

    >>> without_blanks({"a": "", "b": None, "c": 0, "d": False, "e": []})
    {'c': 0, 'd': False}
    """
    return {key: value for key, value in record.items() if value is not None and value not in ("", [], {})}


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): _cleaned(part) for key, part in value.items()}
    return [_cleaned(part) for part in value] if isinstance(value, list | tuple) else value
