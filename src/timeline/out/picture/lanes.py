"""Lanes: in which row each event stands, so that nothing lies on anything else."""

from __future__ import annotations

from collections.abc import Sequence

import attrs


@attrs.frozen
class Box:
    """What an event takes: pixels `[left, right]` across, and so many rows."""

    left: float
    right: float
    rows: int = 1


def pack(boxes: Sequence[Box], gap: float) -> list[int]:
    """Return the first row of each box: the topmost where it touches nothing placed before it.

    >>> pack([Box(0, 10), Box(5, 20), Box(15, 30)], gap=2)
    [0, 1, 0]
    """
    taken: list[list[tuple[float, float]]] = []
    return [_place(box, taken, gap) for box in boxes]


def _place(box: Box, taken: list[list[tuple[float, float]]], gap: float) -> int:
    row = 0
    while not all(_is_free(box, taken[k], gap) for k in range(row, min(row + box.rows, len(taken)))):
        row += 1
    while len(taken) < row + box.rows:
        taken.append([])
    for k in range(row, row + box.rows):
        taken[k].append((box.left, box.right))
    return row


def _is_free(box: Box, others: list[tuple[float, float]], gap: float) -> bool:
    return all(box.right + gap <= left or right + gap <= box.left for left, right in others)
