"""GraphML in the registry."""

from __future__ import annotations

from timeline.out.formats.format import Format
from timeline.out.graphml import to_graphml

FORMAT = Format(
    name="graphml",
    suffixes=(".graphml",),
    writes="the graph of events, times and links (GraphML 1.0; for yEd, Cytoscape, igraph, R)",
    limits="GraphML has no notion of time: days are string attributes.",
    write=to_graphml,
)
