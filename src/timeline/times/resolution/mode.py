"""How a text tells time: news counts from its date, a narrative from the date told before."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.times.recognised import Anchoring, Recognised
from timeline.values import DateValue, Day

FAR = 1
"""Years from the reference within which a dated day may be news."""

ENOUGH = 4
"""So many far dates at least make a narrative."""


def is_narrative(recognised: Sequence[Recognised], reference: Day | None) -> bool:
    """Whether stated years far from the reference outweigh what counts from the reference.

    Without a reference every text is one: there is nothing else to count from.
    """
    if reference is None:
        return True
    far = near = counted = 0
    for expression in recognised:
        value = expression.value
        if not isinstance(value, DateValue):
            continue
        if value.year is not None:
            far += abs(value.year - reference.year) > FAR
            near += abs(value.year - reference.year) <= FAR
        elif value.weekday is not None or expression.kind is Anchoring.DEICTIC:
            counted += 1
    return far >= ENOUGH and far > near + 3 * counted
