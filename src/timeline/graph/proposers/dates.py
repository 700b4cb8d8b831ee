"""Order from dates: a mention and the time that dates it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from timeline.graph.link import LinkKind
from timeline.graph.proposers.proposal import Proposal, node_of
from timeline.graph.proposers.scene import Scene
from timeline.times.expression import TimeExpression
from timeline.values import Evidence, When

# By how a time dates a mention: the TimeML relation of the mention to the time. How often something recurs
# and how long ago it was are no relation to the time named.
RELATIONS = {
    "AT": "IS_INCLUDED",
    "WINDOW": "IS_INCLUDED",
    "DURING": "IS_INCLUDED",
    "BEGINS": "BEGUN_BY",
    "ENDS": "ENDED_BY",
    "BEFORE": "BEFORE",
    "AFTER": "AFTER",
    "LASTS": "DURING",
}
OCCURS = frozenset({"IS_INCLUDED", "BEGUN_BY", "ENDED_BY"})
"""The relations to a time at which a mention is, begins or ends."""
SUREST = 0.95


def propose_dates(scene: Scene) -> Iterator[Proposal]:
    """Propose for each attached time how it stands to its mention; as sure as the attachment.

    Of several times at which one mention is said to be ("in 1990 and 1991", "in 1990–91 and 1993–94"), those
    that its date leaves out are not proposed: that is no contradiction but more than one occurrence.
    """
    mentions = {mention.id: mention for mention in scene.mentions}
    times = {time.id: time for time in scene.times}
    often = {m for m, count in Counter(a.mention_id for a in scene.attachments).items() if count > 1}
    for attached in scene.attachments:
        mention, time = mentions.get(attached.mention_id), times.get(attached.time_id)
        relation = RELATIONS.get(str(attached.relation))
        if mention is None or time is None or relation is None:
            continue
        if (
            mention.id in often
            and relation in OCCURS
            and _apart(scene.dates.get(node_of(mention)), time, relation)
        ):
            continue
        note = f"'{time.text}' dates '{mention.text}'"
        yield Proposal(
            kind=LinkKind.TLINK,
            source=mention,
            relation=relation,
            target=time.id,
            confidence=min(attached.confidence, SUREST),
            origin="dates/attachment",
            signal=attached.signal or None,
            evidence=(Evidence("graph", "dates/attachment", note, time.start, time.end),),
        )


def _apart(when: When | None, time: TimeExpression, relation: str) -> bool:
    """Whether a date, or the end of it that the relation is of, and a time have no day in common."""
    if when is None or time.earliest is None or time.latest is None:
        return False
    earliest, latest = {"BEGUN_BY": when.begin, "ENDED_BY": when.end}.get(
        relation, (when.earliest, when.latest)
    )
    too_early = latest is not None and latest < time.earliest
    return too_early or (earliest is not None and time.latest < earliest)
