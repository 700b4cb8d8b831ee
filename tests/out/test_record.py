"""The record holds everything and gives it back equal."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest

from timeline.errors import TimelineError
from timeline.out import from_json, from_record, to_json, to_record

from .factories import ANCIENT, EMPTY, SAMPLE, Sample

SAMPLES = [
    pytest.param(SAMPLE, id="every-part"),
    pytest.param(EMPTY, id="empty-text"),
    pytest.param(ANCIENT, id="years-outside-datetime"),
    pytest.param(Sample(text="\ud800 x \udc00"), id="lone-surrogates"),
    pytest.param(Sample(text="\ud83d\ude00"), id="two-halves-of-one-character"),
    pytest.param(Sample(text="\x00\r\n\u2028\x85"), id="control-characters"),
]


@pytest.mark.parametrize("sample", SAMPLES)
def test_record_round_trip(sample: Sample) -> None:
    assert Sample(**from_record(to_record(sample))) == sample


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("sample", SAMPLES)
def test_json_round_trip(sample: Sample, indent: int | None) -> None:
    assert Sample(**from_json(to_json(sample, indent=indent))) == sample


@pytest.mark.parametrize("sample", SAMPLES[:4])
def test_record_is_what_json_reads(sample: Sample) -> None:
    assert json.loads(json.dumps(to_record(sample))) == to_record(sample)


def test_json_of_lone_surrogates_can_be_written_as_utf8() -> None:
    assert to_json(Sample(text="a\udcffb")).encode("utf-8").count(b"\\udcff") == 1


def test_dates_stand_beside_their_values() -> None:
    first = to_record(SAMPLE)["events"][0]["when"]
    assert (first["earliest"], first["latest"], first["edtf"]) == ("2019-05-03", "2019-05-03", "2019-05-03")


def test_entities_stand_by_id() -> None:
    first = to_record(SAMPLE)["events"][0]
    assert first["participants"] == [{"role": "PATIENT", "entity": "p1"}]
    assert first["place"] == "p3"


def test_keys_keep_their_order() -> None:
    keys = ["format", "version", "text", "dct"]
    keys += ["times", "mentions", "entities", "events", "reports", "links", "conflicts"]
    assert list(to_record(SAMPLE)) == keys


def edited(**changes: Any) -> dict[str, Any]:
    return {**to_record(SAMPLE), **changes}


def with_first(part: str, **changes: Any) -> dict[str, Any]:
    record = to_record(SAMPLE)
    record[part][0].update(changes)
    return record


@pytest.mark.parametrize(
    ("record", "words"),
    [
        pytest.param([], "no timeline record", id="a-list"),
        pytest.param({}, "no timeline record", id="an-empty-dict"),
        pytest.param(edited(format="other"), "no timeline record", id="another-format"),
        pytest.param(edited(version=99), "version 99", id="a-later-version"),
        pytest.param(edited(text=None), "'text' is not a string", id="text-null"),
        pytest.param({"format": "timeline", "version": 1}, "lacks 'text', 'dct'", id="parts-missing"),
        pytest.param(edited(events=3), "@ events", id="events-a-number"),
        pytest.param(edited(dct={"earliest": "19 August"}), "'19 August' is not a day", id="dct-no-date"),
        pytest.param(
            with_first("times", start="5"), "'5' is not of type int @ times[0].start", id="start-a-string"
        ),
        pytest.param(with_first("times", start=True), "True is not of type int", id="start-a-truth-value"),
        pytest.param(with_first("mentions", realis="MAYBE"), "realis", id="no-such-realis"),
        pytest.param(with_first("events", place="p99"), "no entity has the id 'p99'", id="no-such-entity"),
        pytest.param(
            with_first("events", participants=[{"role": "AGENT", "entity": 7}]), "id 7", id="entity-a-number"
        ),
    ],
)
def test_malformed_record(record: Any, words: str) -> None:
    with pytest.raises(TimelineError) as caught:
        from_record(record)

    assert words in str(caught.value)


@pytest.mark.parametrize("text", ["", "{", "[1", "nothing"])
def test_malformed_json(text: str) -> None:
    with pytest.raises(TimelineError, match="not JSON"):
        from_json(text)


def test_keys_that_this_release_does_not_know_are_passed_over() -> None:
    assert Sample(**from_record(edited(later="x") | {"note": 1})) == SAMPLE


def test_no_field_is_lost() -> None:
    """Guards the round trip against a field that no sample sets: each is set in turn."""
    lost = []
    for part in ("times", "mentions", "events", "links", "entities", "conflicts"):
        first, *others = getattr(SAMPLE, part)
        for field in attrs.fields(type(first)):
            if field.default is not False and not (field.default is None and "str" in str(field.type)):
                continue
            other = True if field.default is False else "x"
            changed: dict[str, Any] = {part: (attrs.evolve(first, **{field.name: other}), *others)}
            sample = attrs.evolve(SAMPLE, **changed)
            if Sample(**from_record(to_record(sample))) != sample:
                lost.append((part, field.name))

    assert lost == []
