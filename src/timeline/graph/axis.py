"""Axis: on which line of events one stands: what happened, what is planned, what may be, what did not.

The order of two events on one axis is told (Ning, Wu and Roth 2018). Across two it holds only where the event
that is no fact comes about: "he resigned before he could be charged" dates no charge. What did not happen,
and what happens time and again, has no place among the others.
"""

from __future__ import annotations

from enum import StrEnum

from timeline.events.mention import Realis


class Axis(StrEnum):
    """The axes by name."""

    MAIN = "main"
    PLAN = "plan"
    HYPOTHESIS = "hypothesis"
    NEGATION = "negation"
    HABIT = "habit"


_OF_REALIS = {
    Realis.ACTUAL: Axis.MAIN,
    Realis.PLANNED: Axis.PLAN,
    Realis.POSSIBLE: Axis.HYPOTHESIS,
    Realis.NEGATED: Axis.NEGATION,
    Realis.GENERIC: Axis.HABIT,
}
_CONDITIONS = {
    Axis.PLAN: "is planned: the order holds if it takes place",
    Axis.HYPOTHESIS: "may not be so: the order holds if it is",
    Axis.NEGATION: "did not happen: it has no place in the order",
    Axis.HABIT: "happens time and again: the order is that of no single time",
}


def axis_of(realis: Realis) -> Axis:
    """Return the axis of an event.

    >>> axis_of(Realis.PLANNED)
    <Axis.PLAN: 'plan'>
    """
    return _OF_REALIS[realis]


def condition_of(a: Realis, b: Realis) -> tuple[bool, str]:
    """Tell which of two events makes their order conditional, the second or not, and how; "" on one axis.

    >>> condition_of(Realis.ACTUAL, Realis.PLANNED)
    (True, 'is planned: the order holds if it takes place')
    >>> condition_of(Realis.PLANNED, Realis.PLANNED)
    (False, '')
    """
    first, second = axis_of(a), axis_of(b)
    if first is second:
        return False, ""
    return (True, _CONDITIONS[second]) if second is not Axis.MAIN else (False, _CONDITIONS[first])
