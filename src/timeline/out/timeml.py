"""TimeML 1.2.1: the text with TIMEX3, EVENT and SIGNAL inline, then instances and links.

The layout is that of TempEval-3 (DOCID, DCT, TEXT), which the field's tools read. CLINK is not of TimeML
1.2.1; it is written as Causal-TimeBank has it, with `relType` added.
"""

from __future__ import annotations

import warnings

from timeline.display.markup import attributes, escape
from timeline.errors import LeftOutWarning
from timeline.events.mention import EventMention
from timeline.out.data import TimelineData
from timeline.out.timeml_inline import Placed, inline, place
from timeline.out.timeml_links import link_elements
from timeline.out.timeml_notes import noted
from timeline.out.words import count_of
from timeline.records.reference_date import ReferenceDate
from timeline.values import DateValue

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)


def to_timeml(timeline: TimelineData) -> str:
    """Return the text with its annotation as TimeML 1.2.1.

    Inline tags cannot cross: of spans that overlap, a time goes before a mention and the first before the
    next; a mention left out so, and links on it, are missing here and only here, with one warning. Characters
    that XML forbids become U+FFFD, so that offsets hold. How sure a link is stands in CONFIDENCE.
    """
    placed = place(timeline)
    mentions = [mention for mention in timeline.mentions if mention.id in placed.eids]
    instances = {mention.id: _eiid(mention) for mention in mentions}
    missing = len(timeline.mentions) - len(mentions)
    if missing:
        message = f"timeml: {count_of(missing, 'mention')} left out, for tags cannot lie across each other"
        warnings.warn(message, LeftOutWarning, stacklevel=2)
    lines = [
        "<DOCID>timeline</DOCID>",
        f"<DCT>{_creation_time(timeline.dct)}</DCT>",
        f"<TEXT>{inline(timeline.text, placed)}</TEXT>",
        *(_instance(mention, placed) for mention in mentions),
        *link_elements(timeline, instances, placed.signals),
    ]
    return _HEAD + "\n".join(lines) + "\n</TimeML>\n"


def _creation_time(reference: ReferenceDate) -> str:
    value = reference_value(reference)
    values = {
        "tid": reference.id,
        "type": "DATE",
        "value": value,
        "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
        **noted(reference.evidence, "DCT"),
    }
    return f"<TIMEX3{attributes(**values)}>{escape(value)}</TIMEX3>"


def reference_value(reference: ReferenceDate) -> str:
    """Return the TIMEX3 value of the reference date: its day, else the month or year that it lies in."""
    bounds = reference.bounds
    if bounds is None:
        return "XXXX-XX-XX"
    first, last = (day.civil for day in bounds)
    shared = next((n for n in (3, 2, 1) if first[:n] == last[:n]), 0)
    if not shared:
        return "XXXX-XX-XX"
    year, month, day = (*first[:shared], None, None)[:3]
    return DateValue(year=year, month=month, day=day).timex


def _eiid(mention: EventMention) -> str:
    """Return the id of the mention's instance: that of the document that was read, else its own number."""
    return noted(mention.evidence, "MAKEINSTANCE").get("eiid", f"ei{mention.id[1:]}")


def _instance(mention: EventMention, placed: Placed) -> str:
    values = {
        "eventID": placed.eids[mention.id],
        "eiid": _eiid(mention),
        "tense": mention.tense.value,
        "aspect": mention.aspect.value,
        "pos": mention.pos.value,
        "polarity": mention.polarity.value,
        "modality": mention.modality,
        "signalID": placed.signals.get(mention.id),
        **noted(mention.evidence, "MAKEINSTANCE"),
    }
    return f"<MAKEINSTANCE{attributes(**values)} />"
