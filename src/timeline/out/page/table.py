"""The table of events, with the marks and ids by which the page joins it to picture and text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from timeline.display.markup import attributes, escape
from timeline.out.choice import most_salient
from timeline.out.data import TimelineData
from timeline.out.rows import Row, rows_of
from timeline.out.why import why_event
from timeline.out.why_event import Chain
from timeline.out.words import REALIS_WORDS
from timeline.records.event import Event
from timeline.values import CalendarDay, as_day

_COLUMNS = {
    "when": "when",
    "what": "what",
    "who": "who",
    "where": "where",
    "count": "how many",
    "source": "according to",
    "weight": "weight",
}
_SHOWN_AT_MOST = 4
"""Names in a row beyond which a reader loses the thread; the rest is counted."""


def event_table(timeline: TimelineData, first: int) -> str:
    """Return all events by time; the `first` that matter most are marked, for the page to start with."""
    events = {event.id: event for event in timeline.events}
    top = {event.id for event in most_salient(timeline.events, first)}
    dated_by = _times_of_events(timeline)
    rows = rows_of(timeline)
    names = [name for name in _COLUMNS if name in {"when", "what"} or any(_has(row, name) for row in rows)]
    chain = Chain(timeline)
    body = "".join(_event(row, names, events[row.id], chain, row.id in top, dated_by[row.id]) for row in rows)
    head = "".join(f'<th scope="col" data-column="{name}">{_COLUMNS[name]}</th>' for name in names)
    caption = '<caption class="aside">Events by time; the headings sort.</caption>'
    return f'<table class="events">{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _times_of_events(timeline: TimelineData) -> dict[str, list[str]]:
    """Return the time expressions that date each event, so that a click on one picks the other."""
    found: dict[str, list[str]] = defaultdict(list)
    for link in timeline.links:
        if link.origin.startswith("dates"):
            found[link.source].append(link.target)
    return found


def _event(row: Row, names: list[str], event: Event, chain: Chain, is_top: bool, times: list[str]) -> str:
    word = REALIS_WORDS[event.realis] or "actual"
    joined = [participant.entity.id for participant in event.participants]
    joined += [event.place.id] if event.place else []
    tag = attributes(
        id=row.id,
        class_=event.realis.value.lower(),
        data_ids=row.id,
        data_with=" ".join(dict.fromkeys([*joined, *times])) or None,
        data_kind=word,
        data_source=event.source,
        data_first=_ordinal(event.when.begin.earliest),
        data_last=_ordinal(event.when.end.latest),
        data_known="" if event.when.is_known else None,
        data_weight=f"{event.salience:.3f}",
        data_top="" if is_top else None,
    )
    cells = _cells(row, event, word, chain)
    written = "".join(f'<td data-column="{name}">{cells[name]}</td>' for name in names)
    return f"<tr{tag}>{written}</tr>"


def _cells(row: Row, event: Event, word: str, chain: Chain) -> dict[str, str]:
    link = attributes(href=f"#{event.mentions[0]}" if event.mentions else None)
    badge = "" if word == "actual" else f' <span class="badge">{word}</span>'
    return {
        "when": f"{escape(row.when)} <small>{escape(row.basis if row.edtf else '')}</small>",
        "what": f'<a{link} dir="auto">{escape(row.what)}</a>{badge}{_why(*why_event(event, chain))}',
        "who": escape(_few(row.who)),
        "where": escape(row.where),
        "count": escape(row.count),
        "source": escape(row.source),
        "weight": f'<meter max="1" value="{event.salience:.2f}">{event.salience:.2f}</meter>',
    }


def _why(head: str, steps: Sequence[str]) -> str:
    """Fold the derivation away: what it says, then its steps as a list; steps below a step are set in."""
    items = "".join(
        f"<li{attributes(class_='sub' if step.startswith('  ') else None)}>{escape(step.strip())}</li>"
        for step in steps
    )
    listed = f"<ul>{items}</ul>" if items else ""
    return f'<details><summary>why</summary><div class="why"><p>{escape(head)}</p>{listed}</div></details>'


def _has(row: Row, name: str) -> bool:
    return bool(row.salience if name == "weight" else getattr(row, name))


def _few(names: str) -> str:
    found = names.split("; ")
    more = len(found) - _SHOWN_AT_MOST
    return ", ".join(found) if more <= 0 else f"{', '.join(found[:_SHOWN_AT_MOST])} and {more} more"


def _ordinal(day: CalendarDay | None) -> int | None:
    return None if day is None else as_day(day).ordinal
