"""Marks: how one event is drawn. Its sign tells what it is, its bar how long and how sure; colour only helps.

| sign | realis |      | bar | date |
|---|---|---|---|---|
| disc | actual |     | none | one day |
| ring | planned |    | dashed pill | once, on a day in there |
| diamond with `?` | possible | | solid, fading | lasted; the faded part is unsure |
| cross | negated |    | arrow | nothing bounds it on that side |
| square | generic |    | beads | again and again |

Bars of what is no plain fact are outlines.
"""

from __future__ import annotations

import attrs

from timeline.events.mention import Realis
from timeline.out.picture.extent import Extent, Shape
from timeline.out.picture.scale import Scale
from timeline.records.event import Event

RADIUS = 5.5
ARROW = 26.0
"""Pixels of an end that nothing bounds."""

_BAR = 7.0
_PILL = 12.0
_STUB = 7.0
"""Pixels of bar between a begin and the arrow of an open end, at least."""

_SHORT = 16.0
"""A pill narrower than this is drawn as the bare sign."""


@attrs.frozen(kw_only=True)
class Drawn:
    """SVG around the height 0, and from which to which pixel it reaches."""

    svg: str
    left: float
    right: float


def draw(event: Event, extent: Extent, scale: Scale, most: float, name: str) -> Drawn:
    """Draw an event; `most` is the pixel over which an open end must not reach."""
    return draw_extent(extent, event.realis, scale, most, name, often=event.recurrence is not None)


def draw_extent(
    extent: Extent, realis: Realis, scale: Scale, most: float, name: str, *, often: bool = False
) -> Drawn:
    """Draw days under a realis; what happened `often` is a row of beads in place of a bar."""
    if extent.shape is Shape.LASTING:
        return _bar(extent, realis, scale, most, name, often)
    x0, x1 = scale.x(extent.first), scale.x(extent.last + 1)
    middle = (x0 + x1) / 2
    if extent.shape is Shape.SOMEWHERE and x1 - x0 > _SHORT:
        inside = _beads(x0 + 4, x1 - 4) if often else ""
        return Drawn(svg=_pill(x0, x1) + inside + sign(realis, middle), left=x0, right=x1)
    svg, left, right = sign(realis, middle), middle - RADIUS, middle + RADIUS
    if extent.shape is Shape.BY:
        left = middle - RADIUS - ARROW
        svg = _arrow(middle - RADIUS, left) + svg
    elif extent.shape is Shape.FROM:
        right = middle + RADIUS + ARROW
        svg = _arrow(middle + RADIUS, right) + svg
    return Drawn(svg=svg, left=left, right=right)


def sign(realis: Realis, x: float, y: float = 0.0) -> str:
    """Return the sign of a realis, centred."""
    r = RADIUS
    if realis is Realis.ACTUAL:
        return f'<circle class="full" cx="{x:.1f}" cy="{y:.1f}" r="{r - 0.5}"/>'
    if realis is Realis.PLANNED:
        return f'<circle class="hollow" cx="{x:.1f}" cy="{y:.1f}" r="{r - 1}" stroke-width="2"/>'
    if realis is Realis.POSSIBLE:
        d = r + 2.5
        return (
            f'<path class="hollow" stroke-width="1.5" d="M{x - d:.1f} {y:.1f}L{x:.1f} {y - d:.1f}'
            f'L{x + d:.1f} {y:.1f}L{x:.1f} {y + d:.1f}Z"/>'
            f'<text class="mark strong" text-anchor="middle" x="{x:.1f}" '
            f'y="{y + 3.6:.1f}">?</text>'
        )
    if realis is Realis.NEGATED:
        d = r - 1
        return (
            f'<path class="line thick" d="M{x - d:.1f} {y - d:.1f}L{x + d:.1f} {y + d:.1f}'
            f'M{x - d:.1f} {y + d:.1f}L{x + d:.1f} {y - d:.1f}"/>'
        )
    d = r - 1
    return (
        f'<rect class="hollow" stroke-width="2" x="{x - d:.1f}" y="{y - d:.1f}" '
        f'width="{2 * d:.1f}" height="{2 * d:.1f}"/>'
    )


def _pill(x0: float, x1: float) -> str:
    box = f'x="{x0:.1f}" y="{-_PILL / 2}" width="{x1 - x0:.1f}" height="{_PILL}" rx="{_PILL / 2}"'
    return f'<rect class="full faint" stroke="none" {box}/><rect class="line thin dash" {box}/>'


def _arrow(base: float, tip: float) -> str:
    """Draw a dashed line from `base` to an arrow head at `tip`, on either side."""
    back = 5 if tip < base else -5
    return (
        f'<path class="line thin dash" d="M{base:.1f} 0H{tip:.1f}"/>'
        f'<path class="line thin" d="M{tip + back:.1f} -4L{tip:.1f} 0L{tip + back:.1f} 4"/>'
    )


def _bar(extent: Extent, realis: Realis, scale: Scale, most: float, name: str, often: bool) -> Drawn:
    """Draw what lasted: solid where sure, fading where an end may lie, an arrow where nothing bounds it."""
    kind = realis.value.lower()
    x0, x1 = scale.x(extent.first), scale.x(extent.last + 1)
    sure0, sure1 = scale.x(extent.sure_first), scale.x(extent.sure_last + 1)
    if extent.sure_last < extent.sure_first:
        sure0 = sure1 = (x0 + x1) / 2
    elif extent.open_last and not extent.open_first:
        sure1 = max(sure1, sure0 + _STUB)
    elif extent.open_first and not extent.open_last:
        sure0 = min(sure0, sure1 - _STUB)
    x0, x1 = min(x0, sure0), max(x1, sure1)
    parts = []
    if extent.open_first:
        parts.append(_arrow(x0, x0 - ARROW))
    if extent.open_last:
        parts.append(_arrow(min(x1, most - ARROW), min(x1 + ARROW, most)))
    if often:
        parts.append(_beads(x0 + RADIUS + 6, x1))
    for begin, end, fill in (
        ()
        if often
        else (
            (x0, sure0, f"url(#{name}-{kind}-in)"),
            (sure0, sure1, ""),
            (sure1, x1, f"url(#{name}-{kind}-out)"),
        )
    ):
        if end - begin > 0.5:
            parts.append(_run(begin, end, fill, hollow=realis is not Realis.ACTUAL))
    for before, after in scale.breaks:
        if x0 < before.right and after.left < x1:
            parts.append(_cut((before.right + after.left) / 2))
    parts.append(sign(realis, x0 if not extent.open_first else sure0))
    left = x0 - (ARROW if extent.open_first else RADIUS)
    right = min(x1 + ARROW, most) if extent.open_last else x1
    return Drawn(svg="".join(parts), left=left, right=max(right, x0 + RADIUS))


def _run(begin: float, end: float, fill: str, *, hollow: bool) -> str:
    """Draw a piece of a bar, as an outline where it is no plain fact, so that no colour is needed."""
    paint = f'fill="{fill}"' if fill else f'class="{"hollow thin" if hollow else "full"}"'
    inset = 0.6 if hollow and not fill else 0.0
    height = _BAR - 2 * inset
    return (
        f'<rect {paint} x="{begin + inset:.1f}" y="{-height / 2:.1f}" '
        f'width="{max(end - begin - 2 * inset, 0.5):.1f}" height="{height:.1f}"/>'
    )


def _beads(begin: float, end: float) -> str:
    return f'<path class="line beads" d="M{begin:.1f} 0H{max(end, begin + 0.1):.1f}"/>'


def _cut(x: float) -> str:
    """Draw over a bar that the scale is broken here."""
    d = "".join(f"M{x + at - 2:.1f} 6L{x + at + 2:.1f} -6" for at in (-3, 3))
    return f'<path class="cut" stroke="#ffffff" stroke-width="2.5" d="{d}"/>'
