"""Records: the publication date, who the text is about, which time dates what, and each event once."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.records.publication import reference_date, text_and_date

if TYPE_CHECKING:
    from timeline.records.attachment import Attachment, TimeRole, attach_times, time_arguments
    from timeline.records.building import build_events
    from timeline.records.entities import corrections_of, find_entities, link_arguments
    from timeline.records.reports import fold_reports
    from timeline.records.salience import weigh_events

__all__ = [
    "Attachment",
    "TimeRole",
    "attach_times",
    "build_events",
    "corrections_of",
    "find_entities",
    "fold_reports",
    "link_arguments",
    "reference_date",
    "text_and_date",
    "time_arguments",
    "weigh_events",
]

# Imported on first use: whoever asks for times alone needs the date of publication and nothing else of it.
_HOMES = {
    "Attachment": "attachment",
    "TimeRole": "attachment",
    "attach_times": "attachment",
    "build_events": "building",
    "corrections_of": "entities",
    "find_entities": "entities",
    "fold_reports": "reports",
    "link_arguments": "entities",
    "time_arguments": "attachment",
    "weigh_events": "salience",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline.records' has no attribute {name!r}")
    found = getattr(import_module(f"timeline.records.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
