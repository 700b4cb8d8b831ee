"""TimeML 1.2.1: the text with TIMEX3, EVENT and SIGNAL inline, then instances and links.

The layout is that of TempEval-3 (DOCID, DCT, TEXT), which the field's tools read. CLINK is not of TimeML
1.2.1; it is written as Causal-TimeBank has it, with `relType` added.
"""

from __future__ import annotations

from timeline.events.mention import EventMention, Tense
from timeline.out.data import TimelineData
from timeline.out.timeml_inline import inline, place
from timeline.out.timeml_links import link_elements
from timeline.out.xml import attributes, escape
from timeline.records.reference_date import ReferenceDate

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)


def to_timeml(timeline: TimelineData) -> str:
    """Return the text with its annotation as TimeML 1.2.1.

    Inline tags cannot cross: of spans that overlap, a time goes before a mention and the first before the
    next; a mention left out so, and links on it, are missing here and only here. Characters that XML
    forbids become U+FFFD, so that offsets hold.
    """
    placed = place(timeline)
    mentions = [mention for mention in timeline.mentions if mention.id in placed.ids]
    instances = [_instance(mention) for mention in mentions]
    links = link_elements(timeline, {mention.id for mention in mentions}, placed.signals)
    lines = [
        "<DOCID>timeline</DOCID>",
        f"<DCT>{_creation_time(timeline.dct)}</DCT>",
        f"<TEXT>{inline(timeline.text, placed)}</TEXT>",
        *instances,
        *links,
    ]
    return _HEAD + "\n".join(lines) + "\n</TimeML>\n"


def _creation_time(reference: ReferenceDate) -> str:
    value = reference_value(reference)
    tag = attributes(
        tid=reference.id,
        type="DATE",
        value=value,
        temporalFunction="false",
        functionInDocument="CREATION_TIME",
    )
    return f"<TIMEX3{tag}>{escape(value)}</TIMEX3>"


def reference_value(reference: ReferenceDate) -> str:
    """Return the TIMEX3 value of the reference date: its day, else the month or year that it lies in."""
    bounds = reference.bounds
    if bounds is None:
        return "XXXX-XX-XX"
    first, last = (day.isoformat() for day in bounds)
    if first == last:
        return first
    for parts in (1, 2):
        if first.rsplit("-", parts)[0] == last.rsplit("-", parts)[0]:
            return first.rsplit("-", parts)[0]
    return "XXXX-XX-XX"


def _instance(mention: EventMention) -> str:
    return "<MAKEINSTANCE{} />".format(
        attributes(
            eventID=mention.id,
            eiid=f"ei{mention.id}",
            tense=mention.tense.value,
            aspect=mention.aspect.value,
            pos="OTHER" if mention.tense is Tense.NONE else "VERB",
            polarity=mention.polarity.value,
            modality=mention.modality,
        )
    )
