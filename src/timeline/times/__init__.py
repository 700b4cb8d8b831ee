"""Time expressions: recognised by rules, then placed in the calendar."""

from timeline.times.direction import cue_directions
from timeline.times.expression import Direction, DirectionCue, TimeExpression, TimexType
from timeline.times.recognise import recognise
from timeline.times.recognised import Anchoring, Reading, Recognised
from timeline.times.resolve import resolve, resolve_one

__all__ = [
    "Anchoring",
    "Direction",
    "DirectionCue",
    "Reading",
    "Recognised",
    "TimeExpression",
    "TimexType",
    "cue_directions",
    "recognise",
    "resolve",
    "resolve_one",
]
