"""Proposal: a link that a proposer suggests, before it has an id."""

from __future__ import annotations

import attrs

from timeline.events.mention import EventMention, Realis
from timeline.graph.link import Link, LinkKind
from timeline.values import Evidence


@attrs.frozen(kw_only=True)
class Proposal:
    """A relation between two mentions, or between a mention and a time or the reference date (by id).

    `rank` decides which guess is heard first: its probability before it was kept below what may date events.
    """

    kind: LinkKind
    source: EventMention | str
    relation: str
    target: EventMention | str
    confidence: float
    origin: str
    signal: str | None = None
    begins_only: bool = False
    gap_min: int | None = None
    gap_max: int | None = None
    realis: Realis = Realis.ACTUAL
    rank: float = attrs.field(default=attrs.Factory(lambda self: self.confidence, takes_self=True))
    evidence: tuple[Evidence, ...] = ()

    def link(self, id_: str) -> Link:
        """The link with this id."""
        return Link(
            id=id_,
            kind=self.kind,
            source=node_of(self.source),
            target=node_of(self.target),
            relation=self.relation,
            source_mention=_mention(self.source),
            target_mention=_mention(self.target),
            signal=self.signal,
            confidence=self.confidence,
            origin=self.origin,
            begins_only=self.begins_only,
            gap_min=self.gap_min,
            gap_max=self.gap_max,
            realis=self.realis,
            evidence=self.evidence,
        )


def node_of(x: EventMention | str) -> str:
    """The id of the node that stands for a mention or is given: a mention's event, itself if it has none."""
    return x if isinstance(x, str) else x.event_id or x.id


def _mention(x: EventMention | str) -> str | None:
    return None if isinstance(x, str) else x.id
