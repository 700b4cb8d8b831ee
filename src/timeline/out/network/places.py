"""Places: at which pixel each box and each bend of an arrow stands: near its neighbours, with room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_GAP = 26.0
_SWEEPS = 80
_PULL = 0.12
"""How much the middle of the picture counts beside one neighbour, so that a chain does not wander off."""


def centres(
    table: Sequence[Sequence[str]], widths: Mapping[str, float], neighbours: Mapping[str, Sequence[str]]
) -> dict[str, float]:
    """Return the middle of each place, from 0 at the left edge of the leftmost box.

    Each row in turn moves as near to its neighbours as its own order and widths allow; a bend of an arrow,
    which is no box and may be narrow, counts like a box.
    """
    at = {id_: x for row in table for id_, x in zip(row, _side_by_side(row, widths), strict=True)}
    for sweep in range(_SWEEPS):
        for row in table if sweep % 2 == 0 else reversed(table):
            wanted = [
                sum(at[found] for found in near) / (len(near) + _PULL)
                if (near := neighbours.get(id_))
                else at[id_]
                for id_ in row
            ]
            at.update(zip(row, _spread(row, wanted, widths), strict=True))
    left = min((x - widths[id_] / 2 for id_, x in at.items()), default=0.0)
    return {id_: x - left for id_, x in at.items()}


def _side_by_side(row: Sequence[str], widths: Mapping[str, float]) -> list[float]:
    """Return middles for a row whose own middle is 0."""
    offsets = _offsets(row, widths)
    return [x - (offsets[0] + offsets[-1]) / 2 for x in offsets]


def _offsets(row: Sequence[str], widths: Mapping[str, float]) -> list[float]:
    found, x = [], 0.0
    for id_ in row:
        x += widths[id_] / 2
        found.append(x)
        x += widths[id_] / 2 + _GAP
    return found


def _spread(row: Sequence[str], wanted: Sequence[float], widths: Mapping[str, float]) -> list[float]:
    """Return the middles nearest to those wanted that keep the order and the gaps, by least squares.

    With the offsets taken away, keeping the order means never to fall: pool what would.
    """
    offsets = _offsets(row, widths)
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        mean, size = want - offset, 1
        while pools and pools[-1][0] > mean:
            other, count = pools.pop()
            mean, size = (mean * size + other * count) / (size + count), size + count
        pools.append((mean, size))
    flat = [mean for mean, size in pools for _ in range(size)]
    return [x + offset for x, offset in zip(flat, offsets, strict=True)]
