"""Puts the effects of cues together, from the innermost to the outermost."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.events.cues import Effect
from timeline.events.mention import Realis
from timeline.events.realis.clause import Operator

_AFTER = {
    Effect.PLANNED: {Realis.ACTUAL: Realis.PLANNED, Realis.GENERIC: Realis.PLANNED},
    Effect.POSSIBLE: dict.fromkeys(Realis, Realis.POSSIBLE),
    Effect.NEGATED: {
        Realis.ACTUAL: Realis.NEGATED,
        Realis.PLANNED: Realis.NEGATED,
        Realis.GENERIC: Realis.NEGATED,
        # Two denials make one assertion: "never failed to pay".
        Realis.NEGATED: Realis.ACTUAL,
    },
    Effect.GENERIC: {Realis.ACTUAL: Realis.GENERIC},
}
"""What an effect makes of what stands below it; what is not named stays as it is."""


def compose(operators: Iterable[Operator]) -> Realis:
    """The realis that a chain of operators leaves.

    >>> compose(())
    <Realis.ACTUAL: 'ACTUAL'>
    """
    realis = Realis.ACTUAL
    for operator in operators:
        realis = _AFTER.get(operator.effect, {}).get(realis, realis)
    return realis
