"""What every output reads: the parts of a timeline, whoever holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from timeline.events.mention import EventMention
from timeline.graph.link import Conflict, Link
from timeline.records.entity import Entity
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression

if TYPE_CHECKING:
    import networkx


class TimelineData(Protocol):
    """The parts of a timeline. Outputs ask for no more, so a test can build one by hand."""

    @property
    def text(self) -> str:
        """The text as given."""

    @property
    def dct(self) -> ReferenceDate:
        """The reference date."""

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        """The time expressions in the order of the text."""

    @property
    def mentions(self) -> tuple[EventMention, ...]:
        """The event mentions in the order of the text."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The events in the order of the text."""

    @property
    def reports(self) -> tuple[Event, ...]:
        """The events that only say who says so, in the order of the text."""

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities in the order of the text."""

    @property
    def links(self) -> tuple[Link, ...]:
        """The links."""

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The contradictions."""


class GraphData(Protocol):
    """Whatever has the networkx view of a timeline."""

    @property
    def graph(self) -> networkx.MultiDiGraph[str]:
        """Events, times and the reference date as nodes, links as edges; all attributes plain scalars."""
