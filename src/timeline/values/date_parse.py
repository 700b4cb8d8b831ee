"""Reading TIMEX3 dates into the fields of a `DateValue`."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from timeline.errors import TimelineError

PATTERN = r"""
    (?P<fiscal>FY)?
    (?P<year>XXXX|BC\d{5,18}|(?:BC)?(?:\d{4}|\d{3}X?|\d{2}(?:XX)?|\d(?:XXX)?)|\+\d{5,18})?
    (?:-(?:
        Q(?P<quarter>[1-4X])
      | H(?P<half>[12X])
      | (?P<season>SP|SU|FA|WI)
      | W(?P<week>\d\d|XX)(?:-(?:(?P<weekday>[1-7])|(?P<weekend>WE)|(?P<someday>X)))?
      | (?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?
    ))?
    (?P<time>T(?:
        (?P<daypart>MO|MI|AF|EV|NI|DT)
      | (?P<hour>\d\d|XX)(?::(?P<minute>\d\d|XX)(?::(?P<second>\d\d))?)?
        (?P<zone>Z|[A-Z]{2,5}|[+-]\d\d(?::?\d\d)?)?
    ))?
"""
"""The grammar; a bare time of day (`T17:35`, `TMO`) may stand without its date."""


def read_date(text: str) -> dict[str, Any]:
    """Read a TIMEX3 date or time; TimelineError where it is not one."""
    match = _pattern().fullmatch(text)
    part = match.groupdict() if match else {}
    clock = part.get("time") is not None
    if not text or not part or not _is_whole(part, clock):
        raise TimelineError(
            f"{text!r} is not a TIMEX3 date or time",
            hint="write it as 2020-08-20, 2020-W33, 2020-SU, 199, BC0480, XXXX-08 or 2020-08-20T14:30",
        )
    fields = _year(text, part["year"] or "XXXX")
    fields |= _counted(part, "month", hole=part["day"] is not None)
    fields |= _counted(part, "day", hole=clock)
    fields |= _counted(part, "week", hole=bool(part["weekday"] or part["weekend"] or clock))
    fields |= _counted(part, "quarter", hole=False) | _counted(part, "half", hole=False)
    fields |= {name: part[name] for name in ("season", "daypart", "zone") if part[name]}
    fields |= {name: True for name in ("weekend", "fiscal") if part[name]}
    if part["weekday"]:
        fields["weekday"] = int(part["weekday"])
    return fields | _clock(part)


def _is_whole(part: dict[str, str | None], clock: bool) -> bool:
    """Tell whether the date has its year, and the time its day, unless it stands all alone."""
    to_the_day = any(part[name] for name in ("day", "weekday", "weekend", "someday"))
    if part["year"] is not None:
        return to_the_day if clock else part["someday"] is None
    alone = not any(part[name] for name in ("fiscal", "quarter", "half", "season", "week", "month"))
    return clock and alone


def _year(text: str, year: str) -> dict[str, Any]:
    """Read a year, or its leading digits as a decade, century or millennium."""
    if year == "XXXX":
        return {}
    before_christ = year.startswith("BC")
    digits = year.removeprefix("BC").rstrip("X")
    number = int(digits)
    if len(digits) >= 4:
        if before_christ and number == 0:
            raise TimelineError(
                f"{text!r} names the year 0 BC", hint="the first year before Christ is BC0001"
            )
        return {"year": 1 - number if before_christ else number}
    name = {3: "decade", 2: "century", 1: "millennium"}[len(digits)]
    return {name: ~number if before_christ else number}


def _counted(part: dict[str, str | None], name: str, *, hole: bool) -> dict[str, Any]:
    """Read a counted part; an unknown one is 0, or not given where a finer part follows and shows it."""
    text = part[name]
    if text is None:
        return {}
    if text.startswith("X"):
        return {} if hole else {name: 0}
    return {name: int(text)}


def _clock(part: dict[str, str | None]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, finer in (("hour", "minute"), ("minute", "second"), ("second", "")):
        text = part[name]
        if text is None:
            continue
        if not text.startswith("X"):
            fields[name] = int(text)
        elif not part.get(finer):
            fields[name] = -1
    return fields


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(PATTERN, re.VERBOSE | re.ASCII)
