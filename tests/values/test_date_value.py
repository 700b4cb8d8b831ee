"""TIMEX3 dates: what each spelling means, in fields, grain, days and EDTF."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given

from timeline.errors import TimelineError
from timeline.values import DateValue, Day, Granularity, parse_edtf

from .strategies import complete_dates, dates, days


@given(dates)
def test_parse_inverts_write(value: DateValue) -> None:
    assert DateValue.parse(value.timex) == value


@given(days)
def test_a_day_keeps_its_day(day: Day) -> None:
    stretch = DateValue.of_day(day).stretch()

    assert stretch is not None
    assert (stretch.first, stretch.last) == (day, day)


@given(dates)
def test_stretch_has_the_grain_of_the_value(value: DateValue) -> None:
    stretch = value.stretch()

    assert stretch is None or stretch.granularity is value.granularity
    assert not value.is_complete or stretch is not None


@given(complete_dates())
def test_what_is_complete_says_so(value: DateValue) -> None:
    assert value.is_complete


@given(dates)
def test_edtf_means_the_same_days(value: DateValue) -> None:
    """What is written for a date is EDTF, with the days of the date, or, if partial, within."""
    assume(value.edtf is not None)
    stretch = value.stretch()
    assume(stretch is not None)

    assert stretch is not None
    assert value.edtf is not None
    earliest, latest = parse_edtf(value.edtf).bounds

    assert earliest is not None
    assert latest is not None
    assert stretch.first <= earliest <= latest <= stretch.last
    if value.is_complete:
        assert (earliest, latest) == (stretch.earliest, stretch.latest)


VALUES = {
    "2020-08-20": DateValue(year=2020, month=8, day=20),
    "2020-05": DateValue(year=2020, month=5),
    "2020": DateValue(year=2020),
    "0044": DateValue(year=44),
    "BC0044": DateValue(year=-43),
    "BC0001": DateValue(year=0),
    "BC0480-09": DateValue(year=-479, month=9),
    "+17000": DateValue(year=17000),
    "+17000-05": DateValue(year=17000, month=5),
    "BC17000": DateValue(year=-16999),
    "199": DateValue(decade=199),
    "BC046": DateValue(decade=-47),
    "BC000": DateValue(decade=-1),
    "000": DateValue(decade=0),
    "19": DateValue(century=19),
    "1": DateValue(millennium=1),
    "2020-W33": DateValue(year=2020, week=33),
    "2020-W53": DateValue(year=2020, week=53),
    "2020-W33-4": DateValue(year=2020, week=33, weekday=4),
    "2020-W33-WE": DateValue(year=2020, week=33, weekend=True),
    "2023-Q2": DateValue(year=2023, quarter=2),
    "2023-QX": DateValue(year=2023, quarter=0),
    "2023-H2": DateValue(year=2023, half=2),
    "2020-SU": DateValue(year=2020, season="SU"),
    "2020-WI": DateValue(year=2020, season="WI"),
    "FY1995": DateValue(year=1995, fiscal=True),
    "FY1995-Q1": DateValue(year=1995, quarter=1, fiscal=True),
    "FY1995-H2": DateValue(year=1995, half=2, fiscal=True),
    "2020-08-20TMO": DateValue(year=2020, month=8, day=20, daypart="MO"),
    "2020-08-20T14": DateValue(year=2020, month=8, day=20, hour=14),
    "2020-08-20T14:30": DateValue(year=2020, month=8, day=20, hour=14, minute=30),
    "2020-08-20T14:30:05+02:00": DateValue(
        year=2020, month=8, day=20, hour=14, minute=30, second=5, zone="+02:00"
    ),
    "2020-08-20T14:30:05GMT": DateValue(year=2020, month=8, day=20, hour=14, minute=30, second=5, zone="GMT"),
    "2020-08-20T14:30:05+0530": DateValue(
        year=2020, month=8, day=20, hour=14, minute=30, second=5, zone="+0530"
    ),
    "2020-08-20T14:30:05EST": DateValue(year=2020, month=8, day=20, hour=14, minute=30, second=5, zone="EST"),
    "2020-08-20T14:30:05+99": DateValue(year=2020, month=8, day=20, hour=14, minute=30, second=5, zone="+99"),
    "2020-08-20T24:00": DateValue(year=2020, month=8, day=20, hour=24, minute=0),
    "2020-08-20TXX": DateValue(year=2020, month=8, day=20, hour=-1),
    "2020-08-20TXX:30": DateValue(year=2020, month=8, day=20, minute=30),
    "2020-08-20T14:XX": DateValue(year=2020, month=8, day=20, hour=14, minute=-1),
    "2020-W33-4TEV": DateValue(year=2020, week=33, weekday=4, daypart="EV"),
    "1972-XX": DateValue(year=1972, month=0),
    "1972-XX-XX": DateValue(year=1972, day=0),
    "1972-07-XX": DateValue(year=1972, month=7, day=0),
    "2020-XX-05": DateValue(year=2020, day=5),
    "1913-WXX": DateValue(year=1913, week=0),
    "1918-04-XXTNI": DateValue(year=1918, month=4, daypart="NI"),
    "199X-XX-XX": DateValue(decade=199, day=0),
    "19XX-WI": DateValue(century=19, season="WI"),
    "XXXX": DateValue(),
    "XXXX-08-20": DateValue(month=8, day=20),
    "XXXX-02-29": DateValue(month=2, day=29),
    "XXXX-08": DateValue(month=8),
    "XXXX-XX": DateValue(month=0),
    "XXXX-XX-XX": DateValue(day=0),
    "XXXX-WXX-4": DateValue(weekday=4),
    "XXXX-WXX-WE": DateValue(weekend=True),
    "XXXX-WXX": DateValue(week=0),
    "XXXX-W31-WE": DateValue(week=31, weekend=True),
    "XXXX-SU": DateValue(season="SU"),
    "XXXX-QX": DateValue(quarter=0),
    "XXXX-XX-XXTNI": DateValue(daypart="NI"),
    "XXXX-XX-XXT05:30": DateValue(hour=5, minute=30),
    "XXXX-WXX-4TMO": DateValue(weekday=4, daypart="MO"),
}


@pytest.mark.parametrize("text", VALUES)
def test_fields(text: str) -> None:
    value = VALUES[text]

    assert DateValue.parse(text) == value
    assert value.timex == str(value) == text
    assert DateValue.parse(text).timex == text


@pytest.mark.parametrize(
    ("text", "grain", "days", "edtf"),
    [
        pytest.param("2020-08-20", "DAY", "2020-08-20", "2020-08-20", id="day"),
        pytest.param("2020-05", "MONTH", "2020-05-01 … 2020-05-31", "2020-05", id="month"),
        pytest.param("2020", "YEAR", "2020-01-01 … 2020-12-31", "2020", id="year"),
        pytest.param("0044", "YEAR", "0044-01-01 … 0044-12-31", "0044", id="early year"),
        pytest.param("BC0044", "YEAR", "-0043-01-01 … -0043-12-31", "-0043", id="year BC"),
        pytest.param("BC0001", "YEAR", "0000-01-01 … 0000-12-31", "0000", id="the year before year 1"),
        pytest.param("BC0480-09", "MONTH", "-0479-09-01 … -0479-09-30", "-0479-09", id="month BC"),
        pytest.param("+17000", "YEAR", "+17000-01-01 … +17000-12-31", "Y17000", id="far year"),
        pytest.param("+17000-05", "MONTH", "+17000-05-01 … +17000-05-31", None, id="month of a far year"),
        pytest.param("BC17000", "YEAR", "-16999-01-01 … -16999-12-31", "Y-16999", id="far year BC"),
        pytest.param("199", "DECADE", "1990-01-01 … 1999-12-31", "199X", id="decade"),
        pytest.param("BC046", "DECADE", "-0468-01-01 … -0459-12-31", "-0468/-0459", id="decade BC"),
        pytest.param("BC000", "DECADE", "-0008-01-01 … 0000-12-31", "-0008/0000", id="9 to 1 BC"),
        pytest.param("000", "DECADE", "0001-01-01 … 0009-12-31", "0001/0009", id="AD 1 to 9"),
        pytest.param("19", "CENTURY", "1900-01-01 … 1999-12-31", "19XX", id="century"),
        pytest.param("1", "MILLENNIUM", "1000-01-01 … 1999-12-31", "1XXX", id="millennium"),
        pytest.param("2020-W33", "WEEK", "2020-08-10 … 2020-08-16", "2020-08-10/2020-08-16", id="week"),
        pytest.param("2020-W53", "WEEK", "2020-12-28 … 2021-01-03", "2020-12-28/2021-01-03", id="week 53"),
        pytest.param("2020-W33-4", "DAY", "2020-08-13", "2020-08-13", id="weekday"),
        pytest.param(
            "2020-W33-WE", "WEEKEND", "2020-08-15 … 2020-08-16", "2020-08-15/2020-08-16", id="weekend"
        ),
        pytest.param("2023-Q2", "QUARTER", "2023-04-01 … 2023-06-30", "2023-34", id="quarter"),
        pytest.param("2023-QX", "QUARTER", "2023-01-01 … 2023-12-31", None, id="some quarter"),
        pytest.param("2023-H2", "HALF_YEAR", "2023-07-01 … 2023-12-31", "2023-41", id="half"),
        pytest.param("2020-SU", "SEASON", "2020-06-01 … 2020-08-31", "2020-22", id="summer"),
        pytest.param("2020-WI", "SEASON", "2019-12-01 … 2021-02-28", "2020-24", id="winter of either side"),
        pytest.param("FY1995", "YEAR", "1994-02-01 … 1996-11-30", None, id="fiscal year"),
        pytest.param("FY1995-Q1", "QUARTER", "1994-02-01 … 1996-02-29", None, id="fiscal quarter"),
        pytest.param("FY1995-H2", "HALF_YEAR", "1994-08-01 … 1996-11-30", None, id="fiscal half"),
        pytest.param("2020-08-20TMO", "DAYPART", "2020-08-20 00:00 … 2020-08-20 11:59", None, id="morning"),
        pytest.param("2020-08-20T14", "HOUR", "2020-08-20 14:00 … 2020-08-20 14:59", None, id="hour"),
        pytest.param("2020-08-20T14:30", "MINUTE", "2020-08-20 14:30 … 2020-08-20 14:30", None, id="minute"),
        pytest.param(
            "2020-08-20T14:30:05+02:00",
            "SECOND",
            "2020-08-20 14:30 … 2020-08-20 14:30",
            "2020-08-20T14:30:05+02:00",
            id="second with zone",
        ),
        pytest.param(
            "2020-08-20T14:30:05GMT",
            "SECOND",
            "2020-08-20 14:30 … 2020-08-20 14:30",
            "2020-08-20T14:30:05Z",
            id="Greenwich time",
        ),
        pytest.param(
            "2020-08-20T14:30:05+0530",
            "SECOND",
            "2020-08-20 14:30 … 2020-08-20 14:30",
            "2020-08-20T14:30:05+05:30",
            id="zone without colon",
        ),
        pytest.param(
            "2020-08-20T14:30:05EST", "SECOND", "2020-08-20 14:30 … 2020-08-20 14:30", None, id="zone by name"
        ),
        pytest.param(
            "2020-08-20T14:30:05+99", "SECOND", "2020-08-20 14:30 … 2020-08-20 14:30", None, id="no such zone"
        ),
        pytest.param(
            "2020-08-20T24:00",
            "MINUTE",
            "2020-08-20 23:59 … 2020-08-20 23:59",
            None,
            id="midnight that ends the day",
        ),
        pytest.param("2020-08-20TXX", "HOUR", "2020-08-20", None, id="some hour"),
        pytest.param("2020-08-20TXX:30", "MINUTE", "2020-08-20", None, id="minute of some hour"),
        pytest.param(
            "2020-08-20T14:XX", "MINUTE", "2020-08-20 14:00 … 2020-08-20 14:59", None, id="some minute"
        ),
        pytest.param(
            "2020-W33-4TEV", "DAYPART", "2020-08-13 16:00 … 2020-08-13 23:59", None, id="evening of a weekday"
        ),
        pytest.param("1972-XX", "MONTH", "1972-01-01 … 1972-12-31", "1972-XX", id="some month"),
        pytest.param("1972-XX-XX", "DAY", "1972-01-01 … 1972-12-31", "1972-XX-XX", id="some day of a year"),
        pytest.param("1972-07-XX", "DAY", "1972-07-01 … 1972-07-31", "1972-07-XX", id="some day of a month"),
        pytest.param(
            "2020-XX-05", "DAY", "2020-01-01 … 2020-12-31", "2020-XX-05", id="the fifth of some month"
        ),
        pytest.param("1913-WXX", "WEEK", "1912-12-30 … 1913-12-28", None, id="some week"),
        pytest.param("1918-04-XXTNI", "DAYPART", "1918-04-01 … 1918-04-30", None, id="some night of a month"),
        pytest.param("199X-XX-XX", "DAY", "1990-01-01 … 1999-12-31", "199X-XX-XX", id="some day of a decade"),
        pytest.param("19XX-WI", "SEASON", "1900-01-01 … 1999-12-31", None, id="some winter of a century"),
        pytest.param("XXXX", "YEAR", None, "XXXX", id="some year"),
        pytest.param("XXXX-08-20", "DAY", None, "XXXX-08-20", id="day of some year"),
        pytest.param("XXXX-02-29", "DAY", None, "XXXX-02-29", id="leap day of some year"),
        pytest.param("XXXX-08", "MONTH", None, "XXXX-08", id="month of some year"),
        pytest.param("XXXX-XX", "MONTH", None, "XXXX-XX", id="some month of some year"),
        pytest.param("XXXX-XX-XX", "DAY", None, "XXXX-XX-XX", id="some day of some year"),
        pytest.param("XXXX-WXX-4", "DAY", None, None, id="a Thursday"),
        pytest.param("XXXX-WXX-WE", "WEEKEND", None, None, id="a weekend"),
        pytest.param("XXXX-WXX", "WEEK", None, None, id="a week"),
        pytest.param("XXXX-W31-WE", "WEEKEND", None, None, id="weekend of a week"),
        pytest.param("XXXX-SU", "SEASON", None, None, id="a summer"),
        pytest.param("XXXX-QX", "QUARTER", None, None, id="a quarter"),
        pytest.param("XXXX-XX-XXTNI", "DAYPART", None, None, id="a night"),
        pytest.param("XXXX-XX-XXT05:30", "MINUTE", None, None, id="a clock time"),
        pytest.param("XXXX-WXX-4TMO", "DAYPART", None, None, id="a Thursday morning"),
    ],
)
def test_grain_days_and_edtf(text: str, grain: str, days: str | None, edtf: str | None) -> None:
    value = VALUES[text]
    stretch = value.stretch()

    assert value.granularity is Granularity(grain)
    assert (str(stretch) if stretch else None) == (f"{days} ({grain})" if days else None)
    assert value.edtf == edtf


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("T17:35", "XXXX-XX-XXT17:35", id="bare clock time"),
        pytest.param("TMO", "XXXX-XX-XXTMO", id="bare part of the day"),
        pytest.param("199X", "199", id="masked decade"),
        pytest.param("19XX", "19", id="masked century"),
        pytest.param("BC046X", "BC046", id="masked decade BC"),
        pytest.param("0000", "BC0001", id="astronomical year 0"),
    ],
)
def test_other_spellings_are_read(text: str, written: str) -> None:
    assert DateValue.parse(text).timex == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "X",
        "XX",
        "XXX",
        "20200820",
        "2020-8",
        "2020-08-2",
        "2020-W8",
        "2020-Q5",
        "2020-H3",
        "2020-AU",
        "2020-",
        "2020-08-20T",
        "2020-08-20T1",
        "2020-08-20TXY",
        "2020-08-20T14:30:05:06",
        "2020-W33-8",
        "August 2020",
        "P3D",
        "PAST_REF",
        "BC",
        "BC-0480",
        "-0480",
        "+2020",
        "2020-08-20 ",
        "T",
        "-08",
        "٢٠٢٠",
        "XXXX-WXX-X",
        "2020T14",
        "+" + "9" * 5000,
        "2020-W33TNI",
        "2020-08TMO",
    ],
)
def test_what_is_not_timex_is_refused(text: str) -> None:
    with pytest.raises(TimelineError, match="is not a TIMEX3 date or time; write it as 2020-08-20"):
        DateValue.parse(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2020-02-30", "day of a date cannot be 30"),
        ("2021-02-29", "day of a date cannot be 29"),
        ("2020-13", "month of a date cannot be 13"),
        ("2020-00-32", "day of a date cannot be 32"),
        ("XXXX-02-30", "day of a date cannot be 30"),
        ("2020-W54", "week of a date cannot be 54"),
        ("2021-W53", "the ISO year 2021 has no week 53"),
        ("2020-08-20T25", "hour of a date cannot be 25"),
        ("2020-08-20T24:01", "minute of a date cannot be 1"),
        ("2020-08-20T14:60", "minute of a date cannot be 60"),
        ("2020-08-20T14:30:61", "second of a date cannot be 61"),
        ("BC0000", "the year 0 BC"),
    ],
)
def test_what_is_not_in_the_calendar_is_refused(text: str, message: str) -> None:
    with pytest.raises(TimelineError, match=message):
        DateValue.parse(text)


@pytest.mark.parametrize(
    "fields",
    [
        {"month": 5, "week": 20},
        {"weekday": 8},
        {"weekday": 6, "weekend": True},
        {"season": "summer"},
        {"daypart": "PM"},
        {"daypart": "MO", "hour": 9},
        {"quarter": 5},
        {"half": -1},
        {"decade": 199, "century": 19},
        {"decade": 1990},
        {"year": 1995, "decade": 199},
        {"year": 2020, "quarter": 1, "month": 2},
        {"year": 2020, "season": "SU", "daypart": "MO"},
    ],
    ids=str,
)
def test_fields_that_exclude_each_other_are_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(TimelineError, match=r"of a date cannot be .*; it is "):
        DateValue(**fields)


def test_constructors_name_their_grain() -> None:
    assert DateValue.of_month(2020, 5) == DateValue(year=2020, month=5)
    assert DateValue.of_year(-479).timex == "BC0480"
    assert DateValue.of_week(2020, 53).timex == "2020-W53"
    assert DateValue.of_month(2020, 5).replace(day=6).timex == "2020-05-06"
