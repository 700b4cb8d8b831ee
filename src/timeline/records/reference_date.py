"""The reference date (TimeML's DCT): the day of publication, as an interval with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

from timeline.display import Card
from timeline.values import CalendarDay, Day, Evidence, as_day
from timeline.values.written import human_range


class ReferenceSource(StrEnum):
    """How the reference date is known."""

    GIVEN = "given"
    DATELINE = "dateline"
    METADATA = "metadata"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True)
class ReferenceDate(Card):
    """The first and the last day on which the text can have been published; None where nothing is known."""

    earliest: CalendarDay | None = None
    latest: CalendarDay | None = None
    source: ReferenceSource = ReferenceSource.UNKNOWN
    evidence: tuple[Evidence, ...] = ()

    @property
    def id(self) -> str:
        """`t0`, as in TimeML."""
        return "t0"

    @property
    def bounds(self) -> tuple[Day, Day] | None:
        """First and last day, or None where nothing is known."""
        if self.earliest is None or self.latest is None:
            return None
        return as_day(self.earliest), as_day(self.latest)

    @property
    def inferred(self) -> bool:
        """Whether the text, rather than the caller or a dateline, gave the date."""
        return self.source is ReferenceSource.INFERRED

    def _facts(self) -> Mapping[str, object]:
        return {
            "published": human_range(self.earliest, self.latest),
            "known by": self.source.value,
            "because": "; ".join(map(str, self.evidence)),
        }
