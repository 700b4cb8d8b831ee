"""Counted from an anchor: "three days ago", "two weeks later", "a year earlier", "five years from now"."""

from __future__ import annotations

from typing import Any

from timeline.times.readings import grain, half, length, relative, vague
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import COUNT, bare_adjective, count_of, ends_phrase, mod_of, word_after
from timeline.values import Duration, Granularity
from timeline.values.unit import FIELD_OF


def _unit(match: Match) -> str:
    return str(match.one("ANY_UNIT"))


def _counted(match: Match) -> Reading | None:
    """Read how far it is counted, in which direction and from where."""
    if _is_loose(match):
        return None
    if match.has("THAT") and not _has_count(match):
        return None
    if match.is_in(word_after(match), "compares"):  # "two weeks later than planned"
        return None
    if match.has("FROM") and match.one("VAGUE") != "PRESENT_REF" and match.one("DEICTIC_DAY") != 0:
        return None
    forward = _is_forward(match)
    count = count_of(match)
    if count is None or (match.has("UNITS") and not _has_count(match)):
        return _vaguely(match, forward=forward)
    span = _length(match, count)
    single = len(match.all("ANY_UNIT")) == 1
    unit = Granularity.YEAR if span.years and single else grain(_finest(match))
    return relative(span if forward else -span, unit, kind=_kind(match), mod=_mod(match))


def _vaguely(match: Match, *, forward: bool) -> Reading:
    """Some units away: from today a reference alone, from a time told before the unit that it falls in."""
    if _kind(match) is Anchoring.DEICTIC or not forward:
        return vague("FUTURE_REF" if forward else "PAST_REF")
    return relative(length(None, _unit(match)), grain(_unit(match)), kind=Anchoring.ANAPHORIC)


def _half(match: Match) -> Reading | None:
    """Half a unit before or after: "half an hour later"."""
    span = half(_unit(match))
    if span is None or _is_loose(match):
        return None
    forward = _is_forward(match)
    finest = Granularity(span.counts()[-1][0].value)
    return relative(span if forward else -span, finest, kind=_kind(match), mod=_mod(match))


def _is_loose(match: Match) -> bool:
    """Whether "before", "prior" or "after" goes on with what it counts from: "two days before the vote"."""
    loose = any(match.has(name) for name in ("BEFORE", "PREVIOUS", "AFTER"))
    return loose and (not ends_phrase(match) or match.after("SIGNALS"))


def _is_forward(match: Match) -> bool:
    return any(match.has(name) for name in ("LATER", "AFTER", "FROM_NOW", "FROM"))


def _kind(match: Match) -> Anchoring:
    deictic = any(match.has(name) for name in ("AGO", "FROM_NOW", "FROM", "BACK"))
    return Anchoring.DEICTIC if deictic else Anchoring.ANAPHORIC


def _has_count(match: Match) -> bool:
    return match.has("COUNT") or match.has("COUPLE") or match.has("A") or match.has("FEW")


def _finest(match: Match) -> str:
    return str(match.all("ANY_UNIT")[-1])


def _length(match: Match, count: float) -> Duration:
    units = match.all("ANY_UNIT")
    if len(units) == 2:
        second = match.all("COUNT")[-1]
        both = dict(length(count, units[0]).counts()) | dict(length(second, units[1]).counts())
        fields: dict[str, Any] = {FIELD_OF[unit]: number for unit, number in both.items()}
        return Duration(**fields)
    if units[0] == "DECADE":
        return length(count * 10, "YEAR")
    if units[0] == "CENTURY" and count != int(count):
        return length(count * 100, "YEAR")
    return length(count, units[0])


def _mod(match: Match) -> str | None:
    mod = mod_of(match) if match.has("MOD") or match.has("OVER") or match.has("OR_SO") else None
    coarse = _finest(match) in {"YEAR", "DECADE", "CENTURY"}
    return "APPROX" if mod is None and coarse else mod


def _year_ago(match: Match) -> Reading | list[Piece] | None:
    kind = Anchoring.ANAPHORIC if match.has("QUARTER") else Anchoring.DEICTIC
    reading = relative(-length(1, "YEAR"), Granularity.YEAR, kind=kind)
    if match.has("PERIOD") or match.has("QUARTER") or "-" not in match.text[match.start : match.end]:
        return reading
    return bare_adjective(match, reading)


AWAY = (
    "(AGO|BACK|EARLIER|PREVIOUSLY|(BEFORE|AFTER) THAT|BEFORE|PREVIOUS|LATER|AFTER|FROM_NOW|"
    "FROM (VAGUE|DEICTIC_DAY))"
)

RULES = (
    Rule(
        name="counted-two-units",
        pattern=f"MOD? (COUNT|A) ANY_UNIT (AND|COMMA)+ COUNT ANY_UNIT {AWAY}",
        read=_counted,
        examples=(
            Example("one year and two months ago he", "one year and two months ago", "DATE", "2019-06"),
        ),
        counterexamples=("one year and two months of it",),
    ),
    Rule(
        name="half-counted",
        pattern=f"(MOD|OVER)? A? HALF DASH? A? ONE_UNIT {AWAY}",
        read=_half,
        examples=(
            Example("half a century ago he left", "half a century ago", "DATE", "1970"),
            Example("It fell at 9 p.m. Half an hour later", "Half an hour later", "TIME", "2020-08-19T21:30"),
        ),
        counterexamples=("half a mile later he", "half an hour before the vote"),
    ),
    Rule(
        name="the-unit-before",
        pattern="THE ONE_UNIT (BEFORE|PREVIOUS)",
        read=_counted,
        examples=(
            Example(
                "He left on 5 May 2020. The day before, he rose.", "The day before", "DATE", "2020-05-04"
            ),
            Example("He left on 5 May 2020, not the week prior.", "the week prior", "DATE", "2020-W18"),
        ),
        counterexamples=("the day before the vote", "the day prior to the vote"),
    ),
    Rule(
        name="counted",
        pattern=f"(MOD|OVER|FEW)? (MORE DASH?)? (({COUNT} OR_SO?|A) DASH?)? ANY_UNIT A_HALF? OR_SO? {AWAY}",
        read=_counted,
        examples=(
            Example("three days ago he left", "three days ago", "DATE", "2020-08-16"),
            Example("He left two weeks ago.", "two weeks ago", "DATE", "2020-W32"),
            Example("three years ago he left", "three years ago", "DATE", "2017"),
            Example("He left on 5 May 2020. Two days later he died.", "Two days later", "DATE", "2020-05-07"),
            Example("five years from now it", "five years from now", "DATE", "2025"),
            Example("several years ago it", "several years ago", "DATE", "PAST_REF"),
            Example(
                "He left on 5 May 2020. Two days prior, he rose.", "Two days prior", "DATE", "2020-05-03"
            ),
        ),
        counterexamples=(
            "two weeks before the vote",
            "two weeks prior to it",
            "two weeks prior notice",
            "three days after she left",
            "a long time ago-ish",
        ),
    ),
    Rule(
        name="year-ago",
        pattern="THE? LIKE? A? YEAR_AGO ORD? (DASH? (PERIOD|QUARTER))?",
        read=_year_ago,
        examples=(Example("from the year-ago period it", "the year-ago period", "DATE", "2019"),),
        counterexamples=("the year-agog crowd",),
    ),
)
