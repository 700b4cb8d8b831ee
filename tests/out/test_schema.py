"""The JSON Schema holds for every record, says what the record says, and is published as it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given, settings

from timeline.out import record_schema, to_json, to_record

from .factories import ANCIENT, EMPTY, SAMPLE, Sample
from .hostile import all_hostile, timelines

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "timeline.schema.json"
SCHEMA = record_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def closed(schema: Any) -> Any:
    """Return the schema with no other keys allowed, so that it tells what the record has and it lacks."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: closed(part) for key, part in schema.items()}
    return parts | ({"additionalProperties": False} if schema.get("type") == "object" else {})


def undescribed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [undescribed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: undescribed(part) for key, part in schema.items() if key != "description"}


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("sample", [SAMPLE, EMPTY, ANCIENT, all_hostile()])
def test_records_are_valid_and_have_no_key_that_it_lacks(sample: Sample) -> None:
    jsonschema.Draft202012Validator(closed(SCHEMA)).validate(json.loads(to_json(sample)))


@settings(max_examples=15)
@given(timelines())
def test_any_record_is_valid(sample: Sample) -> None:
    VALIDATOR.validate(to_record(sample))


@pytest.mark.parametrize(
    ("part", "change"),
    [
        pytest.param("events", {"realis": "MAYBE"}, id="no-such-realis"),
        pytest.param("events", {"place": {"id": "p1"}}, id="place-not-by-id"),
        pytest.param("times", {"start": "5"}, id="offset-a-string"),
        pytest.param("times", {"earliest": "19 August"}, id="no-day"),
        pytest.param("links", {"confidence": None}, id="no-confidence"),
    ],
)
def test_it_refuses(part: str, change: dict[str, Any]) -> None:
    record = to_record(SAMPLE)
    record[part][0].update(change)

    assert not VALIDATOR.is_valid(record)


def test_years_of_every_length_are_days() -> None:
    first = to_record(ANCIENT)["events"][0]["when"]["begin"]["earliest"]

    assert first == "-0479-09-20"
    VALIDATOR.validate(to_record(attrs.evolve(ANCIENT, text="x")))


def test_the_published_schema_is_that_of_the_package() -> None:
    published = json.loads(PUBLISHED.read_text(encoding="utf-8"))

    assert undescribed(published) == undescribed(SCHEMA), "write it again with: make schema"
