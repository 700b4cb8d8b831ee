"""Days of any year: the calendar, its neighbours `datetime.date`, and what is refused."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import TimelineError
from timeline.values import Day, Duration, as_day
from timeline.values.day import days_in_month, is_leap, weeks_in_year

from .strategies import PLAIN_ORDINALS, days, whole_durations, years


@given(PLAIN_ORDINALS)
def test_agrees_with_datetime_where_that_reaches(ordinal: int) -> None:
    date, day = datetime.date.fromordinal(ordinal), Day(ordinal)

    assert day.plain == date == day
    assert day.civil == (date.year, date.month, date.day)
    assert (day.weekday, day.iso_week) == (date.weekday(), tuple(date.isocalendar()))
    assert day.isoformat() == date.isoformat()
    assert hash(day) == hash(date)


@given(days)
def test_parse_inverts_write(day: Day) -> None:
    assert Day.parse(day.isoformat()) == day
    assert Day.of(day.year, day.month, day.day) == day


@given(days)
def test_iso_week_and_back(day: Day) -> None:
    assert Day.of_iso_week(*day.iso_week) == day
    assert (day + 1).weekday == (day.weekday + 1) % 7


@given(days, days)
def test_ordered_as_the_ordinals(one: Day, other: Day) -> None:
    assert (one < other, one <= other, one > other, one >= other) == (
        one.ordinal < other.ordinal,
        one.ordinal <= other.ordinal,
        one.ordinal > other.ordinal,
        one.ordinal >= other.ordinal,
    )
    assert other + (one - other) == one


@given(days, PLAIN_ORDINALS)
def test_ordered_against_dates_from_both_sides(day: Day, ordinal: int) -> None:
    date = datetime.date.fromordinal(ordinal)

    assert (day < date) == (date > day) == (day.ordinal < ordinal)
    assert (day == date) == (date == day) == (day.ordinal == ordinal)
    assert day - date == day.ordinal - ordinal


@given(days, whole_durations)
def test_adding_a_duration_moves_within_its_day_bounds(day: Day, duration: Duration) -> None:
    bounds = duration.day_bounds

    assert bounds is not None
    assert bounds[0] <= day.add(duration) - day <= bounds[1]


@given(years)
def test_a_year_has_its_days_and_weeks(year: int) -> None:
    assert Day.of(year + 1, 1, 1) - Day.of(year, 1, 1) == (366 if is_leap(year) else 365)
    assert Day.of(year, 12, 28).iso_week[1] == weeks_in_year(year)


@pytest.mark.parametrize(
    ("text", "weekday", "iso_week"),
    [
        pytest.param("2020-02-29", 5, (2020, 9, 6), id="leap day"),
        pytest.param("2021-01-01", 4, (2020, 53, 5), id="new year in week 53 of the year before"),
        pytest.param("2018-12-31", 0, (2019, 1, 1), id="last of December in week 1 of the next year"),
        pytest.param("0001-01-01", 0, (1, 1, 1), id="first day of datetime"),
        pytest.param("9999-12-31", 4, (9999, 52, 5), id="last day of datetime"),
        pytest.param("0000-12-31", 6, (0, 52, 7), id="last day of 1 BC"),
        pytest.param("-0043-03-15", 4, (-43, 11, 5), id="44 BC"),
        pytest.param("+16000-02-29", 1, (16000, 9, 2), id="far leap day"),
    ],
)
def test_known_days(text: str, weekday: int, iso_week: tuple[int, int, int]) -> None:
    day = Day.parse(text)

    assert (day.isoformat(), str(day), day.weekday, day.iso_week) == (text, text, weekday, iso_week)


@pytest.mark.parametrize(
    ("start", "duration", "end"),
    [
        pytest.param(
            "2020-01-31", Duration(months=1), "2020-02-29", id="clamped to the end of a leap February"
        ),
        pytest.param("2020-02-29", Duration(years=1), "2021-02-28", id="leap day a year on"),
        pytest.param("2020-03-31", Duration(months=-1), "2020-02-29", id="back"),
        pytest.param("2020-08-20", Duration(weeks=2, days=1), "2020-09-04", id="weeks and days"),
        pytest.param("2020-08-20", Duration(hours=49), "2020-08-22", id="hours in whole days"),
        pytest.param("2020-08-20", Duration(hours=-5), "2020-08-20", id="part of a day back is dropped"),
        pytest.param("2020-08-20", Duration(years=2.5), "2023-02-20", id="half a year in months"),
        pytest.param("2020-08-01", Duration(months=1.5), "2020-09-16", id="half a month in days"),
        pytest.param("0001-01-01", Duration(days=1), "0001-01-02", id="first day"),
        pytest.param("0001-01-01", Duration(millennia=-1), "-0999-01-01", id="a thousand years BC"),
        pytest.param("2020-08-20", Duration(), "2020-08-20", id="nothing"),
    ],
)
def test_adding(start: str, duration: Duration, end: str) -> None:
    assert Day.parse(start).add(duration).isoformat() == end


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2020",
        "2020-8-19",
        "20-08-19",
        "2020-02-30",
        "2021-02-29",
        "2020-13-01",
        "2020-00-10",
        "2020-08-19 ",
        "2020/08/19",
        "٢٠٢٠-08-19",
        "19 August 2020",
        "+2020-08-19",
        "2020-08-19T00",
        "+" + "9" * 5000 + "-01-01",
    ],
)
def test_what_is_not_a_day_is_refused(text: str) -> None:
    with pytest.raises(TimelineError, match=r"is not a day.*; "):
        Day.parse(text)


def test_an_iso_week_that_the_year_lacks_is_refused() -> None:
    with pytest.raises(
        TimelineError, match="week 53, weekday 1 is not in the ISO year 2021; give a week from 1 to 52"
    ):
        Day.of_iso_week(2021, 53)


def test_an_unknown_count_cannot_move_a_day() -> None:
    with pytest.raises(TimelineError, match="PXD, of which a count is unknown"):
        Day.parse("2020-08-20").add(Duration(days=None))


def test_a_day_is_not_a_point_in_time() -> None:
    moment = datetime.datetime(2020, 8, 20, 12, 0)

    assert Day.of(2020, 8, 20) != moment
    assert Day.from_date(moment) == as_day(moment) == Day.of(2020, 8, 20)
    with pytest.raises(TypeError):
        _ = Day.of(2020, 8, 20) < moment


@pytest.mark.parametrize(
    "value",
    [
        Day.of(2020, 8, 20),
        datetime.date(2020, 8, 20),
        "2020-08-20",
        "2020-08-20T23:59:59-05:00",
        "2020-08-20 10:30",
    ],
    ids=str,
)
def test_as_day_takes_what_can_be_a_day(value: Day | datetime.date | str) -> None:
    assert as_day(value) == Day.of(2020, 8, 20)


@pytest.mark.parametrize("text", ["2020-08-20Tnoon", "Thursday 20 August", "2020-08-32T10:00"])
def test_what_is_not_a_time_is_no_day(text: str) -> None:
    with pytest.raises(TimelineError, match="is not a time; write it as"):
        as_day(text)


@given(st.integers(-3000, 3000), st.integers(1, 12))
def test_months_have_the_days_that_the_calendar_gives(year: int, month: int) -> None:
    following = Day.of(year + month // 12, month % 12 + 1, 1)

    assert following - Day.of(year, month, 1) == days_in_month(year, month)
