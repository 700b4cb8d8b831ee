"""Every value prints as the call that builds it, and reads in one line."""

from __future__ import annotations

import datetime
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline.values
from timeline.errors import TimelineError
from timeline.values import Evidence, Quantity

from . import strategies as own

NAMES = {name: getattr(timeline.values, name) for name in timeline.values.__all__} | {"datetime": datetime}

VALUES = st.one_of(
    own.days,
    own.granularities,
    own.stretches(),
    own.durations,
    own.dates,
    own.intervals(),
    own.vague_refs,
    own.recurrences,
    own.edtf_values(),
    own.bounds(),
    own.whens(),
    own.evidences,
    st.sampled_from(
        [*timeline.values.Order, *timeline.values.Unit, *timeline.values.Basis, *timeline.values.RefKind]
    ),
)


@given(VALUES)
def test_repr_evaluates_back(value: object) -> None:
    assert eval(repr(value), dict(NAMES)) == value


@given(VALUES)
def test_values_can_be_keys(value: object) -> None:
    assert {value: 1}[eval(repr(value), dict(NAMES))] == 1


@given(VALUES)
def test_values_survive_pickling(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value


def test_all_is_sorted_and_importable() -> None:
    assert sorted(timeline.values.__all__) == list(timeline.values.__all__)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        pytest.param({"value": 39, "unit": "missiles"}, "39 missiles", id="plain"),
        pytest.param(
            {"value": 39, "unit": "missiles", "modifier": "MORE_THAN"}, "more than 39 missiles", id="more"
        ),
        pytest.param(
            {"value": 10, "upper": 12, "unit": "%", "modifier": "APPROX"}, "about 10–12 %", id="range"
        ),
        pytest.param({"value": None, "unit": "bombs"}, "? bombs", id="number not known"),
        pytest.param({"value": 2.5, "unit": None}, "2.5", id="no unit"),
    ],
)
def test_quantity_in_one_line(fields: dict[str, object], line: str) -> None:
    defaults: dict[str, object] = {"modifier": None, "text": "…", "start": 0, "end": 1}
    quantity = Quantity(**(defaults | fields))  # type: ignore[arg-type]

    assert str(quantity) == line
    assert eval(repr(quantity), dict(NAMES)) == quantity


@pytest.mark.parametrize("fields", [{"modifier": "OVER"}, {"upper": 3}], ids=str)
def test_what_is_no_quantity_is_refused(fields: dict[str, object]) -> None:
    defaults: dict[str, object] = {
        "value": 39,
        "unit": None,
        "modifier": None,
        "text": "…",
        "start": 0,
        "end": 1,
    }

    with pytest.raises(TimelineError, match="; give "):
        Quantity(**(defaults | fields))  # type: ignore[arg-type]


def test_evidence_in_one_line() -> None:
    assert str(Evidence("dating", "weekday", "the next Thursday")) == "dating/weekday: the next Thursday"
    assert str(Evidence("dating", "weekday", "the next Thursday", 10, 18)).endswith(" [10:18]")
