"""Resolving all expressions of a document in the order of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from timeline.times.expression import Direction, DirectionCue
from timeline.times.recognised import Anchoring, Recognised
from timeline.times.resolution.context import Context
from timeline.times.resolution.mode import is_narrative
from timeline.times.resolution.named import of_year
from timeline.times.resolution.place import anchor_of, place
from timeline.values import DateValue, Day, TimeValue

QUARTER_REACH = 900
"""Characters for which a quarter named stays the one that figures are compared with."""


@attrs.frozen
class Placed:
    """A value, and the index of the expression that it was counted from (-1: the reference day)."""

    value: TimeValue
    anchor: int | None = None


class Pass:
    """One way through the document with one reference day."""

    def __init__(
        self, recognised: Sequence[Recognised], reference: Day | None, directions: Mapping[int, DirectionCue]
    ) -> None:
        self._all = recognised
        self._reference = reference
        self._directions = directions
        self._narrative = is_narrative(recognised, reference)
        self._previous: tuple[int, DateValue] | None = None
        self._quarter: tuple[int, DateValue] | None = None
        self._done: dict[int, Placed] = {}

    def run(self) -> list[Placed]:
        """Place every expression."""
        for i, expression in enumerate(self._all):
            if i not in self._done:
                self._done[i] = self._place(i, expression)
            self._remember(i, expression, self._done[i].value)
        return [self._done[i] for i in range(len(self._all))]

    def _place(self, i: int, expression: Recognised) -> Placed:
        partner = expression.range_partner
        if partner is not None and _lacks_year(expression):
            found = self._half(i, expression, partner)
            if found is not None:
                return found
        context = self._context(i, expression)
        value = place(expression, context)
        return Placed(value, self._anchor(expression, context, value))

    def _half(self, i: int, expression: Recognised, partner: int) -> Placed | None:
        """Half of a range takes its year from the other half: the left one never comes after the right."""
        other = self._all[partner]
        if partner > i:
            self._done[partner] = self._place_alone(partner, other)
        known = self._done[partner].value
        value = expression.value
        if not isinstance(known, DateValue) or known.year is None or not isinstance(value, DateValue):
            return None
        if not value.month and not value.season and not value.quarter:
            return None
        near = _beside(value, expression.holiday, known, before=partner > i)
        return Placed(near, partner) if near is not None else None

    def _place_alone(self, i: int, expression: Recognised) -> Placed:
        context = self._context(i, expression)
        value = place(expression, context)
        return Placed(value, self._anchor(expression, context, value))

    def _context(self, i: int, expression: Recognised) -> Context:
        cue = self._directions.get(i)
        quarter = self._quarter
        near = quarter is not None and expression.start - self._all[quarter[0]].end <= QUARTER_REACH
        return Context(
            reference=self._reference,
            previous=self._previous[1] if self._previous else None,
            quarter=quarter[1] if quarter is not None and near else None,
            narrative=self._narrative,
            direction=cue.direction if cue else Direction.NEAREST,
        )

    def _anchor(self, expression: Recognised, context: Context, value: TimeValue) -> int | None:
        """Which expression the value was counted from; -1 is the reference day."""
        if expression.kind in (Anchoring.ABSOLUTE, Anchoring.VAGUE) or "X" in value.timex:
            return None
        base = anchor_of(expression, context)
        if base is None:
            return None
        return self._previous[0] if self._previous and base == context.previous else -1

    def _remember(self, i: int, expression: Recognised, value: TimeValue) -> None:
        if not isinstance(value, DateValue) or value.year is None or expression.type.value == "SET":
            return
        if value.quarter and expression.rule != "year-ago" and expression.offset is None:
            self._quarter = i, value
        if not (self._narrative and expression.kind is Anchoring.DEICTIC and self._done[i].anchor == -1):
            self._previous = i, value


def _lacks_year(expression: Recognised) -> bool:
    value = expression.value
    return expression.kind is Anchoring.UNDERSPECIFIED and isinstance(value, DateValue) and value.year is None


def _beside(value: DateValue, holiday: str | None, other: DateValue, *, before: bool) -> DateValue | None:
    """The last that begins no later than the other half, or the first that begins no earlier."""
    limit = other.stretch()
    if limit is None or other.year is None:
        return None
    make = of_year(value, holiday)
    years = range(other.year, other.year - 2, -1) if before else range(other.year, other.year + 2)
    for year in years:
        candidate = make(year)
        stretch = candidate.stretch() if candidate else None
        if stretch is None:
            continue
        if (before and stretch.first <= limit.last) or (not before and stretch.last >= limit.first):
            return candidate
    return None
