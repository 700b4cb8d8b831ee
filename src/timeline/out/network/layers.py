"""Layers: in which row each event stands, so that time runs down, and in which order within its row.

The method is that of Sugiyama: every arrow leads from a row to a lower one, an arrow over several rows
passes through a place in each, and rows are sorted by where their neighbours stand, to spare crossings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

Way = tuple[str, ...]
"""The places that an arrow passes, from its source to its target."""

_SWEEPS = 12


def rows_of(ids: Sequence[str], pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return the row of each id: below all that come before it; pairs that close a circle are left out.

    >>> rows_of(["a", "b", "c"], [("a", "b"), ("b", "c"), ("c", "a")])
    {'a': 0, 'b': 1, 'c': 2}
    """
    place = {id_: k for k, id_ in enumerate(ids)}
    before: dict[str, set[str]] = {id_: set() for id_ in ids}
    for a, b in pairs:
        before[b].add(a)
    rows: dict[str, int] = {}
    left = list(ids)
    while left:
        ready = [id_ for id_ in left if before[id_] <= rows.keys()]
        # In a circle the first by time goes on as if nothing came before it.
        chosen = ready or [min(left, key=place.__getitem__)]
        new = {
            id_: max((rows[found] + 1 for found in before[id_] if found in rows), default=0) for id_ in chosen
        }
        rows.update(new)
        left = [id_ for id_ in left if id_ not in rows]
    return {id_: rows[id_] for id_ in ids}


def ways_of(rows: dict[str, int], pairs: Iterable[tuple[str, str]]) -> list[Way]:
    """Return the places that each arrow passes; those between its ends are named after it."""
    ways: list[Way] = []
    for k, (a, b) in enumerate(pairs):
        step = 1 if rows[a] <= rows[b] else -1
        between = (f"{k}:{row}" for row in range(rows[a] + step, rows[b], step))
        ways.append((a, *between, b))
    return ways


def ordered(rows: dict[str, int], ways: Iterable[Way]) -> list[list[str]]:
    """Return the places of each row from left to right."""
    ways = list(ways)
    table: list[list[str]] = [[] for _ in range(max(rows.values(), default=-1) + 1)]
    row_of = dict(rows)
    for way in ways:
        step = 1 if rows[way[0]] <= rows[way[-1]] else -1
        row_of.update((id_, rows[way[0]] + step * k) for k, id_ in enumerate(way) if id_ not in rows)
    for id_, row in row_of.items():
        table[row].append(id_)
    neighbours = neighbours_of(ways)
    best, fewest = [list(row) for row in table], crossings(table, ways)
    for sweep in range(_SWEEPS):
        down = sweep % 2 == 0
        for ids in table if down else reversed(table):
            _sort(ids, table, neighbours)
        now = crossings(table, ways)
        if now < fewest:
            best, fewest = [list(row) for row in table], now
    return best


def neighbours_of(ways: Iterable[Way]) -> dict[str, list[str]]:
    """Return the places next to each place on its ways."""
    found: dict[str, list[str]] = {}
    for way in ways:
        for a, b in pairwise(way):
            found.setdefault(a, []).append(b)
            found.setdefault(b, []).append(a)
    return found


def crossings(table: Sequence[Sequence[str]], ways: Iterable[Way]) -> int:
    """Count the pairs of lines between neighbouring rows that cross."""
    at = {id_: (row, k) for row, ids in enumerate(table) for k, id_ in enumerate(ids)}
    steps: dict[int, list[tuple[int, int]]] = {}
    for way in ways:
        for a, b in pairwise(way):
            (row, x), (other, y) = sorted((at[a], at[b]))
            if row != other:
                steps.setdefault(row, []).append((x, y))
    return sum(
        (a[0] - b[0]) * (a[1] - b[1]) < 0
        for lines in steps.values()
        for k, a in enumerate(lines)
        for b in lines[:k]
    )


def _sort(row: list[str], table: Sequence[Sequence[str]], neighbours: dict[str, list[str]]) -> None:
    """Sort a row by the mean of where its neighbours stand, each seen as a share of its own row."""
    share = {id_: (k + 0.5) / len(ids) for ids in table for k, id_ in enumerate(ids)}
    wanted = {
        id_: sum(share[found] for found in near) / len(near) if (near := neighbours.get(id_)) else share[id_]
        for id_ in row
    }
    row.sort(key=lambda id_: wanted[id_])
