"""The scale: every day has its place, and days never run backwards."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.out.picture.lanes import Box, pack
from timeline.out.picture.scale import NARROWEST, new_scale
from timeline.out.picture.ticks import ticks_of
from timeline.values import Day

days = st.integers(-2_000_000, 8_000_000) | st.integers(735_000, 738_000)
stretches = st.tuples(days, st.integers(0, 400)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(stretches, max_size=40))
def test_order_of_days_is_kept(found: list[tuple[int, int]]) -> None:
    scale = new_scale(found, 0, 1000)
    xs = [scale.x(day) for day in sorted(day for stretch in found for day in stretch)]

    assert all(before <= after for before, after in pairwise(xs))
    assert all(0 <= x <= 1000 for x in xs)


@given(st.lists(stretches, min_size=1, max_size=40))
def test_pieces_are_apart_and_wide_enough(found: list[tuple[int, int]]) -> None:
    pieces = new_scale(found, 0, 1000).pieces

    assert all(before.last < after.first and before.right < after.left for before, after in pairwise(pieces))
    assert min(piece.right - piece.left for piece in pieces) >= NARROWEST - 0.01


@given(st.lists(stretches, min_size=1, max_size=40))
def test_no_break_falls_into_a_stretch(found: list[tuple[int, int]]) -> None:
    scale = new_scale(found, 0, 1000)
    inside = [
        stretch
        for stretch in found
        for before, after in scale.breaks
        if stretch[0] < before.last and after.first < stretch[1]
    ]

    assert inside == []


@given(st.lists(stretches, min_size=1, max_size=40))
def test_labels_of_ticks_stand_inside_their_piece_in_order(found: list[tuple[int, int]]) -> None:
    for piece in new_scale(found, 0, 1000).pieces:
        xs = [tick.x for tick in ticks_of(piece)]

        assert xs
        assert piece.left <= xs[0]
        assert xs[-1] <= piece.right
        assert xs == sorted(set(xs))


@pytest.mark.parametrize(
    ("isos", "labels"),
    [
        pytest.param(("2020-08-03", "2020-08-09"), "4 Aug, 6 Aug, 8 Aug, 10 Aug", id="days"),
        pytest.param(("2020-01-05", "2020-06-20"), "Feb, Mar, Apr, May, Jun", id="months"),
        pytest.param(("1990-06-05", "2002-06-20"), "1995, 2000", id="years"),
        pytest.param(("-0509-01-01", "0476-01-01"), "401 BC, 201 BC, 1 BC, AD 200, AD 400", id="centuries"),
    ],
)
def test_step_of_ticks_fits_the_length(isos: tuple[str, str], labels: str) -> None:
    first, last = (Day.parse(iso).ordinal for iso in isos)
    found = ticks_of(new_scale([(first, last)], 0, 420).pieces[0])

    assert ", ".join(tick.label for tick in found) == labels


def test_long_silence_is_broken_and_a_short_one_is_not() -> None:
    assert len(new_scale([(730_000, 730_000), (738_000, 738_000), (738_090, 738_090)], 0, 1000).pieces) > 1
    assert len(new_scale([(738_000, 738_000), (738_030, 738_030)], 0, 1000).pieces) == 1


boxes = st.builds(
    lambda left, wide, rows: Box(left, left + wide, rows),
    st.floats(0, 1000),
    st.floats(1, 300),
    st.integers(1, 2),
)


@given(st.lists(boxes, max_size=60))
def test_nothing_lies_on_anything_else(found: list[Box]) -> None:
    rows = pack(found, gap=5)
    cells = [
        (row + k, box.left, box.right) for row, box in zip(rows, found, strict=True) for k in range(box.rows)
    ]
    touching = [
        (a, b) for i, a in enumerate(cells) for b in cells[:i] if a[0] == b[0] and a[1] < b[2] and b[1] < a[2]
    ]

    assert touching == []
