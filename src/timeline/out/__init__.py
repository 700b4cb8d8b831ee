"""Outputs: the record dict, JSON, tables, frames, TimeML, GraphML, pictures, the page, and `why`."""

from timeline.out.frame import to_csv, to_frame
from timeline.out.graphml import to_graphml
from timeline.out.record import from_json, from_record, to_json, to_record
from timeline.out.table import times_table, to_table
from timeline.out.timeml import to_timeml
from timeline.out.why import why

__all__ = [
    "from_json",
    "from_record",
    "times_table",
    "to_csv",
    "to_frame",
    "to_graphml",
    "to_json",
    "to_record",
    "to_table",
    "to_timeml",
    "why",
]
