"""The words of attribution, read once from `cues/<language>/attribution.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import attrs

from timeline.events.cues.load import read


@attrs.frozen(kw_only=True)
class Group:
    """Words that attribute in one way; examples have the source in square brackets, `[]` for unnamed."""

    name: str
    words: frozenset[str] = attrs.field(converter=frozenset)
    examples: tuple[str, ...] = attrs.field(converter=tuple)
    counter_examples: tuple[str, ...] = attrs.field(converter=tuple)


@attrs.frozen(kw_only=True)
class AttributionWords:
    """Lemmas by how they attribute: the fields are the groups of the file."""

    that: frozenset[str]
    to: frozenset[str]
    ing: frozenset[str]
    of: frozenset[str]
    object: frozenset[str]
    naming: frozenset[str]
    passive: frozenset[str]
    quoting: frozenset[str]
    citing: frozenset[str]
    hearsay: frozenset[str]
    nouns: frozenset[str]
    nouns_of: frozenset[str]
    making: frozenset[str]
    rejecting: frozenset[str]
    phrases: frozenset[str]
    measures: frozenset[str]
    vague: frozenset[str]
    documents: frozenset[str]
    bodies: frozenset[str]
    speakers: frozenset[str]
    titles: frozenset[str]
    topics: frozenset[str]
    phrases_by_first: Mapping[str, tuple[tuple[str, ...], ...]] = attrs.field(init=False)

    @phrases_by_first.default
    def _by_first(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        for phrase in sorted(self.phrases):
            first, *rest = phrase.split()
            found[first] = (*found.get(first, ()), (first, *rest))
        return found


@cache
def groups(lang: str) -> tuple[Group, ...]:
    """Every group in the order of the file."""
    return tuple(Group(**row) for row in read(lang, "attribution")["group"])


@cache
def words(lang: str) -> AttributionWords:
    """The words of one language.

    >>> "say" in words("en").that
    True
    """
    return AttributionWords(**{group.name: group.words for group in groups(lang)})
