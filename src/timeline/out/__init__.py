"""Outputs: the record, tables, frames, pictures, the page, every format to take away, and `why`."""

from timeline.out.arrow import arrow_stream, to_arrow, to_polars
from timeline.out.choice import events_and_reports, most_salient, parts_of
from timeline.out.formats import FORMATS, Format, files_of, format_named, format_of_file, save, written
from timeline.out.frame import to_csv, to_frame
from timeline.out.graphml import to_graphml
from timeline.out.network import graph_svg, worth_drawing
from timeline.out.notebook import TextView, mimebundle, to_html_table
from timeline.out.page import to_html
from timeline.out.picture import Picture, to_svg
from timeline.out.plot import plot
from timeline.out.record import from_json, from_record, to_json, to_record
from timeline.out.record_schema import record_schema
from timeline.out.table import to_table
from timeline.out.time_list import times_csv, times_json, times_table, times_why
from timeline.out.timeml import to_timeml
from timeline.out.why import why

__all__ = [
    "FORMATS",
    "Format",
    "Picture",
    "TextView",
    "arrow_stream",
    "events_and_reports",
    "files_of",
    "format_named",
    "format_of_file",
    "from_json",
    "from_record",
    "graph_svg",
    "mimebundle",
    "most_salient",
    "parts_of",
    "plot",
    "record_schema",
    "save",
    "times_csv",
    "times_json",
    "times_table",
    "times_why",
    "to_arrow",
    "to_csv",
    "to_frame",
    "to_graphml",
    "to_html",
    "to_html_table",
    "to_json",
    "to_polars",
    "to_record",
    "to_svg",
    "to_table",
    "to_timeml",
    "why",
    "worth_drawing",
    "written",
]
