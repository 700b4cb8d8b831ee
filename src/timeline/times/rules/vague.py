"""Vague references: "now", "recently", "the future", "current"."""

from __future__ import annotations

from timeline.times.readings import vague
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.parts import word_after


def _vague(match: Match) -> Reading | None:
    return vague(str(match.one("VAGUE")))


def _future(match: Match) -> Reading | None:
    return vague("FUTURE_REF") if match.has("THE") or match.before("IN") else None


def _past(match: Match) -> Reading | None:
    return vague("PAST_REF") if not word_after(match).islower() or match.before("IN") else None


def _current(match: Match) -> Reading | None:
    return vague("PRESENT_REF") if not match.before("DASH") else None


RULES = (
    Rule(
        name="vague",
        pattern="VAGUE",
        read=_vague,
        examples=(
            Example("He now lives there", "now", "DATE", "PRESENT_REF"),
            Example("He recently left", "recently", "DATE", "PAST_REF"),
        ),
        counterexamples=("he knows it",),
    ),
    Rule(
        name="future",
        pattern="THE? FUTURE",
        read=_future,
        examples=(Example("In the future he", "the future", "DATE", "FUTURE_REF"),),
        counterexamples=("his future-proof plan", "Futures fell"),
    ),
    Rule(
        name="past",
        pattern="THE PAST",
        read=_past,
        examples=(Example("It lies in the past.", "the past", "DATE", "PAST_REF"),),
        counterexamples=("the past president",),
    ),
    Rule(
        name="current",
        pattern="THE? CURRENT",
        read=_current,
        examples=(Example("the company's current plan", "current", "DATE", "PRESENT_REF"),),
        counterexamples=("the currents there",),
    ),
)
