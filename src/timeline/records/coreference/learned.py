"""What the trained encoder says of two mentions: asked once a document, of the pairs that may be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log

from timeline.model import reading_if_any, score_pairs
from timeline.records.coreference.clash import clash_of
from timeline.records.coreference.profile import Profile
from timeline.text.document import Document

Scores = Mapping[tuple[str, str], float]
"""The probability that two mentions are one event, by their ids, the earlier one first."""

SUREST = 0.98
"""What is surer, or less sure than the rest to 1, counts as this: the encoder is not that well calibrated."""
_FIRST, _LAST = 4, 16
"""Of the mentions of a family before it, a mention is compared with so many from begin and end."""


def learned_scores(document: Document, profiles: Sequence[Profile]) -> Scores:
    """The encoder's answers; none for a document that it cannot read."""
    reading = reading_if_any(document)
    pairs = list(_open_pairs(profiles)) if reading is not None else []
    if reading is None or not pairs:
        return {}
    found = score_pairs(reading, [(a.head.i, b.head.i) for a, b in pairs], "coreference")
    return {(a.mention.id, b.mention.id): answer["SAME"] for (a, b), answer in zip(pairs, found, strict=True)}


def log_odds(probability: float) -> float:
    """The log-odds of a probability, within `SUREST`.

    >>> log_odds(0.5), round(log_odds(1.0), 2)
    (0.0, 3.89)
    """
    kept = min(max(probability, 1 - SUREST), SUREST)
    return log(kept / (1 - kept))


def _open_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of one family that nothing keeps apart for certain."""
    before: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        seen: dict[str, Profile] = {}
        for family in sorted(profile.families | profile.takes_up):
            told = before[family]
            near = told if len(told) <= _FIRST + _LAST else [*told[:_FIRST], *told[-_LAST:]]
            seen |= {other.mention.id: other for other in near}
            told.append(profile)
        for other in seen.values():
            clash = clash_of(other, profile)
            if clash is None or clash.yields:
                yield other, profile
