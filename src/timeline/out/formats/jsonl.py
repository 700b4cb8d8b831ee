"""JSON Lines: one event a line, each whole in itself."""

from __future__ import annotations

from timeline.out.formats.format import Format, Writable
from timeline.out.formats.json_text import dump
from timeline.out.record import to_record


def to_jsonl(timeline: Writable) -> str:
    """Return one JSON object an event, in the order of the text, with its entities written out."""
    record = to_record(timeline)
    entities = {
        entity["id"]: {key: entity[key] for key in ("id", "name", "type", "aliases")}
        for entity in record["entities"]
    }
    lines = []
    for event in record["events"]:
        participants = [{**p, "entity": entities.get(p["entity"])} for p in event["participants"]]
        whole = {**event, "participants": participants, "place": entities.get(event["place"])}
        lines.append(dump(whole, indent=None) + "\n")
    return "".join(lines)


FORMAT = Format(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson"),
    writes="one event a line as JSON, with its participants and place written out",
    limits="Events alone: no text, times, mentions or links, which are in JSON.",
    write=to_jsonl,
)
