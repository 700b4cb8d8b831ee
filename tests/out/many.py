"""A crowded timeline of made-up events, the same each time."""

from __future__ import annotations

from datetime import date
from random import Random

from timeline.events.mention import Realis
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.values import Basis, Bounds, Day, Stretch, When

from .factories import Sample, event

WORDS = [
    "council",
    "bridge",
    "fire",
    "talks",
    "visit",
    "strike",
    "vote",
    "rescue",
    "election",
    "flood",
    "trial",
    "launch",
    "court",
]
STARTS = ((2019, 3, 1), (2020, 1, 10), (2020, 6, 1), (1998, 2, 3))


def many_events(count: int) -> Sample:
    random = Random(4)
    events = [
        event(
            f"e{k + 1}",
            " ".join(random.choice(WORDS) for _ in range(random.randint(1, 7))),
            _when(random),
            realis=random.choice([*Realis, *[Realis.ACTUAL] * 5]),
        )
        for k in range(count)
    ]
    published = date(2020, 9, 1)
    dct = ReferenceDate(earliest=published, latest=published, source=ReferenceSource.GIVEN)
    return Sample(text="", events=tuple(events), dct=dct)


def _when(random: Random) -> When:
    day = Day.of(*random.choice(STARTS)) + random.randint(0, 120)
    month = Stretch.of_month(day.year, day.month)
    bounds = Bounds(None, day.plain)
    lasting = When.spanning(Stretch.of_day(day), Stretch.of_day(day + random.randint(3, 90)), Basis.STATED)
    kinds = [When.of_stretch(Stretch.of_day(day), Basis.STATED)] * 5
    kinds += [When.of_stretch(month, Basis.STATED)] * 2 + [lasting] * 2
    kinds += [When.spanning(month, None, Basis.STATED), When(begin=bounds, end=bounds, basis=Basis.BOUNDED)]
    return random.choice([*kinds, When.unknown()])
