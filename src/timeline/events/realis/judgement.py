"""What `judge` needs to know of a trigger, and what it says."""

from __future__ import annotations

from typing import Protocol

import attrs

from timeline.events.mention import EventClass, Polarity, Realis, Tense
from timeline.values import Evidence


class Reading(Protocol):
    """The part of a trigger's reading that bears on its realis."""

    @property
    def event_class(self) -> EventClass:
        """TimeML class."""

    @property
    def tense(self) -> Tense:
        """TimeML tense; FUTURE is planned."""

    @property
    def polarity(self) -> Polarity:
        """TimeML polarity."""


@attrs.frozen
class Judgement:
    """The realis of a mention, its factuality (-3 certainly not … 3 certainly so), and the cues for both."""

    realis: Realis
    factuality: float
    evidence: tuple[Evidence, ...] = ()
