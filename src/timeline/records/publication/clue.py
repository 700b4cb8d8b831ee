"""A clue: what one time expression says, by the words alone, that bears on the day of publication."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from timeline.text.document import BlockRole, Document
from timeline.times.expression import Direction, DirectionCue, TimexType
from timeline.values import DateValue, Day

if TYPE_CHECKING:
    from timeline.times.recognised import Recognised


@attrs.frozen(kw_only=True)
class Clue:
    """The calendar parts that an expression names, and on which side of the telling it lies.

    `range_begin` is the month and day of the left half where this is the right half of a range.
    """

    start: int
    end: int
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    direction: Direction | None = None
    role: BlockRole = BlockRole.BODY
    range_begin: tuple[int, int] | None = None

    @property
    def full(self) -> Day | None:
        """The day, where year, month and day are all named."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return Day.of(self.year, self.month, self.day)

    @property
    def is_month_day(self) -> bool:
        """A day of a month without its year."""
        return self.year is None and self.month is not None and self.day is not None

    @property
    def is_month(self) -> bool:
        """A month alone."""
        return self.year is None and self.month is not None and self.day is None

    @property
    def is_weekday(self) -> bool:
        """A weekday alone."""
        return self.weekday is not None and self.month is None and self.year is None


def clues_of(
    document: Document, recognised: Sequence[Recognised], directions: Mapping[int, DirectionCue]
) -> tuple[Clue, ...]:
    """The clues of a text, in its order; what is no calendar date is none."""
    return tuple(_clues(document, recognised, directions))


def _clues(
    document: Document, recognised: Sequence[Recognised], directions: Mapping[int, DirectionCue]
) -> Iterator[Clue]:
    for k, found in enumerate(recognised):
        value = found.value
        if found.type not in {TimexType.DATE, TimexType.TIME} or not isinstance(value, DateValue):
            continue
        block = document.block_at(found.start)
        cue = directions.get(k)
        yield Clue(
            start=found.start,
            end=found.end,
            text=found.text,
            year=value.year,
            month=value.month or None,
            day=value.day or None,
            weekday=value.weekday,
            direction=cue.direction if cue else None,
            role=block.role if block else BlockRole.BODY,
            range_begin=_range_begin(recognised, k),
        )


def _range_begin(recognised: Sequence[Recognised], k: int) -> tuple[int, int] | None:
    """The month and day of the left half of a range, seen from its right half."""
    partner = recognised[k].range_partner
    if partner is None or partner >= k:
        return None
    value = recognised[partner].value
    if not isinstance(value, DateValue) or not value.month or not value.day:
        return None
    return value.month, value.day
