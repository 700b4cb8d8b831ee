"""EDTF, levels 0 to 2: days, writing back, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given

from timeline.errors import TimelineError
from timeline.values import EdtfDate, EdtfInterval, EdtfSet, Granularity, parse_edtf

from .strategies import edtf_dates, edtf_values


@given(edtf_values())
def test_parse_inverts_write(value: EdtfDate | EdtfInterval | EdtfSet) -> None:
    assert parse_edtf(value.edtf) == value


@given(edtf_dates())
def test_bounds_are_ordered(value: EdtfDate) -> None:
    earliest, latest = value.bounds

    assert earliest is not None
    assert latest is not None
    assert earliest <= latest


@pytest.mark.parametrize(
    ("text", "days", "grain"),
    [
        pytest.param("1985-04-12", "1985-04-12", "DAY", id="level 0 day"),
        pytest.param("1985-04", "1985-04-01..1985-04-30", "MONTH", id="level 0 month"),
        pytest.param("1985", "1985-01-01..1985-12-31", "YEAR", id="level 0 year"),
        pytest.param("0000", "0000-01-01..0000-12-31", "YEAR", id="level 0 year 1 BC"),
        pytest.param("1985-04-12T23:20:30", "1985-04-12", "SECOND", id="level 0 local time"),
        pytest.param("1985-04-12T23:20:30Z", "1985-04-12", "SECOND", id="level 0 Greenwich time"),
        pytest.param("1985-04-12T23:20:30-04", "1985-04-12", "SECOND", id="level 0 zone in hours"),
        pytest.param("1985-04-12T23:20:30+04:30", "1985-04-12", "SECOND", id="level 0 zone"),
        pytest.param("Y170000002", "+170000002-01-01..+170000002-12-31", "YEAR", id="level 1 far year"),
        pytest.param("Y-17000", "-17000-01-01..-17000-12-31", "YEAR", id="level 1 far year BC"),
        pytest.param("-0479", "-0479-01-01..-0479-12-31", "YEAR", id="level 1 year BC"),
        pytest.param("2001-21", "2001-03-01..2001-05-31", "SEASON", id="level 1 spring"),
        pytest.param("2001-24", "2000-12-01..2002-02-28", "SEASON", id="level 1 winter"),
        pytest.param("1984?", "1984-01-01..1984-12-31", "YEAR", id="level 1 uncertain"),
        pytest.param("2004-06~", "2004-06-01..2004-06-30", "MONTH", id="level 1 approximate"),
        pytest.param("2004-06-11%", "2004-06-11", "DAY", id="level 1 both"),
        pytest.param("201X", "2010-01-01..2019-12-31", "DECADE", id="level 1 decade"),
        pytest.param("20XX", "2000-01-01..2099-12-31", "CENTURY", id="level 1 century"),
        pytest.param("2004-XX", "2004-01-01..2004-12-31", "MONTH", id="level 1 some month"),
        pytest.param("1985-04-XX", "1985-04-01..1985-04-30", "DAY", id="level 1 some day"),
        pytest.param("1985-XX-XX", "1985-01-01..1985-12-31", "DAY", id="level 1 some day of a year"),
        pytest.param("Y-17E7", "-170000000-01-01..-170000000-12-31", "YEAR", id="level 2 exponent"),
        pytest.param("1950S2", "1900-01-01..1999-12-31", "YEAR", id="level 2 significant digits"),
        pytest.param(
            "Y171010000S3", "+171000000-01-01..+171999999-12-31", "YEAR", id="level 2 digits of a far year"
        ),
        pytest.param("-0479S2", "-0479-01-01..-0470-12-31", "YEAR", id="level 2 digits of a year BC"),
        pytest.param("2001-25", "2001-03-01..2001-05-31", "SEASON", id="level 2 northern spring"),
        pytest.param("2001-30", "2000-12-01..2002-02-28", "SEASON", id="level 2 southern summer"),
        pytest.param("2001-32", "2001-06-01..2001-08-31", "SEASON", id="level 2 southern winter"),
        pytest.param("2001-34", "2001-04-01..2001-06-30", "QUARTER", id="level 2 quarter"),
        pytest.param("2001-38", "2001-05-01..2001-08-31", "HALF_YEAR", id="level 2 third of a year"),
        pytest.param("2001-41", "2001-07-01..2001-12-31", "HALF_YEAR", id="level 2 half"),
        pytest.param("2004-06~-11", "2004-06-11", "DAY", id="level 2 month and year approximate"),
        pytest.param("2004?-06-11", "2004-06-11", "DAY", id="level 2 year uncertain"),
        pytest.param("2004-%06-11", "2004-06-11", "DAY", id="level 2 month alone"),
        pytest.param("2004?-06-~11", "2004-06-11", "DAY", id="level 2 year and day apart"),
        pytest.param("156X-12-25", "1560-12-25..1569-12-25", "DAY", id="level 2 masked year before a day"),
        pytest.param("XXXX-12-XX", "0000-12-01..9999-12-31", "DAY", id="level 2 some December day"),
        pytest.param("1XXX-12", "1000-12-01..1999-12-31", "MONTH", id="level 2 December of a millennium"),
        pytest.param("1984-1X", "1984-10-01..1984-12-31", "MONTH", id="level 2 masked month"),
        pytest.param("2020-0X-3X", "2020-01-30..2020-09-30", "DAY", id="level 2 masked month and day"),
        pytest.param("XXXX-02-29", "0000-02-29..9996-02-29", "DAY", id="level 2 some leap day"),
        pytest.param("-199X-02-29", "-1996-02-29..-1992-02-29", "DAY", id="level 2 leap days BC"),
        pytest.param("X9X5-01", "0905-01-01..9995-01-31", "MONTH", id="level 2 scattered digits"),
    ],
)
def test_dates(text: str, days: str, grain: str) -> None:
    value = parse_edtf(text)

    assert isinstance(value, EdtfDate)
    assert str(value) == value.edtf == text
    assert str(value.bounds) == days
    assert value.granularity is Granularity(grain)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("1964/2008", "1964-01-01..2008-12-31", id="level 0 years"),
        pytest.param("2004-02-01/2005", "2004-02-01..2005-12-31", id="level 0 mixed"),
        pytest.param("1985-04-12/..", "1985-04-12..", id="level 1 open end"),
        pytest.param("1985-04/", "1985-04-01..", id="level 1 unknown end"),
        pytest.param("../1985-04-12", "..1985-04-12", id="level 1 open begin"),
        pytest.param("/1985", "..1985-12-31", id="level 1 unknown begin"),
        pytest.param("1984~/2004-06", "1984-01-01..2004-06-30", id="level 1 approximate end"),
        pytest.param("2004-06-~01/2004-06-~20", "2004-06-01..2004-06-20", id="level 2 parts"),
        pytest.param("2004-06-XX/2004-07-03", "2004-06-01..2004-07-03", id="level 2 masked"),
        pytest.param("[1667,1668,1670..1672]", "1667-01-01..1672-12-31", id="level 2 one of"),
        pytest.param("{1960,1961-12}", "1960-01-01..1961-12-31", id="level 2 all of"),
        pytest.param("[..1760-12-03]", "..1760-12-03", id="level 2 once before"),
        pytest.param("[1760-12..]", "1760-12-01..", id="level 2 once after"),
        pytest.param("{..1984}", "..1984-12-31", id="level 2 all before"),
        pytest.param("[1670..1672,..1668]", "..1672-12-31", id="level 2 out of order"),
    ],
)
def test_intervals_and_sets(text: str, days: str) -> None:
    value = parse_edtf(text)

    assert str(value) == value.edtf == text
    assert str(value.bounds) == days


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("?2004-06-~11", "2004?-06-~11", id="mark of the year before it"),
        pytest.param("~2004-~06-~11", "2004-06-11~", id="marks that are one"),
        pytest.param("?2004-06~", "2004%-~06", id="two marks on the year"),
        pytest.param("[1667, 1668]", "[1667,1668]", id="blanks in a set"),
    ],
)
def test_other_spellings_are_read(text: str, written: str) -> None:
    assert parse_edtf(text).edtf == written


def test_qualifiers_are_told_apart() -> None:
    both, year = parse_edtf("2004-06%"), parse_edtf("2004?-06")

    assert isinstance(both, EdtfDate)
    assert isinstance(year, EdtfDate)
    assert (both.is_uncertain, both.is_approximate) == (True, True)
    assert (year.is_uncertain, year.is_approximate) == (True, False)
    assert (year.year_mark, year.month_mark) == ("?", "")


def test_an_interval_has_a_stretch_where_both_ends_are_given() -> None:
    closed, still_on = parse_edtf("2019-10/2020-07-31"), parse_edtf("2020-05/..")

    assert isinstance(closed, EdtfInterval)
    assert str(closed.stretch()) == "2019-10-01 … 2020-07-31 (MONTH)"
    assert isinstance(still_on, EdtfInterval)
    assert still_on.stretch() is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2020-8-19",
        "20200819",
        "2020-02-30",
        "2021-02-29",
        "2020-13",
        "2020-42",
        "2020-20",
        "2020-21-05",
        "2020-3X",
        "2020-02-3X",
        "X9X9-02-29",
        "-0000",
        "Y2020",
        "Y1E99",
        "Y17000-05",
        "1950S2-05",
        "1950S0",
        "1950S5",
        "199XS2",
        "/",
        "../..",
        "2005/2004",
        "2004/2005/2006",
        "[]",
        "{}",
        "[..]",
        "[1667",
        "{1667]",
        "[2005..2004]",
        "2020..2021",
        "2020??",
        "2020-08-20T25:00:00",
        "2020-08-20T14:30",
        "2020-08T14:30:00",
        "2020-08-20T14:30:00/2021",
        "2020-08-20T14:30:00+25:00",
        "2020 ",
        "c. 2020",
        "٢٠٢٠",
        "Y" + "9" * 5000,
        "+2020",
        "2020-XX-32",
        "2020-00",
    ],
)
def test_what_is_not_edtf_is_refused(text: str) -> None:
    with pytest.raises(TimelineError, match="; "):
        parse_edtf(text)


@pytest.mark.parametrize(
    "fields",
    [
        {"year": "2020", "day": "05"},
        {"year": "2020", "month_mark": "~"},
        {"year": "2020", "year_mark": "!"},
        {"year": "2020", "month": "05", "time": "14:30:00"},
        {"year": "2020", "month": "5"},
        {"year": "2020", "month": "021"},
        {"year": "2020", "month": "٢١"},
        {"year": "2020", "month": "05", "day": "5"},
        {"year": "20"},
    ],
    ids=str,
)
def test_dates_that_cannot_be_written_are_refused(fields: dict[str, str]) -> None:
    with pytest.raises(TimelineError):
        EdtfDate(**fields)
