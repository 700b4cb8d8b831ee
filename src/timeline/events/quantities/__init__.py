"""Counts and measures of an event."""

from timeline.events.quantities.find import find_quantities

__all__ = ["find_quantities"]
