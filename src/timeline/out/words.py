"""Words that several outputs share."""

from __future__ import annotations

from timeline.events.mention import Realis

REALIS_WORDS = {
    Realis.ACTUAL: "",
    Realis.PLANNED: "planned",
    Realis.POSSIBLE: "possible",
    Realis.NEGATED: "negated",
    Realis.GENERIC: "generic",
}
"""How a reader is told that an event is not simply a fact."""


def count_of(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun.

    >>> count_of(1, "event"), count_of(2, "entity", "entities")
    ('1 event', '2 entities')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def realis_word(value: str) -> str:
    """Return the word for the value of a realis, empty for a fact.

    >>> realis_word("PLANNED")
    'planned'
    """
    return REALIS_WORDS[Realis(value)]
