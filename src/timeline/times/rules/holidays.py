"""Named days: "Christmas 1998", "last Thanksgiving", "Easter"."""

from __future__ import annotations

from timeline.times.feasts import is_feast
from timeline.times.holiday_dates import holiday_date, of_stated_year
from timeline.times.readings import date, relative, week_around
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.days import kind_of, step_of
from timeline.times.rules.parts import STEPPED, YEAR, mod_of, word_after, year_of
from timeline.times.symbols import group
from timeline.values import DateValue, Granularity


def holiday(name: str, year: int | None) -> Reading | None:
    """The day of a holiday in a year, or of the year that the text means."""
    if year is not None:
        return date(of_stated_year(name, year, DateValue()))
    fixed = holiday_date(name)
    return date(fixed) if fixed else relative(0, None, kind=Anchoring.UNDERSPECIFIED, holiday=name)


STEPS = ("LAST", "NEXT", "THIS", "PAST", "COMING", "PREVIOUS", "FOLLOWING")


def _is_meant(match: Match, name: str) -> bool:
    """Whether the feast itself is meant: no "Yom Kippur War", and no person of the name.

    A name that persons bear too ("Ramadan") stands after a preposition, with a step or a year.
    """
    weak = match.has("HOLIDAY_WEAK")
    if (weak or is_feast(name)) and word_after(match)[:1].isupper():
        return False
    return not weak or match.before("SIGNALS") or match.last - match.first > 1


def _is_thing(match: Match) -> bool:
    """Whether a thing or an event bears the name of the day: "a Christmas tree", "the Easter Offensive"."""
    return match.words[match.last - 1].symbol in group("HOLIDAY") and match.is_in(
        word_after(match), "holiday_things"
    )


def _holiday(match: Match) -> Reading | None:
    if match.is_in(word_after(match), "named_after_day") or _is_thing(match):
        return None
    name = str(match.one("HOLIDAY"))
    year = match.one("SHORT_YEAR") if match.has("SHORT_YEAR") else year_of(match)
    fixed = holiday_date(name)
    part = match.one("DAYPART")
    if not _is_meant(match, name):
        return None
    if year is not None:
        return date(of_stated_year(name, year, DateValue(daypart=part)), mod=mod_of(match))
    inner = fixed.replace(daypart=part) if fixed else DateValue(daypart=part)
    if any(match.has(step) for step in STEPS):
        return relative(
            step_of(match), None, kind=kind_of(match), inner=inner, holiday=None if fixed else name
        )
    reading = date(inner, mod=mod_of(match))
    if reading is None or fixed:
        return reading
    return relative(0, None, kind=reading.kind, inner=inner, mod=reading.mod, holiday=name)


def _around(match: Match) -> Reading | None:
    """Read "Easter week", "the Thanksgiving weekend": the week in which the day falls."""
    name, unit_name = str(match.one("HOLIDAY")), str(match.one("ONE_UNIT"))
    if unit_name not in ("WEEK", "WEEKEND") or is_feast(name):
        return None
    unit = Granularity(unit_name)
    year = year_of(match)
    if year is not None:
        return date(week_around(of_stated_year(name, year, DateValue()), unit))
    return relative(0, unit, kind=Anchoring.UNDERSPECIFIED, holiday=name)


RULES = (
    Rule(
        name="holiday-week",
        pattern=f"(THIS|THE)? HOLIDAY ONE_UNIT ((OF|COMMA|IN)? {YEAR})?",
        read=_around,
        examples=(
            Example("over the Thanksgiving weekend they", "the Thanksgiving weekend", "DATE", "2020-W48-WE"),
            Example("in Easter week 2016 they", "Easter week 2016", "DATE", "2016-W12"),
        ),
        counterexamples=("a Christmassy week-ender",),
    ),
    Rule(
        name="holiday",
        pattern=f"MOD? (THIS|THE)? {STEPPED}? HOLIDAY DAYPART? ((OF|COMMA|IN)? ({YEAR}|SHORT_YEAR))?",
        read=_holiday,
        examples=(
            Example("on Christmas 1998 they", "Christmas 1998", "DATE", "1998-12-25"),
            Example("on Thanksgiving Day 1998 they", "Thanksgiving Day 1998", "DATE", "1998-11-26"),
            Example("on Easter 1916 they", "Easter 1916", "DATE", "1916-04-23"),
            Example("last Thanksgiving they", "last Thanksgiving", "DATE", "2019-11-28"),
            Example("on Halloween they", "Halloween", "DATE", "2020-10-31"),
            Example("on Eid al-Fitr 2019 they", "Eid al-Fitr 2019", "DATE", "2019-06-04"),
            Example("during Ramadan they", "Ramadan", "DATE", "2020-Q2"),
            Example("on Diwali 2019 they", "Diwali 2019", "DATE", "2019-XX-XX"),
        ),
        counterexamples=(
            "the Easterly wind",
            "a Christmassy tree",
            "Mr Ramadan spoke",
            "an Epiphany of sorts",
        ),
    ),
)
