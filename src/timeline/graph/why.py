"""Why: what a link says and what it rests on, in plain words with quotes from the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.events.mention import EventMention, Realis
from timeline.graph.axis import condition_of
from timeline.graph.conflict import words_for
from timeline.graph.distance import say_gap
from timeline.graph.link import USER, Link, LinkKind
from timeline.graph.network import FIRM, Node
from timeline.graph.relation_names import VAGUE
from timeline.records.event import Event
from timeline.times.expression import TimeExpression
from timeline.values import Evidence

_SAYS = {
    "BEFORE": "is before",
    "AFTER": "is after",
    "IBEFORE": "is just before",
    "IAFTER": "is just after",
    "INCLUDES": "holds",
    "IS_INCLUDED": "lies within",
    "SIMULTANEOUS": "is at the same time as",
    "DURING": "lasts as long as",
    "BEGINS": "is the beginning of",
    "BEGUN_BY": "begins with",
    "ENDS": "is the end of",
    "ENDED_BY": "ends with",
    "VAGUE": "stands in an open order to",
    "CAUSE": "causes",
    "ENABLE": "enables",
    "PREVENT": "prevents",
}
_OF_BEGINS = {"BEFORE": "begins before", "AFTER": "begins after", "SIMULTANEOUS": "begins together with"}
_TOLD_AS = {
    Realis.POSSIBLE: "may {}",
    Realis.PLANNED: "is to {}",
    Realis.NEGATED: "does not {}",
    Realis.GENERIC: "tends to {}",
}
"""How a cause is said that the text does not tell as a fact."""
_AROUND = 40
_NEAR = 120
"""How many characters apart two spans may stand to be quoted in one piece."""


def say_link(link: Link, nodes: Mapping[str, Node]) -> str:
    """Tell what a link says.

    >>> import attrs
    >>> link = Link(id="l1", kind="CLINK", source="e1", target="e2", relation="CAUSE")
    >>> say_link(link, {}), say_link(attrs.evolve(link, realis="POSSIBLE"), {})
    ('e1 causes e2', 'e1 may cause e2')
    """
    says = _as_told(link) or (_OF_BEGINS if link.begins_only else {}).get(link.relation)
    says = says or _SAYS.get(link.relation)
    source, target = (words_for(nodes.get(id_), id_) for id_ in (link.source, link.target))
    if link.relation == VAGUE and link.gap_max is not None:
        says = "begins near"
    gap = say_gap(link.gap_min, link.gap_max)
    return f"{source} {says or link.relation.lower()} {target}{f', {gap} apart' if gap else ''}"


def _as_told(link: Link) -> str | None:
    """What a causal link says where the text does not tell it as a fact: "may cause"."""
    told = _TOLD_AS.get(link.realis) if link.kind == LinkKind.CLINK else None
    return None if told is None else told.format(link.relation.lower())


def why_link(
    link: Link,
    nodes: Mapping[str, Node],
    mentions: Iterable[EventMention],
    text: str,
    others: Mapping[str, Link],
) -> tuple[str, list[str]]:
    """Tell a link in one line, and one step for each thing that it rests on.

    `others` are the links by which an entailed link is explained.
    """
    steps = [f"the text: {quote}" for quote in _quotes(link, nodes, mentions, text)]
    steps += [_step(step, text) for step in link.evidence]
    ends = [nodes.get(link.source), nodes.get(link.target)]
    if link.kind is LinkKind.TLINK and isinstance(ends[0], Event) and isinstance(ends[1], Event):
        second, condition = condition_of(ends[0].realis, ends[1].realis)
        steps += [f"{words_for(ends[second], '')} {condition}"] if condition else []
    for id_ in link.premises:
        claimed = f"{id_}: {say_link(others[id_], nodes)}" if id_ in others else _dated(id_, nodes)
        steps.append(f"follows from {claimed}")
    return f"{link.id}: {say_link(link, nodes)}; {_how_sure(link)}", steps


def _how_sure(link: Link) -> str:
    if link.origin == USER:
        return "asserted by the user"
    of_hundred = f"right in {round(link.confidence * 100)} of 100 cases"
    if link.premises:
        return f"it follows, and what is least sure of what it follows from is {of_hundred}"
    is_told = link.kind is LinkKind.CLINK and link.signal
    if link.confidence < FIRM and not is_told:
        return f"a guess, {of_hundred}"
    return f"shown by {link.signal!r}, {of_hundred}" if link.signal else of_hundred


def _dated(id_: str, nodes: Mapping[str, Node]) -> str:
    node = nodes.get(id_)
    days = "" if node is None else f", {node.when if isinstance(node, Event) else _days(node)}"
    return f"the date of {words_for(node, id_)}{days}"


def _days(node: Node) -> str:
    return f"{node.earliest} to {node.latest}" if not isinstance(node, Event) else str(node.when)


def _step(step: Evidence, text: str) -> str:
    quoted = "" if step.start is None or step.end is None else f": {quote(text, step.start, step.end)}"
    return f"{step.stage}/{step.rule}: {step.note}{quoted}"


def _quotes(link: Link, nodes: Mapping[str, Node], mentions: Iterable[EventMention], text: str) -> list[str]:
    """The words of both ends as they stand in the text, in one piece where they stand near each other."""
    at = {m.id: (m.start, m.end) for m in mentions if m.id in (link.source_mention, link.target_mention)}
    at |= {n.id: (n.start, n.end) for n in nodes.values() if isinstance(n, TimeExpression)}
    ends = ((link.source_mention, link.source), (link.target_mention, link.target))
    spans: Sequence[tuple[int, int]] = sorted(
        at[key] for key in (mention or node for mention, node in ends) if key in at
    )
    if len(spans) == 2 and spans[1][0] - spans[0][1] <= _NEAR:
        spans = [(spans[0][0], max(spans[0][1], spans[1][1]))]
    return [quote(text, *span) for span in dict.fromkeys(spans)]


def quote(text: str, start: int, end: int) -> str:
    """The words and what stands around them, cut between words, on one line."""
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    first = next((k + 1 for k in range(first, start) if text[k].isspace()), start) if first else 0
    last = (
        next((k for k in range(last - 1, end - 1, -1) if text[k].isspace()), end)
        if last < len(text)
        else last
    )
    words = " ".join(text[first:last].split())
    return f"“{'…' if first else ''}{words}{'…' if last < len(text) else ''}”"
