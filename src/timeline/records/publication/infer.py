"""The reference date that the clues of a text imply together."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.records.publication.belief import Belief, believe
from timeline.records.publication.clue import Clue
from timeline.records.publication.tables import tables
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.values import Day, Evidence

_WIDEST_DAYS = 1100
_TRIM = 0.15


def infer_date(clues: Sequence[Clue]) -> ReferenceDate:
    """Solve for the days on which all clues make sense: a week where belief is strong, else a wide interval.

    A text that names no year tells nothing, and one whose dates leave more than three years open as little.
    """
    belief = believe(clues)
    if not belief:
        return ReferenceDate()
    first, last, share = _narrow(belief)
    if share < tables().narrow:
        first, last = _wide(belief)
    if last - first > _WIDEST_DAYS:
        return ReferenceDate()
    return ReferenceDate(
        earliest=Day(first).plain,
        latest=Day(last).plain,
        source=ReferenceSource.INFERRED,
        evidence=tuple(_evidence(clues)),
    )


def _narrow(belief: Belief) -> tuple[int, int, float]:
    """The week that holds most belief, trimmed of days that hardly any falls on, and its share."""
    size = tables().narrow_days
    days = sorted(belief)
    best = max(days, key=lambda first: (_share(belief, first, first + size - 1), -first))
    share = _share(belief, best, best + size - 1)
    top = max(belief.get(day, 0.0) for day in range(best, best + size))
    kept = [day for day in range(best, best + size) if belief.get(day, 0.0) > _TRIM * top]
    return kept[0], kept[-1], share


def _share(belief: Belief, first: int, last: int) -> float:
    return sum(belief.get(day, 0.0) for day in range(first, last + 1))


def _wide(belief: Belief) -> tuple[int, int]:
    """The shortest run of days that holds the share of belief asked of a wide answer."""
    days = sorted(belief)
    best, held, k = (days[0], days[-1]), 0.0, 0
    for day in days:
        held += belief[day]
        while held - belief[days[k]] >= tables().wide:
            held -= belief[days[k]]
            k += 1
        if held >= tables().wide and day - days[k] < best[1] - best[0]:
            best = (days[k], day)
    return best


def _evidence(clues: Sequence[Clue]) -> list[Evidence]:
    """Each clue that named something, once, in the order of the text."""
    seen: dict[str, Evidence] = {}
    for clue in clues:
        side = f" ({clue.direction.value.lower()})" if clue.direction else ""
        note = f"{clue.text!r}{side} must make sense seen from the day of publication"
        seen.setdefault(note, Evidence("reference date", "calendar", note, clue.start, clue.end))
    return list(seen.values())
