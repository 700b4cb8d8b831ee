"""Turn news and encyclopedic prose into dated event records and a causal/temporal graph.

>>> import timeline
>>> [t.value for t in timeline.find_times("in May 2020")]
['2020-05']
"""

from __future__ import annotations

from timeline.api import Timeline, extract, find_times
from timeline.errors import ConflictWarning, TimelineError, TimelineWarning, UnresolvedTimeWarning
from timeline.events.mention import EventMention, Realis
from timeline.graph.link import Conflict, Link
from timeline.records.entity import Entity
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression
from timeline.values import When

__all__ = [
    "Conflict",
    "ConflictWarning",
    "Entity",
    "Event",
    "EventMention",
    "Link",
    "Realis",
    "ReferenceDate",
    "TimeExpression",
    "Timeline",
    "TimelineError",
    "TimelineWarning",
    "UnresolvedTimeWarning",
    "When",
    "extract",
    "find_times",
]

__version__ = "0.1.0"
