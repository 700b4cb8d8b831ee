"""What a link is: a temporal, causal, subordinating or aspectual relation of two nodes, with its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

import attrs

from timeline.display import Card
from timeline.events.mention import Realis
from timeline.values import Evidence


class LinkKind(StrEnum):
    """TimeML's links, and the causal link of Causal-TimeBank."""

    TLINK = "TLINK"
    CLINK = "CLINK"
    SLINK = "SLINK"
    ALINK = "ALINK"


@attrs.frozen(kw_only=True)
class Link(Card):
    """A relation from `source` to `target`: ids of events (`e1`), times (`t1`) or the reference date (`t0`).

    `relation` is a TimeML relType (BEFORE, INCLUDES, BEGUN_BY ...) for a TLINK, and CAUSE, ENABLE or PREVENT
    for a CLINK. `signal` holds the words that show it; `origin` names the proposer; `confidence` is the
    proposer's measured precision. `begins_only` says that a TLINK is claimed of the begin points alone, as in
    MATRES: "she worked there BEFORE she met him" leaves open when the work ended. `premises` are the ids of
    the links and dates from which an entailed link follows; one that the text tells has none.
    `gap_min` and `gap_max` are the fewest and the most seconds from the end of the earlier to the begin of
    the later ("three days after"); with the relation VAGUE, the most between their begins.
    `realis` is how a CLINK is told: POSSIBLE ("could cause"), PLANNED ("will lead to"), GENERIC, or NEGATED
    ("did not cause", "denied that it caused"), which says that the one is no cause of the other.
    """

    id: str
    kind: LinkKind
    source: str
    target: str
    relation: str
    source_mention: str | None = None
    target_mention: str | None = None
    signal: str | None = None
    confidence: float = 1.0
    origin: str = ""
    begins_only: bool = False
    evidence: tuple[Evidence, ...] = ()
    premises: tuple[str, ...] = ()
    gap_min: int | None = None
    gap_max: int | None = None
    realis: Realis = Realis.ACTUAL

    @property
    def is_cause(self) -> bool:
        """Whether it is a causal link that the text does not deny."""
        return self.kind == LinkKind.CLINK and self.realis != Realis.NEGATED

    def _facts(self) -> Mapping[str, object]:
        return {
            "id": self.id,
            "kind": self.kind.value,
            "source": self.source,
            "relation": self.relation,
            "target": self.target,
            "realis": None if self.realis is Realis.ACTUAL else self.realis.value,
            "signal": self.signal,
            "confidence": f"{self.confidence:.2f}",
            "origin": self.origin,
        }


USER = "user"
"""The origin of links that a reader asserts: they are heard before all that was only read off the text."""


@attrs.frozen(kw_only=True)
class Conflict(Card):
    """A smallest set of claims that cannot all hold: link and node ids, what was let go, and why in words.

    `dropped` is the id of what was let go; where it is a link, which then is not among the links of the
    timeline, `dropped_link` keeps it.
    """

    links: tuple[str, ...]
    nodes: tuple[str, ...]
    dropped: str | None
    explanation: str
    dropped_link: Link | None = None

    def _facts(self) -> Mapping[str, object]:
        return {
            "what": self.explanation,
            "links": ", ".join(self.links),
            "nodes": ", ".join(self.nodes),
            "let go": self.dropped,
        }


def causal_degrees(links: Iterable[Link]) -> Counter[str]:
    """Count the causal links of each node that has one, those that the text denies left out.

    >>> link = Link(id="l1", kind=LinkKind.CLINK, source="e1", target="e2", relation="CAUSE")
    >>> sorted(causal_degrees([link]).items())
    [('e1', 1), ('e2', 1)]
    """
    return Counter(end for link in links if link.is_cause for end in (link.source, link.target))
