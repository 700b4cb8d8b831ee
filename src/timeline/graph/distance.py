"""Distance: how many seconds lie between two events of which the text says how long apart they are."""

from __future__ import annotations

from math import ceil, floor

from timeline.values import Duration
from timeline.values.duration import days_in_months
from timeline.values.unit import Unit

DAY = 86_400
Gap = tuple[int | None, int | None]
"""The fewest and the most seconds; None where there is no limit."""

_ROUGHLY = 0.5
"""By what share of itself a length that is only about so long may be shorter or longer."""


def apart(length: Duration, mod: str | None = None) -> Gap:
    """Return the limits of a length that lies between two events: a unit less or more than it says.

    Who left "three days after" Monday morning may have left early or late on Thursday. `mod` is TIMEX3's.

    >>> [seconds / 86400 for seconds in apart(Duration(days=3))]
    [2.0, 4.0]
    >>> apart(Duration(hours=24), "LESS_THAN"), apart(Duration(weeks=None))
    ((0, 86400), (604800, None))
    """
    counts = length.counts()
    if not counts:
        return None, None
    if not length.is_exact:
        return _seconds(Duration.of(1, counts[-1][0]))[0], None
    least, most = _seconds(length)
    unit = _seconds(Duration.of(1, counts[-1][0]))[1]
    if mod in ("LESS_THAN", "EQUAL_OR_LESS", "BEFORE"):
        return 0, most
    if mod in ("MORE_THAN", "EQUAL_OR_MORE", "AFTER"):
        return least, None
    if mod == "APPROX":
        unit = max(unit, floor(_ROUGHLY * most))
    return max(0, least - unit), most + unit


def within(length: Duration) -> Gap:
    """Return the limits of two events that lie no farther apart than a length.

    >>> within(Duration(weeks=1))
    (0, 604800)
    """
    return (0, _seconds(length)[1]) if length.is_exact and length.counts() else (None, None)


def say_gap(least: int | None, most: int | None) -> str:
    """Tell the limits in words.

    >>> say_gap(172800, 345600), say_gap(None, 3600), say_gap(0, 86400), say_gap(60, None)
    ('2 days to 4 days', 'at most 1 hour', 'at most 1 day', 'at least 1 minute')
    """
    if not least:
        return f"at most {_length(most)}" if most is not None else ""
    return f"{_length(least)} to {_length(most)}" if most is not None else f"at least {_length(least)}"


def _length(seconds: int | None) -> str:
    """So many seconds in the coarsest unit that counts them whole."""
    for unit in (Unit.WEEK, Unit.DAY, Unit.HOUR, Unit.MINUTE, Unit.SECOND):
        count, rest = divmod(seconds or 0, unit.seconds)
        if not rest and (unit is not Unit.WEEK or count > 1):
            return f"{count} {unit.value.lower()}{'' if count == 1 else 's'}"
    return ""


def _seconds(length: Duration) -> tuple[int, int]:
    """The fewest and the most seconds of a length of which every count is known."""
    months = sum((count or 0) * unit.months for unit, count in length.counts())
    seconds = sum((count or 0) * unit.seconds for unit, count in length.counts())
    shortest, longest = days_in_months(floor(months))[0], days_in_months(ceil(months))[1]
    return floor(shortest * DAY + seconds), ceil(longest * DAY + seconds)
