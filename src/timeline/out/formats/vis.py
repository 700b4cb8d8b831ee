"""vis-timeline: items and groups for the DataSets of the JavaScript library."""

from __future__ import annotations

import warnings
from typing import Any

from timeline.display.markup import escape
from timeline.errors import LeftOutWarning
from timeline.events.mention import Realis
from timeline.out.formats.days import script_date
from timeline.out.formats.format import Format, Writable
from timeline.out.formats.items import Item, items_of
from timeline.out.formats.json_text import dump, without_blanks
from timeline.out.rows import Row
from timeline.out.words import REALIS_WORDS, count_of
from timeline.values import as_day


def to_vis(timeline: Writable) -> str:
    """Return `items` and `groups` for vis-timeline, and under `undated` the events that have no day.

    `content` and `title` are HTML there, so everything from the text is escaped. A last day is shown whole:
    an item ends at the midnight after it.
    """
    items = items_of(timeline)
    written = [_item(item) for item in items.dated]
    used = {item.row.realis for item in items.dated}
    undated = [_undated(row, heading) for heading, rows in items.others.items() for row in rows]
    beyond = [
        _undated(item.row, "Beyond the years of JavaScript")
        for item, found in zip(items.dated, written, strict=True)
        if found is None
    ]
    if beyond:
        message = (
            f"vis: {count_of(len(beyond), 'event')} beyond the years of JavaScript stand under 'undated'"
        )
        warnings.warn(message, LeftOutWarning, stacklevel=2)
    groups = [
        {"id": realis.value, "content": REALIS_WORDS[realis] or "actual"}
        for realis in Realis
        if realis.value in used
    ]
    whole = {"items": [item for item in written if item], "groups": groups, "undated": undated + beyond}
    return dump(whole) + "\n"


def _item(item: Item) -> dict[str, Any] | None:
    start, end = script_date(item.first), script_date(as_day(item.last) + 1)
    if start is None or end is None:
        return None
    one_day = item.first == item.last
    title = "<br>".join(f"{escape(name)}: {escape(value)}" for name, value in item.facts)
    found = {
        "id": item.event.id,
        "content": escape(item.row.what),
        "title": title,
        "start": start,
        "end": None if one_day else end,
        "type": "box" if one_day else "range",
        "group": item.row.realis,
        "className": f"realis-{item.row.realis.lower()}",
        "edtf": item.row.edtf,
    }
    return without_blanks(found)


def _undated(row: Row, heading: str) -> dict[str, Any]:
    return without_blanks({"id": row.id, "content": escape(row.what), "heading": heading, "edtf": row.edtf})


FORMAT = Format(
    name="vis",
    suffixes=(".vis.json",),
    writes="the dated events as items and groups of vis-timeline",
    limits=(
        "Events without a date of their own stand under `undated`, as do (with a warning) those more "
        "than 271,821 years away. Uncertain ends are shown as days; the date in words and in EDTF "
        "stands beside."
    ),
    write=to_vis,
)
