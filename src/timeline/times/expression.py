"""What a time expression is once it is resolved: the library's TIMEX3."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from math import ceil, floor

import attrs

from timeline.display import Card
from timeline.times.reasons import why
from timeline.values import CalendarDay, Granularity, Stretch, TimeValue, parse_timex
from timeline.values.written import human_range


class TimexType(StrEnum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Direction(StrEnum):
    """In which direction a bare weekday, month or year-less day is looked for, seen from its anchor."""

    PAST = "PAST"
    FUTURE = "FUTURE"
    NEAREST = "NEAREST"


@attrs.frozen
class DirectionCue:
    """A direction and the words that gave it ("scheduled", a past tense); `cue` is empty for a default.

    `from_now` is true where it is that of the text's own day ("will be held"), whatever story it tells.
    """

    direction: Direction
    cue: str = ""
    from_now: bool = False


@attrs.frozen(kw_only=True)
class TimeExpression(Card):
    """A mention of time in the text with its TIMEX3 value.

    `anchor` is the id of what the expression was counted from (`t0` the reference date, `t3` another
    expression) or None where the words alone give the value; `anchor_value` is the value of that, of an
    uncertain reference date its first and last day (`2020-08-18/2020-08-19`). `range_begin`/`range_end` name
    the other half of a range ("between August 4 and August 16" are two expressions: the first has
    `range_end`, the second `range_begin`). `signal` is the temporal preposition or conjunction before the
    expression, in lower case ("since", "until"). `implied` is true where an inferred reference date, not the
    words or a given date, supplied a part.
    """

    id: str
    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchor: str | None = None
    anchor_value: str | None = None
    direction: Direction | None = None
    direction_cue: str | None = None
    signal: str | None = None
    range_begin: str | None = None
    range_end: str | None = None
    implied: bool = False
    rule: str = ""

    def why(self) -> str:
        """How the value came about, in words: by which rule, counted from what, in which direction and why.

        >>> from timeline import find_times
        >>> print(find_times("She is scheduled to speak on Thursday.", dct="2020-08-19")[0].why())
        'Thursday' (t1): rule weekday; counted from the reference date t0, 2020-08-19; forward, because of
        'scheduled to'; value 2020-08-20
        """
        return why(self)

    @cached_property
    def meaning(self) -> TimeValue:
        """The value as a typed time value."""
        return parse_timex(self.value)

    @cached_property
    def stretch(self) -> Stretch | None:
        """The days that the expression names, or None where the text leaves them open."""
        return None if self.type in (TimexType.DURATION, TimexType.SET) else self.meaning.stretch()

    @cached_property
    def narrowed(self) -> Stretch | None:
        """The part of the stretch that "early", "mid" and "late" leave: a half of it, the middle one for MID.

        Only stretches of a month and more are narrowed; of a shorter one the words say too little.

        >>> from timeline import find_times
        >>> str(find_times("in late May 2020")[0].narrowed)
        '2020-05-16 … 2020-05-31 (MONTH)'
        """
        stretch = self.stretch
        if stretch is None or self.mod not in _PARTS or stretch.days < SHORTEST_NARROWED:
            return stretch
        begin, end = _PARTS[self.mod]
        first = stretch.first + floor(stretch.days * begin)
        last = stretch.first + ceil(stretch.days * end) - 1
        return Stretch(first, last, stretch.granularity)

    @property
    def earliest(self) -> CalendarDay | None:
        """The first day of the stretch."""
        return self.stretch.earliest if self.stretch else None

    @property
    def latest(self) -> CalendarDay | None:
        """The last day of the stretch."""
        return self.stretch.latest if self.stretch else None

    @property
    def granularity(self) -> Granularity | None:
        """The grain to which the text commits."""
        return self.stretch.granularity if self.stretch else None

    @property
    def edtf(self) -> str | None:
        """The value in EDTF (ISO 8601-2), with `~` for an approximate one; None where EDTF cannot say it."""
        written = self.meaning.edtf
        return f"{written}~" if written and self.mod == "APPROX" and written[-1].isdigit() else written

    def _facts(self) -> Mapping[str, object]:
        return {
            "id": self.id,
            "at": f"{self.start}–{self.end}",
            "text": self.text,
            "type": self.type.value,
            "value": self.value,
            "mod": self.mod,
            "days": human_range(self.earliest, self.latest) if self.stretch else None,
            "why": self.why(),
        }


SHORTEST_NARROWED = 28
"""Days below which a stretch is not narrowed."""

_PARTS = {"START": (0.0, 0.5), "MID": (0.25, 0.75), "END": (0.5, 1.0)}
"""The shares of a stretch between which "early", "mid" and "late" lie."""
