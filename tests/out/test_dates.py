"""Dates for readers."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.values import Basis, Bounds, Day, Stretch, When
from timeline.values.written import human_range, human_when

from .factories import between, day

MAY = Stretch.of_month(2020, 5)


def at(stretch: Stretch, durative: bool = False, approximate: bool = False) -> When:
    return When.of_stretch(stretch, Basis.STATED, durative=durative, approximate=approximate)


def bounded(begin: Bounds | None, end: Bounds | None, durative: bool = False) -> When:
    return When(
        begin=begin or Bounds(None, None),
        end=end or (Bounds(None, None) if durative else begin or Bounds(None, None)),
        open_begin=durative and begin is None,
        open_end=durative and end is None,
        durative=durative,
        basis=Basis.BOUNDED,
    )


BY = Bounds(None, date(2020, 8, 19))
FROM = Bounds(date(2020, 8, 19), None)
OPEN = Bounds(None, None)


@pytest.mark.parametrize(
    ("when", "text"),
    [
        pytest.param(When.unknown(), "?", id="unknown"),
        pytest.param(bounded(OPEN, OPEN), "?", id="ends-without-bounds"),
        pytest.param(at(day("2020-08-20")), "20 Aug 2020", id="day"),
        pytest.param(at(MAY), "May 2020", id="month"),
        pytest.param(at(MAY, durative=True), "May 2020", id="lasted-within-a-month"),
        pytest.param(at(Stretch.of_years(2020, 2020)), "2020", id="year"),
        pytest.param(at(Stretch.of_years(2017, 2017), approximate=True), "about 2017", id="about"),
        pytest.param(at(Stretch.of_years(1990, 1999)), "1990s", id="decade"),
        pytest.param(at(Stretch.of_years(1900, 1999)), "20th century", id="century"),
        pytest.param(at(Stretch.of_years(1000, 1999)), "2nd millennium", id="millennium"),
        pytest.param(at(between("2020-07-01", "2020-09-30")), "Q3 2020", id="quarter"),
        pytest.param(
            at(between("2020-08-04", "2020-08-16")), "between 4 and 16 Aug 2020", id="one-day-of-several"
        ),
        pytest.param(
            at(between("2020-08-04", "2020-09-03")),
            "between 4 Aug and 3 Sep 2020",
            id="several-of-two-months",
        ),
        pytest.param(
            at(between("2019-12-30", "2020-01-02")),
            "between 30 Dec 2019 and 2 Jan 2020",
            id="several-of-two-years",
        ),
        pytest.param(bounded(BY, BY), "by 19 Aug 2020", id="by"),
        pytest.param(bounded(FROM, FROM), "19 Aug 2020 or later", id="or-later"),
        pytest.param(When.spanning(MAY, None, Basis.STATED), "since May 2020", id="since"),
        pytest.param(When.spanning(None, MAY, Basis.STATED), "until May 2020", id="until"),
        pytest.param(
            When.spanning(Stretch.of_month(2019, 10), day("2020-07-31"), Basis.STATED),
            "Oct 2019 – 31 Jul 2020",
            id="from-to",
        ),
        pytest.param(
            When.spanning(day("2020-08-04"), day("2020-08-16"), Basis.STATED),
            "4 – 16 Aug 2020",
            id="run-of-days",
        ),
        pytest.param(
            bounded(Bounds(*[date(2020, 5, 1)] * 2), OPEN, True), "1 May 2020 – ?", id="ended-sometime"
        ),
        pytest.param(
            bounded(OPEN, Bounds(*[date(2020, 5, 1)] * 2), True), "? – 1 May 2020", id="began-sometime"
        ),
        pytest.param(bounded(BY, FROM, True), "around 19 Aug 2020", id="went-on-that-day"),
        pytest.param(
            bounded(Bounds(None, date(2020, 8, 21)), Bounds(date(2020, 8, 16), None), True),
            "around 16 – 21 Aug 2020",
            id="went-on-about-then",
        ),
        pytest.param(
            bounded(Bounds(None, date(2020, 8, 16)), Bounds(date(2020, 8, 21), None), True),
            "at least 16 – 21 Aug 2020",
            id="went-on-through",
        ),
        pytest.param(at(Stretch.of_day(Day.of(-479, 9, 20))), "20 Sep 480 BC", id="before-christ"),
        pytest.param(at(Stretch.of_years(0, 0)), "1 BC", id="year-zero-is-1-bc"),
        pytest.param(at(Stretch.of_years(79, 79)), "AD 79", id="year-of-two-digits"),
        pytest.param(at(Stretch.of_years(17000, 17000)), "17000", id="far-year"),
    ],
)
def test_human_when(when: When, text: str) -> None:
    assert human_when(when) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        pytest.param(date(2020, 8, 18), date(2020, 8, 20), "18 – 20 Aug 2020", id="days"),
        pytest.param(date(2020, 8, 18), date(2020, 8, 18), "18 Aug 2020", id="one-day"),
        pytest.param(None, date(2020, 8, 18), "by 18 Aug 2020", id="open-begin"),
        pytest.param(None, None, "?", id="open"),
    ],
)
def test_human_range(first: date | None, last: date | None, text: str) -> None:
    assert human_range(first, last) == text
