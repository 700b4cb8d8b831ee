"""Rows, order in the rows, and places: time runs down, lines cross seldom, and boxes have room."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.out.network.layers import crossings, neighbours_of, ordered, rows_of, ways_of
from timeline.out.network.places import centres

ids = [f"e{k}" for k in range(8)]
pairs = st.sets(st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda pair: pair[0] != pair[1]))
forward = pairs.map(lambda found: {(a, b) if a < b else (b, a) for a, b in found})


@given(forward)
def test_time_runs_down(found: set[tuple[str, str]]) -> None:
    rows = rows_of(ids, found)

    assert all(rows[a] < rows[b] for a, b in found)
    assert set(rows) == set(ids)


@given(pairs)
def test_a_circle_stops_nothing(found: set[tuple[str, str]]) -> None:
    assert list(rows_of(ids, found)) == ids


@given(forward)
def test_every_place_stands_once_and_every_step_leads_one_row_on(found: set[tuple[str, str]]) -> None:
    rows = rows_of(ids, found)
    ways = ways_of(rows, sorted(found))
    table = ordered(rows, ways)
    at = {id_: k for k, row in enumerate(table) for id_ in row}

    assert sum(map(len, table)) == len(at)
    assert all(at[b] - at[a] == 1 for way in ways for a, b in pairwise(way))


@given(forward, st.lists(st.floats(10, 200), min_size=8, max_size=8))
def test_boxes_have_room(found: set[tuple[str, str]], sizes: list[float]) -> None:
    rows = rows_of(ids, found)
    ways = ways_of(rows, sorted(found))
    table = ordered(rows, ways)
    widths = {id_: 8.0 for row in table for id_ in row} | dict(zip(ids, sizes, strict=True))
    x = centres(table, widths, neighbours_of(ways))

    assert min(x[id_] - widths[id_] / 2 for id_ in x) == pytest.approx(0)
    for row in table:
        for a, b in pairwise(row):
            assert x[a] + widths[a] / 2 < x[b] - widths[b] / 2


def test_two_lines_that_cross_are_untangled() -> None:
    rows = {"a": 0, "b": 0, "c": 1, "d": 1}
    ways = ways_of(rows, [("a", "d"), ("b", "c")])

    assert crossings([["a", "b"], ["c", "d"]], ways) == 1
    assert crossings(ordered(rows, ways), ways) == 0
