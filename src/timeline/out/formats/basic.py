"""The formats that the rooms around this one write: JSON, CSV, TimeML, picture, page."""

from __future__ import annotations

import io

from timeline.display.markup import clean
from timeline.out.formats.format import Format, Writable
from timeline.out.frame import to_csv
from timeline.out.page import to_html
from timeline.out.picture import to_svg
from timeline.out.plot import plot
from timeline.out.record import to_json
from timeline.out.table import to_table
from timeline.out.timeml import to_timeml


def _chart_page(timeline: Writable) -> str:
    page = io.StringIO()
    plot(timeline).save(page, format="html", inline=True)
    return clean(page.getvalue())


TABLE = Format(
    name="table",
    suffixes=(".txt",),
    writes="the table that `print(timeline)` shows",
    limits="Long cells are cut; they are whole in CSV.",
    write=lambda timeline: clean(to_table(timeline)) + "\n",
)
JSON = Format(
    name="json",
    suffixes=(".json",),
    writes="everything; reads back equal (`Timeline.from_json`); its JSON Schema is published",
    limits="Nothing is left out. Half surrogates are escaped.",
    write=lambda timeline: to_json(timeline, indent=2) + "\n",
)
CSV = Format(
    name="csv",
    suffixes=(".csv",),
    writes="one row an event, in the order of time, with the four bounds and EDTF (RFC 4180)",
    limits=(
        "Events alone; lists are joined by `; `. What a spreadsheet would run as a formula gets an "
        "apostrophe."
    ),
    write=to_csv,
)
TIMEML = Format(
    name="timeml",
    suffixes=(".tml", ".timeml"),
    writes=(
        "the text with times, events, signals and links inline (TimeML 1.2.1); reads back "
        "(`timeline.read_timeml`)"
    ),
    limits=(
        "Entities, roles, counts, realis, sources and evidence have no place. Of spans that cross, a "
        "time goes before a mention, with a warning; causal links are written as CLINK, which is not "
        "of the standard, with their realis where they are told as no fact."
    ),
    write=to_timeml,
)
SVG = Format(
    name="svg",
    suffixes=(".svg",),
    writes="the picture of the timeline",
    limits="Events that only the day of publication bounds are listed below the axis.",
    write=to_svg,
)
GRAPH_SVG = Format(
    name="graph-svg",
    suffixes=(".graph.svg",),
    writes="the picture of the graph: causes first, earlier above later",
    limits="The 24 events with causes and those that matter most; all are in the graph formats.",
    write=lambda timeline: str(timeline.graph_svg()),
)
PLOT = Format(
    name="plot",
    suffixes=(".plot.html",),
    writes=("the dated events as an Altair chart to zoom, with tooltips, in one page that loads nothing"),
    limits="Events without a date have no place in a chart; the page (`.html`) has all.",
    write=_chart_page,
    extra="plot",
)
HTML = Format(
    name="html",
    suffixes=(".html", ".htm"),
    writes="one self-contained page: picture, table and marked text",
    limits="Links between events are in the graph formats.",
    write=to_html,
)
