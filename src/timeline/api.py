"""The way a text goes, on one page: `find_times`, `extract`, and the `Timeline` that they lead to."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import attrs

from timeline import events as _events
from timeline import graph as _graph
from timeline import out as _out
from timeline import records as _records
from timeline import text as _text
from timeline import times as _times
from timeline.errors import ConflictWarning, TimelineError, UnresolvedTimeWarning
from timeline.events.mention import EventMention
from timeline.finding import find_times
from timeline.graph.link import Conflict, Link
from timeline.records.entity import Entity
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression
from timeline.values import When

if TYPE_CHECKING:
    import networkx
    import pandas

__all__ = ["Timeline", "extract", "find_times"]

Scheme = Literal["allen", "matres", "dense"]
Node = EventMention | Event | TimeExpression | ReferenceDate | str
Identified = TypeVar("Identified", EventMention, Event, Entity, TimeExpression, Link)


def extract(
    text: str,
    dct: str | date | None = None,
    mentions: Iterable[tuple[int, int]] | None = None,
    *,
    nlp: Any = None,
) -> Timeline:
    """Read a text into dated event records and a temporal and causal graph.

    `dct` is the publication date (ISO string, date or datetime); None has it worked out from the text, never
    from the clock. `mentions` are the `(start, end)` triggers to use instead of finding them: each gives
    one mention. `nlp` is a spaCy pipeline to use instead of the one that comes with the library.

    Raises TimelineError where an argument cannot be used; warns once (`UnresolvedTimeWarning`) where relative
    times had to stay unresolved, and once (`ConflictWarning`) where the text contradicts itself.

    >>> timeline = extract("The bridge collapsed on 3 May 2019. Boats replaced it a year later.")
    >>> [(event.label, event.when.edtf) for event in timeline.events]
    [('bridge collapsed', '2019-05-03'), ('Boats replaced', '2020~')]
    """
    document = _text.annotate(_text.read(text, lang="en"), nlp=nlp)
    recognised = _times.recognise(document)
    found = _events.find_mentions(document, recognised, given=mentions)
    directions = _times.cue_directions(document, recognised)
    directions |= _events.time_directions(document, recognised, found)
    reference = _records.reference_date(document, recognised, directions, given=dct)
    times = _times.resolve(document, recognised, reference.bounds, directions, implied=reference.inferred)
    entities = _records.find_entities(document, found)
    found = _records.link_arguments(found, entities)
    attachments = _records.attach_times(document, found, times)
    events, found = _records.build_events(document, found, times, attachments, entities, reference)
    found = _records.time_arguments(document, found, attachments, times)
    links = _graph.propose_links(document, events, found, times, attachments, reference)
    solution = _graph.solve(events, times, reference, links)
    _warn(times, solution.conflicts)
    return Timeline(
        text=text,
        dct=reference,
        times=times,
        mentions=found,
        events=solution.events,
        entities=entities,
        links=solution.links,
        conflicts=solution.conflicts,
    )


def _warn(times: tuple[TimeExpression, ...], conflicts: tuple[Conflict, ...]) -> None:
    """Say once what had to stay open and what contradicts."""
    unresolved = [t for t in times if t.value.startswith("XXXX-")]
    if unresolved:
        first = unresolved[0]
        message = (
            f"{len(unresolved)} time expression(s) stay unresolved, the first {first.text!r} at {first.start}"
        )
        warnings.warn(f"{message}: give dct= the date of publication", UnresolvedTimeWarning, stacklevel=3)
    if conflicts:
        message = f"{len(conflicts)} contradiction(s), the first: {conflicts[0].explanation}"
        warnings.warn(f"{message}; see Timeline.conflicts", ConflictWarning, stacklevel=3)


@attrs.frozen(kw_only=True)
class Timeline:
    """Everything that was read from one text: times, mentions, events, entities, links, and what contradicts.

    All parts are tuples in the order of the text. Everything else (`graph`, `relation`, every output) is
    derived from these fields, so that `Timeline.from_json(t.to_json()) == t` is the whole truth.
    """

    text: str = attrs.field(repr=False)
    dct: ReferenceDate
    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    events: tuple[Event, ...] = ()
    entities: tuple[Entity, ...] = ()
    links: tuple[Link, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    # ------------------------------------------------------------------ look up
    def time(self, id: str) -> TimeExpression:  # noqa: A002 - the contract's word
        """The time expression with this id."""
        return _by_id(self.times, id, "time")

    def mention(self, id: str) -> EventMention:  # noqa: A002
        """The event mention with this id."""
        return _by_id(self.mentions, id, "mention")

    def event(self, id: str) -> Event:  # noqa: A002
        """The event with this id."""
        return _by_id(self.events, id, "event")

    def entity(self, id: str) -> Entity:  # noqa: A002
        """The entity with this id."""
        return _by_id(self.entities, id, "entity")

    def link(self, id: str) -> Link:  # noqa: A002
        """The link with this id."""
        return _by_id(self.links, id, "link")

    # ------------------------------------------------------------------ ask
    def when(self, x: Node) -> When:
        """When an event, a mention's event, a time or the reference date was.

        >>> timeline = extract("The bridge collapsed on 3 May 2019.")
        >>> timeline.when("e1").edtf
        '2019-05-03'
        """
        return _graph.when_of(self._network, self._node(x))

    def relation(self, a: Node, b: Node, scheme: Scheme = "allen") -> str | frozenset[str]:
        """How `a` stands to `b` in time.

        `matres` compares begin points (BEFORE, AFTER, EQUAL, VAGUE), `dense` is TimeBank-Dense's set of six,
        and `allen` gives the set of Allen relations that are still possible.
        """
        return _graph.relation_between(self._network, self._node(a), self._node(b), scheme)

    def why(self, x: Node | Entity | Link | Conflict) -> str:
        """How a date, a time's value, a link, an entity or the reference date came about, in words."""
        return _out.why(self, self._find(x) if isinstance(x, str) else x)

    @property
    def graph(self) -> networkx.MultiDiGraph[str]:
        """Events, times and the reference date as nodes, links as edges; all attributes are plain scalars."""
        return _graph.to_graph(self.events, self.times, self.dct, self.links)

    @cached_property
    def _network(self) -> _graph.Network:
        return _graph.build_network(self.events, self.times, self.dct, self.links)

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

    # ------------------------------------------------------------------ take away
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

        >>> timeline = extract("The bridge collapsed on 3 May 2019.")
        >>> Timeline.from_json(timeline.to_json()) == timeline
        True
        """
        return cls(**_out.from_json(json))

    def to_frame(self) -> pandas.DataFrame:
        """One row an event, as a pandas DataFrame (extra `frame`)."""
        return _out.to_frame(self)

    def to_csv(self) -> str:
        """One row an event, as CSV with a header."""
        return _out.to_csv(self)

    def to_timeml(self) -> str:
        """The text with its annotation as TimeML 1.2.1."""
        return _out.to_timeml(self)

    def to_graphml(self) -> str:
        """The graph as GraphML."""
        return _out.to_graphml(self)

    def to_svg(self) -> str:
        """The timeline drawn as an SVG picture."""
        return _out.to_svg(self)

    def to_html(self) -> str:
        """One self-contained page: the timeline, its table, and the text with its spans marked."""
        return _out.to_html(self)

    def __str__(self) -> str:
        return _out.to_table(self)

    def _repr_html_(self) -> str:
        return _out.to_html_table(self)


def _by_id(parts: tuple[Identified, ...], id_: str, kind: str) -> Identified:
    """The part with this id, or an error that names its neighbours."""
    found = next((part for part in parts if part.id == id_), None)
    if found is not None:
        return found
    known = f"{parts[0].id} to {parts[-1].id}" if parts else "none"
    raise TimelineError(f"no {kind} has the id {id_!r}", hint=f"this timeline has {known}")
