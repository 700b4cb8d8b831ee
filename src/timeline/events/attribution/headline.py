"""Headlines that name their source before a colon: "Minister: talks have failed"."""

from __future__ import annotations

from timeline.events.attribution.report import Report
from timeline.events.realis.mood import is_headline
from timeline.text.document import BlockRole, Document, Token

LONGEST = 5
"""More words before the colon are not a name."""
VERBAL = frozenset({"VERB", "AUX"})


def headline_report(document: Document, trigger: Token) -> Report | None:
    """The phrase before the colon of a headline, for what stands after it."""
    block = document.block_at(trigger.start)
    if block is None or not (block.role is BlockRole.BULLET or is_headline(document, trigger)):
        return None
    tokens = document.tokens_in(block.start, trigger.start)
    colon = next((k for k, t in enumerate(tokens) if t.text == ":"), None)
    if not colon or colon > LONGEST:
        return None
    before = tokens[:colon]
    if any(t.pos in VERBAL or t.pos == "NUM" for t in before) or before[-1].pos not in {"NOUN", "PROPN"}:
        return None
    return Report("headline", tokens[colon].start, tokens[colon].end, before[-1])
