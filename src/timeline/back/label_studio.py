"""Label Studio's JSON export read back: one timeline a task."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from typing import Any

from timeline.back.markup import timeline_of
from timeline.back.source import content_of
from timeline.display.markup import clean
from timeline.errors import TimelineError
from timeline.out.formats.markup import Mark, Markup, Relation
from timeline.result import Timeline

_HINT = "export the project as JSON (not JSON-MIN) and give that file"


def from_label_studio(source: str | PathLike[str] | list[Any] | Mapping[str, Any]) -> tuple[Timeline, ...]:
    """Read the JSON export of Label Studio, one timeline a task: a path, the JSON, or what it holds.

    Of several annotations of a task the last that was not cancelled counts, without any the prediction.
    Spans, realis, values of times, roles and relations are as they were corrected; dates follow from them.
    To have everything else read anew as well, give the corrected spans to `extract(text, mentions=...)`.

    Raises TimelineError for another export and for a region whose words are not in the text.

    >>> from timeline import extract
    >>> tl = extract("The bridge collapsed on 3 May 2019.")
    >>> (back,) = from_label_studio(tl.to("label-studio"))
    >>> [(m.text, back.when(m).edtf) for m in back.mentions]
    [('collapsed', '2019-05-03')]
    """
    tasks = _loaded(content_of(source, "[{")) if isinstance(source, str | PathLike) else source
    return tuple(
        _task(task, number) for number, task in enumerate([tasks] if isinstance(tasks, Mapping) else tasks, 1)
    )


def _loaded(content: str) -> Any:
    import json

    try:
        return json.loads(content)
    except ValueError as error:
        raise TimelineError(f"this is not JSON: {error}", hint=_HINT) from None


def _task(task: Any, number: int) -> Timeline:
    data = task.get("data") if isinstance(task, Mapping) else None
    if not isinstance(data, Mapping) or not isinstance(data.get("text"), str):
        raise TimelineError(f"task {number} has no text under data.text", hint=_HINT)
    done = [found for found in task.get("annotations") or () if not found.get("was_cancelled")]
    chosen = (done or task.get("predictions") or [{}])[-1]
    return timeline_of(data["text"], _markup(chosen.get("result") or (), data["text"]), data.get("dct"))


def _markup(result: Iterable[Mapping[str, Any]], text: str) -> Markup:
    """Gather the regions: several parts with one id are one span."""
    places: dict[str, tuple[int, int]] = {}
    labels: dict[str, str] = {}
    values: dict[str, dict[str, str]] = {}
    relations: list[Relation] = []
    for part in result:
        if part.get("type") == "relation":
            relations += _relations(part)
            continue
        id_, value = str(part.get("id")), part.get("value", {})
        if part.get("type") == "labels" and value.get("labels"):
            places[id_] = _place(value, text)
            labels[id_] = value["labels"][0]
        elif part.get("type") == "choices" and value.get("choices"):
            values.setdefault(id_, {})[str(part.get("from_name"))] = value["choices"][0]
        elif part.get("type") == "textarea" and value.get("text"):
            told = value["text"]
            words = (told if isinstance(told, str) else told[0]).split()
            values.setdefault(id_, {}).update(zip(("value", "mod"), words, strict=False))
    marks = [
        Mark(id=id_, label=labels[id_], start=start, end=end, values=values.get(id_, {}))
        for id_, (start, end) in places.items()
    ]
    return Markup(tuple(marks), tuple(relations))


def _relations(part: Mapping[str, Any]) -> list[Relation]:
    """Return one relation for each of its labels, turned round where it points to the left."""
    ends = str(part["from_id"]), str(part["to_id"])
    source, target = reversed(ends) if part.get("direction") == "left" else ends
    return [Relation(label, source, target) for label in part.get("labels") or ()]


def _place(value: Mapping[str, Any], text: str) -> tuple[int, int]:
    """Return the span in characters; older releases count UTF-16 units, which its words tell."""
    start, end = int(value["start"]), int(value["end"])
    words = value.get("text")
    plain = clean(text)
    if not isinstance(words, str) or plain[start:end] == clean(words):
        return start, end
    units = plain.encode("utf-16-le")
    if units[2 * start : 2 * end] == clean(words).encode("utf-16-le"):
        return _characters(units, start), _characters(units, end)
    raise TimelineError(
        f"the words {words!r} are not at {start} to {end} of the text",
        hint="export the task with its own text",
    )


def _characters(units: bytes, count: int) -> int:
    """Return how many characters so many UTF-16 units are."""
    return len(units[: 2 * count].decode("utf-16-le", "replace"))
