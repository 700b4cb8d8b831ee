"""TimeML's links, between instances of events and times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.graph.link import Link, LinkKind
from timeline.out.choice import events_and_reports
from timeline.out.data import TimelineData
from timeline.out.xml import attributes

_SECOND = {
    LinkKind.TLINK: ("relatedToEventInstance", "relatedToTime"),
    LinkKind.ALINK: ("relatedToEventInstance", None),
    LinkKind.CLINK: ("relatedToEventInstance", None),
    LinkKind.SLINK: ("subordinatedEventInstance", None),
}
"""How each link names its target where that is an event and where it is a time (None: it cannot be)."""


def link_elements(timeline: TimelineData, tagged: set[str], signals: Mapping[str, str]) -> list[str]:
    """Write the links whose ends have a tag, then an IDENTITY link for each further mention of an event.

    `tagged` holds the ids of mentions with a tag; `signals` gives the SIGNAL of a time.
    """
    instances = _instances(timeline, tagged)
    times = {time.id for time in timeline.times} | {timeline.dct.id}
    found = [_element(link, instances, tagged, times, signals) for link in timeline.links]
    return [*(element for element in found if element is not None), *_identities(timeline, tagged)]


def _instances(timeline: TimelineData, tagged: set[str]) -> dict[str, str]:
    """Return for each event the instance of its first mention that has a tag."""
    firsts = {
        event.id: next((m for m in event.mentions if m in tagged), None)
        for event in events_and_reports(timeline)
    }
    return {event: f"ei{mention}" for event, mention in firsts.items() if mention is not None}


def _element(
    link: Link, instances: dict[str, str], tagged: set[str], times: set[str], signals: Mapping[str, str]
) -> str | None:
    event_key, time_key = _SECOND[link.kind]
    source = _instance(link.source, link.source_mention, instances, tagged)
    target = _instance(link.target, link.target_mention, instances, tagged)
    ends: dict[str, str] = {}
    if source is not None:
        ends["eventInstanceID"] = source
    elif link.source in times and link.kind is LinkKind.TLINK:
        ends["timeID"] = link.source
    if target is not None:
        ends[event_key] = target
    elif link.target in times and time_key is not None:
        ends[time_key] = link.target
    if len(ends) < 2:
        return None
    signal = signals.get(link.target, signals.get(link.source)) if link.signal else None
    tag = attributes(lid=link.id, **ends, relType=link.relation, signalID=signal, origin=link.origin or None)
    return f"<{link.kind.value}{tag} />"


def _instance(node: str, mention: str | None, instances: dict[str, str], tagged: set[str]) -> str | None:
    return f"ei{mention}" if mention in tagged else instances.get(node)


def _identities(timeline: TimelineData, tagged: set[str]) -> Iterator[str]:
    number = 0
    for event in events_and_reports(timeline):
        placed = [m for m in event.mentions if m in tagged]
        for other in placed[1:]:
            number += 1
            tag = attributes(
                lid=f"li{number}",
                eventInstanceID=f"ei{other}",
                relatedToEventInstance=f"ei{placed[0]}",
                relType="IDENTITY",
                origin="coreference",
            )
            yield f"<TLINK{tag} />"
