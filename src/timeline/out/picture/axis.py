"""The axis with its ticks, breaks and the line of the reference date."""

from __future__ import annotations

from timeline.display.markup import escape
from timeline.out.picture.font import text_width
from timeline.out.picture.scale import Piece, Scale
from timeline.out.picture.ticks import SIZE, ticks_of
from timeline.records.reference_date import ReferenceDate
from timeline.values import Day
from timeline.values.written import human_range


def axis(scale: Scale, top: float, bottom: float) -> str:
    """Draw the pieces of the axis with the lines of their ticks, and the breaks between them."""
    parts = [_piece(piece, top, bottom) for piece in scale.pieces]
    parts += [_break(before, after, top, bottom) for before, after in scale.breaks]
    return "".join(parts)


def reference_line(reference: ReferenceDate, scale: Scale, top: float, bottom: float) -> str:
    """Draw the days of publication as a band, with a word on top; nothing where they are unknown."""
    if reference.bounds is None:
        return ""
    first, last = reference.bounds
    x0, x1 = scale.x(first.ordinal), scale.x(last.ordinal + 1)
    text = f"published {human_range(reference.earliest, reference.latest)}"
    half = text_width(text, SIZE) / 2
    left, right = scale.pieces[0].left, scale.pieces[-1].right
    at = min(max((x0 + x1) / 2, left + half), right - half)
    middle = (x0 + x1) / 2
    return (
        f'<rect class="band" x="{x0:.1f}" y="{top:.1f}" width="{max(x1 - x0, 1):.1f}" '
        f'height="{bottom - top:.1f}"/>'
        f'<path class="now dash" d="M{middle:.1f} {top - 40:.1f}V{bottom:.1f}"/>'
        f"{_label(text, at, top - 44, ' strong')}"
    )


def _piece(piece: Piece, top: float, bottom: float) -> str:
    parts = []
    for tick in ticks_of(piece):
        parts.append(f'<path class="grid" d="M{tick.x:.1f} {top:.1f}V{bottom:.1f}"/>')
        parts.append(_label(tick.label, tick.x, top - 8))
        if tick.context:
            parts.append(_label(tick.context, tick.x, top - 22, " strong"))
    line = f'<path class="axis" d="M{piece.left:.1f} {top:.1f}H{piece.right:.1f}"/>'
    return "".join(parts) + line


def _label(text: str, x: float, y: float, more: str = "") -> str:
    return (
        f'<text class="small soft{more}" text-anchor="middle" x="{x:.1f}" y="{y:.1f}">{escape(text)}</text>'
    )


def _break(before: Piece, after: Piece, top: float, bottom: float) -> str:
    """Draw a break: two slanting strokes on the axis, a pale band below, and how long it is."""
    x0, x1 = before.right, after.left
    middle = (x0 + x1) / 2
    strokes = "".join(
        f"M{middle + d - 3:.1f} {top + 6:.1f}L{middle + d + 3:.1f} {top - 6:.1f}" for d in (-4, 4)
    )
    return (
        f'<rect class="band" x="{x0:.1f}" y="{top:.1f}" width="{x1 - x0:.1f}" height="{bottom - top:.1f}"/>'
        f'<path class="axis" d="{strokes}"/>'
        f"{_label(_how_long(before, after), middle, top - 11)}"
    )


def _how_long(before: Piece, after: Piece) -> str:
    days = Day(int(after.first)) - Day(int(before.last))
    if days >= 700:
        return f"{round(days / 365.2425)} y"
    return f"{round(days / 30.44)} mo" if days >= 60 else f"{days} d"
