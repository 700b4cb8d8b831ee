"""Moving dates and making them coarser: the grain is kept, and what cannot be done is refused."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline.errors import TimelineError
from timeline.values import DateValue, Granularity, Unit

from .strategies import complete_dates, partial_dates

LEADING = (Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM)


def moved(value: DateValue, count: int, unit: Unit) -> DateValue | None:
    try:
        return value.shift(count, unit)
    except TimelineError:
        return None


@given(complete_dates(), st.integers(-500, 500), st.sampled_from(Unit))
def test_shift_keeps_the_grain(value: DateValue, count: int, unit: Unit) -> None:
    result = moved(value, count, unit)
    assume(result is not None)

    assert result is not None
    assert result.granularity is value.granularity
    assert result.is_complete
    assert result.replace(year=None, **CALENDAR) == value.replace(year=None, **CALENDAR)


CALENDAR = dict.fromkeys(
    (
        "month",
        "day",
        "week",
        "weekday",
        "quarter",
        "decade",
        "century",
        "millennium",
        "hour",
        "minute",
        "second",
    )
)


@given(complete_dates(), st.integers(-500, 500), st.sampled_from((Unit.DAY, Unit.WEEK)))
def test_shift_by_days_and_back(value: DateValue, count: int, unit: Unit) -> None:
    result = moved(value, count, unit)
    assume(result is not None)

    assert result is not None
    assert result.shift(-count, unit) == value


@given(complete_dates(), st.sampled_from(Unit))
def test_shift_by_nothing_changes_nothing(value: DateValue, unit: Unit) -> None:
    assert moved(value, 0, unit) in {None, value}


@given(complete_dates(), st.sampled_from(Unit))
def test_a_unit_as_coarse_as_the_grain_moves_unless_it_has_no_such_step(value: DateValue, unit: Unit) -> None:
    finer = unit.granularity.is_finer_than(value.granularity)

    assert not (finer and moved(value, 1, unit))
    # Leading digits end with the year 9999.
    ends = (value.decade or 0) >= 900 or (value.century or 0) >= 90 or (value.millennium or 0) >= 9
    if (
        not finer and unit in {Unit.MILLENNIUM, value.granularity} and not ends
    ):  # leading digits end with 9999
        assert moved(value, 1, unit) is not None


@given(complete_dates(), st.sampled_from(Granularity))
def test_the_coarser_unit_holds_the_finer_one(value: DateValue, grain: Granularity) -> None:
    """Weeks are left out: they belong to the month and year of their Thursday and reach into others."""
    assume(value.week is None or value.weekday is not None)
    assume(not value.fiscal)
    assume(not (value.season == "WI" or value.hour == 24))
    try:
        result = value.coarsen(grain)
    except TimelineError:
        return
    inner, outer = value.stretch(), result.stretch()

    assert result.granularity is grain
    assert inner is not None
    assert outer is not None
    assert outer.contains(inner)
    assert result.coarsen(grain) == result


@pytest.mark.parametrize(
    ("text", "count", "unit", "result"),
    [
        pytest.param("2020-05", -1, Unit.YEAR, "2019-05", id="month by a year"),
        pytest.param("2020-05", 8, Unit.MONTH, "2021-01", id="month over the new year"),
        pytest.param("2020-05", 1, Unit.QUARTER, "2020-08", id="month by a quarter"),
        pytest.param("2020-01-31", 1, Unit.MONTH, "2020-02-29", id="day clamped to the month"),
        pytest.param("2020-02-29", -1, Unit.YEAR, "2019-02-28", id="leap day a year back"),
        pytest.param("2020-02-28", 2, Unit.DAY, "2020-03-01", id="over a leap day"),
        pytest.param("2020-08-20", -2, Unit.WEEK, "2020-08-06", id="day by weeks"),
        pytest.param("2020-12-31TNI", 1, Unit.DAY, "2021-01-01TNI", id="night by a day"),
        pytest.param("2020-08-20T23:30", 45, Unit.MINUTE, "2020-08-21T00:15", id="clock over midnight"),
        pytest.param("2020-08-20T01", -2, Unit.HOUR, "2020-08-19T23", id="hour back over midnight"),
        pytest.param("2020-W53", 1, Unit.WEEK, "2021-W01", id="week over the new year"),
        pytest.param("2020-W53", 1, Unit.YEAR, "2021-W52", id="week 53 to a year without one"),
        pytest.param("2020-W33", 1, Unit.MONTH, "2020-W37", id="week by a month, from its Thursday"),
        pytest.param("2020-W33-4", 4, Unit.DAY, "2020-W34-1", id="weekday by days"),
        pytest.param("2020-W33-WE", -1, Unit.WEEK, "2020-W32-WE", id="weekend by a week"),
        pytest.param("2020-Q4", 1, Unit.QUARTER, "2021-Q1", id="quarter over the new year"),
        pytest.param("2020-H1", -3, Unit.YEAR, "2017-H1", id="half by years"),
        pytest.param("2020-SU", 2, Unit.YEAR, "2022-SU", id="season by years"),
        pytest.param("0001", -1, Unit.YEAR, "BC0001", id="from AD 1 to 1 BC"),
        pytest.param("2020", -5, Unit.CENTURY, "1520", id="year by centuries"),
        pytest.param("199", 1, Unit.DECADE, "200", id="decade"),
        pytest.param("000", -1, Unit.DECADE, "BC000", id="decade into BC"),
        pytest.param("BC01", 1, Unit.CENTURY, "BC00", id="century BC"),
        pytest.param("FY1995", -1, Unit.YEAR, "FY1994", id="fiscal year"),
    ],
)
def test_shift_table(text: str, count: int, unit: Unit, result: str) -> None:
    assert DateValue.parse(text).shift(count, unit).timex == result


@pytest.mark.parametrize(
    ("text", "unit", "message"),
    [
        ("2020", Unit.DAY, "a YEAR cannot move by a finer unit; take its stretch"),
        ("2020-05", Unit.WEEK, "a MONTH cannot move by a finer unit"),
        ("2020-W33", Unit.DAY, "a WEEK cannot move by a finer unit"),
        ("2020-08-20TMO", Unit.HOUR, "a DAYPART cannot move by a finer unit"),
        ("199", Unit.YEAR, "a DECADE cannot move by a finer unit"),
        ("2020-SU", Unit.QUARTER, "not a whole number of its own unit"),
        ("XXXX-08", Unit.MONTH, "give its unknown parts first"),
        ("2020-XX", Unit.YEAR, "give its unknown parts first"),
        ("XXXX-WXX-4", Unit.WEEK, "give its unknown parts first"),
    ],
)
def test_what_cannot_move_is_refused(text: str, unit: Unit, message: str) -> None:
    with pytest.raises(TimelineError, match=message):
        DateValue.parse(text).shift(1, unit)


@pytest.mark.parametrize(
    ("text", "grain", "result"),
    [
        pytest.param("2020-08-20T14:30:05", "MINUTE", "2020-08-20T14:30", id="second to minute"),
        pytest.param("2020-08-20T14:30:05Z", "HOUR", "2020-08-20T14Z", id="second to hour"),
        pytest.param("2020-08-20T14:30", "DAYPART", "2020-08-20TAF", id="time to part of the day"),
        pytest.param("2020-08-20TEV", "DAY", "2020-08-20", id="evening to day"),
        pytest.param("2020-08-22", "WEEKEND", "2020-W34-WE", id="Saturday to weekend"),
        pytest.param("2021-01-01", "WEEK", "2020-W53", id="new year's day to week 53"),
        pytest.param("2020-08-20", "MONTH", "2020-08", id="day to month"),
        pytest.param("2020-W01-1", "MONTH", "2019-12", id="weekday to the month before"),
        pytest.param("2020-W01", "YEAR", "2020", id="week to the year of its Thursday"),
        pytest.param("2020-08-20", "QUARTER", "2020-Q3", id="day to quarter"),
        pytest.param("2020-Q3", "HALF_YEAR", "2020-H2", id="quarter to half"),
        pytest.param("2020-QX", "HALF_YEAR", "2020-HX", id="some quarter to some half"),
        pytest.param("2020-12-05", "SEASON", "2020-WI", id="December to the winter of its year"),
        pytest.param(
            "2021-01-05", "SEASON", "2020-WI", id="January to the winter that began the year before"
        ),
        pytest.param("2020-SU", "YEAR", "2020", id="season to year"),
        pytest.param("1994-05", "DECADE", "199", id="month to decade"),
        pytest.param("BC0480", "DECADE", "BC048", id="year to decade BC"),
        pytest.param("BC0001", "CENTURY", "BC00", id="1 BC to its century"),
        pytest.param("199", "CENTURY", "19", id="decade to century"),
        pytest.param("BC046", "CENTURY", "BC04", id="decade to century BC"),
        pytest.param("19", "MILLENNIUM", "1", id="century to millennium"),
        pytest.param("XXXX-08-20", "MONTH", "XXXX-08", id="day of some year to month"),
        pytest.param("XXXX-08-20", "QUARTER", "XXXX-Q3", id="day of some year to quarter"),
        pytest.param("XXXX-WXX-4", "WEEK", "XXXX-WXX", id="a Thursday to a week"),
        pytest.param("XXXX-WXX-4", "YEAR", "XXXX", id="a Thursday to a year"),
        pytest.param("199X-XX-XX", "YEAR", "199X", id="some day of a decade to some year of it"),
        pytest.param("2020-05", "MONTH", "2020-05", id="its own grain"),
    ],
)
def test_coarsen_table(text: str, grain: str, result: str) -> None:
    coarse = DateValue.parse(text).coarsen(Granularity(grain))

    assert coarse == DateValue.parse(result)


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("2020", "MONTH"),
        ("XXXX-08", "DECADE"),
        ("2020-08-20", "WEEKEND"),
        ("2020-XX", "SEASON"),
        ("2020-08-20TXX:30", "DAYPART"),
    ],
)
def test_what_cannot_be_coarsened_is_refused(text: str, grain: str) -> None:
    with pytest.raises(TimelineError):
        DateValue.parse(text).coarsen(Granularity(grain))


@given(partial_dates(), st.sampled_from(Granularity))
def test_coarsening_a_partial_date_answers_or_refuses(value: DateValue, grain: Granularity) -> None:
    try:
        result = value.coarsen(grain)
    except TimelineError:
        return

    assert not result.granularity.is_finer_than(value.granularity)
    assert DateValue.parse(result.timex) == result
