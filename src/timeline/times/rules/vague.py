"""Vague references: "now", "recently", "the future", "current"."""

from __future__ import annotations

from timeline.times.readings import relative, vague
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.parts import goes_on, word_after


def _vague(match: Match) -> Reading | None:
    if _opens_speech(match) or match.is_in(word_after(match), "of_thing"):  # "al momento dell'arresto"
        return None
    return vague(str(match.one("VAGUE")))


def _opens_speech(match: Match) -> bool:
    """Whether the word only leads over to what comes: "Now, who was it?"."""
    word = match.text[match.start : match.end]
    leads = word.istitle() and match.is_in(word, "leads_over")
    return leads and match.text.startswith(",", match.end)


def _to_date(match: Match) -> Reading | None:
    """Read "the largest to date"; with an object it is the verb."""
    return vague("PRESENT_REF") if not match.is_in(word_after(match), "objects") else None


def _future(match: Match) -> Reading | None:
    if match.is_in(word_after(match), "of_thing"):
        return None
    return vague("FUTURE_REF") if (match.has("THE") or match.before("IN")) and not goes_on(match) else None


def _past(match: Match) -> Reading | None:
    if match.has("PAST_TIME"):
        return vague("PAST_REF")
    return vague("PAST_REF") if not word_after(match).islower() or match.before("IN") else None


def _current(match: Match) -> Reading | None:
    if "refers_alone" in match.lexicon.context:  # read by references.py
        return None
    return vague("PRESENT_REF") if not match.is_in(word_after(match), "function_words") else None


def _that_time(match: Match) -> Reading | None:
    """Read "at that time", "during this period": the time that was told of last."""
    return relative(0, None, kind=Anchoring.ANAPHORIC) if match.before("SIGNALS") else None


def _present(match: Match) -> Reading | None:
    """Read "the present" as the end of a range: "from 1945 to the present", "2015–present"."""
    ends = match.is_in(word_after(match), "function_words")
    if match.part(match.first - 1, match.last).before("PAST"):  # "from past to present"
        return None
    return vague("PRESENT_REF") if ends and (match.before("TO") or match.before("DASH")) else None


RULES = (
    Rule(
        name="present",
        pattern="THE? PRESENT",
        read=_present,
        examples=(
            Example("from 1945 to the present", "the present", "DATE", "PRESENT_REF"),
            Example("in office (2015–present)", "present", "DATE", "PRESENT_REF"),
        ),
        counterexamples=("from 1945 to present plans", "in 1998 the present was"),
    ),
    Rule(
        name="to-date",
        pattern="TO_DATE",
        read=_to_date,
        examples=(Example("the largest to date, was held", "to date", "DATE", "PRESENT_REF"),),
        counterexamples=("she began to date him", "to dated prose"),
    ),
    Rule(
        name="vague",
        pattern="VAGUE",
        read=_vague,
        examples=(
            Example("He now lives there", "now", "DATE", "PRESENT_REF"),
            Example("He recently left", "recently", "DATE", "PAST_REF"),
        ),
        counterexamples=("he knows it", "Now, who was it?"),
    ),
    Rule(
        name="that-time",
        pattern="(THIS|THAT) SAME? (PERIOD|TIME)",
        read=_that_time,
        examples=(
            Example("In May 1998 he left. By that time he was old.", "that time", "DATE", "1998-05"),
            Example("In 1998 he left. During this period he", "this period", "DATE", "1998"),
        ),
        counterexamples=("this time he won", "that period drama"),
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
        pattern="THE PAST | THE? PAST_TIME",
        read=_past,
        examples=(Example("It lies in the past.", "the past", "DATE", "PAST_REF"),),
        counterexamples=("the past president",),
    ),
    Rule(
        name="current",
        pattern="CURRENT",
        read=_current,
        examples=(Example("the company's current plan", "current", "DATE", "PRESENT_REF"),),
        counterexamples=("the currents there",),
    ),
)
