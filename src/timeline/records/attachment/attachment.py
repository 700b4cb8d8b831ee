"""What an attachment is: which time dates which mention, and how."""

from __future__ import annotations

from enum import StrEnum

import attrs


class TimeRole(StrEnum):
    """What a time says about the event that it dates."""

    AT = "AT"
    """It happened then ("on Monday", "in July"), or was so then."""
    BEGINS = "BEGINS"
    """It began then ("since May", the left half of a range)."""
    ENDS = "ENDS"
    """It ended then ("until June", the right half of a range)."""
    BEFORE = "BEFORE"
    """It happened before then."""
    AFTER = "AFTER"
    """It happened after then."""
    WITHIN = "WITHIN"
    """It happened then at the latest ("by Friday")."""
    ELAPSED = "ELAPSED"
    """So much time has gone by since then ("it has been three years since ...")."""
    APART = "APART"
    """It was so long before or after another event ("two days after the fire")."""
    LASTS = "LASTS"
    """It lasted so long ("for three years")."""
    WINDOW = "WINDOW"
    """It happened in the last or next so many days ("over the past three months")."""
    RECURS = "RECURS"
    """It happens again and again ("daily", "every Tuesday")."""


BEGINNING, ENDING = "beginning", "ending"
"""How a time comes to the subject of a verb that tells that it began or ended."""


@attrs.frozen(kw_only=True)
class Attachment:
    """The time `time_id` dates the mention `mention_id` as `relation` says.

    `how` names the way from one to the other ("syntax", "light verb", "conjunct", ...), `signal` the words
    that gave the relation, and `confidence` how often that way was right where it was measured.
    """

    mention_id: str
    time_id: str
    relation: TimeRole
    how: str = "syntax"
    signal: str = ""
    confidence: float = 1.0
