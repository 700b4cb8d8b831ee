"""TimeML's links, between the nodes that were read."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping, Sequence

import attrs

from timeline.back.numbering import numbered
from timeline.back.timeml_mentions import signal_note
from timeline.back.timeml_times import Tag
from timeline.errors import LeftOutWarning, TimelineError
from timeline.events.mention import EventMention, Realis
from timeline.graph.link import Link, LinkKind
from timeline.graph.relation_names import VAGUE, timeml_relation
from timeline.out.timeml_links import SECOND
from timeline.out.timeml_notes import note, origin_read
from timeline.out.words import count_of

_OWN = {"lid", "origin", "realis", "relType", "signalID", "eventInstanceID", "timeID"}
_OWN |= {key for keys in SECOND.values() for key in keys if key is not None}


@attrs.frozen(kw_only=True)
class Ends:
    """What links can lead to: mentions by eiid, ids of times by tid, tags of signals by sid."""

    mentions: Mapping[str, EventMention]
    times: Mapping[str, str]
    signals: Mapping[str, Tag]


def links_of(elements: Sequence[tuple[str, dict[str, str]]], ends: Ends, text: str) -> tuple[Link, ...]:
    """Return the links; one of which an end is not there is left out, with one warning."""
    sure = {v.get("tagID", ""): v.get("confidenceValue", "") for tag, v in elements if tag == "CONFIDENCE"}
    found = [(LinkKind(tag), values) for tag, values in elements if tag in set(LinkKind)]
    ids = numbered([values.get("lid", "") for _, values in found], "l", "l")
    links = [
        _link(kind, values, id_, ends, text, _number(sure.get(values.get("lid", ""))))
        for (kind, values), id_ in zip(found, ids, strict=True)
    ]
    lost = links.count(None)
    if lost:
        message = f"{count_of(lost, 'link')} left out: an end is not in the document, or relType is not known"
        warnings.warn(message, LeftOutWarning, stacklevel=3)
    return tuple(link for link in links if link is not None)


def _link(
    kind: LinkKind, values: Mapping[str, str], id_: str, ends: Ends, text: str, confidence: float
) -> Link | None:
    source = _end(values, ("eventInstanceID", "timeID"), ends)
    target = _end(values, SECOND[kind], ends)
    relation = values.get("relType", "")
    if source is None or target is None or not _is_known(kind, relation):
        return None
    origin, begins_only, gap_min, gap_max = origin_read(values.get("origin", ""))
    further = {name: told for name, told in values.items() if name not in _OWN}
    evidence = signal_note(values, ends.signals)
    shown = ends.signals.get(values.get("signalID", ""))
    return Link(
        id=id_,
        kind=kind,
        source=source[0],
        target=target[0],
        relation=relation,
        source_mention=source[1],
        target_mention=target[1],
        signal=text[shown.start : shown.end].lower() if shown else None,
        confidence=confidence,
        origin=origin,
        begins_only=begins_only,
        gap_min=gap_min,
        gap_max=gap_max,
        realis=_realis(values.get("realis", "")),
        evidence=(*([note(kind.value, further)] if further else []), *evidence),
    )


def _end(values: Mapping[str, str], names: Iterable[str | None], ends: Ends) -> tuple[str, str | None] | None:
    """Return the node that one end of a link is, with its mention."""
    for name in names:
        told = values.get(name or "")
        if told is None:
            continue
        if told in ends.mentions:
            mention = ends.mentions[told]
            return str(mention.event_id), mention.id
        return (ends.times[told], None) if told in ends.times else None
    return None


def _is_known(kind: LinkKind, relation: str) -> bool:
    if kind is not LinkKind.TLINK or relation == VAGUE:
        return bool(relation)
    try:
        timeml_relation(relation)
    except TimelineError:
        return False
    return True


def _realis(told: str) -> Realis:
    """Return how a cause is told; what TimeML's own documents do not say is told as a fact."""
    return Realis(told) if told in set(Realis) else Realis.ACTUAL


def _number(told: str | None) -> float:
    """Return a confidence between 0 and 1; what is none counts as sure."""
    try:
        value = float(told or 1)
    except ValueError:
        return 1.0
    return value if 0 <= value <= 1 else 1.0
