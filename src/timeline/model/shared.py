"""One encoding for a document, shared by the stages that ask for it one after another."""

from __future__ import annotations

import threading

from timeline.model.reading import EventReading, read_events
from timeline.text.document import Document


class _Last(threading.local):
    """The document read last in this thread: later stages ask for the same one, and memory stays flat."""

    reading: EventReading | None = None


_last = _Last()


def reading_of(document: Document) -> EventReading:
    """The reading of a document, encoded now unless it is the very one that was asked for last.

    Raises what `read_events` raises.

    >>> document = Document(text="", sentences=())
    >>> reading_of(document) is reading_of(document)
    True
    """
    known = _last.reading
    if known is None or known.document is not document:
        known = _last.reading = read_events(document)
    return known


def reading_if_any(document: Document) -> EventReading | None:
    """The same, but None for a document that the encoder cannot read: not English, or annotated by nobody.

    >>> reading_if_any(Document(text="Llueve.", lang="es", sentences=())) is None
    True
    """
    if document.lang != "en" or document.sentences is None:
        return None
    return reading_of(document)
