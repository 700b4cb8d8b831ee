"""Verbs that only say of an event noun that it took place: they go wherever their noun goes."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.mention import EventMention
from timeline.events.support import supported
from timeline.text.document import Document


def served_by(document: Document, mentions: Sequence[EventMention]) -> dict[str, EventMention]:
    """By the id of each noun of which a verb says that it took place: that verb."""
    at = {mention.start: mention for mention in mentions}
    found: dict[str, EventMention] = {}
    for mention in mentions:
        verb = document.head_of(mention.start, mention.end)
        nouns = (at.get(noun.start) for noun in supported(document, verb)) if verb is not None else ()
        noun = next((noun for noun in nouns if noun is not None and noun.id != mention.id), None)
        if noun is not None:
            found.setdefault(noun.id, mention)
    return found
