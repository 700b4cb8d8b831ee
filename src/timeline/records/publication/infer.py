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
    first, last = _narrow(belief) or _wide(belief)
    if last - first > _WIDEST_DAYS:
        return ReferenceDate()
    return ReferenceDate(
        earliest=Day(first).plain,
        latest=Day(last).plain,
        source=ReferenceSource.INFERRED,
        evidence=tuple(_evidence(clues)),
    )


def _narrow(belief: Belief) -> tuple[int, int] | None:
    """The week that holds most belief, trimmed of days that hardly any falls on, if it holds enough.

    Such a week has a day that holds its part of it, so that only the weeks around such days are tried.
    """
    size, enough = tables().narrow_days, tables().narrow
    strong = [day for day, share in belief.items() if share * size >= enough]
    weeks = {first for day in strong for first in range(day - size + 1, day + 1) if first in belief}
    shares = {first: sum(belief.get(day, 0.0) for day in range(first, first + size)) for first in weeks}
    best = max(shares, key=lambda first: (shares[first], -first), default=None)
    if best is None or shares[best] < enough:
        return None
    top = max(belief.get(day, 0.0) for day in range(best, best + size))
    kept = [day for day in range(best, best + size) if belief.get(day, 0.0) > _TRIM * top]
    return kept[0], kept[-1]


def _wide(belief: Belief) -> tuple[int, int]:
    """The shortest run of days that holds the share of belief asked of a wide answer."""
    days, enough = sorted(belief), tables().wide
    shares = [belief[day] for day in days]
    best, held, k = (days[0], days[-1]), 0.0, 0
    for day, share in zip(days, shares, strict=True):
        held += share
        while held - shares[k] >= enough:
            held -= shares[k]
            k += 1
        if held >= enough and day - days[k] < best[1] - best[0]:
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
