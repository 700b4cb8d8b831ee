"""What the documents of three JavaScript libraries ask of their JSON, as JSON Schema."""

from __future__ import annotations

from typing import Any

TEXT = {"type": "string"}

CYTOSCAPE: dict[str, Any] = {
    "type": "object",
    "required": ["elements"],
    "properties": {
        "elements": {
            "type": "object",
            "required": ["nodes", "edges"],
            "properties": {
                "nodes": {
                    "type": "array",
                    "items": {
                        "properties": {"data": {"required": ["id"], "properties": {"id": TEXT}}},
                        "required": ["data"],
                    },
                },
                "edges": {
                    "type": "array",
                    "items": {
                        "properties": {
                            "data": {
                                "required": ["id", "source", "target"],
                                "properties": {"id": TEXT, "source": TEXT, "target": TEXT},
                            }
                        },
                        "required": ["data"],
                    },
                },
            },
        },
    },
}
"""cytoscape.js, "elements JSON"."""

_DATE = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "display_date": TEXT,
    },
    "additionalProperties": False,
}
_WORDS = {"type": "object", "properties": {"headline": TEXT, "text": TEXT}, "additionalProperties": False}
_SLIDE = {
    "start_date": _DATE,
    "end_date": _DATE,
    "text": _WORDS,
    "media": {"type": "object"},
    "group": TEXT,
    "display_date": TEXT,
    "unique_id": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]*$"},
    "autolink": {"type": "boolean"},
}
TIMELINEJS: dict[str, Any] = {
    "type": "object",
    "required": ["events"],
    "properties": {
        "scale": {"enum": ["human", "cosmological"]},
        "title": {"type": "object", "properties": _SLIDE, "additionalProperties": False},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["start_date"],
                "properties": _SLIDE,
                "additionalProperties": False,
            },
        },
        "eras": {"type": "array"},
    },
    "additionalProperties": False,
}
"""TimelineJS 3, "JSON format": a slide with a key that is not listed would be passed over there."""

_SCRIPT_DATE = {"type": "string", "pattern": r"^(\d{4}|[+-]\d{6})-\d\d-\d\d$"}
VIS: dict[str, Any] = {
    "type": "object",
    "required": ["items", "groups"],
    "properties": {
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "start"],
                "properties": {
                    "id": TEXT,
                    "content": TEXT,
                    "start": _SCRIPT_DATE,
                    "end": _SCRIPT_DATE,
                    "type": {"enum": ["box", "point", "range", "background"]},
                    "group": TEXT,
                    "title": TEXT,
                    "className": TEXT,
                },
            },
        },
        "groups": {"type": "array", "items": {"type": "object", "required": ["id", "content"]}},
    },
}
"""vis-timeline, "data format", with dates in the form that ECMAScript reads in every year."""
