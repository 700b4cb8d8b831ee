"""Timeline: everything that was read from one text, what can be asked of it, and what can be taken away."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import attrs

from timeline import graph as _graph
from timeline import out as _out
from timeline.errors import TimelineError
from timeline.graph.link import Link
from timeline.records.entity import Entity
from timeline.records.event import Event
from timeline.result.about import about as _about
from timeline.result.parts import Node
from timeline.result.questions import Questions

if TYPE_CHECKING:
    import altair
    import pandas
    import polars
    import pyarrow


@attrs.frozen(kw_only=True)
class Timeline(Questions):
    """Everything that was read from one text: times, mentions, events, entities, links, and what contradicts.

    All parts are tuples in the order of the text. Everything else (`graph`, `relation`, every output) is
    derived from these fields, so that `Timeline.from_json(t.to_json()) == t` is the whole truth.
    """

    def only(self, events: Iterable[Event | str]) -> Timeline:
        """The timeline of these events alone, with the mentions and links between them: for any output.

        Raises TimelineError for what is no event of this timeline.

        >>> from timeline import extract
        >>> timeline = extract("The bridge collapsed on 3 May 2019. Some liked to look at it from afar.")
        >>> len(timeline.only(timeline.top(1)).events)
        1
        """
        return attrs.evolve(self, **_out.parts_of(self, {self._node(event) for event in events}))

    def about(self, x: Entity | str) -> Timeline:
        """The events in which an entity takes part or that were in it, in the order of time, as a timeline.

        `x` is an `Entity`, its id, or what it is called: its name, an alias, a part of the name ("Lopez"), a
        nationality. Ids stay those of the whole, so that they can be looked up in either; order that follows
        by way of events left out is kept as links (`about/follows`). What the text says to be in a place
        counts as in it ("Arica, Peru").

        Raises TimelineError, with near names, where nobody is called so, and where several are.

        >>> from timeline import extract
        >>> timeline = extract("Ann Lee resigned on 3 May 2019. Ben Ode left. Lee moved there in 2018.")
        >>> [event.label for event in timeline.about("Lee").events]
        ['Ann Lee moves', 'Ann Lee resigns']
        """
        return attrs.evolve(self, **_about(self, self._network, x))

    def assert_link(self, a: Node, relation: str, b: Node, *, note: str = "") -> Timeline:
        """Return the timeline with a link of your own, and all that follows from it solved anew.

        `relation` is one of TimeML (BEFORE, INCLUDES, ...) or CAUSE, ENABLE, PREVENT; `note` is kept as the
        link's evidence. Your link is heard before whatever was only read off the text, but after stated
        dates: where it contradicts them it is let go, and `conflicts` says so. Raises TimelineError for
        another relation or an unknown part.

        >>> from timeline import extract
        >>> timeline = extract("The bridge fell on 3 May 2019. A ferry sank.")
        >>> revised = timeline.assert_link("e2", "BEFORE", "e1")
        >>> revised.before("e2", "e1"), str(revised.event("e2").when.latest)
        (True, '2019-05-03')
        """
        links = (*self.links, *(c.dropped_link for c in self.conflicts if c.dropped_link is not None))
        link = _graph.asserted_link(links, self._node(a), relation, self._node(b), note)
        return self._solved_again((*self.links, link))

    def retract(self, link: Link | str) -> Timeline:
        """Return the timeline without this link, and all that followed from it solved anew.

        Links that had been let go because of it come back.
        """
        found = link if isinstance(link, Link) else self.link(link)
        return self._solved_again(self.links, without=found.id)

    def assert_date(self, event: Event | str, edtf: str, *, note: str = "") -> Timeline:
        """Return the timeline with an event on the date that you tell, and all that follows solved anew.

        `edtf` is a day, month, year, interval or choice in EDTF (`2019-05-03`, `2020-05`, `2020-05/..`,
        `[..2020-08-19]`); `note` is kept as the date's evidence. Your date is a stated one, in place of what
        the words of the text say of this event. Raises TimelineError where it is no EDTF or no event.

        >>> from timeline import extract
        >>> timeline = extract("The bridge fell on 3 May 2019. A ferry sank.")
        >>> str(timeline.assert_date("e1", "2019-05-02", note="the police log").event("e1").when)
        '2019-05-02 (stated)'
        """
        id_ = self._node(event)
        if not id_.startswith("e"):
            raise TimelineError(f"{id_} is no event", hint="times keep their values; give dct= to extract")
        nodes = _graph.redated(self._nodes, id_, edtf, note)
        return self._solved_again(_graph.undated(self.links, id_), nodes=nodes)

    def _solved_again(
        self,
        links: tuple[Link, ...],
        without: str | None = None,
        nodes: tuple[Event, ...] | None = None,
    ) -> Timeline:
        nodes = nodes or self._nodes
        found = _graph.solve_again(nodes, self.times, self.dct, links, self.conflicts, without=without)
        folded = {report.id for report in self.reports}
        return attrs.evolve(
            self,
            events=tuple(event for event in found.events if event.id not in folded),
            reports=tuple(event for event in found.events if event.id in folded),
            links=found.links,
            conflicts=found.conflicts,
        )

    def to(self, format: str) -> str | bytes:  # noqa: A002 - the word that users look for
        """The timeline in any format by name: text, or of a binary one bytes; `timeline formats` lists them.

        >>> from timeline import extract
        >>> extract("The bridge collapsed on 3 May 2019.").to("csv").split(",")[:3]
        ['id', 'when', 'what']
        """
        return _out.written(self, format)

    def save(self, path: str | PathLike[str], format: str | None = None) -> Path:  # noqa: A002
        """Write a file in the format that its suffix tells (`news.gexf`), or in `format`; return its path.

        Raises TimelineError for a suffix or name that is no format's, and names those that are.
        """
        return _out.save(self, path, format)

    def to_dict(self) -> dict[str, Any]:
        """The timeline as plain dicts, lists and scalars, ready for JSON."""
        return _out.to_record(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """The timeline as JSON; the same timeline gives the same bytes."""
        return _out.to_json(self, indent=indent)

    @classmethod
    def from_dict(cls, record: dict[str, Any]) -> Timeline:
        """Build a timeline back from `to_dict`."""
        return cls(**_out.from_record(record))

    @classmethod
    def from_json(cls, json: str) -> Timeline:
        """Build a timeline back from `to_json`.

        >>> from timeline import extract
        >>> timeline = extract("The bridge collapsed on 3 May 2019.")
        >>> Timeline.from_json(timeline.to_json()) == timeline
        True
        """
        return cls(**_out.from_json(json))

    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema (2020-12) of what `to_json` writes, made from the types that write it.

        >>> Timeline.json_schema()["properties"]["format"]
        {'const': 'timeline'}
        """
        return _out.record_schema()

    def to_frame(self) -> pandas.DataFrame:
        """One row an event, as a pandas DataFrame (extra `frame`)."""
        return _out.to_frame(self)

    def to_polars(self) -> polars.DataFrame:
        """One row an event, as a polars DataFrame (extra `polars`)."""
        return _out.to_polars(self)

    def to_arrow(self) -> pyarrow.Table:
        """One row an event, as an Arrow table (extra `arrow`)."""
        return _out.to_arrow(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The same rows as an Arrow C stream: `polars.DataFrame(timeline)`, DuckDB and others read it."""
        return _out.arrow_stream(self, requested_schema)

    def to_csv(self) -> str:
        """One row an event, as CSV with a header."""
        return _out.to_csv(self)

    def to_timeml(self) -> str:
        """The text with its annotation as TimeML 1.2.1."""
        return _out.to_timeml(self)

    def to_graphml(self) -> str:
        """The graph as GraphML."""
        return _out.to_graphml(self)

    def to_svg(self, *, width: float = 1200) -> _out.Picture:
        """The timeline as an SVG picture so many pixels wide: a string, which a notebook shows drawn."""
        return _out.to_svg(self, width=width)

    def plot(self) -> altair.LayerChart:
        """The dated events as an Altair chart to zoom, with tooltips (extra `plot`).

        `chart.save("news.html", inline=True)` writes one page that loads nothing.
        """
        return _out.plot(self)

    def graph_svg(self, *, most: int = 24, engine: Literal["own", "graphviz"] = "own") -> _out.Picture:
        """The graph drawn as an SVG picture: so many events, causes first, earlier above later.

        Causes are double lines with a word; orders that dates or other lines tell are left out. The engine
        `graphviz` has Graphviz lay it out (extra `graphviz`).
        """
        return _out.graph_svg(self.only(_out.worth_drawing(self, most)), engine)

    def to_html(self) -> str:
        """One self-contained page: the timeline, its table, and the text with its spans marked."""
        return _out.to_html(self)

    def text_view(self) -> _out.TextView:
        """The text with its events, times and names marked, for a notebook."""
        return _out.TextView(self)

    def __str__(self) -> str:
        return _out.to_table(self)

    def _repr_html_(self) -> str:
        return _out.to_html_table(self)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002 - IPython's
        return _out.mimebundle(self)
