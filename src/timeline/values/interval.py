"""Interval: a time given by its two ends."""

from __future__ import annotations

import attrs

from timeline.values.date_value import DateValue
from timeline.values.stretch import Stretch


@attrs.frozen(repr=False)
class Interval:
    """From one date to another, such as "from October to the end of July".

    An end that is None is unknown, or, where its `open` mark is set, not there: the time goes on.

    >>> Interval(DateValue.of_month(2020, 5), None, end_open=True).timex
    '2020-05/..'
    """

    begin: DateValue | None
    end: DateValue | None
    begin_open: bool = False
    end_open: bool = False

    @property
    def timex(self) -> str:
        """The two TIMEX3 values with a slash between, as ISO 8601 writes intervals; `..` for an open end."""
        begin = self.begin.timex if self.begin else ".." if self.begin_open else ""
        end = self.end.timex if self.end else ".." if self.end_open else ""
        return f"{begin}/{end}"

    @property
    def edtf(self) -> str | None:
        """The EDTF interval, or None where an end cannot be said in EDTF, which has no times of day here."""
        begin = self.begin.edtf if self.begin else ".." if self.begin_open else ""
        end = self.end.edtf if self.end else ".." if self.end_open else ""
        if begin is None or end is None or not (self.begin or self.end) or self.is_backwards:
            return None
        text = f"{begin.partition('/')[0]}/{end.rpartition('/')[2]}"
        return None if "T" in text else text

    @property
    def is_backwards(self) -> bool:
        """Tell whether all of the end lies before all of the begin."""
        begin = self.begin.stretch() if self.begin else None
        end = self.end.stretch() if self.end else None
        return begin is not None and end is not None and begin.first > end.last

    def stretch(self) -> Stretch | None:
        """Return all days from begin to end, or None where one of them is unknown."""
        begin = self.begin.stretch() if self.begin else None
        end = self.end.stretch() if self.end else None
        return None if begin is None or end is None or self.is_backwards else begin.hull(end)

    def __str__(self) -> str:
        return self.timex

    def __repr__(self) -> str:
        marks = "".join(f", {name}=True" for name in ("begin_open", "end_open") if getattr(self, name))
        return f"Interval({self.begin!r}, {self.end!r}{marks})"
