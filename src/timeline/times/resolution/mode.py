"""How a text tells time: news counts from its date, a narrative from the date told before."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline.times.recognised import Anchoring, Recognised
from timeline.values import DateValue, Day

FAR = 1
"""Years from the reference within which a dated day may be news."""

ENOUGH = 4
"""So many far dates at least make a narrative."""

HEAD = 20
"""Characters before the first date in which the head of its sentence is looked for."""

OUTWEIGH = 3
"""How many dates outweigh one weekday or word such as "yesterday"."""


def opens_story(text: str, recognised: Sequence[Recognised], asides: Collection[str]) -> bool:
    """Whether the first date is a year at the head of a sentence: "In 1066, he landed on 28 September".

    `asides` are prepositions that only look back ("Since 1998"); "born in 1950" tells what somebody is.
    """
    first = next((one for one in recognised if isinstance(one.value, DateValue)), None)
    if (
        first is None
        or first.kind is not Anchoring.ABSOLUTE
        or first.signal is None
        or first.signal in asides
    ):
        return False
    head = text[max(0, first.start - HEAD) : first.start].split()
    return bool(head) and head[-1].istitle() and head[-1].lower() == first.signal


def is_narrative(recognised: Sequence[Recognised], reference: Day | None, *, opened: bool = False) -> bool:
    """Whether stated years far from the reference outweigh what counts from the reference.

    So do months and days with their years, however near: news leaves out the year of what is near.
    One far year is enough where it has `opened` a story and nothing else counts from the reference. Without
    a reference every text is one: there is nothing else to count from.
    """
    if reference is None:
        return True
    far = near = counted = dated = 0
    for expression in recognised:
        value = expression.value
        if not isinstance(value, DateValue):
            continue
        if value.year is not None:
            far += abs(value.year - reference.year) > FAR
            near += abs(value.year - reference.year) <= FAR
            dated += expression.offset is None and bool(value.month or value.season)
        elif value.weekday is not None or value.quarter or expression.kind is Anchoring.DEICTIC:
            counted += 1
    if opened and far and not (near or counted):
        return True
    by_years = far >= ENOUGH and far > near + OUTWEIGH * counted
    return by_years or (dated >= ENOUGH and dated > OUTWEIGH * counted)
