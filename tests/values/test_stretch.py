"""Stretches: order that may be undecided, containment, hull and intersection."""

from __future__ import annotations

import pytest
from hypothesis import given

from timeline.errors import TimelineError
from timeline.values import Day, Granularity, Order, Stretch

from .strategies import stretches

NEAR = stretches(near=True)


def run(stretch: Stretch) -> tuple[int, int]:
    return stretch.begin_second, stretch.end_second


@given(NEAR, NEAR)
def test_order_is_antisymmetric(one: Stretch, other: Stretch) -> None:
    assert one.order(other) is other.order(one).inverse
    assert one.order_of_values(other) is other.order_of_values(one).inverse


@given(NEAR, NEAR)
def test_order_is_decided_only_without_overlap_or_on_one_day(one: Stretch, other: Stretch) -> None:
    order = one.order(other)

    assert (order in {Order.BEFORE, Order.AFTER}) == (not one.overlaps(other))
    if order is Order.SAME:
        assert one.days == other.days == 1
        assert run(one) == run(other)
    if one.contains(other):
        assert order in {Order.SAME, Order.UNDECIDED}


@given(NEAR, NEAR, NEAR)
def test_before_is_transitive(one: Stretch, two: Stretch, three: Stretch) -> None:
    if one.order(two) is Order.BEFORE and two.order(three) is Order.BEFORE:
        assert one.order(three) is Order.BEFORE


@given(NEAR)
def test_a_value_is_the_same_as_itself(stretch: Stretch) -> None:
    assert stretch.order_of_values(stretch) is Order.SAME
    assert stretch.order(stretch) is (Order.SAME if stretch.days == 1 else Order.UNDECIDED)
    assert stretch.contains(stretch)


@given(NEAR, NEAR)
def test_hull_holds_both_and_intersection_lies_in_both(one: Stretch, other: Stretch) -> None:
    hull, shared = one.hull(other), one.intersect(other)

    assert hull == other.hull(one)
    assert hull.contains(one)
    assert hull.contains(other)
    assert (shared is not None) == one.overlaps(other)
    if shared is not None:
        assert one.contains(shared)
        assert other.contains(shared)


@given(NEAR, NEAR)
def test_hull_and_intersection_of_a_contained_stretch(one: Stretch, other: Stretch) -> None:
    if one.contains(other):
        shared = one.intersect(other)
        assert run(one.hull(other)) == run(one)
        assert shared is not None
        assert run(shared) == run(other)


def stretch(
    first: str, last: str, grain: Granularity = Granularity.DAY, clock: tuple[int, int] | None = None
) -> Stretch:
    return Stretch(Day.parse(first), Day.parse(last), grain, clock)


NOON = (43_200, 46_799)
EVENING = (64_800, 86_399)
MAY = Stretch.of_month(2020, 5)


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        pytest.param(MAY, Stretch.of_month(2020, 6), Order.BEFORE, id="months that follow"),
        pytest.param(MAY, MAY, Order.UNDECIDED, id="two things in one month"),
        pytest.param(MAY, stretch("2020-05-31", "2020-05-31"), Order.UNDECIDED, id="month and its last day"),
        pytest.param(
            stretch("2020-05-05", "2020-05-05"), stretch("2020-05-05", "2020-05-05"), Order.SAME, id="one day"
        ),
        pytest.param(
            stretch("2020-05-05", "2020-05-05", clock=NOON),
            stretch("2020-05-05", "2020-05-05", clock=EVENING),
            Order.BEFORE,
            id="noon and evening of one day",
        ),
        pytest.param(
            stretch("2020-05-05", "2020-05-05", clock=NOON),
            stretch("2020-05-05", "2020-05-05", clock=NOON),
            Order.SAME,
            id="one hour",
        ),
        pytest.param(
            stretch("2020-05-05", "2020-05-05", clock=NOON),
            stretch("2020-05-05", "2020-05-05"),
            Order.UNDECIDED,
            id="noon of a day and the day",
        ),
        pytest.param(
            stretch("-0479-09-01", "-0479-09-30"),
            stretch("0001-01-01", "0001-01-01"),
            Order.BEFORE,
            id="before Christ",
        ),
    ],
)
def test_order_table(one: Stretch, other: Stretch, order: Order) -> None:
    assert one.order(other) is order
    assert other.order(one) is order.inverse


@pytest.mark.parametrize(
    ("value", "line"),
    [
        pytest.param(MAY, "2020-05-01 … 2020-05-31 (MONTH)", id="days"),
        pytest.param(Stretch.of_day(Day.of(2020, 5, 5)), "2020-05-05 (DAY)", id="day"),
        pytest.param(
            stretch("2020-05-05", "2020-05-05", Granularity.DAYPART, NOON),
            "2020-05-05 12:00 … 2020-05-05 12:59 (DAYPART)",
            id="clock",
        ),
    ],
)
def test_one_line(value: Stretch, line: str) -> None:
    assert str(value) == line


@pytest.mark.parametrize(
    ("first", "last", "clock"),
    [
        pytest.param("2020-05-02", "2020-05-01", None, id="backwards"),
        pytest.param("2020-05-01", "2020-05-01", (20, 10), id="clock backwards"),
        pytest.param("2020-05-01", "2020-05-02", (0, 86_400), id="clock past midnight"),
        pytest.param("2020-05-01", "2020-05-02", (-1, 10), id="clock before midnight"),
    ],
)
def test_what_is_no_stretch_is_refused(first: str, last: str, clock: tuple[int, int] | None) -> None:
    with pytest.raises(TimelineError, match="; give "):
        stretch(first, last, clock=clock)
