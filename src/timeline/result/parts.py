"""Parts: what a timeline is made of, and each part by its id."""

from __future__ import annotations

from functools import cached_property
from typing import Any, TypeVar

import attrs

from timeline import out as _out
from timeline.display import listed
from timeline.errors import TimelineError
from timeline.events.mention import EventMention
from timeline.graph.link import Conflict, Link
from timeline.records.entity import Entity
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression

Node = EventMention | Event | TimeExpression | ReferenceDate | str
"""What stands somewhere in time, or its id."""

Identified = TypeVar("Identified", EventMention, Event, Entity, TimeExpression, Link)


@attrs.frozen(kw_only=True)
class Parts:
    """The fields of a `Timeline`, and the look-up of each by id."""

    text: str = attrs.field(repr=False)
    dct: ReferenceDate
    times: tuple[TimeExpression, ...] = attrs.field(default=(), converter=listed)
    mentions: tuple[EventMention, ...] = attrs.field(default=(), converter=listed)
    events: tuple[Event, ...] = attrs.field(default=(), converter=listed)
    reports: tuple[Event, ...] = attrs.field(default=(), converter=listed)
    entities: tuple[Entity, ...] = attrs.field(default=(), converter=listed)
    links: tuple[Link, ...] = attrs.field(default=(), converter=listed)
    conflicts: tuple[Conflict, ...] = attrs.field(default=(), converter=listed)

    def time(self, id: str) -> TimeExpression:  # noqa: A002 - the contract's word
        """The time expression with this id."""
        return _by_id(self.times, id, "time")

    def mention(self, id: str) -> EventMention:  # noqa: A002
        """The event mention with this id."""
        return _by_id(self.mentions, id, "mention")

    def event(self, id: str) -> Event:  # noqa: A002
        """The event, or report, with this id."""
        return _by_id(self._nodes, id, "event")

    def entity(self, id: str) -> Entity:  # noqa: A002
        """The entity with this id."""
        return _by_id(self.entities, id, "entity")

    def link(self, id: str) -> Link:  # noqa: A002
        """The link with this id."""
        return _by_id(self.links, id, "link")

    @cached_property
    def _nodes(self) -> tuple[Event, ...]:
        """Events and reports: what stands in time, whether a reader is shown it or not."""
        return _out.events_and_reports(self)

    def _find(self, id_: str) -> Any:
        if id_ == self.dct.id:
            return self.dct
        kinds = {"t": self.time, "m": self.mention, "e": self.event, "p": self.entity, "l": self.link}
        if id_[:1] not in kinds:
            raise TimelineError(f"{id_!r} is no id", hint="ids look like t0, t3, m1, e2, p4 or l7")
        return kinds[id_[0]](id_)

    def _node(self, x: Node) -> str:
        """The id of the network's node for `x`: a mention stands for its event."""
        found = self._find(x) if isinstance(x, str) else x
        node = found.event_id if isinstance(found, EventMention) else getattr(found, "id", None)
        if not isinstance(node, str):
            raise TimelineError(
                f"{x!r} is no event, mention, time or reference date of this timeline",
                hint="pass one of its parts",
            )
        return node


def _by_id(parts: tuple[Identified, ...], id_: str, kind: str) -> Identified:
    """The part with this id, or an error that names its neighbours."""
    found = next((part for part in parts if part.id == id_), None)
    if found is not None:
        return found
    known = f"{parts[0].id} to {parts[-1].id}" if parts else "none"
    raise TimelineError(f"no {kind} has the id {id_!r}", hint=f"this timeline has {known}")
