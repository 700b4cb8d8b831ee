"""The events room: which words tell events, how they are told, who takes part, how many, and who says so."""

from timeline.events.directions import time_directions
from timeline.events.find import find_mentions
from timeline.events.judged import judged

__all__ = ["find_mentions", "judged", "time_directions"]
