"""Label Studio: a task with the annotation as prediction, to correct by hand and read back."""

from __future__ import annotations

from typing import Any

from timeline.display.markup import attributes, clean
from timeline.events.mention import EventClass, Realis, Role
from timeline.out.formats.format import Format, Writable
from timeline.out.formats.json_text import dump
from timeline.out.formats.markup import KINDS, Mark, Relation, markup_of
from timeline.out.timeml import reference_value
from timeline.records.entity import EntityType
from timeline.times.expression import TimexType

LABELS = tuple(kind.value for kinds in (EventClass, TimexType, EntityType) for kind in kinds)
RELATIONS = (*KINDS, *(role.value for role in Role))


def to_label_studio(timeline: Writable) -> str:
    """Return a list of one task: the text, and as prediction its spans, values and relations.

    Offsets count characters. `data.dct` is the day of publication, so that it comes back with the task.
    """
    markup = markup_of(timeline)
    regions = [part for mark in markup.marks for part in _regions(mark, timeline.text)]
    relations = [_relation(relation) for relation in markup.relations]
    known = timeline.dct.bounds is not None
    data = {"text": timeline.text, **({"dct": reference_value(timeline.dct)} if known else {})}
    task = {"data": data, "predictions": [{"model_version": "timeline", "result": [*regions, *relations]}]}
    return dump([task]) + "\n"


def label_config() -> str:
    """Return the labelling configuration that a project for these tasks needs."""
    labels = "".join(f"    <Label{attributes(value=label)}/>\n" for label in LABELS)
    relations = "".join(f"    <Relation{attributes(value=name)}/>\n" for name in RELATIONS)
    choices = "".join(f"    <Choice{attributes(value=realis.value)}/>\n" for realis in Realis)
    return (
        f'<View>\n  <Relations>\n{relations}  </Relations>\n  <Labels name="label" toName="text">\n{labels}'
        '  </Labels>\n  <Text name="text" value="$text"/>\n'
        f'  <Choices name="realis" toName="text" perRegion="true">\n{choices}  </Choices>\n'
        '  <TextArea name="value" toName="text" perRegion="true" maxSubmissions="1"/>\n</View>\n'
    )


def _regions(mark: Mark, text: str) -> list[dict[str, Any]]:
    """Write a mark as a region and, beside it, its realis or value."""
    place = {"start": mark.start, "end": mark.end}
    own = {"id": mark.id, "to_name": "text"}
    words = clean(text[mark.start : mark.end])
    found = [
        {
            **own,
            "from_name": "label",
            "type": "labels",
            "value": {**place, "text": words, "labels": [mark.label]},
        }
    ]
    if "realis" in mark.values:
        value = {**place, "choices": [mark.values["realis"]]}
        found.append({**own, "from_name": "realis", "type": "choices", "value": value})
    if "value" in mark.values:
        told = " ".join([mark.values["value"], *([mark.values["mod"]] if "mod" in mark.values else [])])
        found.append({**own, "from_name": "value", "type": "textarea", "value": {**place, "text": [told]}})
    return found


def _relation(relation: Relation) -> dict[str, Any]:
    ends = {"from_id": relation.source, "to_id": relation.target}
    return {"type": "relation", **ends, "direction": "right", "labels": [relation.label]}


FORMAT = Format(
    name="label-studio",
    suffixes=(".ls.json",),
    writes=(
        "a Label Studio task with times, events, names and relations as prediction; its labelling "
        "configuration lies beside as `.ls.xml`; reads back (`timeline.from_label_studio`)"
    ),
    limits=(
        "Tense, aspect, counts and sources have no place. Links to the day of publication and guesses"
        " of order are left out: they are made anew when the corrected spans are read again."
    ),
    write=to_label_studio,
    beside={".ls.xml": lambda _: label_config()},
)
