"""The way a text goes, on one page: `find_times` and `extract`, which lead to a `Timeline`."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from timeline import events as _events
from timeline import graph as _graph
from timeline import records as _records
from timeline import text as _text
from timeline import times as _times
from timeline.errors import ConflictWarning, UnresolvedTimeWarning
from timeline.finding import find_times
from timeline.graph.link import Conflict
from timeline.result import Timeline
from timeline.text.article import Article
from timeline.times.expression import TimeExpression

__all__ = ["Timeline", "extract", "find_times"]


def extract(
    text: str | Article,
    dct: str | date | None = None,
    mentions: Iterable[tuple[int, int]] | None = None,
    *,
    nlp: Any = None,
    reporting: bool = False,
    aliases: Mapping[str, Iterable[str]] | None = None,
    never_merge: Iterable[tuple[str, str]] | None = None,
) -> Timeline:
    """Read a text into dated event records and a temporal and causal graph.

    `text` is a string, or an article that `timeline.read` gives. `dct` is the publication date (ISO string,
    date or datetime); None takes that of the article, or has it worked out from the text, never from the
    clock. `mentions` are the `(start, end)` triggers to use instead of finding them: each gives one mention.
    `nlp` is a spaCy pipeline to use instead of the one that comes with the library.
    What only says that somebody said something stands in `Timeline.reports`, and its speaker is the `source`
    of what was said; `reporting=True`, or giving the mentions, has it stand among the events.

    `aliases` and `never_merge` set right who is who: `{"Maria Lopez": ["Lopes", "the mayor"]}` makes these
    names one entity, `[("John Smith", "Jane Smith")]` never makes these one.

    Raises TimelineError where an argument cannot be used; warns once (`UnresolvedTimeWarning`) where relative
    times had to stay unresolved, and once (`ConflictWarning`) where the text contradicts itself.

    >>> timeline = extract("The bridge collapsed on 3 May 2019. Ferries replaced the bridge a year later.")
    >>> [(event.label, event.when.edtf) for event in timeline.events]
    [('Bridge collapses', '2019-05-03'), ('Ferries replace bridge', '2020~')]
    """
    text, given = _records.text_and_date(text, dct)
    corrections = _records.corrections_of(aliases, never_merge)
    document = _text.annotate(_text.read(text, lang="en"), nlp=nlp)
    recognised = _times.recognise(document)
    found = _events.find_mentions(document, recognised, given=mentions)
    directions = _times.cue_directions(document, recognised)
    directions |= _events.time_directions(document, recognised, found)
    reference = _records.reference_date(document, recognised, directions, given=given)
    times = _times.resolve(document, recognised, reference.bounds, directions, implied=reference.inferred)
    entities = _records.find_entities(document, found, corrections)
    found = _records.link_arguments(found, entities)
    attachments = _records.attach_times(document, found, times)
    events, found = _records.build_events(
        document, found, times, attachments, entities, reference, given=mentions is not None
    )
    found = _records.time_arguments(document, found, attachments, times)
    links = _graph.propose_links(document, events, found, times, attachments, reference)
    solution = _graph.solve(events, times, reference, links)
    events = _records.weigh_events(document, solution.events, found, _graph.causal_degrees(solution.links))
    shown = reporting or mentions is not None
    events, reports = (events, ()) if shown else _records.fold_reports(events, found)
    _warn(times, solution.conflicts)
    return Timeline(
        text=text,
        dct=reference,
        times=times,
        mentions=found,
        events=events,
        reports=reports,
        entities=entities,
        links=solution.links,
        conflicts=solution.conflicts,
    )


def _warn(times: tuple[TimeExpression, ...], conflicts: tuple[Conflict, ...]) -> None:
    """Say once what had to stay open and what contradicts."""
    unresolved = [t for t in times if t.value.startswith("XXXX-")]
    if unresolved:
        first = unresolved[0]
        message = (
            f"{len(unresolved)} time expression(s) stay unresolved, the first {first.text!r} at {first.start}"
        )
        warnings.warn(f"{message}: give dct= the date of publication", UnresolvedTimeWarning, stacklevel=3)
    if conflicts:
        message = f"{len(conflicts)} contradiction(s), the first: {conflicts[0].explanation}"
        warnings.warn(f"{message}; see Timeline.conflicts", ConflictWarning, stacklevel=3)
