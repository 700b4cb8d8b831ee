"""Headlines that name their source: "Minister: talks have failed", "Talks to resume - minister"."""

from __future__ import annotations

from timeline.events.attribution.attribution import Report
from timeline.events.attribution.speaker import name_of
from timeline.events.attribution.words import words
from timeline.events.realis.mood import is_headline
from timeline.text.document import BlockRole, Document, Token

LONGEST = 5
"""More words before the colon, or behind the dash, are not a name."""
VERBAL = frozenset({"VERB", "AUX"})
DASHES = frozenset("-–—:")
PLACES = frozenset({"GPE", "LOC"})


def headline_report(document: Document, trigger: Token) -> Report | None:
    """The source before the colon or at the end of a headline, for what stands between."""
    block = document.block_at(trigger.start)
    if block is None or not (block.role is BlockRole.BULLET or is_headline(document, trigger)):
        return None
    before = _opening(document, document.tokens_in(block.start, trigger.start))
    return before or _ending(document, document.tokens_in(trigger.end, block.end))


def _opening(document: Document, tokens: tuple[Token, ...]) -> Report | None:
    """The phrase before a colon, unless it is a section, a place or a clock."""
    colon = next((k for k, t in enumerate(tokens) if t.text == ":"), None)
    if not colon or colon > LONGEST:
        return None
    before = tokens[:colon]
    if any(t.pos in VERBAL or t.pos == "NUM" for t in before) or before[-1].pos not in {"NOUN", "PROPN"}:
        return None
    name = name_of(document, before[-1])
    if before[-1].lower in words(document.lang).topics or (name is not None and name.label in PLACES):
        return None
    return Report("headline", tokens[colon].start, tokens[colon].end, before[-1])


def _ending(document: Document, tokens: tuple[Token, ...]) -> Report | None:
    """The speaker behind the last dash or colon ("... -officials" is one token)."""
    for k in range(len(tokens) - 1, max(len(tokens) - 1 - LONGEST, -1), -1):
        token = tokens[k]
        if token.text[0] in DASHES:
            last = tokens[-1]
            speaks = last.lower.lstrip("-–—:") in words(document.lang).speakers
            joined = len(token.text) > 1
            spaced = k > 0 and (tokens[k - 1].end < token.start or token.text == ":")
            if not speaks or (joined and k < len(tokens) - 1) or not (spaced or k == 0):
                return None
            name = document.text[token.start + 1 : last.end].strip()
            return Report("headline", token.start, token.start + 1, last, name)
    return None
