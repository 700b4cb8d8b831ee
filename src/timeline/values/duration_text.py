"""How TIMEX3 writes lengths: `P3D`, `PT2H`, `PXY`, `P1DE`.

ISO 8601 durations plus decades (`DE`), centuries (`CE`), millennia (`L`), quarters (`Q`) and the unknown
count `X`. Other letters that corpora use are read but not written: `ML` (millennia), `C` (centuries), `E`
(decades) and `QU` (quarters).
"""

from __future__ import annotations

import re
from functools import cache

from timeline.errors import TimelineError
from timeline.values.unit import FIELD_OF, Unit

Count = int | float | None
"""How many of a unit; None is an unknown number, written X."""

DATE_UNITS = {
    "L": "millennia",
    "ML": "millennia",
    "CE": "centuries",
    "C": "centuries",
    "DE": "decades",
    "E": "decades",
    "Y": "years",
    "Q": "quarters",
    "QU": "quarters",
    "M": "months",
    "W": "weeks",
    "D": "days",
}
TIME_UNITS = {"H": "hours", "M": "minutes", "S": "seconds"}


def write_duration(given: list[tuple[Unit, Count]]) -> str:
    """Write the units that are given, with their counts, as a TIMEX3 value."""
    counts = {FIELD_OF[unit]: count for unit, count in given}
    known = [count for count in counts.values() if count is not None]
    backwards = bool(known) and all(count < 0 for count in known)
    sign = -1 if backwards else 1
    dates = _write(counts, DATE_UNITS, sign)
    times = _write(counts, TIME_UNITS, sign)
    if not counts:
        return "P0D"
    return f"{'-' if backwards else ''}P{dates}{'T' if times else ''}{times}"


def _write(counts: dict[str, Count], units: dict[str, str], sign: int) -> str:
    """Write the counts of these units; of two designators of a field, the first."""
    written: dict[str, str] = {}
    for designator, field in units.items():
        if field in counts and field not in written:
            written[field] = f"{_number(counts[field], sign)}{designator}"
    return "".join(written.values())


def _number(count: Count, sign: int) -> str:
    if count is None:
        return "X"
    text = repr(count * sign).removesuffix(".0")
    if "e" in text:
        from decimal import Decimal

        return format(Decimal(text), "f")
    return text


def read_duration(text: str) -> dict[str, Count]:
    """Read a TIMEX3 duration into the fields of `Duration`."""
    body = text.removeprefix("-")
    dates, mark, times = body[1:].partition("T")
    if not body.startswith("P") or (mark and not times) or not (dates or times):
        raise _malformed(text)
    sign = -1 if text.startswith("-") else 1
    return _read(text, dates, DATE_UNITS, sign) | _read(text, times, TIME_UNITS, sign)


def _read(text: str, part: str, units: dict[str, str], sign: int) -> dict[str, Count]:
    fields: dict[str, Count] = {}
    order = list(units)
    position, last = 0, -1
    while position < len(part):
        match = _item().match(part, position)
        rank = order.index(match[2]) if match and match[2] in units else -1
        if match is None or rank <= last or units[match[2]] in fields:
            raise _malformed(text)
        number = match[1]
        if number == "X":
            fields[units[match[2]]] = None
        else:
            fields[units[match[2]]] = sign * (float(number) if "." in number else int(number))
        position, last = match.end(), rank
    return fields


def _malformed(text: str) -> TimelineError:
    return TimelineError(
        f"{text!r} is not a TIMEX3 duration",
        hint="write P, then counts with units, coarsest first, such as P1Y6M, PT30M or PXD",
    )


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"(-?\d{1,18}(?:\.\d+)?|-?\.\d+|X)(ML?|L|CE?|DE?|E|Y|QU?|W|H|S)", re.ASCII)
