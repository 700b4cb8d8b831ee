"""EdtfDate: one date of EDTF (ISO 8601-2), with masked digits and qualifiers kept as written."""

from __future__ import annotations

import attrs

from timeline.errors import TimelineError
from timeline.values.bounds import Bounds
from timeline.values.edtf_days import first_and_last, grain_of, is_clock
from timeline.values.granularity import Granularity
from timeline.values.stretch import Stretch

MARKS = ("", "?", "~", "%")
"""Nothing, uncertain, approximate, both."""


@attrs.frozen(kw_only=True, repr=False)
class EdtfDate:
    """A date whose parts are EDTF text: digits, `X` for an unknown digit, a season code 21 to 41 as month.

    Each part has a mark of its own: `?` uncertain, `~` approximate, `%` both. Seasons 21 to 28 are placed as
    northern meteorological ones, 29 to 32 as southern ones; a winter or a southern summer may be the one that
    ends or the one that begins in the year.

    >>> EdtfDate(year="199X").bounds
    Bounds(earliest=datetime.date(1990, 1, 1), latest=datetime.date(1999, 12, 31))
    >>> EdtfDate(year="2004", month="06", day="11", day_mark="~").edtf
    '2004-06-~11'
    """

    year: str
    month: str | None = None
    day: str | None = None
    time: str | None = None
    year_mark: str = ""
    month_mark: str = ""
    day_mark: str = ""

    def __attrs_post_init__(self) -> None:
        if self.time is not None and not (self.day and is_clock(self.time)):
            raise TimelineError(
                f"{self.time!r} is not a time of a day of EDTF",
                hint="write it as T14:30:00 or T14:30:00+02:00",
            )
        for mark in (self.year_mark, self.month_mark, self.day_mark):
            if mark not in MARKS:
                raise TimelineError(f"{mark!r} is not a qualifier of EDTF", hint="use ?, ~ or %")
        if (self.month_mark and not self.month) or (self.day_mark and not self.day):
            raise TimelineError(
                "a part of the date is qualified that is not there", hint="leave its mark empty"
            )
        first_and_last(self)

    @property
    def edtf(self) -> str:
        """The EDTF string, each qualifier written in the shortest way."""
        parts = [(self.year, self.year_mark)]
        parts += [(self.month, self.month_mark)] if self.month else []
        parts += [(self.day, self.day_mark)] if self.day else []
        mark = parts[0][1]
        run = next((place for place, part in enumerate(parts) if part[1] != mark), len(parts))
        texts = [text if place < run else own + text for place, (text, own) in enumerate(parts)]
        texts[run - 1] += mark
        return "-".join(texts) + (f"T{self.time}" if self.time else "")

    @property
    def granularity(self) -> Granularity:
        """The grain of the finest part."""
        return grain_of(self)

    def stretch(self) -> Stretch:
        """Return all days that it can mean; qualifiers do not widen them."""
        first, last = first_and_last(self)
        return Stretch(first, last, self.granularity)

    @property
    def bounds(self) -> Bounds:
        """The first and the last day that it can mean."""
        return Bounds.of_stretch(self.stretch())

    @property
    def is_uncertain(self) -> bool:
        """Tell whether some part is marked `?` or `%`."""
        return any(mark in {"?", "%"} for mark in self._marks())

    @property
    def is_approximate(self) -> bool:
        """Tell whether some part is marked `~` or `%`."""
        return any(mark in {"~", "%"} for mark in self._marks())

    def _marks(self) -> tuple[str, str, str]:
        return self.year_mark, self.month_mark, self.day_mark

    def __str__(self) -> str:
        return self.edtf

    def __repr__(self) -> str:
        fields = [field for field in attrs.fields(EdtfDate) if getattr(self, field.name) != field.default]
        return f"EdtfDate({', '.join(f'{field.name}={getattr(self, field.name)!r}' for field in fields)})"
