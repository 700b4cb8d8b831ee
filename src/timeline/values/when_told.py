"""The date of an event as somebody writes it in EDTF."""

from __future__ import annotations

import attrs

from timeline.values.edtf import EdtfInterval
from timeline.values.edtf_date import EdtfDate
from timeline.values.edtf_parse import parse_edtf
from timeline.values.evidence import Evidence
from timeline.values.when import Basis, When


def when_of_edtf(text: str, *, durative: bool = False, evidence: tuple[Evidence, ...] = ()) -> When:
    """Return the stated date that an EDTF string tells; an interval lasts, a set is one of its days.

    Raises TimelineError where it is no EDTF.

    >>> str(when_of_edtf("2020-05")), when_of_edtf("2020-05/..").open_end, str(when_of_edtf("[..2020-08-19]"))
    ('2020-05 (stated)', True, '[..2020-08-19] (stated)')
    """
    value = parse_edtf(text)
    if isinstance(value, EdtfDate):
        found = When.of_stretch(value.stretch(), Basis.STATED, durative, evidence, value.is_approximate)
    elif isinstance(value, EdtfInterval):
        ends = [end.stretch() if end is not None else None for end in (value.begin, value.end)]
        approximate = any(end is not None and end.is_approximate for end in (value.begin, value.end))
        found = When.spanning(ends[0], ends[1], Basis.STATED, evidence, approximate)
        found = attrs.evolve(found, open_begin=value.begin_open, open_end=value.end_open)
    else:
        found = When(begin=value.bounds, durative=durative, basis=Basis.STATED, evidence=evidence)
        found = attrs.evolve(found, end=value.bounds)
    return found
