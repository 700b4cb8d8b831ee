"""Turn news and encyclopedic prose into dated event records and a causal/temporal graph.

>>> import timeline
>>> [t.value for t in timeline.find_times("in May 2020")]
['2020-05']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.api import Timeline, extract
    from timeline.articles import read
    from timeline.back import from_brat, from_label_studio, read_timeml
    from timeline.errors import (
        ConflictWarning,
        LeftOutWarning,
        TimelineError,
        TimelineWarning,
        UnresolvedTimeWarning,
    )
    from timeline.events.mention import EventMention, Realis
    from timeline.finding import find_times
    from timeline.graph.link import Conflict, Link
    from timeline.records.entity import Entity
    from timeline.records.event import Event
    from timeline.records.reference_date import ReferenceDate
    from timeline.text.article import Article
    from timeline.times.expression import TimeExpression
    from timeline.values import When

__all__ = [
    "Article",
    "Conflict",
    "ConflictWarning",
    "Entity",
    "Event",
    "EventMention",
    "LeftOutWarning",
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
    "from_brat",
    "from_label_studio",
    "read",
    "read_timeml",
]

__version__ = "0.1.0"

# Public names are imported on first use: a script that only asks for the version, or a package that imports
# `timeline` for one function, does not wait for the rest.
_HOMES = {
    "Article": "timeline.text.article",
    "Conflict": "timeline.graph.link",
    "ConflictWarning": "timeline.errors",
    "Entity": "timeline.records.entity",
    "Event": "timeline.records.event",
    "EventMention": "timeline.events.mention",
    "LeftOutWarning": "timeline.errors",
    "Link": "timeline.graph.link",
    "Realis": "timeline.events.mention",
    "ReferenceDate": "timeline.records.reference_date",
    "TimeExpression": "timeline.times.expression",
    "Timeline": "timeline.api",
    "TimelineError": "timeline.errors",
    "TimelineWarning": "timeline.errors",
    "UnresolvedTimeWarning": "timeline.errors",
    "When": "timeline.values",
    "extract": "timeline.api",
    "find_times": "timeline.finding",
    "from_brat": "timeline.back",
    "from_label_studio": "timeline.back",
    "read": "timeline.articles",
    "read_timeml": "timeline.back",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    found = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
