"""Composing: two findings side by side that name one time, as "3 p.m." and "Friday"."""

from __future__ import annotations

import attrs

from timeline.errors import TimelineError
from timeline.times.grammar import Found
from timeline.times.lexer import Lexed
from timeline.times.readings import has_year, type_of
from timeline.times.recognised import Anchoring, Reading
from timeline.times.symbols import group
from timeline.values import DateValue, Granularity

JOINTS = frozenset({"", "COMMA", "OF", "ON", "AT", "IN", "OF THE", "POSS", "ON THE", "COMMA AT", "COMMA ON"})
"""What may stand between two parts of one time, as class names."""

APART = frozenset({"ON", "AT", "ON THE", "COMMA AT", "COMMA ON"})
"""Between a clock and a day these make two expressions, of which the clock takes the day of the other."""

NOON = 12
"""No later hour is one of the morning: "from 9 to 17, Saturday morning" is of two days."""

DAY_FIELDS = ("day", "weekday")
CLOCK_FIELDS = ("hour", "daypart")


def compose(lexed: Lexed, found: list[Found]) -> list[Found]:
    """Join neighbours that are parts of one time, left to right; then let a clock and a day share the day."""
    joined: list[Found] = []
    for one in found:
        right = one
        while joined and not _ends_range(lexed, joined, right) and (both := _join(lexed, joined[-1], right)):
            joined.pop()
            right = both
        joined.append(right)
    for i in range(1, len(joined)):
        joined[i - 1], joined[i] = _share_day(lexed, joined[i - 1], joined[i])
    return joined


def _ends_range(lexed: Lexed, joined: list[Found], right: Found) -> bool:
    """Whether a clock ends a range that has its day, so that the day behind a comma is that of the next.

    So it is with 5pm in "Fri 9am-5pm, Sat 10am-2pm".
    """
    if len(joined) < 2 or not isinstance(joined[-1].reading.value, DateValue):
        return False
    begin, end = joined[-2:]
    link, comma = lexed.symbols[begin.last : end.first], lexed.symbols[end.last : right.first]
    ranged = len(link) == 1 and link in group("LINK") and comma == group("COMMA")
    return (
        ranged and _is_clock(end.reading) and isinstance(begin.reading.value, DateValue) and _has_day(begin)
    )


def _has_day(found: Found) -> bool:
    value = _fields(found.reading)
    return value.weekday is not None or bool(value.day)


def _share_day(lexed: Lexed, left: Found, right: Found) -> tuple[Found, Found]:
    """Give the clock of "11 a.m. on 11 November", two expressions, the day of the other."""
    joint = _joint(lexed.symbols[left.last : right.first])
    if joint not in APART:
        return left, right
    reading = join(left.reading, right.reading, joint)
    if reading is None:
        return left, right
    if isinstance(left.reading.value, DateValue) and _is_clock(left.reading):
        return left._replace(reading=reading), right
    return left, right._replace(reading=reading)


def _join(lexed: Lexed, left: Found, right: Found) -> Found | None:
    joint = _joint(lexed.symbols[left.last : right.first])
    if joint is None or right.first - left.last > 2:
        return None
    reading = None if joint in APART else join(left.reading, right.reading, joint)
    if reading is None:
        return None
    return Found(left.first, right.last, reading, f"{left.rule}+{right.rule}")


def _joint(symbols: str) -> str | None:
    """The class names of the words between, or None where they part the two."""
    names = []
    for symbol in symbols:
        name = next(
            (n for n in ("COMMA", "OF", "ON", "AT", "IN", "THE", "POSS", "OPEN") if symbol in group(n)), None
        )
        if name is None:
            return None
        names.append(name)
    joint = " ".join(names)
    return joint if joint in JOINTS else None


def join(left: Reading, right: Reading, joint: str) -> Reading | None:
    """The one time that two readings name together, or None."""
    a, b = left.value, right.value
    if not isinstance(a, DateValue) or not isinstance(b, DateValue):
        return None
    if (_is_day(left) or _is_dated(left)) and (_is_day(right) or _is_dated(right)):
        return _weekday_and_date(left, right, joint)
    if a.weekday is not None and a.hour is not None and _has_month_and_day(right):
        clock = attrs.evolve(left, value=a.replace(weekday=None))  # "11:50 PM EST, Tue August 18"
        return _merge(clock, right) if joint in {"", "COMMA"} else None
    if _is_clock(left) and (_is_day(right) or _is_dated(right)):
        return (
            _merge(left, right)
            if joint in {"", "COMMA", "ON", "OF", "ON THE", "OPEN", "OF THE", "COMMA ON"}
            else None
        )
    if _is_clock(right) and (_is_day(left) or _is_dated(left)):
        return _merge(right, left) if joint in {"", "COMMA", "AT", "COMMA AT", "IN", "OPEN", "POSS"} else None
    if _is_part_of_year(left) and _is_year(right):
        return _merge(left, right) if joint in {"", "OF", "COMMA", "IN", "OF THE"} else None
    if _is_part_of_year(right) and _is_year(left):
        return _merge(right, left) if joint == "POSS" else None
    if _is_weekday(left) and right.unit is Granularity.WEEK and isinstance(right.offset, int):
        return _merge(left, right) if joint in {"", "OF", "COMMA"} else None
    return None


def _merge(fine: Reading, coarse: Reading) -> Reading | None:
    """The fields of both; what the coarse one counts from stays."""
    try:
        value = _union(fine.value, coarse.value)
    except TimelineError:
        return None
    if value is None:
        return None
    kind = coarse.kind if coarse.offset is not None or coarse.kind is not Anchoring.UNDERSPECIFIED else None
    if kind is None:
        kind = Anchoring.ABSOLUTE if has_year(value) else Anchoring.UNDERSPECIFIED
    return attrs.evolve(
        coarse,
        type=type_of(value),
        value=value,
        kind=kind,
        mod=fine.mod or (None if coarse.mod == "NONE" else coarse.mod),
        stepped=fine.stepped or coarse.stepped,
    )


def _union(first: object, second: object) -> DateValue | None:
    """Both values in one, or None where they contradict."""
    if not isinstance(first, DateValue) or not isinstance(second, DateValue):
        return None
    fields = {
        name: given
        for name, given in attrs.asdict(second).items()
        if given is not None and given is not False
    }
    first = _in_half(first, fields.get("daypart"))
    for name, given in attrs.asdict(first).items():
        if given is None or given is False:
            continue
        if fields.get(name, given) != given:
            return None
        fields[name] = given
    if "hour" in fields and fields.pop("daypart", None) == "MO" and int(fields["hour"]) > NOON:
        return None
    return DateValue(**fields)


def _in_half(clock: DateValue, part: object) -> DateValue:
    """The clock in the part of the day that the other names: "8:30" of "tonight" is 20:30."""
    late = part in {"AF", "EV"} or (part == "NI" and (clock.hour or 0) >= 6)
    return clock.replace(hour=clock.hour + 12) if late and clock.hour and clock.hour < 12 else clock


def _weekday_and_date(left: Reading, right: Reading, joint: str) -> Reading | None:
    """Read "Friday, May 5" as the 5th: the weekday adds nothing that the calendar does not know."""
    of = joint == "OF" and isinstance(left.value, DateValue) and left.value.daypart is not None
    if joint not in {"", "COMMA", "OPEN"} and not of:
        return None
    for weekday, date in ((left, right), (right, left)):
        if (
            _is_weekday(weekday)
            and (_has_month_and_day(date) or _is_spoken_day(date))
            and weekday.kind is not Anchoring.ANAPHORIC
        ):
            value = date.value
            if isinstance(weekday.value, DateValue) and isinstance(value, DateValue):
                value = value.replace(daypart=weekday.value.daypart or value.daypart)
                if value.hour is not None:
                    value = value.replace(daypart=None)
            return attrs.evolve(
                date, value=value, type=type_of(value) if isinstance(value, DateValue) else date.type
            )
    return None


def _fields(reading: Reading) -> DateValue:
    assert isinstance(reading.value, DateValue)
    return reading.value


def _is_weekday(reading: Reading) -> bool:
    value = _fields(reading)
    return value.weekday is not None and value.hour is None


def _has_month_and_day(reading: Reading) -> bool:
    value = _fields(reading)
    return value.month is not None and bool(value.day) and reading.offset is None


def _is_day(reading: Reading) -> bool:
    """Whether it names a day of its own, with no clock."""
    value = _fields(reading)
    named = any(getattr(value, name) is not None for name in DAY_FIELDS) or reading.holiday is not None
    return (named or reading.unit is Granularity.DAY) and value.hour is None and not _is_clock(reading)


def _is_dated(reading: Reading) -> bool:
    return reading.offset is not None and reading.unit is Granularity.DAY and not _is_clock(reading)


def _is_spoken_day(reading: Reading) -> bool:
    """Whether it is today, yesterday or tomorrow."""
    return _is_dated(reading) and isinstance(reading.offset, int) and reading.kind is Anchoring.DEICTIC


def _is_clock(reading: Reading) -> bool:
    """Whether it is a time of day with no day of its own."""
    value = _fields(reading)
    timed = any(getattr(value, name) is not None for name in CLOCK_FIELDS)
    dated = any(getattr(value, name) is not None for name in ("day", "weekday", "month", "year"))
    own = reading.unit is None or (reading.kind is Anchoring.ANAPHORIC and reading.offset == 0)
    return timed and not dated and own


def _is_year(reading: Reading) -> bool:
    value = _fields(reading)
    if reading.unit is Granularity.YEAR and isinstance(reading.offset, int):
        return value == DateValue()
    return reading.offset is None and value.year is not None and value == DateValue(year=value.year)


def _is_part_of_year(reading: Reading) -> bool:
    value = _fields(reading)
    if reading.offset is not None or value.year is not None or value.hour is not None:
        return False
    return any(getattr(value, name) is not None for name in ("month", "quarter", "half", "season"))
