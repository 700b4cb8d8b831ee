"""Days and months of the calendar: "20 August 2020", "Aug. 20", "August 2020", "August"."""

from __future__ import annotations

import attrs

from timeline.times.readings import date, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.names import is_given_name
from timeline.times.rules.parts import PART, YEAR, mod_of, word_after, word_before, year_of
from timeline.times.symbols import group

EARLIEST = 1500
"""Before this year a number beside a month that counts something is no year."""

DAY = "(DAYNUM|ORD)"


def _day(match: Match) -> int:
    found = match.all("DAYNUM") or match.all("ORD")
    return int(found[0])


def _with_year(match: Match) -> Reading | list[Piece] | None:
    year = match.one("SHORT_YEAR") if match.has("SHORT_YEAR") else year_of(match)
    return _day_alone(
        match, date(value(year=year, month=match.one("MONTH"), day=_day(match)), mod=mod_of(match))
    )


def _day_alone(match: Match, reading: Reading | None) -> Reading | list[Piece] | None:
    """The date without an article that is a noun's: "the 5 May decree", not "the 5th of May"."""
    digits = match.words[match.first + 1].symbol in group("COUNT") if match.has("BARE_THE") else False
    loose = digits and match.words[match.first].symbol in group("BARE_THE") and _noun_follows(match)
    return [Piece(match.first + 1, match.last, reading)] if reading is not None and loose else reading


def _noun_follows(match: Match) -> bool:
    after = word_after(match)
    return after.islower() and not match.is_in(after, "function_words")


def _month_day(match: Match) -> Reading | None:
    if match.after("AMPM"):
        return None
    return date(value(month=match.one("MONTH"), day=_day(match)), mod=mod_of(match))


def _day_month(match: Match) -> Reading | list[Piece] | None:
    if match.has("ORD_WORD") and not match.has("OF") and not _is_first(match):
        return None
    if match.is_in(word_before(match), "streets"):
        return []
    return _day_alone(match, date(value(month=match.one("MONTH"), day=_day(match)), mod=mod_of(match)))


def _is_first(match: Match) -> bool:
    """Whether the ordinal is the name of the first of the month: "primo maggio"."""
    at = match.at("ORD_WORD")
    return at is not None and match.is_in(match.text[match.words[at].start : match.words[at].end], "day_one")


def _month_year(match: Match) -> Reading | None:
    year = match.one("SHORT_YEAR") if match.has("SHORT_YEAR") else year_of(match)
    if (
        year is not None
        and year < EARLIEST
        and not match.has("BC")
        and match.is_in(word_after(match), "measures")
    ):
        return None
    return date(value(year=year, month=match.one("MONTH")), mod=mod_of(match))


def _month(match: Match) -> Reading | None:
    if match.before("ROMAN"):  # a street: "via XX Settembre"
        return None
    if is_given_name(match):
        return None
    if match.has("MONTH_FULL") or match.has("EARLY") or match.has("EDGE"):
        return date(value(month=match.one("MONTH")), mod=mod_of(match))
    before = word_before(match).lower()
    strong = match.is_in(before, "before_month") or match.before("BETWEEN")
    ends = match.is_in(word_after(match), "function_words")
    strong = strong or (ends and (match.before("BEFORE") or match.before("AFTER")))
    dotted = match.has("MONTH_SHORT") and match.text[match.end - 1] == "."
    linked = any(match.after(link) for link in ("DASH", "TO", "AND", "SLASH")) and (
        strong or match.part(match.first, match.last + 1).after("MONTH")
    )
    linked = linked or _goes_on_a_list(match)
    if not (strong or dotted or linked):
        return None
    if match.has("MONTH_WEAK") and before == "of" and word_after(match)[:1].isupper():
        return None
    return date(value(month=match.one("MONTH")))


def _goes_on_a_list(match: Match) -> bool:
    """Whether another month stands before, as in "April and May"."""
    joined = match.before("AND") or match.before("OR") or match.before("COMMA") or match.before("SLASH")
    return joined and match.part(match.first - 1, match.last).before("MONTH_FULL")


def _ordinal_day(match: Match) -> Reading | None:
    near = match.before("ON") or match.before("SIGNAL") or match.before("FROM") or match.before("TO")
    told = near and match.is_in(word_after(match), "function_words")
    if not told and not _is_of_letter(match):
        return None
    return date(value(day=match.one("ORD_DIGIT")))


def _is_of_letter(match: Match) -> bool:
    """Whether it is the day of a letter or a meeting: "your letter of the 4th", "the night of the 4th"."""
    of_thing = match.part(match.first - 1, match.last)
    dated = of_thing.before("DAYPART") or match.is_in(word_before(of_thing), "dated_things")
    return match.before("OF") and dated


def _weekday_ordinal(match: Match) -> Reading | None:
    if match.after("MONTH") or (match.after("OF") and match.part(match.first, match.last + 1).after("MONTH")):
        return None
    reading = date(value(day=match.one("ORD_DIGIT")))
    return attrs.evolve(reading, weekday=match.one("WEEKDAY")) if reading is not None else None


def _small_month(match: Match) -> Reading | None:
    """Read "may 8, 2020" in small letters: a year stands behind, and no verb fits."""
    return date(value(year=year_of(match), month=match.one("MONTH_SMALL"), day=_day(match)))


RULES = (
    Rule(
        name="small-month",
        pattern="(MONTH_SMALL (DAYNUM|ORD) COMMA? YEAR | THE? (DAYNUM|ORD) OF? MONTH_SMALL COMMA? YEAR)",
        read=_small_month,
        examples=(
            Example("he left on may 8, 2020 for good", "may 8, 2020", "DATE", "2020-05-08"),
            Example("he left on 8 march 2020 for good", "8 march 2020", "DATE", "2020-03-08"),
        ),
        counterexamples=("they may 8 times out of ten", "they march 8 miles"),
    ),
    Rule(
        name="day-month-year",
        pattern=f"MOD? THE? {DAY} (OF|DASH|COMMA)? MONTH (COMMA|OF|DASH|IN)? ({YEAR}|SHORT_YEAR)",
        read=_with_year,
        examples=(
            Example("on 20 August 2020", "20 August 2020", "DATE", "2020-08-20"),
            Example("on the 20th of August, 2020", "the 20th of August, 2020", "DATE", "2020-08-20"),
            Example("on 20 September 480 BC", "20 September 480 BC", "DATE", "BC0480-09-20"),
        ),
        counterexamples=("on 31 June 2020-ish",),
    ),
    Rule(
        name="month-day-year",
        pattern=f"MOD? MONTH DOT? THE? {DAY} (COMMA|OF|IN)? ({YEAR}|SHORT_YEAR)",
        read=_with_year,
        examples=(
            Example("On Aug. 20, 2020 it fell", "Aug. 20, 2020", "DATE", "2020-08-20"),
            Example("On May 7 , 2005 it fell", "May 7 , 2005", "DATE", "2005-05-07"),
            Example("On Sept . 11 , 2001 it fell", "Sept . 11 , 2001", "DATE", "2001-09-11"),
        ),
        counterexamples=("In May 45, 2020 was far",),
    ),
    Rule(
        name="month-year",
        pattern=f"({PART}|MOD|THIS)? MONTH (COMMA|OF|DASH|IN|SLASH)? ({YEAR}|SHORT_YEAR)",
        read=_month_year,
        examples=(
            Example("since May 2020.", "May 2020", "DATE", "2020-05"),
            Example("in early May 2020.", "early May 2020", "DATE", "2020-05"),
            Example("by the end of June, 2016", "the end of June, 2016", "DATE", "2016-06"),
            Example("in August 480 BC", "August 480 BC", "DATE", "BC0480-08"),
        ),
        counterexamples=("they may 2020 or not",),
    ),
    Rule(
        name="month-day",
        pattern=f"MOD? EARLY? MONTH DOT? THE? {DAY}",
        read=_month_day,
        examples=(
            Example("between August 4 and August 16", "August 4", "DATE", "2020-08-04"),
            Example("on Sept . 11 it fell", "Sept . 11", "DATE", "2020-09-11"),
            Example("born on May eighth", "May eighth", "DATE", "2020-05-08"),
        ),
        counterexamples=("in June 40 people",),
    ),
    Rule(
        name="day-month",
        pattern=f"MOD? THE? {DAY} (OF|DASH)? MONTH",
        read=_day_month,
        examples=(
            Example("on 4 August they left", "4 August", "DATE", "2020-08-04"),
            Example("on the twentieth of August", "the twentieth of August", "DATE", "2020-08-20"),
        ),
        counterexamples=("the first May rally",),
    ),
    Rule(
        name="month",
        pattern=f"({PART}|MOD)? MONTH",
        read=_month,
        examples=(
            Example("talks in June stalled", "June", "DATE", "2020-06"),
            Example("to the end of July, they", "the end of July", "DATE", "2020-07"),
            Example("in mid-July they", "mid-July", "DATE", "2020-07"),
            Example("in May they", "May", "DATE", "2020-05"),
        ),
        counterexamples=("May I go", "They march on", "Theresa May spoke", "a march of May Day-ers"),
    ),
    Rule(
        name="weekday-ordinal",
        pattern="WEEKDAY COMMA? THE? ORD_DIGIT",
        read=_weekday_ordinal,
        examples=(
            Example("on Thursday the 20th we", "Thursday the 20th", "DATE", "2020-08-20"),
            Example("on Friday the 13th we", "Friday the 13th", "DATE", "2020-11-13"),
        ),
        counterexamples=("Thursday the staff",),
    ),
    Rule(
        name="ordinal-day",
        pattern="THE ORD_DIGIT",
        read=_ordinal_day,
        examples=(
            Example("arrived on the 20th.", "the 20th", "DATE", "2020-08-20"),
            Example("your letter of the 4th came", "the 4th", "DATE", "2020-08-04"),
        ),
        counterexamples=("in the 20th minute", "the 20th man", "the capture of the 20th man"),
    ),
)
