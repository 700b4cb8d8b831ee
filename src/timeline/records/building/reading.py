"""What several mentions of one event say together: did it happen, who says so, which tells it best."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.mention import EventMention, Realis, Tense

# A plan stays a plan though a noun speaks of it as a fact ("the meeting on Thursday"); what one mention
# states as done is done though another doubts it; denial and habit stand only where nothing else is said.
_PRIORITY = (Realis.PLANNED, Realis.ACTUAL, Realis.POSSIBLE, Realis.NEGATED, Realis.GENERIC)


def realis_of(told: Sequence[EventMention]) -> Realis:
    """The realis of an event by that of its mentions; verbs, which have a tense, go before nouns."""
    verbs = [mention.realis for mention in told if mention.tense is not Tense.NONE]
    said = verbs or [mention.realis for mention in told]
    return min(said, key=_PRIORITY.index)


def source_of(told: Sequence[EventMention]) -> str | None:
    """Who says so: None, the author, as soon as one mention has no other source."""
    sources = [mention.source for mention in told]
    return None if None in sources else sources[0]


def teller(told: Sequence[EventMention], realis: Realis) -> EventMention:
    """The mention that tells the event best: of its realis, a verb, with most participants, the first."""

    def rank(item: tuple[int, EventMention]) -> tuple[bool, bool, int, int]:
        place, mention = item
        verb = mention.tense is not Tense.NONE
        return mention.realis is not realis, not verb, -len(mention.arguments), place

    return min(enumerate(told), key=rank)[1]
