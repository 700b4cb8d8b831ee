"""Participants of an event, found by the grammar around its trigger."""

from timeline.events.arguments.find import find_arguments

__all__ = ["find_arguments"]
