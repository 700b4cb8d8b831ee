"""Times of day in words: "half past three", "ten to six", "eleven thirty", "8 tonight", "from 9 to 5"."""

from __future__ import annotations

from timeline.times.readings import date, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import mod_of, word_after, word_before
from timeline.times.symbols import group

HALF_DAY = 12 * 60


def _at(minutes: int, match: Match) -> Reading | None:
    """The time so many minutes after midnight, in the half of the day that the words name."""
    part = match.one("DAYPART")
    if match.one("AMPM") == "PM" or part in {"AF", "EV"} or (part == "NI" and minutes >= 6 * 60):
        minutes = minutes % HALF_DAY + HALF_DAY
    minutes %= 24 * 60
    return date(value(hour=minutes // 60, minute=minutes % 60), Anchoring.ANAPHORIC, mod=mod_of(match))


def _minute_word(match: Match) -> Reading | None:
    if match.before("THE") or match.before("ORD") or match.before("DASH") or match.before("COUNT"):
        return None
    return _at(int(match.one("HOURS")) * 60 + int(match.one("MINUTE_WORD")), match)


def _minutes_to(match: Match) -> Reading | None:
    """Read "twenty minutes past six", "at ten to six"; without the unit and "at" the latter is a score."""
    unit = match.one("UNITS")
    if unit not in (None, "MINUTE") or not _ends(match):
        return None
    if unit is None and not (match.before("AT") or (match.has("PAST") and match.has("COUNT"))):
        return None
    minutes = 15 if match.has("QUARTER") else match.words[match.first].value
    if not isinstance(minutes, int):
        return None
    last = match.words[match.last - 1]
    hour = (
        24
        if match.has("NOON") and last.value == "00:00"
        else 12
        if match.has("NOON")
        else int(last.value or 0)
    )
    if not (0 < minutes < 30 and 0 < hour <= 24) or (unit is None and minutes % 5):
        return None
    return _at(hour * 60 + (minutes if match.has("PAST") else -minutes), match)


def _ends(match: Match) -> bool:
    """Whether nothing follows that the numbers could count."""
    return match.is_in(word_after(match), "function_words")


def _spoken(match: Match) -> Reading | None:
    """Read "at eleven thirty"; what looks like a year is one elsewhere."""
    if not match.before("AT") or not _ends(match):
        return None
    year = match.one("WORD_YEAR")
    hour, minute = divmod(int(year), 100) if year else (int(n) for n in match.all("WORD_NUM"))
    return _at(hour * 60 + minute, match) if 0 < hour <= 12 and 0 < minute < 60 else None


def _at_hour(match: Match) -> Reading | list[Piece] | None:
    """Read "8" in "at 8 tonight", "at 8 on Monday", "starts at 8."; of what is counted it says nothing."""
    if not match.before("AT") or match.after("AMPM"):
        return None
    starts = match.is_in(word_before(match.part(match.first - 1, match.last)), "before_at_hour")
    if not _day_follows(match) and not (starts and not word_after(match)):
        return None
    return date(value(hour=int(match.one("HOURS")), minute=0), Anchoring.ANAPHORIC)


def _day_follows(match: Match) -> bool:
    """Whether a day, or a part of one, stands behind."""
    beyond = match.part(match.first, match.last + 1)
    if match.after("THIS"):
        return beyond.after("DAYPART") or beyond.after("WEEKDAY")
    if match.after("ON"):
        return beyond.after("WEEKDAY") or beyond.after("MONTH")
    return match.after("TONIGHT") or match.after("DEICTIC_DAY") or match.after("WEEKDAY")


def _open_hours(match: Match) -> list[Piece] | None:
    """Read "open from 9 to 5": hours of work, of which the second is after noon if it is the lesser."""
    hours = [i for i in range(match.first, match.last) if match.words[i].symbol in group("HOURS")]
    if not match.is_in(word_before(match), "before_hours") or not _ends(match):
        return None
    first, second = (int(match.words[i].value or 0) for i in hours)
    readings = [date(value(hour=hour, minute=0), Anchoring.ANAPHORIC) for hour in (first, second + 12)]
    if second >= first or readings[0] is None or readings[1] is None:
        return None
    return [Piece(i, i + 1, reading) for i, reading in zip(hours, readings, strict=True) if reading]


RULES = (
    Rule(
        name="minutes-past",
        pattern="MINUTE_WORD HOURS (AMPM|(IN THE|AT) DAYPART)?",
        read=_minute_word,
        examples=(
            Example("at half past three they", "half past three", "TIME", "2020-08-19T03:30"),
            Example("at a quarter to 5 they", "a quarter to 5", "TIME", "2020-08-19T04:45"),
            Example(
                "at half past nine in the evening",
                "half past nine in the evening",
                "TIME",
                "2020-08-19T21:30",
            ),
        ),
        counterexamples=("half past the hill", "in the quarter to 5 cents"),
    ),
    Rule(
        name="minutes-to",
        pattern="(COUNT UNITS?|QUARTER) (TO|PAST) (HOURS|NOON)",
        read=_minutes_to,
        examples=(
            Example("at ten to six they", "ten to six", "TIME", "2020-08-19T05:50"),
            Example("until twenty minutes past six.", "twenty minutes past six", "TIME", "2020-08-19T06:20"),
        ),
        counterexamples=(
            "won by ten to six",
            "from ten to six men",
            "in the quarter to 6.",
        ),
    ),
    Rule(
        name="spoken-clock",
        pattern="MOD? (WORD_YEAR|WORD_NUM WORD_NUM)",
        read=_spoken,
        examples=(
            Example("at eleven thirty they", "eleven thirty", "TIME", "2020-08-19T11:30"),
            Example("at six fifteen.", "six fifteen", "TIME", "2020-08-19T06:15"),
        ),
        counterexamples=("in eleven thirty they", "at eleven thirty percent"),
    ),
    Rule(
        name="at-hour",
        pattern="HOURS",
        read=_at_hour,
        examples=(
            Example("at 8 tonight they", "8 tonight", "TIME", "2020-08-19T20:00"),
            Example("The film starts at 8.", "8", "TIME", "2020-08-19T08:00"),
        ),
        counterexamples=("at 8 percent", "priced at 8."),
    ),
    Rule(
        name="open-hours",
        pattern="FROM? HOURS (TO|DASH) HOURS",
        read=_open_hours,
        examples=(Example("It is open from 9 to 5.", "5", "TIME", "2020-08-19T17:00"),),
        counterexamples=("It fell from 9 to 5.", "It is open from 9 to 5 men."),
    ),
)
