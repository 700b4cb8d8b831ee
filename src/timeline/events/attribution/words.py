"""The words of attribution, read once from `cues/<language>/attribution.toml`."""

from __future__ import annotations

from functools import cache

import attrs

from timeline.events.cues.load import read


@attrs.frozen(kw_only=True)
class AttributionWords:
    """Lemmas by how they attribute; the fields are the schema of the file."""

    that: frozenset[str] = attrs.field(converter=frozenset)
    to: frozenset[str] = attrs.field(converter=frozenset)
    ing: frozenset[str] = attrs.field(converter=frozenset)
    object: frozenset[str] = attrs.field(converter=frozenset)
    naming: frozenset[str] = attrs.field(converter=frozenset)
    passive: frozenset[str] = attrs.field(converter=frozenset)
    hearsay: frozenset[str] = attrs.field(converter=frozenset)
    nouns: frozenset[str] = attrs.field(converter=frozenset)
    phrases: frozenset[str] = attrs.field(converter=frozenset)
    documents: frozenset[str] = attrs.field(converter=frozenset)


@cache
def words(lang: str) -> AttributionWords:
    """The words of one language.

    >>> "say" in words("en").that
    True
    """
    return AttributionWords(**read(lang, "attribution"))
