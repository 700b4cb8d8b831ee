"""A chart of speed and accuracy as SVG: one labelled point a finder, speed on a scale of powers of ten."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape

Box = tuple[float, float, float, float]
WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 720, 420, 70, 60, 50


def chart(points: Sequence[tuple[str, float, float]], *, title: str, across: str, up: str) -> str:
    """Draw points of (name, speed above 0, percent)."""
    first = math.floor(min(math.log10(x) for _, x, _ in points))
    last = max(math.ceil(max(math.log10(x) for _, x, _ in points)), first + 1)

    def place(x: float, y: float) -> tuple[float, float]:
        share = (math.log10(x) - first) / (last - first)
        return LEFT + share * (WIDTH - LEFT - 40), HEIGHT - BOTTOM - y / 100 * (HEIGHT - BOTTOM - TOP)

    frame = f'viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" font-size="14"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {frame}><title>{escape(title)}</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="28" font-size="16" font-weight="bold">{escape(title)}</text>',
    ]
    for power in range(first, last + 1):
        x, y = place(10.0**power, 0)
        parts.append(f'<path d="M{x:.1f} {TOP}V{y:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{x:.1f}" y="{y + 20:.1f}" text-anchor="middle">{10**power:,}</text>')
    for percent in range(0, 101, 20):
        x, y = place(10.0**first, percent)
        parts.append(f'<path d="M{x:.1f} {y:.1f}H{WIDTH - 40}" stroke="#ddd"/>')
        parts.append(f'<text x="{x - 8:.1f}" y="{y + 5:.1f}" text-anchor="end">{percent}</text>')
    parts.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 14}" text-anchor="middle">{escape(across)}</text>')
    turn = f'transform="rotate(-90 22 {HEIGHT / 2})"'
    parts.append(f'<text x="22" y="{HEIGHT / 2}" text-anchor="middle" {turn}>{escape(up)}</text>')
    taken: list[Box] = [(x - 8, y - 8, x + 8, y + 8) for x, y in (place(*point[1:]) for point in points)]
    for name, speed, percent in points:
        x, y = place(speed, percent)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="#0b5394"/>')
        box = next(box for box in boxes_beside(x, y, name) if not any(lap(box, other) for other in taken))
        taken.append(box)
        parts.append(f'<text x="{box[0]:.1f}" y="{box[3] - 4:.1f}">')
        parts.append(f"{escape(name)}</text>")
    return "".join(parts) + "</svg>\n"


def boxes_beside(x: float, y: float, name: str) -> Iterator[Box]:
    """Yield places for a label, the nearest to its point first."""
    width = 7.5 * len(name)
    for far in range(10):
        for top in (y - 26 - 20 * far, y + 8 + 20 * far):
            for left in (x + 8, x - 8 - width):
                if left > LEFT and left + width < WIDTH:
                    yield left, top, left + width, top + 18


def lap(a: Box, b: Box) -> bool:
    """Whether two boxes overlap."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
