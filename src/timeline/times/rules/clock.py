"""Times of day: "10:30 a.m. EST", "3 p.m.", "noon", "8 in the morning", "half past three"."""

from __future__ import annotations

from timeline.times.readings import date, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.parts import goes_on, mod_of, word_after


def clock(match: Match) -> dict[str, int | str | None] | None:
    """The fields of the time of day that the words give, or None where it is no time of day."""
    written = match.one("CLOCK") or match.one("DOT_CLOCK")
    if match.has("NOON"):
        hour, minute = (int(part) for part in str(match.one("NOON")).split(":"))
        return {"hour": hour, "minute": minute}
    second = None
    if written is not None:
        parts = [int(part) for part in str(written).replace(".", ":").split(":")]
        hour, minute = parts[0], parts[1]
        second = parts[2] if len(parts) == 3 else None
    else:
        found = match.one("HOURS") or match.one("ERA_YEAR")
        if found is None:
            return None
        hour, minute = (int(found), 0) if int(found) <= 24 else divmod(int(found), 100)
    hour = _in_half(hour, match)
    return {"hour": hour, "minute": minute, "second": second, "zone": match.one("ZONE") or None}


def _in_half(hour: int, match: Match) -> int:
    half = match.one("AMPM")
    part = match.one("DAYPART")
    if half == "PM" or (half is None and part in {"AF", "EV"} and hour < 12):
        return hour + 12 if hour < 12 else hour
    if half == "AM" or part == "MO":
        return hour % 12 if hour <= 12 else hour
    if part == "NI" and 6 <= hour < 12:
        return hour + 12
    return hour


def _time(match: Match) -> Reading | None:
    fields = None if match.has("DAYPART") and goes_on(match) else clock(match)
    return None if fields is None else date(value(**fields), Anchoring.ANAPHORIC, mod=mod_of(match))


def _bare(match: Match) -> Reading | None:
    """A clock with nothing that says so: "at 10:30" is one, "won 10:30" is a score."""
    hour = int(str(match.one("CLOCK")).split(":")[0])
    near = match.before("AT") or match.before("FROM") or match.before("SIGNAL") or match.before("TO")
    near = near or match.before("WEEKDAY") or match.before("DEICTIC_DAY") or match.before("BETWEEN")
    return _time(match) if hour <= 24 and (near or (hour >= 10 and word_after(match)[:1] != "-")) else None


def _minute_word(match: Match) -> Reading | None:
    minutes, hour = match.one("MINUTE_WORD"), match.one("HOURS")
    total = (int(hour) * 60 + int(minutes)) % (24 * 60)
    return date(value(hour=total // 60, minute=total % 60), Anchoring.ANAPHORIC)


RULES = (
    Rule(
        name="clock-half",
        pattern="MOD? (CLOCK|DOT_CLOCK|HOURS|NUM_3|NUM_YEAR) AMPM (OPEN? ZONE)?",
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
        pattern="MOD? (CLOCK (ZONE|UNIT_SHORT)|DOT_CLOCK ZONE|ARTICLE (CLOCK|DOT_CLOCK) (UNITS|ZONE)?)",
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
        name="minutes-past",
        pattern="MINUTE_WORD HOURS",
        read=_minute_word,
        examples=(
            Example("at half past three they", "half past three", "TIME", "2020-08-19T03:30"),
            Example("at a quarter to 5 they", "a quarter to 5", "TIME", "2020-08-19T04:45"),
        ),
        counterexamples=("half past the hill",),
    ),
    Rule(
        name="noon",
        pattern="MOD? (EARLY DASH?)? NOON",
        read=_time,
        examples=(
            Example("at noon they left", "noon", "TIME", "2020-08-19T12:00"),
            Example("around midnight they left", "around midnight", "TIME", "2020-08-19T00:00"),
        ),
        counterexamples=("the afternoon's",),
    ),
)
