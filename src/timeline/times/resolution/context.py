"""Context: what a relative or incomplete expression can be counted from."""

from __future__ import annotations

import attrs

from timeline.times.expression import Direction
from timeline.values import DateValue, Day


@attrs.frozen(kw_only=True)
class Context:
    """The reference day, the date and the quarter named last, and how the text tells time.

    In a `narrative`, what has no year takes that in which the `story` stands, and "that", "the next" and even
    "last" count from there; elsewhere the reference day is the anchor, and so it is of what comes `from_now`.
    """

    reference: Day | None = None
    previous: DateValue | None = None
    quarter: DateValue | None = None
    narrative: bool = False
    story: int | None = None
    direction: Direction = Direction.NEAREST
    from_now: bool = False

    @property
    def today(self) -> DateValue | None:
        """The reference day as a value."""
        return DateValue.of_day(self.reference) if self.reference is not None else None
