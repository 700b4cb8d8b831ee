"""Filters: the controls above the table; the script shows them, since without it they would do nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from timeline.display.markup import escape
from timeline.out.data import TimelineData
from timeline.out.width import cut, printable
from timeline.out.words import REALIS_WORDS
from timeline.records.event import Event

_LONGEST = 40
"""Letters of an option."""


def filters(timeline: TimelineData, first: int) -> str:
    """Write the controls: words, realis, source, name, days, and a switch between what matters and all."""
    events = timeline.events
    there = {event.realis for event in events}
    words = [word or "actual" for kind, word in REALIS_WORDS.items() if kind in there]
    sources = _by_count(event.source for event in events if event.source)
    names = {entity.id: entity.name for entity in timeline.entities}
    people = [id_ for id_ in _by_count(id_ for event in events for id_ in _entities(event)) if id_ in names]
    return (
        '<form class="filters" hidden>'
        '<label>Find <input type="search" id="find" autocomplete="off"></label>'
        f"{_select('kind', 'Kind', zip(words, words, strict=True))}"
        f"{_select('source', 'Source', zip(sources, sources, strict=True))}"
        f"{_select('name', 'Name', ((id_, names[id_]) for id_ in people))}"
        '<label>From <input type="date" id="from"></label><label>To <input type="date" id="to"></label>'
        f"{_switch(len(events), first)}"
        '<button type="reset">Reset</button><output id="shown" aria-live="polite"></output></form>'
    )


def _by_count(values: Iterable[str]) -> list[str]:
    """Return each value once, the most frequent first."""
    return [value for value, _ in Counter(values).most_common()]


def _entities(event: Event) -> list[str]:
    places = [event.place.id] if event.place else []
    return list(dict.fromkeys([participant.entity.id for participant in event.participants] + places))


def _select(id_: str, label: str, options: Iterable[tuple[str, str]]) -> str:
    found = list(options)
    if len(found) < 2:
        return ""
    written = "".join(
        f'<option value="{escape(value)}">{escape(cut(printable(words), _LONGEST))}</option>'
        for value, words in found
    )
    return f'<label>{label} <select id="{id_}"><option value="">any</option>{written}</select></label>'


def _switch(count: int, first: int) -> str:
    if count <= first:
        return ""
    return f'<label class="switch"><input type="checkbox" id="every"> all {count} events</label>'
