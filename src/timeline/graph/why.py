"""Why: what a link rests on and what an order follows from, in plain words."""

from __future__ import annotations

from timeline.graph.claim import ends_of
from timeline.graph.link import Link
from timeline.graph.network import Network

_VERBS = {"CAUSE": "causes", "ENABLE": "enables", "PREVENT": "prevents"}
_AROUND = 40


def why_link(link: Link, text: str) -> str:
    """Tell a link and its evidence, each step with the words of the text that it quotes.

    >>> why_link(Link(id="l1", kind="CLINK", source="e1", target="e2", relation="CAUSE", confidence=0.6), "")
    'l1: e1 causes e2, right in 60 of 100 cases'
    """
    verb = _VERBS.get(link.relation, f"is {link.relation} to")
    begins = " in its begin" if link.begins_only else ""
    head = f"{link.id}: {link.source} {verb} {link.target}{begins}"
    steps = [f"{head}, right in {round(link.confidence * 100)} of 100 cases"]
    for step in link.evidence:
        quote = "" if step.start is None or step.end is None else f": {_quote(text, step.start, step.end)}"
        steps.append(f"{step.note}{quote}")
    return "\n".join(steps)


def why_before(network: Network, a: str, b: str) -> tuple[str, ...] | None:
    """Return the ids of the links and dates by which `a` begins before `b`, or None where it need not.

    >>> from timeline.graph.claim import claim_of_link
    >>> network = Network(())
    >>> network.add_node("e1")
    >>> network.add_node("e2")
    >>> link = Link(id="l1", kind="TLINK", source="e2", target="e1", relation="AFTER")
    >>> network.add_all([claim_of_link(link)])
    >>> why_before(network, "e1", "e2"), why_before(network, "e2", "e1")
    (('l1',), None)
    """
    return network.premises(ends_of(a)[0], ends_of(b)[0], 1)


def _quote(text: str, start: int, end: int) -> str:
    """The words and what stands around them, on one line."""
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    words = " ".join(text[first:last].split())
    return f"“{'…' if first else ''}{words}{'…' if last < len(text) else ''}”"
