"""Clocks of several zones in one text: which of them cannot be compared with the others to the hour.

Nothing is converted, since most texts do not say in which zone they count: both clocks of "at 21:30 local
time (14:30 UTC)" are the same moment.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from timeline.times.expression import TimeExpression

_OFFSET = re.compile(r"T\d\d(?::\d\d){0,2}(Z|[+-]\d\d:?\d\d)$")
_NAMED = re.compile(r"\b([ECMP]T|[A-Z]{3,5}|(?!local\b)[A-Za-z]+ (?:standard |daylight )?time)$")


def zone_of(time: TimeExpression) -> str | None:
    """The zone that a clock names: an offset, or a name such as "EST"; empty where it names none.

    None for what is no finer than a day.

    >>> from timeline import find_times
    >>> [zone_of(time) for time in find_times("At 9:30 UTC on 5 May 2020, not at 8 a.m. EST or at 6 p.m.")]
    ['Z', None, 'EST', '']
    """
    if time.stretch is None or time.stretch.clock is None:
        return None
    offset, name = _OFFSET.search(time.value), _NAMED.search(time.text)
    return offset[1] if offset else name[1] if name else ""


def clocks_of_other_zones(times: Sequence[TimeExpression]) -> frozenset[str]:
    """The ids of the clocks in other zones than most clocks of the text; without a zone is one, too."""
    zones = {time.id: zone for time in times if (zone := zone_of(time)) is not None}
    counted = Counter(zones.values())
    home = max(counted, key=lambda zone: (counted[zone], zone == ""), default="")
    return frozenset(name for name, zone in zones.items() if zone != home)
