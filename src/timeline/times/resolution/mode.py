"""How a text tells time: news counts from its date, a narrative from the date told before."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.times.recognised import Anchoring, Recognised
from timeline.values import DateValue, Day

FAR = 1
"""Years from the reference within which a dated day may be news."""

ENOUGH = 4
"""So many far dates at least make a narrative."""

OUTWEIGH = 3
"""How many dates outweigh one weekday or word such as "yesterday"."""


def is_narrative(recognised: Sequence[Recognised], reference: Day | None, *, plans: bool = False) -> bool:
    """Whether stated years far from the reference outweigh what counts from the reference.

    So do months and days with their years, however near: news leaves out the year of what is near.
    One far year is enough where it opens the text and nothing else counts from the reference; `plans` tell
    whether something is said to be ahead. Without a reference every text is one: there is nothing else to
    count from.
    """
    if reference is None:
        return True
    far = near = counted = dated = 0
    opens: bool | None = None
    for expression in recognised:
        value = expression.value
        if not isinstance(value, DateValue):
            continue
        opens = value.year is not None if opens is None else opens
        if value.year is not None:
            far += abs(value.year - reference.year) > FAR
            near += abs(value.year - reference.year) <= FAR
            dated += expression.offset is None and bool(value.month or value.season)
        elif value.weekday is not None or expression.kind is Anchoring.DEICTIC:
            counted += 1
    if opens and far and not (near or counted or plans):
        return True
    by_years = far >= ENOUGH and far > near + OUTWEIGH * counted
    return by_years or (dated >= ENOUGH and dated > OUTWEIGH * counted)
