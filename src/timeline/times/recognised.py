"""Recognised: a time expression as the words alone say it, before anything is counted from anywhere."""

from __future__ import annotations

from enum import StrEnum

import attrs

from timeline.times.expression import TimexType
from timeline.values import Duration, Granularity, TimeValue


class Anchoring(StrEnum):
    """What an expression needs besides its words to have a value."""

    ABSOLUTE = "ABSOLUTE"
    UNDERSPECIFIED = "UNDERSPECIFIED"
    DEICTIC = "DEICTIC"
    ANAPHORIC = "ANAPHORIC"
    VAGUE = "VAGUE"


@attrs.frozen(kw_only=True)
class Reading:
    """What a rule reads off the words; `Recognised` is a reading with its place in the text.

    `value` holds what the words say: all of an ABSOLUTE value, the parts that are named of an
    UNDERSPECIFIED one (`XXXX-WXX-4`, `XXXX-08-04`), and of a relative one the parts below what is counted
    ("the morning" of "yesterday morning").

    `offset` and `unit` say how a relative one is counted from its anchor: a number of whole units ("last
    year" is -1 YEAR), a length ("three days ago" is -P3D), or, with no unit, the how-manieth that bears the
    name in `value` ("last Monday" is -1). `holiday` names a day that moves from year to year, `weekday` that
    of a day of a month ("Friday the 13th"). `stepped` tells that "next", "this" or their like
    name the one that is meant, which in a story told far back is one of the story.
    """

    type: TimexType
    value: TimeValue
    kind: Anchoring
    offset: int | Duration | None = None
    unit: Granularity | None = None
    holiday: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    weekday: int | None = None
    stepped: bool = False


@attrs.frozen(kw_only=True)
class Recognised(Reading):
    """A time expression found in the text.

    `signal` is the temporal preposition before it, in lower case. `range_partner` is the index, among the
    recognised, of the other half of a range; the half that stands first is the begin. `listed` tells that it
    goes on a list of the one before ("this Friday and Saturday").
    """

    start: int
    end: int
    text: str
    rule: str
    signal: str | None = None
    range_partner: int | None = None
    listed: bool = False
