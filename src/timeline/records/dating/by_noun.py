"""What a noun of something lasting says of its time: "the crisis" goes on while it is told of."""

from __future__ import annotations

import attrs

from timeline.events.mention import EventMention, Realis
from timeline.records.dating.by_tense import around
from timeline.records.dating.context import Context
from timeline.records.dating.extent import is_lasting_noun
from timeline.values import Basis, When

_KNOWN = frozenset({"the", "this", "these", "that", "those"})
_PAST_IT = frozenset({"after", "before", "until", "following", "during", "since"})


def date_by_noun(context: Context, mention: EventMention) -> When | None:
    """The bounds of a lasting noun without a date, or None.

    What is only wished for or to come does not go on yet, unless it is spoken of as known: "a trial", but
    "the crisis". What something else came after or during may be over.
    """
    first, last = context.reference.earliest, context.reference.latest
    if first is None or last is None or not is_lasting_noun(mention):
        return None
    if mention.realis is not Realis.ACTUAL and not _is_known(context, mention):
        return None
    head = context.heads.get(mention.id)
    if head is not None and head.dep == "pobj" and context.document.head(head).lower in _PAST_IT:
        return None
    return attrs.evolve(around(first, last, "a noun of what lasts"), basis=Basis.INFERRED)


def _is_known(context: Context, mention: EventMention) -> bool:
    """Whether a noun is told with "the" or by whose it is."""
    head = context.heads.get(mention.id)
    if head is None or mention.realis not in {Realis.POSSIBLE, Realis.PLANNED}:
        return False
    return any(t.lower in _KNOWN or t.dep == "poss" for t in context.document.children(head))
