"""The date as the caller gives it: what is read, and what is refused with help."""

import datetime

import pytest
from hypothesis import given, strategies

from timeline.errors import TimelineError
from timeline.records.publication.given import date_given
from timeline.records.reference_date import ReferenceSource

GIVEN = [
    ("day", "2020-08-19", "2020-08-19", "2020-08-19"),
    ("basic day", "20200819", "2020-08-19", "2020-08-19"),
    ("blanks around", " 2020-08-19 ", "2020-08-19", "2020-08-19"),
    ("time and zone", "2020-08-19T10:00:00Z", "2020-08-19", "2020-08-19"),
    ("time and offset", "2020-08-19 10:00+02:00", "2020-08-19", "2020-08-19"),
    ("month", "2020-02", "2020-02-01", "2020-02-29"),
    ("year", "1998", "1998-01-01", "1998-12-31"),
    ("date", datetime.date(2020, 8, 19), "2020-08-19", "2020-08-19"),
    ("datetime", datetime.datetime(2020, 8, 19, 23, 59), "2020-08-19", "2020-08-19"),
]


@pytest.mark.parametrize(("value", "first", "last"), [row[1:] for row in GIVEN], ids=[r[0] for r in GIVEN])
def test_a_given_date_is_taken_as_it_is(value: object, first: str, last: str) -> None:
    found = date_given(value)

    assert (str(found.earliest), str(found.latest)) == (first, last)
    assert found.source is ReferenceSource.GIVEN
    assert found.evidence


REFUSED = [
    ("no date", "19 Agust"),
    ("empty", ""),
    ("no such day", "2020-02-30"),
    ("no such month", "2020-13"),
    ("number", 20200819),
    ("day first", "19-08-2020"),
    ("other digits", "２０２０-08-19x"),
]


@pytest.mark.parametrize("value", [row[1] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_is_no_date_is_refused_with_an_example(value: object) -> None:
    with pytest.raises(TimelineError, match="2020-08-19"):
        date_given(value)


@given(strategies.dates())
def test_any_date_is_itself(day: datetime.date) -> None:
    assert date_given(day.isoformat()).earliest == day == date_given(day).latest
