"""When: the date of an event as four bounds, with what they rest on."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from timeline.display import Card
from timeline.errors import TimelineError
from timeline.values.bounds import Bounds
from timeline.values.day import CalendarDay
from timeline.values.evidence import Evidence
from timeline.values.granularity import Granularity, coarser
from timeline.values.named_enum import NamedEnum
from timeline.values.order import Order
from timeline.values.stretch import Stretch
from timeline.values.when_edtf import edtf_of_when

NOTHING_KNOWN = Bounds(None, None)


class Basis(NamedEnum):
    """On what a date rests, from the strongest to none."""

    STATED = "stated"
    IMPLIED = "implied"
    BOUNDED = "bounded"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True, repr=False)
class When(Card):
    """The bounds of an event's begin and of its end.

    Either end is always a pair; `Bounds(None, None)` is one of which nothing is known. Of a lasting
    (`durative`) event, `open_end` says that it goes on and `open_begin` that it has always been. Of any other
    event, begin and end are one moment: an end that is not given is the begin.

    >>> when = When.of_stretch(Stretch.of_month(2020, 5), Basis.STATED)
    >>> when.edtf, str(when)
    ('2020-05', '2020-05 (stated)')
    """

    durative: bool = False
    begin: Bounds = NOTHING_KNOWN
    end: Bounds = attrs.field()
    open_begin: bool = False
    open_end: bool = False
    granularity: Granularity | None = None
    basis: Basis = Basis.UNKNOWN
    evidence: tuple[Evidence, ...] = ()
    approximate: bool = False

    @end.default
    def _end_with_begin(self) -> Bounds:
        return NOTHING_KNOWN if self.durative else self.begin

    def __attrs_post_init__(self) -> None:
        for name, bounds in (("begin", self.begin), ("end", self.end)):
            if bounds.earliest and bounds.latest and bounds.latest < bounds.earliest:
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
            begin=Bounds.of_stretch(begin) if begin else Bounds(None, None),
            end=Bounds.of_stretch(end) if end else Bounds(None, None),
            open_begin=begin is None,
            open_end=end is None,
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
        return self.begin.earliest

    @property
    def latest(self) -> CalendarDay | None:
        """The last day on which it can have ended; of an event that does not last, can have happened."""
        return self.end.latest

    @property
    def is_known(self) -> bool:
        """Tell whether any bound is there."""
        return self.begin.is_known or self.end.is_known

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
        return self.begin.order(other.begin)

    def __str__(self) -> str:
        if not self.is_known:
            return "unknown"
        return f"{self.edtf or f'begin {self.begin}, end {self.end}'} ({self.basis.value})"

    def __repr__(self) -> str:
        given = [name for name in FIELDS if getattr(self, name) != self._default(name)]
        return f"When({', '.join(f'{name}={getattr(self, name)!r}' for name in given)})"

    def _default(self, name: str) -> object:
        """What a field is where it is not given."""
        if name == "end":
            return self._end_with_begin()
        return next(field.default for field in attrs.fields(When) if field.name == name)

    def _facts(self) -> Mapping[str, object]:
        return {
            "when": self.edtf,
            "begin": self.begin,
            "end": self.end,
            "lasts": "yes" if self.durative else "no",
            "basis": self.basis.value,
            "because": "; ".join(map(str, self.evidence)),
        }


FIELDS = tuple(field.name for field in attrs.fields(When))
