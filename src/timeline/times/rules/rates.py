"""How often in a unit: "twice a week", "three times daily", "once in a decade"."""

from __future__ import annotations

from timeline.times.readings import length, recurring
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.parts import mod_of
from timeline.values import Duration


def _times_a(match: Match) -> Reading | None:
    """Read "twice a week", "three times daily": the unit, and how often in it."""
    count = 1 if match.has("ONCE") else match.one("TWICE") or match.one("COUNT")
    if match.has("SETWORD"):
        return recurring(Duration.parse(str(match.one("SETWORD"))), freq=f"{count}X" if count else None)
    unit = str(match.all("ONE_UNIT")[-1])
    freq = f"{count}X" if count is not None else None
    return recurring(length(1, unit), freq=freq, mod=mod_of(match))


RULES = (
    Rule(
        name="times-a-unit",
        pattern=(
            "(ONCE|TWICE|COUNT ((TO|DASH|OR) COUNT)? TIMES|A? FEW TIMES)"
            " (IN? A ONE_UNIT|(PER|EVERY) ONE_UNIT|DASH? SETWORD)"
        ),
        read=_times_a,
        examples=(
            Example("It meets twice a week.", "twice a week", "SET", "P1W"),
            Example("It meets twice weekly.", "twice weekly", "SET", "P1W"),
            Example("It meets three times per year.", "three times per year", "SET", "P1Y"),
        ),
        counterexamples=("twice a mile", "once upon a day"),
    ),
)
