"""Compared: the quarter whose figures a text tells, from which "a year earlier" is a quarter too."""

from __future__ import annotations

from timeline.times.expression import Direction, TimexType
from timeline.times.recognised import Recognised
from timeline.values import DateValue, Day, Duration, TimeValue

REACH = 900
"""Characters for which a quarter named stays the one that figures are compared with."""

LONGER = ("in", "for")
"""Prepositions by which a length is the period that is told of now: "for the nine months"."""


class Compared:
    """The quarter that is told of, as the expressions of a text name it one after the other."""

    def __init__(self, reference: Day | None) -> None:
        """Start with none; the reference day tells which quarters are still to come."""
        self._reference = reference
        self._quarter: DateValue | None = None
        self._end = 0

    def quarter(self, at: int) -> DateValue | None:
        """The quarter told of at an offset of the text, or None where the last one was named too far back."""
        return self._quarter if at - self._end <= REACH else None

    def note(self, expression: Recognised, value: TimeValue, direction: Direction) -> None:
        """Take what an expression says: a quarter becomes the one compared, a longer period ends it."""
        if expression.type is TimexType.DURATION and expression.signal in LONGER and _is_longer(value):
            self._quarter = None
        elif isinstance(value, DateValue) and value.quarter and self._is_told(expression, value, direction):
            self._quarter, self._end = value, expression.end
        elif value == self._quarter:
            self._end = expression.end

    def _is_told(self, expression: Recognised, value: DateValue, direction: Direction) -> bool:
        """Whether figures of it can be told: not of one counted from another, nor of one to come.

        A quarter that still runs can be a fiscal one that is over, where none is told of so far.
        """
        named = isinstance(expression.value, DateValue) and expression.value.quarter is not None
        if not named or expression.offset or value.year is None:
            return False
        stretch = value.stretch()
        if self._reference is None or stretch is None or stretch.last < self._reference:
            return True
        runs = stretch.first <= self._reference
        return runs and direction is not Direction.FUTURE and self._quarter is None


def _is_longer(value: TimeValue) -> bool:
    """Whether a length is of several months or of years."""
    if not isinstance(value, Duration):
        return False
    counts = value.counts()
    return any(unit.value in _LONG and (count or 0) > _LONG[unit.value] for unit, count in counts)


_LONG = {"MONTH": 3, "QUARTER": 1, "YEAR": 0}
