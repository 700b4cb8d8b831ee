"""When: the date of an event as four bounds, with what they rest on."""

from __future__ import annotations

import attrs

from timeline.errors import TimelineError
from timeline.values.bounds import Bounds
from timeline.values.day import CalendarDay
from timeline.values.evidence import Evidence
from timeline.values.granularity import Granularity, coarser
from timeline.values.named_enum import NamedEnum
from timeline.values.order import Order
from timeline.values.stretch import Stretch
from timeline.values.when_edtf import edtf_of_when


class Basis(NamedEnum):
    """On what a date rests, from the strongest to none."""

    STATED = "stated"
    IMPLIED = "implied"
    BOUNDED = "bounded"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True, repr=False)
class When:
    """The bounds of an event's begin and of its end.

    Of a lasting (`durative`) event, None as its `begin` or `end` says that there is none to be told: it goes
    on, or has always been; one that must exist but is nowhere bounded is `Bounds(None, None)`. Of any other
    event, begin and end are one, and the one that is None is the same as the other.

    >>> when = When.of_stretch(Stretch.of_month(2020, 5), Basis.STATED)
    >>> when.edtf, str(when)
    ('2020-05', '2020-05 (stated)')
    """

    begin: Bounds | None = None
    end: Bounds | None = None
    granularity: Granularity | None = None
    durative: bool = False
    basis: Basis = Basis.UNKNOWN
    evidence: tuple[Evidence, ...] = ()
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        for name, bounds in (("begin", self.begin), ("end", self.end)):
            if bounds and bounds.earliest and bounds.latest and bounds.latest < bounds.earliest:
                raise TimelineError(
                    f"the {name} of an event lies between {bounds.earliest} and {bounds.latest}",
                    hint="give the earlier bound first",
                )
        if self.earliest and self.latest and self.latest < self.earliest:
            raise TimelineError(
                f"an event begins on {self.earliest} at the earliest and ends by {self.latest}",
                hint="keep one of the two claims",
            )

    @classmethod
    def of_stretch(
        cls,
        stretch: Stretch,
        basis: Basis,
        durative: bool = False,
        evidence: tuple[Evidence, ...] = (),
        approximate: bool = False,
    ) -> When:
        """Return the date of something that happened, or if durative lasted, somewhere in the stretch."""
        bounds = Bounds.of_stretch(stretch)
        return cls(
            begin=bounds,
            end=bounds,
            granularity=stretch.granularity,
            durative=durative,
            basis=basis,
            evidence=evidence,
            approximate=approximate,
        )

    @classmethod
    def spanning(
        cls,
        begin: Stretch | None,
        end: Stretch | None,
        basis: Basis,
        evidence: tuple[Evidence, ...] = (),
        approximate: bool = False,
    ) -> When:
        """Return the date of something that lasted from one stretch to another; None is an open end.

        >>> When.spanning(Stretch.of_month(2020, 5), None, Basis.STATED).edtf
        '2020-05/..'
        """
        grains = [stretch.granularity for stretch in (begin, end) if stretch]
        return cls(
            begin=Bounds.of_stretch(begin) if begin else None,
            end=Bounds.of_stretch(end) if end else None,
            granularity=coarser(grains[0], grains[-1]) if grains else None,
            durative=True,
            basis=basis,
            evidence=evidence,
            approximate=approximate,
        )

    @classmethod
    def unknown(cls, evidence: tuple[Evidence, ...] = ()) -> When:
        """Return the date of something of which no date is known."""
        return cls(evidence=evidence)

    @property
    def earliest(self) -> CalendarDay | None:
        """The first day on which it can have begun; of an event that does not last, can have happened."""
        if self.begin is not None:
            return self.begin.earliest
        return None if self.durative or self.end is None else self.end.earliest

    @property
    def latest(self) -> CalendarDay | None:
        """The last day on which it can have ended; of an event that does not last, can have happened."""
        if self.end is not None:
            return self.end.latest
        return None if self.durative or self.begin is None else self.begin.latest

    @property
    def is_known(self) -> bool:
        """Tell whether any bound is there."""
        return bool((self.begin and self.begin.is_known) or (self.end and self.end.is_known))

    @property
    def edtf(self) -> str | None:
        """The date in EDTF, or None where neither a first nor a last day is known.

        An event on some day of several is a choice, `[2020-08-04..2020-08-09]`; once before a day is
        `[..2020-08-19]`; a lasting one is an interval, `2020-05/..`.
        """
        return edtf_of_when(self)

    def order(self, other: When) -> Order:
        """Tell which of two began first, to the day.

        >>> whole = When.of_stretch(Stretch.of_years(2019, 2019), Basis.STATED)
        >>> whole.order(When.of_stretch(Stretch.of_month(2020, 5), Basis.STATED))
        Order.BEFORE
        """
        if self.begin is None or other.begin is None:
            return Order.UNDECIDED
        return self.begin.order(other.begin)

    def __str__(self) -> str:
        if not self.is_known:
            return "unknown"
        return f"{self.edtf or f'begin {self.begin}, end {self.end}'} ({self.basis.value})"

    def __repr__(self) -> str:
        fields = [field for field in attrs.fields(When) if getattr(self, field.name) != field.default]
        return f"When({', '.join(f'{field.name}={getattr(self, field.name)!r}' for field in fields)})"
