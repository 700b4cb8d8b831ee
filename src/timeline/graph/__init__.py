"""Order, cause and contradiction: the algebra of relations, the network of constraints, and the proposers."""

from timeline.graph.allen import Allen
from timeline.graph.link import Conflict, Link, LinkKind, causal_degrees
from timeline.graph.network import Network, build_network
from timeline.graph.propose import propose_links
from timeline.graph.query import relation_between, when_of
from timeline.graph.relation import Relation
from timeline.graph.solve import Solution, solve
from timeline.graph.view import to_graph
from timeline.graph.why import why_before, why_link

__all__ = [
    "Allen",
    "Conflict",
    "Link",
    "LinkKind",
    "Network",
    "Relation",
    "Solution",
    "build_network",
    "causal_degrees",
    "propose_links",
    "relation_between",
    "solve",
    "to_graph",
    "when_of",
    "why_before",
    "why_link",
]
