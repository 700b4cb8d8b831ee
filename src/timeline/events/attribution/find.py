"""Finds the source of each event: going through the text once, and remembering who spoke last."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.attribution.attribution import Attribution
from timeline.events.attribution.headline import headline_report
from timeline.events.attribution.memory import Memory
from timeline.events.attribution.quotes import Quote, quote_over, quotes_in
from timeline.events.attribution.report import Report, report_over
from timeline.events.mention import UNNAMED
from timeline.text.document import Document, Token


def find_sources(document: Document, triggers: Sequence[Token]) -> dict[int, Attribution]:
    """The source of every trigger that has one, by token index; absent = the author speaks.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("The army withdrew, the ministry said."))
    >>> find_sources(document, [document.tokens[2]])[2].source
    'ministry'
    """
    memory = Memory(document)
    quotes = quotes_in(document)
    found: dict[int, Attribution] = {}
    for trigger in sorted(triggers, key=lambda token: token.i):
        attribution = _source(document, trigger, memory, quotes)
        if attribution is not None:
            found[trigger.i] = attribution
    return found


def _source(
    document: Document, trigger: Token, memory: Memory, quotes: Sequence[Quote]
) -> Attribution | None:
    report = report_over(document, trigger) or headline_report(document, trigger)
    if report is not None:
        return _attribution(report, memory)
    quote = quote_over(quotes, trigger)
    if quote is None or quote.speaker is None:
        return None
    return Attribution(memory.source(quote.speaker), quote.start, quote.start + 1, "quote")


def _attribution(report: Report, memory: Memory) -> Attribution:
    source = UNNAMED if report.speaker is None else memory.source(report.speaker)
    return Attribution(source, report.start, report.end, report.kind)
