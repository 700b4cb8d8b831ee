"""Weekdays of a text: in which direction each is looked for, and what follows another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.times.expression import Direction, DirectionCue
from timeline.times.recognised import Recognised
from timeline.times.resolution.named import weekday_near
from timeline.values import DateValue, TimeValue


def directed_weekdays(
    recognised: Sequence[Recognised], directions: Mapping[int, DirectionCue]
) -> dict[int, Direction]:
    """The weekdays whose direction the text tells somewhere, and everywhere alike.

    "He is to meet her on Thursday" also places "Thursday's talks", which no cue stands beside.
    """
    told: dict[int, set[Direction]] = {}
    for i, cue in directions.items():
        weekday = weekday_of(recognised[i])
        if weekday is not None and cue.cue:
            told.setdefault(weekday, set()).add(cue.direction)
    return {weekday: directions.pop() for weekday, directions in told.items() if len(directions) == 1}


def weekday_of(expression: Recognised) -> int | None:
    """The weekday of a bare weekday."""
    value = expression.value
    bare = expression.offset is None and isinstance(value, DateValue)
    return value.weekday if bare and isinstance(value, DateValue) else None


def day_after(expression: Recognised, known: TimeValue) -> DateValue | None:
    """The weekday right after another: the second of "this Friday and Saturday"."""
    value, stretch = expression.value, known.stretch() if isinstance(known, DateValue) else None
    if stretch is None or not isinstance(value, DateValue) or value.hour is not None:
        return None
    weekday = weekday_of(expression)
    if weekday is None:
        return None
    day = weekday_near(stretch.last + 1, weekday, Direction.FUTURE)
    return DateValue.of_day(day).replace(daypart=value.daypart)
