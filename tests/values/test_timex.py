"""Any TIMEX3 value: intervals, vague references, sets, and reading them all."""

from __future__ import annotations

import pytest
from hypothesis import given

from timeline.errors import TimelineError
from timeline.values import (
    DateValue,
    Duration,
    Interval,
    Recurrence,
    TimeValue,
    VagueRef,
    parse_edtf,
    parse_timex,
)

from .strategies import recurrences, time_values


@given(time_values)
def test_parse_inverts_write(value: TimeValue) -> None:
    assert parse_timex(value.timex) == value


@given(recurrences)
def test_a_set_is_written_as_its_period(value: Recurrence) -> None:
    assert parse_timex(value.timex) == value.period
    assert (value.stretch(), value.edtf) == (None, None)


@given(time_values)
def test_every_value_answers_the_same_questions(value: TimeValue) -> None:
    stretch = value.stretch()

    assert isinstance(value.timex, str)
    assert "\n" not in str(value)
    assert stretch is None or stretch.first <= stretch.last


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("PAST_REF", VagueRef("PAST_REF"), id="vague past"),
        pytest.param("P3D", Duration(days=3), id="length"),
        pytest.param("PXX", Duration(unspecified=True), id="a while"),
        pytest.param("XXXX-WXX-4", DateValue(weekday=4), id="weekday"),
        pytest.param("T17:35", DateValue(hour=17, minute=35), id="clock"),
        pytest.param("1934/1940", Interval(DateValue(year=1934), DateValue(year=1940)), id="interval"),
        pytest.param(
            "2020-05/..", Interval(DateValue(year=2020, month=5), None, end_open=True), id="open end"
        ),
        pytest.param("/1940", Interval(None, DateValue(year=1940)), id="unknown begin"),
    ],
)
def test_reading(text: str, value: TimeValue) -> None:
    assert parse_timex(text) == value


@pytest.mark.parametrize(
    "text", ["", "/", "../..", "1/2/3", "P3D/P4D", "past_ref", "SOON", "null", "PAST_REF/2020", "--09"]
)
def test_what_is_not_timex_is_refused(text: str) -> None:
    with pytest.raises(TimelineError, match="; "):
        parse_timex(text)


@pytest.mark.parametrize(
    ("text", "days", "edtf"),
    [
        pytest.param(
            "2020-08-04/2020-08-16", "2020-08-04 … 2020-08-16 (DAY)", "2020-08-04/2020-08-16", id="days"
        ),
        pytest.param(
            "2019-10/2020-07-31", "2019-10-01 … 2020-07-31 (MONTH)", "2019-10/2020-07-31", id="mixed"
        ),
        pytest.param("2020-05/..", None, "2020-05/..", id="open"),
        pytest.param(
            "2020-W33/2020-W34", "2020-08-10 … 2020-08-23 (WEEK)", "2020-08-10/2020-08-23", id="weeks"
        ),
        pytest.param("BC046/BC045", "-0468-01-01 … -0449-12-31 (DECADE)", "-0468/-0449", id="decades BC"),
        pytest.param("XXXX-08-04/XXXX-08-16", None, "XXXX-08-04/XXXX-08-16", id="of some year"),
        pytest.param("XXXX-WXX-4/XXXX-WXX-5", None, None, id="weekdays"),
        pytest.param("2021/2020", None, None, id="backwards"),
        pytest.param(
            "2020-08-04T10/2020-08-04T12", "2020-08-04 10:00 … 2020-08-04 12:59 (HOUR)", None, id="hours"
        ),
        pytest.param(
            "2020-08-04T10:00:00/2020-08-05", "2020-08-04 10:00 … 2020-08-05 23:59 (DAY)", None, id="clock"
        ),
    ],
)
def test_intervals(text: str, days: str | None, edtf: str | None) -> None:
    value = parse_timex(text)
    stretch = value.stretch()

    assert isinstance(value, Interval)
    assert (str(stretch) if stretch else None) == days
    assert value.edtf == edtf
    if edtf is not None:
        assert parse_edtf(edtf).edtf == edtf
