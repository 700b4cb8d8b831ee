"""Order, cause and contradiction: the algebra of relations, the network of constraints, and the proposers."""

from timeline.graph.allen import Allen
from timeline.graph.axis import Axis, axis_of
from timeline.graph.changes import Changes, changes_between
from timeline.graph.closure import entailed_links
from timeline.graph.link import Conflict, Link, LinkKind, causal_degrees
from timeline.graph.network import Network, build_network
from timeline.graph.propose import propose_links
from timeline.graph.query import is_before, path_between, relation_between, when_of
from timeline.graph.reduction import reduced
from timeline.graph.relation import Relation
from timeline.graph.revise import asserted_link, redated, solve_again, undated
from timeline.graph.solve import Solution, solve
from timeline.graph.view import to_graph
from timeline.graph.why import say_link, why_link

__all__ = [
    "Allen",
    "Axis",
    "Changes",
    "Conflict",
    "Link",
    "LinkKind",
    "Network",
    "Relation",
    "Solution",
    "asserted_link",
    "axis_of",
    "build_network",
    "causal_degrees",
    "changes_between",
    "entailed_links",
    "is_before",
    "path_between",
    "propose_links",
    "redated",
    "reduced",
    "relation_between",
    "say_link",
    "solve",
    "solve_again",
    "to_graph",
    "undated",
    "when_of",
    "why_link",
]
