"""TimeML's EVENT and MAKEINSTANCE as event mentions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

import attrs

from timeline.back.assemble import FACTUALITY, realis_of
from timeline.back.numbering import numbered
from timeline.back.timeml_times import Tag
from timeline.events.mention import Aspect, EventClass, EventMention, PartOfSpeech, Polarity, Tense
from timeline.out.timeml_notes import note
from timeline.values import Evidence

_OF_EVENT = frozenset({"eid", "class"})
_OF_INSTANCE = frozenset({"eventID", "tense", "aspect", "polarity", "modality", "pos", "signalID"})
_NEW_INSTANCE: dict[str, str] = {}
"""What an EVENT without an instance is read with; `to_timeml` writes it one, as the standard wants."""

Told = TypeVar("Told", bound=StrEnum)


@attrs.frozen
class _Instance:
    """An instance with its EVENT, in the order of the text."""

    event: Tag
    values: Mapping[str, str]


def mentions_of(
    events: Sequence[Tag], instances: Sequence[Mapping[str, str]], signals: Mapping[str, Tag], text: str
) -> tuple[tuple[EventMention, ...], dict[str, EventMention]]:
    """Return a mention for each instance, in the order of the text, and each by its eiid."""
    of_event: dict[str, list[Mapping[str, str]]] = {}
    for values in instances:
        of_event.setdefault(values.get("eventID", ""), []).append(values)
    pairs = [
        _Instance(tag, values)
        for tag in events
        for values in of_event.get(tag.values.get("eid", ""), [_NEW_INSTANCE])
    ]
    ids = numbered([pair.event.values.get("eid", "") for pair in pairs], "e", "m")
    event_ids = numbered([pair.values.get("eiid", "") for pair in pairs], "ei", "e")
    mentions = tuple(
        _mention(pair, id_, event_id, signals, text)
        for pair, id_, event_id in zip(pairs, ids, event_ids, strict=True)
    )
    eiids = {pair.values["eiid"]: m for pair, m in zip(pairs, mentions, strict=True) if "eiid" in pair.values}
    return mentions, eiids


def _mention(pair: _Instance, id_: str, event_id: str, signals: Mapping[str, Tag], text: str) -> EventMention:
    tag, values = pair.event, pair.values
    words = text[tag.start : tag.end]
    event_class = _member(EventClass, tag.values.get("class"), EventClass.OCCURRENCE)
    tense = _member(Tense, values.get("tense"), Tense.NONE)
    aspect = _member(Aspect, values.get("aspect"), Aspect.NONE)
    polarity = _member(Polarity, values.get("polarity"), Polarity.POS)
    pos = _member(PartOfSpeech, values.get("pos"), PartOfSpeech.OTHER)
    modality = values.get("modality")
    realis = realis_of(polarity, modality, planned=tense is Tense.FUTURE)
    read = {"tense": tense.value, "aspect": aspect.value, "polarity": polarity.value, "pos": pos.value}
    kept = {"eiid": f"ei{event_id[1:]}"}
    kept |= {name: told for name, told in values.items() if name not in _OF_INSTANCE and name != "eiid"}
    kept |= {name: values[name] for name in read if name in values and values[name] != read[name]}
    of_event = {name: told for name, told in tag.values.items() if name not in _OF_EVENT}
    if tag.values.get("class", event_class.value) != event_class.value:
        of_event["class"] = tag.values["class"]
    return EventMention(
        id=id_,
        start=tag.start,
        end=tag.end,
        text=words,
        lemma=tag.values.get("stem", words.lower()),
        event_class=event_class,
        tense=tense,
        aspect=aspect,
        polarity=polarity,
        modality=modality,
        realis=realis,
        factuality=FACTUALITY[realis],
        event_id=event_id,
        pos=pos,
        evidence=(
            *([note("EVENT", of_event)] if of_event else []),
            note("MAKEINSTANCE", kept),
            *signal_note(values, signals),
        ),
    )


def signal_note(values: Mapping[str, str], signals: Mapping[str, Tag]) -> tuple[Evidence, ...]:
    """Return where the SIGNAL of an instance or a link stands."""
    tag = signals.get(values.get("signalID", ""))
    return () if tag is None else (note("SIGNAL", {"sid": tag.values["sid"]}, tag.start, tag.end),)


def _member(kind: type[Told], told: str | None, default: Told) -> Told:
    return kind(told) if told in set(kind) else default
