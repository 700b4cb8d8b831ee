"""The lists below the table: time expressions and names."""

from __future__ import annotations

from timeline.display.markup import attributes, escape
from timeline.out.data import TimelineData
from timeline.times.expression import TimeExpression
from timeline.times.reasons import reasons
from timeline.values.written import human_range


def time_table(timeline: TimelineData) -> str:
    """Return the time expressions with their values, days, and how each came about."""
    rows = "".join(_time(time) for time in timeline.times)
    head = "".join(f'<th scope="col">{name}</th>' for name in ("words", "value", "days", "why"))
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


def _time(time: TimeExpression) -> str:
    tag = attributes(id=time.id, data_ids=time.id)
    link = attributes(href=f"#at-{time.id}")
    mod = f" {time.mod}" if time.mod else ""
    days = human_range(time.earliest, time.latest) if time.earliest or time.latest else ""
    return (
        f"<tr{tag}><td><a{link}>{escape(time.text)}</a></td><td><code>{escape(time.value + mod)}</code></td>"
        f"<td>{escape(days)}</td><td>{escape('; '.join(reasons(time)))}</td></tr>"
    )
