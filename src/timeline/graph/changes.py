"""Changes: what a revision of a timeline brought about, as data and in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import attrs

from timeline.graph.link import Conflict, Link
from timeline.records.event import Event
from timeline.values import When


class Solved(Protocol):
    """What has been solved: a solution, or a timeline."""

    @property
    def events(self) -> Sequence[Event]:
        """The events."""

    @property
    def links(self) -> Sequence[Link]:
        """The links that hold."""

    @property
    def conflicts(self) -> Sequence[Conflict]:
        """The contradictions."""


@attrs.frozen
class DateChange:
    """An event whose date the revision moved."""

    event: str
    label: str
    before: When
    after: When

    def __str__(self) -> str:
        return f"{self.label!r} ({self.event}): {self.before} is now {self.after}"


@attrs.frozen(kw_only=True)
class Changes:
    """What is otherwise after a revision: dates, links that came and went, contradictions likewise.

    >>> print(Changes())
    nothing changed
    """

    dates: tuple[DateChange, ...] = ()
    links_gone: tuple[Link, ...] = ()
    links_new: tuple[Link, ...] = ()
    conflicts_gone: tuple[Conflict, ...] = ()
    conflicts_new: tuple[Conflict, ...] = ()

    def __str__(self) -> str:
        lines = [str(change) for change in self.dates]
        for word, links in (("no longer", self.links_gone), ("now", self.links_new)):
            lines += [f"{word} {x.id}: {x.source} {x.relation} {x.target} [{x.origin}]" for x in links]
        lines += [f"no longer a contradiction: {found.explanation}" for found in self.conflicts_gone]
        lines += [f"now a contradiction: {found.explanation}" for found in self.conflicts_new]
        return "\n".join(lines) or "nothing changed"


def changes_between(before: Solved, after: Solved) -> Changes:
    """Compare two solutions of the same text."""
    dates = {event.id: event.when for event in before.events}
    moved = (
        DateChange(event.id, event.label, dates[event.id], event.when)
        for event in after.events
        if event.id in dates and _bounds(dates[event.id]) != _bounds(event.when)
    )
    return Changes(
        dates=tuple(moved),
        links_gone=_only_in(before.links, after.links),
        links_new=_only_in(after.links, before.links),
        conflicts_gone=tuple(c for c in before.conflicts if c not in after.conflicts),
        conflicts_new=tuple(c for c in after.conflicts if c not in before.conflicts),
    )


def _bounds(when: When) -> tuple[object, ...]:
    return when.begin, when.end, when.basis


def _only_in(links: Sequence[Link], others: Sequence[Link]) -> tuple[Link, ...]:
    known = {link.id for link in others}
    return tuple(link for link in links if link.id not in known)
