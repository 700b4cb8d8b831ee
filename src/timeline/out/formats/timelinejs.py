"""TimelineJS 3: the JSON that Knight Lab's storytelling timeline loads."""

from __future__ import annotations

from typing import Any

from timeline.display.markup import escape
from timeline.out.formats.days import LAST_YEAR_OF_SCRIPTS
from timeline.out.formats.format import Format, Writable
from timeline.out.formats.items import Item, items_of
from timeline.out.formats.json_text import dump, without_blanks
from timeline.out.heading import facts_of, heading_of_text
from timeline.values import CalendarDay, as_day


def to_timelinejs(timeline: Writable) -> str:
    """Return the dated events as slides; the others are listed on the title slide.

    Headlines and texts are HTML there, so everything from the text is escaped. Where a date goes beyond what
    browsers can hold (271,821 years), the whole timeline takes the cosmological scale, which has years alone.
    """
    items = items_of(timeline)
    days = [day for item in items.dated for day in (item.first, item.last)]
    cosmic = any(abs(as_day(day).year) > LAST_YEAR_OF_SCRIPTS for day in days)
    whole = {
        "scale": "cosmological" if cosmic else "human",
        "title": {"unique_id": "title", "text": _title(timeline, items.other_lines)},
        "events": [_slide(item, cosmic) for item in items.dated],
        "eras": [],
    }
    return dump(whole) + "\n"


def _title(timeline: Writable, lines: list[str]) -> dict[str, str]:
    words = [facts_of(timeline), *lines]
    return {
        "headline": escape(heading_of_text(timeline)),
        "text": "".join(f"<p>{escape(line)}</p>" for line in words),
    }


def _slide(item: Item, cosmic: bool) -> dict[str, Any]:
    one_day = item.first == item.last
    slide = {
        "unique_id": item.event.id,
        "start_date": _date(item.first, cosmic),
        "end_date": None if one_day else _date(item.last, cosmic),
        "display_date": escape(item.row.when),
        "text": {"headline": escape(item.row.what), "text": _facts(item)},
        "group": item.row.realis,
    }
    return without_blanks(slide)


def _facts(item: Item) -> str:
    facts = [(name, value) for name, value in item.facts if name != "when"]
    return "".join(f"<p><b>{escape(name)}</b>: {escape(value)}</p>" for name, value in facts)


def _date(day: CalendarDay, cosmic: bool) -> dict[str, int]:
    """Write a day; a year before Christ is its number with a minus: 480 BC is -480."""
    year, month, date = as_day(day).civil
    shown = year if year > 0 else year - 1
    return {"year": shown} if cosmic else {"year": shown, "month": month, "day": date}


FORMAT = Format(
    name="timelinejs",
    suffixes=(".timelinejs.json",),
    writes="the dated events as slides of a TimelineJS 3 timeline",
    limits=(
        "Events without a date of their own are listed on the title slide. Uncertain ends are shown "
        "as days; the date in words stands beside. Years beyond 271,821 turn to the cosmological "
        "scale."
    ),
    write=to_timelinejs,
)
