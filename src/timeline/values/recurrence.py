"""Recurrence: a set of times, such as "every Thursday" or "twice a year"."""

from __future__ import annotations

import attrs

from timeline.values.date_value import DateValue
from timeline.values.duration import Duration
from timeline.values.stretch import Stretch


@attrs.frozen
class Recurrence:
    """A TIMEX3 SET: the period, or the date that comes back, with its quantifier and its frequency.

    >>> Recurrence(DateValue(weekday=4), quant="EVERY").timex
    'XXXX-WXX-4'
    >>> str(Recurrence(Duration(years=1), freq="2X"))
    'P1Y freq 2X'
    """

    period: Duration | DateValue
    quant: str | None = None
    freq: str | None = None

    @property
    def timex(self) -> str:
        """The TIMEX3 value of the set, which is that of its period."""
        return self.period.timex

    @property
    def edtf(self) -> str | None:
        """EDTF has no repeating time: always None."""
        return None

    def stretch(self) -> Stretch | None:
        """Say nothing of days, since a set of times has no one stretch: always None."""
        return None

    def __str__(self) -> str:
        quant = f" quant {self.quant}" if self.quant else ""
        freq = f" freq {self.freq}" if self.freq else ""
        return f"{self.timex}{quant}{freq}"
