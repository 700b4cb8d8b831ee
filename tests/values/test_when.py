"""Dates of events: four bounds, their order, and EDTF that says no more than the bounds."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import assume, given

from timeline.errors import TimelineError
from timeline.values import Basis, Bounds, Day, Granularity, Order, Stretch, When, parse_edtf

from .strategies import bounds, complete_dates, whens


def on(text: str) -> Stretch:
    return Stretch.of_day(Day.parse(text))


def day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def between(earliest: str | None, latest: str | None) -> Bounds:
    return Bounds(day(earliest), day(latest))


MAY = Stretch.of_month(2020, 5)


@given(whens())
def test_edtf_is_there_when_a_bound_is_and_says_no_more(when: When) -> None:
    """Read back, the EDTF reaches at least from the first possible day to the last."""
    assert (when.edtf is None) == (when.earliest is None and when.latest is None)
    assume(when.edtf is not None)
    assert when.edtf is not None
    earliest, latest = parse_edtf(when.edtf).bounds

    assert earliest is None or (when.earliest is not None and earliest <= when.earliest)
    assert latest is None or (when.latest is not None and when.latest <= latest)


@given(bounds(), bounds())
def test_order_of_bounds_is_antisymmetric(one: Bounds, other: Bounds) -> None:
    assert one.order(other) is other.order(one).inverse


@given(complete_dates())
def test_one_stretch_keeps_its_days_and_grain(value: object) -> None:
    stretch = value.stretch()  # type: ignore[attr-defined]
    when = When.of_stretch(stretch, Basis.STATED)

    assert (when.earliest, when.latest, when.granularity) == (
        stretch.earliest,
        stretch.latest,
        stretch.granularity,
    )


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        pytest.param(When.of_stretch(on("2020-08-20"), Basis.STATED), "2020-08-20", id="day"),
        pytest.param(When.of_stretch(MAY, Basis.STATED), "2020-05", id="month"),
        pytest.param(
            When.of_stretch(MAY, Basis.STATED, durative=True), "2020-05", id="lasting within a month"
        ),
        pytest.param(
            When.of_stretch(Stretch.of_years(2017, 2017), Basis.IMPLIED, approximate=True),
            "2017~",
            id="about a year",
        ),
        pytest.param(When.of_stretch(Stretch.of_years(1990, 1999), Basis.STATED), "199X", id="decade"),
        pytest.param(When.of_stretch(Stretch.of_years(-479, -479), Basis.STATED), "-0479", id="480 BC"),
        pytest.param(When.of_stretch(Stretch.of_years(17000, 17000), Basis.STATED), "Y17000", id="far year"),
        pytest.param(
            When.of_stretch(Stretch.of_years(1914, 1918), Basis.STATED),
            "[1914-01-01..1918-12-31]",
            id="some years",
        ),
        pytest.param(
            When.of_stretch(
                Stretch(Day.of(2020, 4, 1), Day.of(2020, 6, 30), Granularity.QUARTER), Basis.STATED
            ),
            "2020-34",
            id="quarter",
        ),
        pytest.param(
            When.of_stretch(
                Stretch(Day.of(2020, 7, 1), Day.of(2020, 12, 31), Granularity.HALF_YEAR), Basis.STATED
            ),
            "2020-41",
            id="half year",
        ),
        pytest.param(
            When.of_stretch(
                Stretch(Day.of(2020, 8, 10), Day.of(2020, 8, 16), Granularity.WEEK), Basis.STATED
            ),
            "[2020-08-10..2020-08-16]",
            id="some day of a week",
        ),
        pytest.param(When.spanning(MAY, None, Basis.STATED), "2020-05/..", id="since a month, still on"),
        pytest.param(When.spanning(None, MAY, Basis.STATED), "../2020-05", id="until a month"),
        pytest.param(
            When.spanning(Stretch.of_month(2019, 10), on("2020-07-31"), Basis.STATED),
            "2019-10/2020-07-31",
            id="from to",
        ),
        pytest.param(
            When.spanning(on("2020-08-04"), on("2020-08-16"), Basis.STATED, approximate=True),
            "2020-08-04~/2020-08-16~",
            id="about from to",
        ),
        pytest.param(
            When(begin=between(None, "2020-08-19"), end=between(None, "2020-08-19"), basis=Basis.BOUNDED),
            "[..2020-08-19]",
            id="once before",
        ),
        pytest.param(
            When(begin=between("2020-01-03", None), basis=Basis.BOUNDED), "[2020-01-03..]", id="once after"
        ),
        pytest.param(
            When(end=between(None, "2020-05-31"), durative=True, basis=Basis.BOUNDED),
            "[..2020-05-31]",
            id="over before a day, begin unknown",
        ),
        pytest.param(
            When(
                begin=between("2020-05-01", "2020-05-31"),
                end=Bounds(None, None),
                durative=True,
                basis=Basis.STATED,
            ),
            "2020-05/",
            id="since a month, ended some day",
        ),
        pytest.param(
            When(
                begin=between("2020-05-03", "2020-05-20"), durative=True, open_end=True, basis=Basis.BOUNDED
            ),
            "2020-05/..",
            id="began on one of some days",
        ),
        pytest.param(
            When(begin=between("2019-10-01", "2019-10-31"), end=between("2020-07-31", None), durative=True),
            "2019-10/..",
            id="not over before a day",
        ),
        pytest.param(
            When(begin=between("2019-10-01", "2019-10-31"), end=between(None, "2020-07-31"), durative=True),
            "2019-10/",
            id="over before a day",
        ),
        pytest.param(
            When(begin=between("2020-08-04", "2020-08-09"), basis=Basis.STATED, approximate=True),
            "[2020-08-04..2020-08-09]",
            id="about some days: a choice has no mark",
        ),
        pytest.param(
            When(begin=Bounds(None, Day.of(17000, 5, 5)), basis=Basis.STATED),
            "[..Y17000]",
            id="before a far day",
        ),
        pytest.param(
            When.of_stretch(Stretch.of_day(Day.of(17000, 5, 5)), Basis.STATED), "Y17000", id="far day"
        ),
        pytest.param(
            When(
                begin=between("2020-05-01", "2020-05-31"),
                end=Bounds(day("2020-06-03"), Day.of(17000, 5, 5)),
                durative=True,
            ),
            "2020-05/",
            id="ended on one of days that no unit has",
        ),
        pytest.param(When.unknown(), None, id="unknown"),
        pytest.param(When(begin=Bounds(None, None), end=Bounds(None, None)), None, id="no bound"),
    ],
)
def test_edtf(when: When, edtf: str | None) -> None:
    assert when.edtf == edtf
    assert str(when) == (f"{edtf} ({when.basis.value})" if edtf else "unknown")


def test_grain_of_a_span_is_that_of_its_coarser_end() -> None:
    assert When.spanning(MAY, on("2020-07-31"), Basis.STATED).granularity is Granularity.MONTH
    assert When.spanning(None, None, Basis.UNKNOWN).granularity is None


def test_a_point_ends_when_it_begins_and_a_span_without_end_does_not() -> None:
    point = When(begin=between("2020-05-01", "2020-05-31"), basis=Basis.STATED)
    state = When.spanning(MAY, None, Basis.STATED)

    assert (point.earliest, point.latest) == (day("2020-05-01"), day("2020-05-31"))
    assert (state.earliest, state.latest) == (day("2020-05-01"), None)
    assert When.unknown().earliest is When.unknown().latest is None


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        pytest.param(
            between("2020-05-01", "2020-05-31"), between("2020-06-01", None), Order.BEFORE, id="before"
        ),
        pytest.param(between("2020-06-01", None), between(None, "2020-05-31"), Order.AFTER, id="after"),
        pytest.param(
            between("2020-05-01", "2020-05-31"), between("2020-05-31", None), Order.UNDECIDED, id="shared day"
        ),
        pytest.param(
            between("2020-05-01", "2020-05-01"), between("2020-05-01", "2020-05-01"), Order.SAME, id="one day"
        ),
        pytest.param(
            between("2020-05-01", "2020-05-31"),
            between("2020-05-01", "2020-05-31"),
            Order.UNDECIDED,
            id="one month",
        ),
        pytest.param(Bounds(None, None), Bounds(None, None), Order.UNDECIDED, id="nothing known"),
        pytest.param(
            Bounds(Day.of(-479, 1, 1), Day.of(-479, 12, 31)),
            between("2020-05-01", None),
            Order.BEFORE,
            id="BC",
        ),
    ],
)
def test_order_of_bounds(one: Bounds, other: Bounds, order: Order) -> None:
    assert one.order(other) is order


def test_order_of_events_is_undecided_where_a_begin_is_missing() -> None:
    assert When.unknown().order(When.of_stretch(MAY, Basis.STATED)) is Order.UNDECIDED


def test_bounds_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(
        TimelineError, match="begin of an event lies between 2020-05-31 and 2020-05-01; give the earlier"
    ):
        When(begin=between("2020-05-31", "2020-05-01"))


def test_an_event_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(
        TimelineError, match="begins on 2020-05-01 at the earliest and ends by 2020-04-30; keep one"
    ):
        When(begin=between("2020-05-01", None), end=between(None, "2020-04-30"), durative=True)


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (Bounds(None, None), "unknown"),
        (between("2020-05-01", "2020-05-01"), "2020-05-01"),
        (between("2020-05-01", None), "2020-05-01.."),
        (between(None, "2020-05-01"), "..2020-05-01"),
    ],
)
def test_bounds_in_one_line(value: Bounds, line: str) -> None:
    assert str(value) == line
    assert value.is_known == (line != "unknown")
