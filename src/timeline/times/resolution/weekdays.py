"""Weekdays of a text: in which direction each is looked for, and what follows another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.times.expression import Direction, DirectionCue
from timeline.times.recognised import Recognised
from timeline.times.resolution.named import weekday_near
from timeline.values import DateValue, TimeValue


def with_told_weekdays(
    recognised: Sequence[Recognised], directions: Mapping[int, DirectionCue]
) -> dict[int, DirectionCue]:
    """The directions, with those of the weekdays that the text tells elsewhere, and everywhere alike.

    "He is to meet her on Thursday" also places "Thursday's talks", which no cue stands beside.
    """
    told: dict[int, list[DirectionCue]] = {}
    for i in sorted(directions):
        weekday = weekday_of(recognised[i])
        if weekday is not None and directions[i].cue:
            told.setdefault(weekday, []).append(directions[i])
    alike = {day: cues[0] for day, cues in told.items() if len({cue.direction for cue in cues}) == 1}
    spread = {i: alike[weekday_of(one) or 0] for i, one in enumerate(recognised) if weekday_of(one) in alike}
    return spread | dict(directions)


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
