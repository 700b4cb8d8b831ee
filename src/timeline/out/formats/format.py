"""Format: one thing that a timeline can be written as, as a value of the registry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

import attrs

from timeline.out.data import GraphData, TimelineData
from timeline.out.picture import Picture


class Writable(TimelineData, GraphData, Protocol):
    """What every format may read: the parts of a timeline, its graph, and the graph drawn."""

    def graph_svg(self) -> Picture:
        """The graph drawn, cut to what fits a page."""


Write = Callable[[Writable], str | bytes]


@attrs.frozen(kw_only=True)
class Format:
    """How one format is called, told by its suffix, and written.

    `writes` says what is in it, `limits` what it has no place for and what becomes of that. `write` gives
    text (always fit for UTF-8), of a binary format bytes. `extra` is the extra of the package that it needs.
    `beside` holds the files that belong beside it, by suffix: brat reads an `.ann` with its `.txt`.
    """

    name: str
    suffixes: tuple[str, ...]
    writes: str
    limits: str
    write: Write
    binary: bool = False
    extra: str | None = None
    beside: Mapping[str, Write] = attrs.field(factory=dict)
