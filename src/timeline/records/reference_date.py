"""The reference date (TimeML's DCT): the day on which the text was published, as an interval with its evidence."""

from __future__ import annotations

from enum import StrEnum

import attrs

from timeline.values import CalendarDay, Evidence


class ReferenceSource(StrEnum):
    """How the reference date is known."""

    GIVEN = "given"
    DATELINE = "dateline"
    METADATA = "metadata"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True)
class ReferenceDate:
    """The first and the last day on which the text can have been published; both None where nothing is known."""

    earliest: CalendarDay | None = None
    latest: CalendarDay | None = None
    source: ReferenceSource = ReferenceSource.UNKNOWN
    evidence: tuple[Evidence, ...] = ()

    @property
    def id(self) -> str:
        """`t0`, as in TimeML."""
        return "t0"
