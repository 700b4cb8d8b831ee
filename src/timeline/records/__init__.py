"""Records: the publication date, who the text is about, which time dates what, and each event once."""

from __future__ import annotations

from timeline.records.attachment import Attachment, TimeRole, attach_times
from timeline.records.building import build_events
from timeline.records.entities import find_entities, link_arguments
from timeline.records.publication import reference_date

__all__ = [
    "Attachment",
    "TimeRole",
    "attach_times",
    "build_events",
    "find_entities",
    "link_arguments",
    "reference_date",
]
