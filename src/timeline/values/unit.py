"""Unit: what lengths of time are counted in."""

from __future__ import annotations

from timeline.values.granularity import Granularity
from timeline.values.named_enum import NamedEnum


class Unit(NamedEnum):
    """A unit of length; each is also a grain of the same name."""

    SECOND = "SECOND"
    MINUTE = "MINUTE"
    HOUR = "HOUR"
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"
    DECADE = "DECADE"
    CENTURY = "CENTURY"
    MILLENNIUM = "MILLENNIUM"

    @property
    def granularity(self) -> Granularity:
        """The grain of the same name.

        >>> Unit.WEEK.granularity
        Granularity.WEEK
        """
        return _GRAIN[self]

    @property
    def months(self) -> int:
        """How many months it makes; 0 for units that are not counted in months."""
        return _MONTHS.get(self, 0)

    @property
    def seconds(self) -> int:
        """How many seconds it makes; 0 for units that are counted in months."""
        return _SECONDS.get(self, 0)


_GRAIN = {unit: Granularity(unit.value) for unit in Unit}
_MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
    Unit.MILLENNIUM: 12000,
}
_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: 86400, Unit.WEEK: 604800}
FIELD_OF = {
    Unit.MILLENNIUM: "millennia",
    Unit.CENTURY: "centuries",
    Unit.DECADE: "decades",
    Unit.YEAR: "years",
    Unit.QUARTER: "quarters",
    Unit.MONTH: "months",
    Unit.WEEK: "weeks",
    Unit.DAY: "days",
    Unit.HOUR: "hours",
    Unit.MINUTE: "minutes",
    Unit.SECOND: "seconds",
}
"""The field that counts each unit, coarsest first."""
