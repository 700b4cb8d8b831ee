"""Times of day: "10:30 a.m. EST", "3 p.m.", "noon", "8 in the morning"."""

from __future__ import annotations

import re

from timeline.times.readings import date, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.names import in_name
from timeline.times.rules.parts import goes_on, is_title, mod_of, word_after


def clock(match: Match) -> dict[str, int | str | None] | None:
    """The fields of the time of day that the words give, or None where it is no time of day."""
    written = match.one("CLOCK") or match.one("DOT_CLOCK") or match.one("NUM_CLOCK")
    if match.has("NOON"):
        hour, minute = (int(part) for part in str(match.one("NOON")).split(":"))
        return {"hour": hour, "minute": minute, "zone": match.one("ZONE") or None}
    second = offset = None
    if written is not None:
        parts = _WRITTEN.fullmatch(str(written).replace(".", ":"))
        if parts is None:
            return None
        hour, minute = int(parts[1]), int(parts[2])
        second, offset = int(parts[3]) if parts[3] else None, offset_of(parts[4])
    else:
        found = match.one("HOURS") or match.one("ERA_YEAR")
        if found is None:
            return None
        hour, minute = (int(found), 0) if int(found) <= 24 else divmod(int(found), 100)
    hour = in_half(hour, match)
    return {"hour": hour, "minute": minute, "second": second, "zone": offset or match.one("ZONE") or None}


def offset_of(written: str | None) -> str | None:
    """The offset as TIMEX3 has it.

    >>> offset_of("+2"), offset_of("-0530"), offset_of("-11:00")
    ('+02:00', '-05:30', '-11:00')
    """
    if not written or written == "Z":
        return written
    digits = written[1:].replace(":", "")
    hours, minutes = (digits, "00") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    return f"{'+' if written[0] == '+' else '-'}{int(hours):02d}:{minutes}"


def in_half(hour: int, match: Match) -> int:
    """The hour of 24, by a.m. and p.m. or the part of the day."""
    half = match.one("AMPM")
    part = match.one("DAYPART")
    if half == "PM" or (half is None and part in {"AF", "EV"} and hour < 12):
        return hour + 12 if hour < 12 else hour
    if half == "AM" or part == "MO":
        return hour % 12 if hour <= 12 else hour
    if part == "NI" and hour == 12:
        return 0
    if part == "NI" and 6 <= hour < 12:
        return hour + 12
    return hour


def _time(match: Match) -> Reading | None:
    fields = None if match.has("DAYPART") and goes_on(match) else clock(match)
    return None if fields is None else date(value(**fields), Anchoring.ANAPHORIC, mod=mod_of(match))


def _with_offset(match: Match) -> Reading | None:
    """A clock with an offset written on its zone: "17:00 GMT+2"; a blank between parts the two."""
    at = match.words[match.last - 1].start
    fields = clock(match) if match.text[at - 1] in _SIGNS else None
    if fields is None:
        return None
    return date(value(**fields | {"zone": offset_of(match.text[at - 1 : match.end])}), Anchoring.ANAPHORIC)


def _military(match: Match) -> Reading | None:
    """Four digits without a colon: "0530", "at 1430 hours", "1430 GMT"."""
    unit = match.one("UNITS") or match.one("UNIT_SHORT")
    told = any(match.before(name) for name in ("AT", "FROM", "BETWEEN", "TO", "SIGNAL"))
    joined = unit is not None and " " not in match.text[match.start : match.end]
    if (unit or "HOUR") != "HOUR" or not (
        told or joined or match.has("ZONE") or (unit and match.has("NUM_CLOCK"))
    ):
        return None
    return None if unit and match.has("NUM_YEAR") and not (joined or match.before("AT")) else _time(match)


def _bare(match: Match) -> Reading | None:
    """A clock with nothing that says so: "at 10:30" is one, "won 10:30" is a score."""
    written = str(match.one("CLOCK"))
    hour = int(written.split(":", maxsplit=1)[0])
    near = match.before("AT") or match.before("FROM") or match.before("SIGNAL") or match.before("TO")
    near = near or match.part(match.first - 1, match.last).before("YEAR") if match.before("COMMA") else near
    near = near or match.before("WEEKDAY") or match.before("DEICTIC_DAY") or match.before("BETWEEN")
    near = near or (written[0] == "0" and len(written) == 5)
    return _time(match) if hour <= 24 and (near or (hour >= 10 and word_after(match)[:1] != "-")) else None


def _noon(match: Match) -> Reading | None:
    named = in_name(match) or is_title(match)
    return None if named or match.one("HOURS") not in (None, 12) else _time(match)


_SIGNS = "+-−–"
_WRITTEN = re.compile(r"(\d\d?):(\d\d)(?::(\d\d))?\s?(Z|[+-]\d\d:?\d\d)?")

RULES = (
    Rule(
        name="clock-offset",
        pattern="(CLOCK|DOT_CLOCK|NUM_CLOCK|(HOURS|CLOCK) AMPM) OPEN? ZONE DASH? (HOUR|CLOCK|NUM_CLOCK)",
        read=_with_offset,
        examples=(
            Example("at 17:00 GMT+2 it", "17:00 GMT+2", "TIME", "2020-08-19T17:00+02:00"),
            Example("at 9 a.m. UTC-5 it", "9 a.m. UTC-5", "TIME", "2020-08-19T09:00-05:00"),
        ),
        counterexamples=("at 17:00 GMT 5 ships", "at 17:00 GMT - 5 ships"),
    ),
    Rule(
        name="clock-military",
        pattern=(
            "MOD? (NUM_CLOCK (UNITS|UNIT_SHORT|ZONE)?|NUM_YEAR (UNITS|UNIT_SHORT|ZONE)|NUM_BIG UNIT_SHORT)"
        ),
        read=_military,
        examples=(
            Example("at 0530 they sailed", "0530", "TIME", "2020-08-19T05:30"),
            Example("at 1430 hours they sailed", "1430 hours", "TIME", "2020-08-19T14:30"),
            Example("Doors open 1930hrs sharp", "1930hrs", "TIME", "2020-08-19T19:30"),
        ),
        counterexamples=("code 0530 failed", "for 1500 hours", "at 1999 hours", "ran 5000hrs"),
    ),
    Rule(
        name="clock-half",
        pattern="MOD? (CLOCK|DOT_CLOCK|HOURS|NUM_3|NUM_YEAR) AMPM ZONE?",
        read=_time,
        examples=(
            Example("at 10:30 a.m. it fell", "10:30 a.m.", "TIME", "2020-08-19T10:30"),
            Example("at 7pm it fell", "7pm", "TIME", "2020-08-19T19:00"),
            Example("at 9.30 pm it fell", "9.30 pm", "TIME", "2020-08-19T21:30"),
        ),
        counterexamples=("I am 12 and you", "it is 45 pm"),
    ),
    Rule(
        name="clock-daypart",
        pattern="MOD? (CLOCK|HOURS) OCLOCK? (IN THE|AT) DAYPART",
        read=_time,
        examples=(
            Example("at 8 in the morning it", "8 in the morning", "TIME", "2020-08-19T08:00"),
            Example(
                "at nine o'clock in the evening", "nine o'clock in the evening", "TIME", "2020-08-19T21:00"
            ),
        ),
        counterexamples=("8 in the morning-room",),
    ),
    Rule(
        name="clock-oclock",
        pattern="MOD? HOURS OCLOCK",
        read=_time,
        examples=(Example("at five o'clock", "five o'clock", "TIME", "2020-08-19T05:00"),),
        counterexamples=("the o'clock",),
    ),
    Rule(
        name="clock-zone",
        pattern="MOD? (CLOCK (ZONE|UNIT_SHORT)|DOT_CLOCK ZONE)",
        read=_time,
        examples=(Example("at 14:30 GMT it", "14:30 GMT", "TIME", "2020-08-19T14:30Z"),),
        counterexamples=("a GMT clock",),
    ),
    Rule(
        name="clock",
        pattern="MOD? CLOCK",
        read=_bare,
        examples=(Example("at 9:05 they left", "9:05", "TIME", "2020-08-19T09:05"),),
        counterexamples=("they won 3:10 there", "John 4:15 says"),
    ),
    Rule(
        name="noon",
        pattern="MOD? (EARLY DASH?)? HOURS? NOON ZONE?",
        read=_noon,
        examples=(
            Example("at 12 noon they left", "12 noon", "TIME", "2020-08-19T12:00"),
            Example("at noon they left", "noon", "TIME", "2020-08-19T12:00"),
            Example("around midnight they left", "around midnight", "TIME", "2020-08-19T00:00"),
        ),
        counterexamples=("the afternoon's",),
    ),
)
