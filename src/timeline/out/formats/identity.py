"""Identity: names for a timeline and its parts that are the same each time and no one else's."""

from __future__ import annotations

from timeline.out.data import TimelineData

NAMESPACE = "1f0f6c1e-7a54-5d0c-9d5e-3a5b1c2d4e6f"
"""The namespace (RFC 9562) under which texts get their names; drawn once."""


def document_uuid(timeline: TimelineData) -> str:
    """Return the UUID (version 5) of the text and its reference date: equal documents have equal names."""
    from uuid import UUID, uuid5

    return str(uuid5(UUID(NAMESPACE), _key(timeline)))


def document_iri(timeline: TimelineData) -> str:
    """Return the IRI of the document; its parts are fragments of it (`urn:uuid:…#e1`)."""
    return f"urn:uuid:{document_uuid(timeline)}"


def _key(timeline: TimelineData) -> str:
    """Return text and reference date in one string that UTF-8 can write."""
    key = f"{timeline.dct.earliest}/{timeline.dct.latest}/{timeline.text}"
    return key.encode("utf-8", "backslashreplace").decode("utf-8")
