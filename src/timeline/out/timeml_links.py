"""TimeML's links, between instances of events and times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.display.markup import attributes
from timeline.events.mention import Realis
from timeline.graph.link import Link, LinkKind
from timeline.out.choice import events_and_reports
from timeline.out.data import TimelineData
from timeline.out.timeml_notes import noted, origin_written

SECOND = {
    LinkKind.TLINK: ("relatedToEventInstance", "relatedToTime"),
    LinkKind.ALINK: ("relatedToEventInstance", None),
    LinkKind.CLINK: ("relatedToEventInstance", None),
    LinkKind.SLINK: ("subordinatedEventInstance", None),
}
"""How each link names its target where that is an event and where it is a time (None: it cannot be)."""


def link_elements(
    timeline: TimelineData, instances: Mapping[str, str], signals: Mapping[str, str]
) -> list[str]:
    """Write the links whose ends have a tag, IDENTITY links for further mentions, and confidences.

    `instances` holds the instance of each mention with a tag, `signals` the SIGNAL of a time or link.
    """
    ends = {**instances, **_of_events(timeline, instances)}
    times = {time.id for time in timeline.times} | {timeline.dct.id}
    found = [(link, _element(link, ends, times, signals)) for link in timeline.links]
    links = [element for _, element in found if element is not None]
    unsure = [_confidence(link) for link, element in found if element is not None and link.confidence < 1]
    return [*links, *_identities(timeline, instances), *unsure]


def _of_events(timeline: TimelineData, instances: Mapping[str, str]) -> dict[str, str]:
    """Return for each event the instance of its first mention that has a tag."""
    firsts = {
        event.id: next((m for m in event.mentions if m in instances), None)
        for event in events_and_reports(timeline)
    }
    return {event: instances[mention] for event, mention in firsts.items() if mention is not None}


def _element(
    link: Link, instances: Mapping[str, str], times: set[str], signals: Mapping[str, str]
) -> str | None:
    event_key, time_key = SECOND[link.kind]
    source = instances.get(link.source_mention or "", instances.get(link.source))
    target = instances.get(link.target_mention or "", instances.get(link.target))
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
    values = {
        "lid": link.id,
        **ends,
        "relType": link.relation,
        "signalID": _signal(link, signals),
        "origin": origin_written(link),
        "realis": None if link.realis is Realis.ACTUAL else link.realis.value,
        **noted(link.evidence, link.kind.value),
    }
    return f"<{link.kind.value}{attributes(**values)} />"


def _signal(link: Link, signals: Mapping[str, str]) -> str | None:
    """Return the SIGNAL of a link: its own, or where it has signal words, that of its time."""
    if not link.signal:
        return None
    return signals.get(link.id, signals.get(link.target, signals.get(link.source)))


def _confidence(link: Link) -> str:
    values = {"tagType": link.kind.value, "tagID": link.id, "confidenceValue": f"{link.confidence:.4g}"}
    return f"<CONFIDENCE{attributes(**values)} />"


def _identities(timeline: TimelineData, instances: Mapping[str, str]) -> Iterator[str]:
    number = max((int(link.id[1:]) for link in timeline.links), default=0)
    for event in events_and_reports(timeline):
        placed = [instances[m] for m in event.mentions if m in instances]
        for other in placed[1:]:
            number += 1
            values = {
                "lid": f"l{number}",
                "eventInstanceID": other,
                "relatedToEventInstance": placed[0],
                "relType": "IDENTITY",
                "origin": "coreference",
            }
            yield f"<TLINK{attributes(**values)} />"
