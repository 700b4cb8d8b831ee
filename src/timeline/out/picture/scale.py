"""Scale: days to pixels, with breaks where nothing happens for long.

One straight scale would squeeze the eventful weeks of most texts into a line. So the days are cut at long
empty gaps into pieces; each piece is a straight scale of its own, and each break is drawn as one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import sqrt

import attrs

BREAK = 38.0
"""Pixels that a break takes."""

NARROWEST = 96.0
"""Pixels that a piece has at least: room for one label of its axis."""

_MOST_PIECES = 7
_SHARE_OF_GAP = 0.35
_SHORTEST_BROKEN = 45
"""A run of fewer days is never broken."""

_Run = Sequence[tuple[int, int]]
"""Stretches of days, first and last, in order and apart."""


@attrs.frozen
class Piece:
    """The days `[first, last)` drawn straight from pixel `left` to pixel `right`."""

    first: float
    last: float
    left: float
    right: float

    def x(self, day: float) -> float:
        """Return the pixel of a day that lies in this piece."""
        return self.left + (day - self.first) * self.pixels_per_day

    @property
    def pixels_per_day(self) -> float:
        """How many pixels one day takes."""
        return (self.right - self.left) / (self.last - self.first)


@attrs.frozen
class Scale:
    """The pieces from left to right; between two of them is a break."""

    pieces: tuple[Piece, ...]

    def x(self, day: float) -> float:
        """Return the pixel of a day; one in a break lies between its pieces, one outside at the edge."""
        k = max(bisect_right([piece.first for piece in self.pieces], day) - 1, 0)
        piece = self.pieces[k]
        if day <= piece.last or k + 1 == len(self.pieces):
            return piece.x(min(max(day, piece.first), piece.last))
        after = self.pieces[k + 1]
        return piece.right + (after.left - piece.right) * (day - piece.last) / (after.first - piece.last)

    @property
    def breaks(self) -> list[tuple[Piece, Piece]]:
        """The pieces before and after each break."""
        return list(pairwise(self.pieces))


def new_scale(stretches: Iterable[tuple[int, int]], left: float, right: float) -> Scale:
    """Lay out stretches of days between two pixels; a break falls between stretches, never into one.

    >>> days = [(729_000, 729_300), (737_600, 737_600), (737_630, 737_630)]
    >>> [round(piece.first) for piece in new_scale(days, 0, 1000).pieces]
    [728989, 737599]
    """
    stretches = list(stretches)
    runs = _runs(_merged(stretches) or [(1, 1)], (right - left + BREAK) // (NARROWEST + BREAK))
    room = right - left - BREAK * (len(runs) - 1) - NARROWEST * len(runs)
    weights = _weights(runs, stretches)
    pieces = []
    at = left
    for run, weight in zip(runs, weights, strict=True):
        width = NARROWEST + room * weight
        pad = max(_length(run) / 28, 1.0)
        pieces.append(Piece(run[0][0] - pad, run[-1][1] + 1 + pad, at, at + width))
        at += width + BREAK
    return Scale(tuple(_apart(pieces)))


def _merged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the stretches that overlap."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(stretches):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _runs(stretches: _Run, most: float) -> list[_Run]:
    """Cut the days at the widest gap of any run in which that gap takes a good part, widest first."""
    runs = [stretches]
    while len(runs) < min(_MOST_PIECES, most):
        cuts = [(run, *_widest_gap(run)) for run in runs]
        worth = [cut for cut in cuts if _is_worth_a_break(cut[0], cut[1])]
        if not worth:
            break
        run, _, at = max(worth, key=lambda cut: cut[1])
        k = runs.index(run)
        runs[k : k + 1] = [run[:at], run[at:]]
    return runs


def _widest_gap(run: _Run) -> tuple[int, int]:
    """Return the widest gap between two stretches of the run, and the index of the one after it."""
    gaps = [(after[0] - before[1], k + 1) for k, (before, after) in enumerate(pairwise(run))]
    return max(gaps, key=lambda gap: gap[0], default=(0, 0))


def _is_worth_a_break(run: _Run, gap: int) -> bool:
    return _length(run) >= _SHORTEST_BROKEN and gap >= _length(run) * _SHARE_OF_GAP


def _length(run: _Run) -> int:
    return run[-1][1] + 1 - run[0][0]


def _weights(runs: list[_Run], stretches: _Run) -> list[float]:
    """Share out the room: half by the root of the days, so that long runs do not take all, half by events."""
    roots = [sqrt(_length(run)) for run in runs]
    starts = sorted(first for first, _ in stretches)
    counts = [1 + bisect_right(starts, run[-1][1]) - bisect_left(starts, run[0][0]) for run in runs]
    return [
        0.4 * root / sum(roots) + 0.6 * count / sum(counts) for root, count in zip(roots, counts, strict=True)
    ]


def _apart(pieces: list[Piece]) -> list[Piece]:
    """Cut back margins of neighbours that meet, so that days never run backwards."""
    for k, (before, after) in enumerate(pairwise(pieces)):
        if after.first <= before.last:
            middle = (after.first + before.last) / 2
            pieces[k] = attrs.evolve(before, last=middle - 0.25)
            pieces[k + 1] = attrs.evolve(after, first=middle + 0.25)
    return pieces
