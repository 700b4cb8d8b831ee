"""Months and seasons with a step or with no year: "last June", "next spring", "the summer"."""

from __future__ import annotations

from timeline.times.readings import date, relative, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.days import kind_of, step_of
from timeline.times.rules.names import is_given_name, is_surname
from timeline.times.rules.parts import PART, STEPPED, bare_adjective, mod_of, word_after, word_before
from timeline.values import DateValue


def _named_season(match: Match) -> Reading | None:
    inner = value(season=match.one("ANY_SEASON"))
    return _stepped(match, inner)


def _stepped(match: Match, inner: DateValue | None) -> Reading | None:
    """The one that the step word means: "last June" is the June before."""
    if inner is None:
        return None
    return relative(step_of(match), None, kind=kind_of(match), inner=inner, mod=mod_of(match), stepped=True)


def _named_month(match: Match) -> Reading | None:
    inner = value(month=match.one("MONTH"), day=match.one("DAYNUM") or match.one("ORD"))
    return _stepped(match, inner)


def _season(match: Match) -> Reading | list[Piece] | None:
    """A season with no year; "spring" and "fall" only with an article or a preposition."""
    before, after = word_before(match).lower(), word_after(match)
    clear = (
        _season_follows(match)
        or match.has("THE")
        or match.has("EARLY")
        or match.has("EDGE")
        or match.is_in(before, "before_season")
    )
    if match.has("SEASON_WEAK") and (
        not clear
        or _is_of_thing(match)
        or (after in {"from", "in", "to", "into"} and not _season_follows(match))
    ):
        return None
    if is_given_name(match) or (match.last - match.first == 1 and is_surname(match)):
        return None
    inner = value(season=match.one("ANY_SEASON"))
    reading = date(inner, mod=mod_of(match))
    return bare_adjective(match, reading) if _names_thing(match) else reading


def _names_thing(match: Match) -> bool:
    """Whether it only tells which thing is meant: "the summer offensive", "the Spring Rising"."""
    after = word_after(match)
    if not match.has("THE") or not after or match.after("OF"):
        return False
    plain = not match.is_in(after, "function_words") and not match.is_in(after, "after_year")
    return plain and not any(match.has(name) for name in ("EARLY", "EDGE", "EARLIER", "LATER"))


def _season_follows(match: Match) -> bool:
    """Whether it is the begin of a range: "from spring to autumn", "spring/summer 2020"."""
    return (match.after("TO") or match.after("SLASH")) and match.part(match.first, match.last + 1).after(
        "ANY_SEASON"
    )


def _is_of_thing(match: Match) -> bool:
    """Whether "the fall of" goes on with what fell, not with a year."""
    if not match.after("OF"):
        return False
    beyond = match.part(match.first, match.last + 1)
    return not (beyond.after("YEAR") or beyond.after("STEP_OR_THE"))


RULES = (
    Rule(
        name="named-month",
        pattern=f"{PART}? (THIS|THAT|THE)? {STEPPED} EARLY? DASH? MONTH (DAYNUM|ORD)?",
        read=_named_month,
        examples=(
            Example("He left last June.", "last June", "DATE", "2020-06"),
            Example("He left last November.", "last November", "DATE", "2019-11"),
            Example("He leaves next March.", "next March", "DATE", "2021-03"),
        ),
        counterexamples=("the last may be first",),
    ),
    Rule(
        name="named-season",
        pattern=f"{PART}? (THIS|THAT|THE)? ({STEPPED}|THAT|SAME) EARLY? ANY_SEASON",
        read=_named_season,
        examples=(
            Example("He left last fall.", "last fall", "DATE", "2019-FA"),
            Example("He left this past spring.", "this past spring", "DATE", "2020-SP"),
            Example("He leaves next summer.", "next summer", "DATE", "2021-SU"),
        ),
        counterexamples=("the next fallback",),
    ),
    Rule(
        name="season",
        pattern=f"{PART}? THE? EARLY? ANY_SEASON",
        read=_season,
        examples=(
            Example("in the summer they", "the summer", "DATE", "2020-SU"),
            Example("in early spring they", "early spring", "DATE", "2020-SP"),
        ),
        counterexamples=("the fall of Rome", "They fall in line", "spring into action"),
    ),
)
