"""VagueRef: "now", "recently", "soon": a direction from the moment of speaking, and no dates."""

from __future__ import annotations

import attrs

from timeline.values.named_enum import NamedEnum
from timeline.values.stretch import Stretch


class RefKind(NamedEnum):
    """The three values that TIMEX3 has for vague time."""

    PRESENT_REF = "PRESENT_REF"
    PAST_REF = "PAST_REF"
    FUTURE_REF = "FUTURE_REF"


@attrs.frozen(repr=False)
class VagueRef:
    """A vague present, past or future; it has no days and no EDTF.

    >>> VagueRef("PAST_REF").timex
    'PAST_REF'
    """

    kind: RefKind = attrs.field(converter=RefKind)

    @property
    def timex(self) -> str:
        """The TIMEX3 value."""
        return self.kind.value

    @property
    def edtf(self) -> str | None:
        """EDTF has no such value: always None."""
        return None

    def stretch(self) -> Stretch | None:
        """Say nothing of days: always None."""
        return None

    def __str__(self) -> str:
        return self.timex

    def __repr__(self) -> str:
        return f"VagueRef({self.kind.value!r})"
