"""Questions: what can be asked of a timeline."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

import attrs

from timeline import graph as _graph
from timeline import out as _out
from timeline.display import listed
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

    def before(self, a: Node, b: Node) -> bool | None:
        """Whether `a` begins before `b`: True, False, or None where the text leaves it open.

        >>> from timeline import extract
        >>> timeline = extract("The bridge fell on 3 May 2019. It reopened on 4 June 2021.")
        >>> timeline.before("e1", "e2"), timeline.before("e2", "e1")
        (True, False)
        """
        return _graph.is_before(self._network, self._node(a), self._node(b))

    def path(self, a: Node, b: Node) -> tuple[Link | Node, ...]:
        """The links, and the parts with dates, that prove which of `a` and `b` begins first.

        They lead from the earlier to the later. Empty where nothing proves an order.
        """
        return tuple(
            self._find(id_) for id_ in _graph.path_between(self._network, self._node(a), self._node(b))
        )

    def causes_of(self, x: Node) -> tuple[Event, ...]:
        """The events that cause or enable `x` by a link of cause, in the order of the text."""
        return self._linked({link.source for link in self._causal() if link.target == self._node(x)})

    def effects_of(self, x: Node) -> tuple[Event, ...]:
        """The events that `x` causes or enables by a link of cause, in the order of the text."""
        return self._linked({link.target for link in self._causal() if link.source == self._node(x)})

    def entailed_links(self) -> tuple[Link, ...]:
        """Every order that follows from links and dates and is no link yet, each naming its premises.

        Their number grows with the square of that of the events.
        """
        return tuple(_graph.entailed_links(self._network, self.links))

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
        return listed(_out.most_salient(self.events, n))

    def changes_since(self, earlier: Questions) -> _graph.Changes:
        """What is otherwise than in an `earlier` version: dates, links, contradictions; `print` tells it."""
        return _graph.changes_between(earlier, self)

    @property
    def graph(self) -> networkx.MultiDiGraph[str]:
        """The graph without the links that follow from others: `to_graph()`."""
        return self.to_graph()

    def to_graph(self, *, closure: bool = False) -> networkx.MultiDiGraph[str]:
        """Events, times and the reference date as nodes, links as edges; all attributes are plain scalars.

        Links that follow from other links and the calendar are left out. With `closure` all links stand in
        it, and every order that follows from them.
        """
        network = self._network
        links = (*self.links, *self.entailed_links()) if closure else _graph.reduced(network, self.links)
        return _graph.to_graph(self._nodes, self.times, self.dct, links)

    def _causal(self) -> tuple[Link, ...]:
        return tuple(x for x in self.links if x.is_cause and x.relation != "PREVENT")

    def _linked(self, ids: set[str]) -> tuple[Event, ...]:
        return tuple(event for event in self._nodes if event.id in ids)

    @cached_property
    def _network(self) -> _graph.Network:
        return _graph.build_network(self._nodes, self.times, self.dct, self.links)
