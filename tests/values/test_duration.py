"""Lengths of time: TIMEX3 in both directions, days they can have, counts that are unknown."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from timeline.errors import TimelineError
from timeline.values import Duration, Granularity, Unit
from timeline.values.duration import days_in_months

from .strategies import durations, whole_durations


@given(durations)
def test_parse_inverts_write(duration: Duration) -> None:
    assert Duration.parse(duration.timex) == duration


@given(durations)
def test_minus_twice_is_the_same(duration: Duration) -> None:
    back = -duration

    assert -back == duration
    assert Duration.parse(back.timex) == back


@given(whole_durations)
def test_day_bounds_are_ordered_and_mirrored(duration: Duration) -> None:
    bounds, back = duration.day_bounds, (-duration).day_bounds

    assert bounds is not None
    assert bounds[0] <= bounds[1]
    assert back == (-bounds[1], -bounds[0])


@pytest.mark.parametrize(
    ("text", "fields", "grain", "days"),
    [
        pytest.param("P3D", {"days": 3}, "DAY", (3, 3), id="days"),
        pytest.param("P1M", {"months": 1}, "MONTH", (28, 31), id="month"),
        pytest.param("P1Y", {"years": 1}, "YEAR", (365, 366), id="year"),
        pytest.param("P4Y", {"years": 4}, "YEAR", (1460, 1461), id="four years, perhaps none of them leap"),
        pytest.param("P1Y6M", {"years": 1, "months": 6}, "MONTH", (546, 550), id="year and a half"),
        pytest.param("PT2H30M", {"hours": 2, "minutes": 30}, "MINUTE", (0, 1), id="hours and minutes"),
        pytest.param("P1DT12H", {"days": 1, "hours": 12}, "HOUR", (1, 2), id="day and a half in hours"),
        pytest.param("P1Q", {"quarters": 1}, "QUARTER", (89, 92), id="quarter"),
        pytest.param("P1DE", {"decades": 1}, "DECADE", (3651, 3653), id="decade"),
        pytest.param("P1CE", {"centuries": 1}, "CENTURY", (36_524, 36_525), id="century"),
        pytest.param(
            "P2L", {"millennia": 2}, "MILLENNIUM", (730_485, 730_485), id="two millennia: whole cycles"
        ),
        pytest.param("P0.5CE", {"centuries": 0.5}, "CENTURY", (18_261, 18_263), id="half a century"),
        pytest.param("P2.5W", {"weeks": 2.5}, "WEEK", (17, 18), id="weeks and a half"),
        pytest.param("PXY", {"years": None}, "YEAR", None, id="some years"),
        pytest.param("PTXS", {"seconds": None}, "SECOND", None, id="some seconds"),
        pytest.param("P1YXM", {"years": 1, "months": None}, "MONTH", None, id="a year and some months"),
        pytest.param("-P3D", {"days": -3}, "DAY", (-3, -3), id="backwards"),
        pytest.param("P1Y-6M", {"years": 1, "months": -6}, "MONTH", (181, 184), id="a year less six months"),
        pytest.param("P0D", {}, "DAY", (0, 0), id="no time at all"),
        pytest.param("PXX", {"unspecified": True}, "DAY", None, id="a while"),
    ],
)
def test_known_lengths(text: str, fields: dict[str, Any], grain: str, days: tuple[int, int] | None) -> None:
    duration = Duration(**fields)

    assert Duration.parse(text) == duration
    assert duration.timex == text
    assert duration.granularity is Granularity(grain)
    assert duration.day_bounds == days
    assert duration.is_exact == (days is not None)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("P.5CE", "P0.5CE"),
        ("P2ML", "P2L"),
        ("P1QU", "P1Q"),
        ("PXC", "PXCE"),
        ("P1E", "P1DE"),
        ("P2.0Y", "P2Y"),
    ],
)
def test_other_spellings_are_read(text: str, written: str) -> None:
    assert Duration.parse(text).timex == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "PT",
        "P3",
        "3D",
        "PD",
        "PT3D",
        "P3H",
        "P1D1Y",
        "P1Y1Y",
        "P1CE1C",
        "PX",
        "P3d",
        "P1YT",
        "P--3D",
        "P3.D",
        "P3D ",
        "PT1H1H",
        "P1e3D",
        "PXXD",
        "PTNI",
        "P" + "9" * 5000 + "D",
        "--P3D",
    ],
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(TimelineError, match="is not a TIMEX3 duration; write P"):
        Duration.parse(text)


@pytest.mark.parametrize(
    "fields", [{"days": float("nan")}, {"years": float("inf")}, {"years": 1, "unspecified": True}], ids=str
)
def test_what_is_no_count_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(TimelineError, match="a length of time cannot"):
        Duration(**fields)


@pytest.mark.parametrize("unit", Unit)
def test_each_unit_builds_one_count(unit: Unit) -> None:
    duration = Duration.of(2, unit)

    assert duration.counts() == [(unit, 2)]
    assert duration.granularity is unit.granularity
    assert bool(unit.months) != bool(unit.seconds)


def test_a_length_has_no_place_in_the_calendar() -> None:
    assert Duration(days=1).stretch() is None
    assert Duration(days=1).edtf is None


@pytest.mark.parametrize(
    ("months", "days"),
    [(0, (0, 0)), (1, (28, 31)), (2, (59, 62)), (12, (365, 366)), (-1, (-31, -28)), (4800, (146_097,) * 2)],
)
def test_days_in_months(months: int, days: tuple[int, int]) -> None:
    assert days_in_months(months) == days


def test_very_small_counts_are_written_without_exponent() -> None:
    assert Duration(days=1e-7).timex == "P0.0000001D"
    assert Duration.parse("P0.0000001D") == Duration(days=1e-7)
