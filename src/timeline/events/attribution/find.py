"""Finds the sources of each event: the reports over it in its sentence, its headline, and direct speech."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.events.attribution.attribution import Attribution, Report
from timeline.events.attribution.headline import headline_report
from timeline.events.attribution.memory import Memory
from timeline.events.attribution.quotes import Quote, quote_over, quotes_in
from timeline.events.attribution.report import reports_over
from timeline.events.attribution.tail import Tail, tails_in
from timeline.events.mention import UNNAMED
from timeline.text.document import Document, Token

NOBODY = frozenset({"i", "we", "me", "us", "you", "nobody", "none", "one", "each"})
"""Who speaks of themselves is the author, or the speaker of the quote; and who is nobody says nothing."""


def find_sources(document: Document, triggers: Sequence[Token]) -> dict[int, Attribution]:
    """The sources of every trigger that has one, by token index; absent = the author speaks.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("The army withdrew, the ministry said."))
    >>> find_sources(document, [document.tokens[2]])[2].source
    'ministry'
    """
    quotes = quotes_in(document)
    memory = Memory(document, quotes)
    tails = tails_in(document)
    found: dict[int, Attribution] = {}
    for trigger in sorted(triggers, key=lambda token: token.i):
        attribution = _attribution(_reports(document, trigger, quotes, tails), memory)
        if attribution is not None:
            found[trigger.i] = attribution
    return found


def _reports(
    document: Document, trigger: Token, quotes: Sequence[Quote], tails: Mapping[int, Tail]
) -> list[Report]:
    """All that report a trigger, the innermost first."""
    found = [r for r in reports_over(document, trigger) if not _is_nobody(r.speaker)]
    sentence = document.sentence_at(trigger.start)
    tail = None if sentence is None else tails.get(sentence.i)
    if tail is not None and not _is_nobody(tail.report.speaker):
        if trigger.i > tail.comma:
            return []
        if all(report.start != tail.report.start for report in found):
            found.append(tail.report)
    headline = headline_report(document, trigger)
    if headline is not None:
        found.append(headline)
    quote = quote_over(quotes, trigger)
    if quote is None or quote.speaker is None:
        return found
    if all(quote.start <= report.start < quote.end for report in found):
        found.append(Report("quote", quote.start, quote.start + 1, quote.speaker))
    return found


def _is_nobody(speaker: Token | None) -> bool:
    return speaker is not None and speaker.lower in NOBODY


def _attribution(reports: Sequence[Report], memory: Memory) -> Attribution | None:
    """The innermost source that has a name, with the chain of all; `unnamed` where none has."""
    if not reports:
        return None
    told = [(_name(report, memory), report) for report in reports]
    source, report = next((pair for pair in told if pair[0] != UNNAMED), told[0])
    chain: list[str] = []
    for name, _ in reversed(told):
        if not chain or chain[-1] != name:
            chain.append(name)
    return Attribution(source, report.start, report.end, report.kind, tuple(chain))


def _name(report: Report, memory: Memory) -> str:
    if report.speaker is None:
        return UNNAMED
    if report.name:
        return report.name if report.name.lower() not in memory.vague else UNNAMED
    return memory.source(report.speaker)
