"""The tables of the page."""

from __future__ import annotations

from timeline.out.data import TimelineData
from timeline.out.dates import human_range
from timeline.out.rows import Row, rows_of
from timeline.out.why import why
from timeline.out.words import REALIS_WORDS
from timeline.out.xml import attributes, escape
from timeline.records.event import Event
from timeline.times.expression import TimeExpression

_COLUMNS = ("when", "what", "who", "where", "count", "source")
_SHOWN_AT_MOST = 4
"""Names in a row beyond which a reader loses the thread; the rest is counted."""


def event_table(timeline: TimelineData) -> str:
    """Return the events with the marks and the ids by which the page joins picture, table and text."""
    events = {event.id: event for event in timeline.events}
    rows = "".join(_event(row, events[row.id], timeline) for row in rows_of(timeline))
    head = "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS)
    return f'<table class="events"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def time_table(timeline: TimelineData) -> str:
    """Return the time expressions with their values and days."""
    rows = "".join(_time(time) for time in timeline.times)
    head = "".join(f'<th scope="col">{name}</th>' for name in ("words", "value", "days"))
    return f'<table class="times"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def entity_list(timeline: TimelineData) -> str:
    """Return the names with their kinds and other forms."""
    items = []
    for entity in timeline.entities:
        link = attributes(href=f"#at-{entity.id}-0" if entity.mentions else None)
        also = f" <small>{escape(', '.join(entity.aliases))}</small>" if entity.aliases else ""
        tag = attributes(id=entity.id, data_ids=entity.id)
        items.append(
            f"<li{tag}><a{link}>{escape(entity.name)}</a> "
            f'<span class="kind">{entity.type.value.lower()}</span>{also}</li>'
        )
    return f'<ul class="names">{"".join(items)}</ul>'


def _event(row: Row, event: Event, timeline: TimelineData) -> str:
    word = REALIS_WORDS[event.realis] or "actual"
    entities = [participant.entity.id for participant in event.participants]
    entities += [event.place.id] if event.place else []
    tag = attributes(
        id=row.id,
        class_=event.realis.value.lower(),
        data_ids=row.id,
        data_with=" ".join(dict.fromkeys(entities)) or None,
        data_kind=word,
    )
    link = attributes(href=f"#{event.mentions[0]}" if event.mentions else None)
    badge = "" if word == "actual" else f' <span class="badge">{word}</span>'
    what = (
        f"<a{link}>{escape(row.what)}</a>{badge}"
        f"<details><summary>why</summary><pre>{escape(why(timeline, event))}</pre></details>"
    )
    cells = {
        "when": f"{escape(row.when)} <small>{escape(row.basis if row.edtf else '')}</small>",
        "what": what,
        "who": escape(_few(row.who)),
        "where": escape(row.where),
        "count": escape(row.count),
        "source": escape(row.source),
    }
    written = "".join(f'<td data-column="{name}">{cell}</td>' for name, cell in cells.items())
    return f"<tr{tag}>{written}</tr>"


def _time(time: TimeExpression) -> str:
    tag = attributes(id=time.id, data_ids=time.id)
    link = attributes(href=f"#at-{time.id}")
    mod = f" {time.mod}" if time.mod else ""
    days = human_range(time.earliest, time.latest) if time.earliest or time.latest else ""
    return (
        f"<tr{tag}><td><a{link}>{escape(time.text)}</a></td><td><code>{escape(time.value + mod)}</code></td>"
        f"<td>{escape(days)}</td></tr>"
    )


def _few(names: str) -> str:
    found = names.split("; ")
    more = len(found) - _SHOWN_AT_MOST
    return names if more <= 0 else f"{', '.join(found[:_SHOWN_AT_MOST])} and {more} more"
