"""Reading any TIMEX3 value."""

from __future__ import annotations

from timeline.errors import TimelineError
from timeline.values.date_value import DateValue
from timeline.values.duration import Duration
from timeline.values.interval import Interval
from timeline.values.recurrence import Recurrence
from timeline.values.vague import RefKind, VagueRef

TimeValue = DateValue | Duration | Interval | Recurrence | VagueRef
"""What a time expression can mean; each has `timex`, `edtf` and `stretch()`."""


def parse_timex(text: str) -> DateValue | Duration | Interval | VagueRef:
    """Read a TIMEX3 value of any type; a SET gives its period, since its value alone does not say "set".

    >>> parse_timex("PT2H")
    Duration(hours=2)
    >>> parse_timex("2019-10/2020-07")
    Interval(DateValue(year=2019, month=10), DateValue(year=2020, month=7))
    """
    if text in RefKind.__members__:
        return VagueRef(RefKind(text))
    if "/" in text:
        return _interval(text)
    if text.startswith(("P", "-P")):
        return Duration.parse(text)
    return DateValue.parse(text)


def _interval(text: str) -> Interval:
    begin, _, end = text.partition("/")
    if "/" in end or not (begin.strip(".") or end.strip(".")):
        raise TimelineError(
            f"{text!r} is not an interval",
            hint="write a begin and an end with one slash between, .. for open",
        )
    return Interval(_end(begin), _end(end), begin == "..", end == "..")


def _end(text: str) -> DateValue | None:
    return None if text in {"", ".."} else DateValue.parse(text)
