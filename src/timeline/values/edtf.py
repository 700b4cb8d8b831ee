"""EDTF, the Extended Date/Time Format of ISO 8601-2: intervals, sets, and reading levels 0 to 2."""

from __future__ import annotations

import attrs

from timeline.errors import TimelineError
from timeline.values.bounds import Bounds
from timeline.values.edtf_date import EdtfDate
from timeline.values.stretch import Stretch


@attrs.frozen
class EdtfInterval:
    """A time from one date to another; an end that is None is unknown, or open where it is so marked.

    >>> EdtfInterval(EdtfDate(year="2020", month="05"), None, end_open=True).edtf
    '2020-05/..'
    """

    begin: EdtfDate | None
    end: EdtfDate | None
    begin_open: bool = False
    end_open: bool = False

    def __attrs_post_init__(self) -> None:
        if self.begin is None and self.end is None:
            raise TimelineError("an interval of EDTF needs a date", hint="give its begin or its end")
        _check_order(self.begin, self.end)

    @property
    def edtf(self) -> str:
        """The EDTF string."""
        begin = self.begin.edtf if self.begin else ".." if self.begin_open else ""
        end = self.end.edtf if self.end else ".." if self.end_open else ""
        return f"{begin}/{end}"

    @property
    def bounds(self) -> Bounds:
        """The first and the last day of the whole, None where an end is open or unknown."""
        return _outer_bounds(self.begin, self.end)

    def stretch(self) -> Stretch | None:
        """Return all days from begin to end, or None where one of them is open or unknown."""
        return self.begin.stretch().hull(self.end.stretch()) if self.begin and self.end else None

    def __str__(self) -> str:
        return self.edtf


@attrs.frozen
class EdtfRange:
    """A member of a set: all dates from one to another; an end that is None is open.

    >>> EdtfRange(None, EdtfDate(year="1984")).edtf
    '..1984'
    """

    first: EdtfDate | None
    last: EdtfDate | None

    def __attrs_post_init__(self) -> None:
        if self.first is None and self.last is None:
            raise TimelineError(
                "a range in a set of EDTF needs a date", hint="give its first or its last date"
            )
        _check_order(self.first, self.last)

    @property
    def edtf(self) -> str:
        """The EDTF string."""
        return f"{self.first or ''}..{self.last or ''}"

    @property
    def bounds(self) -> Bounds:
        """The first and the last day, None where an end is open."""
        return _outer_bounds(self.first, self.last)

    def __str__(self) -> str:
        return self.edtf


@attrs.frozen
class EdtfSet:
    """Some dates of which one is meant (`[1667,1668]`) or all are (`{1667,1668}`).

    >>> EdtfSet((EdtfDate(year="1667"), EdtfDate(year="1668")), one_of=False).edtf
    '{1667,1668}'
    """

    members: tuple[EdtfDate | EdtfRange, ...]
    one_of: bool = True

    def __attrs_post_init__(self) -> None:
        if not self.members:
            raise TimelineError("a set of EDTF is empty", hint="give at least one date")

    @property
    def edtf(self) -> str:
        """The EDTF string."""
        members = ",".join(member.edtf for member in self.members)
        return f"[{members}]" if self.one_of else f"{{{members}}}"

    @property
    def bounds(self) -> Bounds:
        """The first and the last day of any member, None where a member is open on that side."""
        bounds = [member.bounds for member in self.members]
        firsts = [bound.earliest for bound in bounds if bound.earliest is not None]
        lasts = [bound.latest for bound in bounds if bound.latest is not None]
        return Bounds(
            min(firsts) if len(firsts) == len(bounds) else None,
            max(lasts) if len(lasts) == len(bounds) else None,
        )

    def __str__(self) -> str:
        return self.edtf


EdtfValue = EdtfDate | EdtfInterval | EdtfSet
"""What an EDTF string can be; each has `edtf` and `bounds`."""


def _outer_bounds(first: EdtfDate | None, last: EdtfDate | None) -> Bounds:
    return Bounds(first.bounds.earliest if first else None, last.bounds.latest if last else None)


def _check_order(first: EdtfDate | None, last: EdtfDate | None) -> None:
    if first and last and first.stretch().first > last.stretch().last:
        raise TimelineError(f"{first} is later than {last}", hint="give the earlier date first")
