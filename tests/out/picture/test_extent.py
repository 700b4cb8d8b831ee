"""What is drawn for a date."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.out.picture.extent import Shape, extent_of
from timeline.values import Basis, Bounds, Stretch, When

from ..factories import day

AUGUST = date(2020, 8, 1)
MAY = Stretch.of_month(2020, 5)


def bounded(begin: Bounds | None, end: Bounds | None, durative: bool) -> When:
    return When(
        begin=begin or Bounds(None, None),
        end=end or (Bounds(None, None) if durative else begin or Bounds(None, None)),
        open_begin=durative and begin is None,
        open_end=durative and end is None,
        durative=durative,
        basis=Basis.BOUNDED,
    )


@pytest.mark.parametrize(
    ("when", "shape", "opens"),
    [
        pytest.param(When.of_stretch(day("2020-08-01"), Basis.STATED), Shape.POINT, (False, False), id="day"),
        pytest.param(
            When.of_stretch(MAY, Basis.STATED), Shape.SOMEWHERE, (False, False), id="once-in-a-month"
        ),
        pytest.param(bounded(Bounds(None, AUGUST), None, False), Shape.BY, (True, False), id="by"),
        pytest.param(bounded(Bounds(AUGUST, None), None, False), Shape.FROM, (False, True), id="or-later"),
        pytest.param(When.spanning(MAY, None, Basis.STATED), Shape.LASTING, (False, True), id="since"),
        pytest.param(When.spanning(None, MAY, Basis.STATED), Shape.LASTING, (True, False), id="until"),
        pytest.param(
            When.of_stretch(MAY, Basis.STATED, durative=True),
            Shape.LASTING,
            (False, False),
            id="lasted-in-a-month",
        ),
        pytest.param(
            bounded(Bounds(AUGUST, AUGUST), Bounds(None, None), True),
            Shape.LASTING,
            (False, True),
            id="ended-sometime",
        ),
    ],
)
def test_shape(when: When, shape: Shape, opens: tuple[bool, bool]) -> None:
    extent = extent_of(when)

    assert extent is not None
    assert (extent.shape, (extent.open_first, extent.open_last)) == (shape, opens)
    assert extent.first <= extent.last


@pytest.mark.parametrize(
    "when",
    [
        pytest.param(When.unknown(), id="unknown"),
        pytest.param(bounded(Bounds(None, None), Bounds(None, None), True), id="ends-without-bounds"),
    ],
)
def test_nothing_is_drawn_without_a_day(when: When) -> None:
    assert extent_of(when) is None
