"""The reference date: the first of its sources that answers."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from timeline.records.publication.clue import clues_of
from timeline.records.publication.dateline import date_of_dateline
from timeline.records.publication.given import date_given
from timeline.records.publication.infer import infer_date
from timeline.records.reference_date import ReferenceDate
from timeline.text.document import Document
from timeline.times.expression import DirectionCue

if TYPE_CHECKING:
    from timeline.times.recognised import Recognised


def reference_date(
    document: Document,
    recognised: Sequence[Recognised],
    directions: Mapping[int, DirectionCue],
    *,
    given: str | datetime.date | ReferenceDate | None = None,
) -> ReferenceDate:
    """Find when the text was published: as given, as its dateline says, or as its dates together imply.

    The answer is an interval with its evidence; where the text does not tell, both ends are None. The clock
    is never read. `directions` tells, by index in `recognised`, which times lie before and which after the
    telling.

    Raises TimelineError where `given` is no date.
    """
    if given is not None:
        return date_given(given)
    clues = clues_of(document, recognised, directions)
    return date_of_dateline(document, clues) or infer_date(clues)
