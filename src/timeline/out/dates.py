"""Dates as a person writes them, for the outputs; the functions live where values can reach them."""

from timeline.values.written import (
    MONTHS,
    UNKNOWN,
    human_bounds,
    human_day,
    human_range,
    human_unit,
    human_when,
    human_year,
    ordinal,
)

__all__ = [
    "MONTHS",
    "UNKNOWN",
    "human_bounds",
    "human_day",
    "human_range",
    "human_unit",
    "human_when",
    "human_year",
    "ordinal",
]
