"""One event, however often it is told: mentions brought together by words, participants, date and realis.

`families` says which words can tell one event, `clash` what keeps mentions apart, `likeness` what brings them
together, `learned` what the encoder says of them, `cluster` does it.
"""

from __future__ import annotations

from timeline.records.coreference.cluster import Cluster, cluster_mentions

__all__ = ["Cluster", "cluster_mentions"]
