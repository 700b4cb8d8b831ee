"""Ticks: which days get a line and a label on the axis."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

import attrs

from timeline.out.picture.font import fit, text_width
from timeline.out.picture.scale import Piece
from timeline.values import Day
from timeline.values.day import add_months
from timeline.values.written import MONTHS, human_range, human_year

SIZE = 11.5
"""Font size of the labels."""

_GAP = 10.0


@attrs.frozen
class Tick:
    """A day on the axis, in pixels, with its label; `context` is the year below it, or empty."""

    x: float
    label: str
    context: str = ""


@attrs.frozen
class _Step:
    """A distance between ticks: so many days or months."""

    days: int = 0
    months: int = 0

    @property
    def length(self) -> float:
        return self.days or self.months * 30.44


_STEPS = (
    *(_Step(days=n) for n in (1, 2, 7, 14)),
    *(_Step(months=n) for n in (1, 3, 6)),
    *(_Step(months=12 * n * 10**k) for k in range(6) for n in (1, 2, 5)),
)


def ticks_of(piece: Piece) -> list[Tick]:
    """Return the ticks of a piece: the finest step whose labels have room, each year named once."""
    step = next((s for s in _STEPS if s.length * piece.pixels_per_day >= _room(s)), _STEPS[-1])
    found: list[Tick] = []
    year = None
    edge = piece.left
    for day in _days(step, piece):
        label, context = _label(day, step)
        wide = max(text_width(label, SIZE), text_width(context, SIZE)) / 2
        x = piece.x(day.ordinal)
        if x - wide < edge or x + wide > piece.right:
            continue
        found.append(Tick(x, label, context if context != year else ""))
        year, edge = context, x + wide + _GAP
    return found or [_only(piece)]


def _room(step: _Step) -> float:
    """Return how many pixels a label of this step wants."""
    widest = "30 May" if step.days else "May" if step.months < 12 else "10000 BC"
    return text_width(widest, SIZE) + 2 * _GAP


def _days(step: _Step, piece: Piece) -> Iterator[Day]:
    """Run through the days of a step: every day, every Monday, the firsts of months or of years."""
    day = _first(step, Day(ceil(piece.first)))
    while day.ordinal <= piece.last:
        yield day
        day = day + step.days if step.days else add_months(day, step.months)


def _first(step: _Step, day: Day) -> Day:
    if step.days:
        ahead = -(day.ordinal - 1) % step.days
        return day + ahead
    months = day.year * 12 + day.month - 1
    months -= months % step.months
    return Day.of(months // 12, months % 12 + 1, 1)


def _label(day: Day, step: _Step) -> tuple[str, str]:
    year = human_year(day.year)
    if step.days:
        return f"{day.day} {MONTHS[day.month - 1]}", year
    return (MONTHS[day.month - 1], year) if step.months < 12 else (year, "")


def _only(piece: Piece) -> Tick:
    """Return one tick for a piece too narrow for more: its days, months or years, in its middle."""
    room = piece.right - piece.left
    # The margins of a piece are no part of what it shows.
    margin = min((piece.last - piece.first) / 30, (piece.last - piece.first - 1) / 2)
    first, last = Day(round(piece.first + margin)), Day(round(piece.last - margin) - 1)
    months = tuple(f"{MONTHS[day.month - 1]} {human_year(day.year)}" for day in (first, last))
    years = tuple(human_year(day.year) for day in (first, last))
    texts = (
        human_range(first.plain, last.plain),
        " – ".join(dict.fromkeys(months)),
        " – ".join(dict.fromkeys(years)),
    )
    text = next((text for text in texts if text_width(text, SIZE) <= room), fit(texts[-1], SIZE, room))
    return Tick((piece.left + piece.right) / 2, text)
