"""Questions: what can be asked of a timeline."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

import attrs

from timeline import graph as _graph
from timeline import out as _out
from timeline.graph.link import Conflict, Link
from timeline.records.entity import Entity
from timeline.records.event import Event
from timeline.result.parts import Node, Parts
from timeline.values import When

if TYPE_CHECKING:
    import networkx

Scheme = Literal["allen", "matres", "dense"]


@attrs.frozen(kw_only=True)
class Questions(Parts):
    """What a `Timeline` answers about its parts."""

    def when(self, x: Node) -> When:
        """When an event, a mention's event, a time or the reference date was.

        >>> from timeline import extract
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

    def top(self, n: int) -> tuple[Event, ...]:
        """The `n` events that matter most to who reads the text, in the order of time.

        >>> from timeline import extract
        >>> timeline = extract("The bridge collapsed on 3 May 2019. Some liked to look at it from afar.")
        >>> [event.when.edtf for event in timeline.top(1)]
        ['2019-05-03']
        """
        return _out.most_salient(self.events, n)

    @property
    def graph(self) -> networkx.MultiDiGraph[str]:
        """Events, times and the reference date as nodes, links as edges; all attributes are plain scalars."""
        return _graph.to_graph(self._nodes, self.times, self.dct, self.links)

    @cached_property
    def _network(self) -> _graph.Network:
        return _graph.build_network(self._nodes, self.times, self.dct, self.links)
