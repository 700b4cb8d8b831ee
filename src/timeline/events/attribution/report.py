"""Reports: every cue of saying that covers a trigger, the innermost first."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.attribution.above import above
from timeline.events.attribution.attribution import Report
from timeline.events.attribution.beside import beside
from timeline.events.realis.step import step_up
from timeline.text.document import Document, Token

HIGHEST = 20
"""No content hangs deeper than this below its verb."""


def reports_over(document: Document, trigger: Token) -> tuple[Report, ...]:
    """The reports that cover a trigger, going up the parse: what hangs beside each word, then what it serves.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("Ana Silva said the driver had told her that the dam broke."))
    >>> [report.speaker.text for report in reports_over(document, document.tokens[11])]
    ['driver', 'Silva']
    """
    return tuple(_climb(document, trigger))


def _climb(document: Document, trigger: Token) -> Iterator[Report]:
    token = trigger
    for _ in range(HIGHEST):
        yield from beside(document, token, trigger)
        step = step_up(document, token)
        if step is None:
            return
        yield from above(document, step)
        token = step.upper
