"""Which events stand on the axis and which are listed."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.out.groups import AFTER, AROUND, BEFORE, UNDATED, groups_of, heading_of
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.values import Basis, Bounds, When

from .factories import SAMPLE

FIRST, LAST, OTHER = date(2020, 8, 18), date(2020, 8, 20), date(2020, 8, 1)
PUBLISHED = ReferenceDate(earliest=FIRST, latest=LAST, source=ReferenceSource.INFERRED)


def bounded(begin: Bounds | None, end: Bounds | None, durative: bool, basis: Basis = Basis.BOUNDED) -> When:
    return When(
        begin=begin or Bounds(None, None),
        end=end or (Bounds(None, None) if durative else begin or Bounds(None, None)),
        durative=durative,
        basis=basis,
    )


@pytest.mark.parametrize(
    ("when", "heading"),
    [
        pytest.param(bounded(Bounds(None, LAST), None, False), BEFORE, id="once-before"),
        pytest.param(
            bounded(Bounds(None, LAST), Bounds(None, LAST), False), BEFORE, id="begun-and-ended-before"
        ),
        pytest.param(bounded(Bounds(None, LAST), Bounds(FIRST, None), True), AROUND, id="goes-on"),
        pytest.param(bounded(Bounds(FIRST, None), None, False), AFTER, id="after"),
        pytest.param(bounded(Bounds(None, OTHER), None, False), None, id="by-another-day"),
        pytest.param(bounded(Bounds(FIRST, LAST), None, False), None, id="within-the-days"),
        pytest.param(bounded(Bounds(None, LAST), None, False, Basis.STATED), None, id="stated"),
        pytest.param(bounded(Bounds(OTHER, OTHER), Bounds(FIRST, None), True), None, id="since-a-day"),
        pytest.param(When.unknown(), UNDATED, id="unknown"),
    ],
)
def test_heading(when: When, heading: str | None) -> None:
    assert heading_of(when, PUBLISHED) == heading


def test_each_event_stands_once() -> None:
    groups = groups_of(SAMPLE.events, SAMPLE.dct)
    listed = [event.id for events in groups.others.values() for event in events]

    assert [event.id for event in groups.dated] == ["e2", "e1", "e6", "e4", "e3"]
    assert (listed, list(groups.others)) == (["e5"], [UNDATED])
