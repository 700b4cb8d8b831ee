"""Which places lie in which, by what the text itself says: "Arica, Peru", "Arica airport"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.records.entities.place_name import country_of
from timeline.records.entities.surface import key_of
from timeline.records.entity import Entity, EntityType

_BETWEEN = re.compile(r"\s*,\s+(?:in\s+)?(?:the\s+)?")
_LIST = re.compile(r"\s*,?\s*(?:and|or|&)\s")
"""What follows shows a list: "Arica, Lima and Tacna"."""


def places_within(text: str, entities: Sequence[Entity], outer: Entity) -> frozenset[str]:
    """The ids of the places in `outer`, itself included, as far as the text tells.

    A place lies in another that stands after it behind a comma ("Arica, Tarapaca, Chile"), and in one with
    whose name its own begins ("Arica airport").
    """
    places = [entity for entity in entities if entity.type is EntityType.PLACE]
    if outer not in places:
        return frozenset({outer.id})
    found = {outer.id}
    pairs = _told(text, places)
    grown = True
    while grown:
        more = {inner for inner, around in pairs if around in found} - found
        found |= more
        grown = bool(more)
    named = [entity for entity in places if entity.id in found]
    found.update(place.id for place in places if any(_begins_with(place, other) for other in named))
    return frozenset(found)


def _told(text: str, places: Sequence[Entity]) -> set[tuple[str, str]]:
    """Pairs (inner, outer) of places that stand side by side with a comma between them, in no list."""
    uses = sorted(
        ((start, end, place) for place in places for start, end in place.mentions), key=lambda use: use[:2]
    )
    pairs = {pair for run in _runs(text, uses) if _is_address(run) for pair in pairwise(p.id for p in run)}
    return {(inner, outer) for inner, outer in pairs if inner != outer and (outer, inner) not in pairs}


def _runs(text: str, uses: Sequence[tuple[int, int, Entity]]) -> Iterator[list[Entity]]:
    """The places that only commas part, where no "and" follows."""
    run: list[Entity] = []
    last = 0
    for start, end, place in uses:
        if run and not _BETWEEN.fullmatch(text, last, max(last, start)):
            yield run if not _LIST.match(text, last) else []
            run = []
        run.append(place)
        last = end
    yield run if not _LIST.match(text, last) else []


def _is_address(run: Sequence[Entity]) -> bool:
    """Whether the places go from the smaller to the larger: no country before the last.

    Of three and more the last has to be a country, for else they may be a list.
    """
    countries = [country_of(place.name) is not None for place in run]
    return len(run) > 1 and not any(countries[:-1]) and (len(run) == 2 or countries[-1])


def _begins_with(place: Entity, other: Entity) -> bool:
    """Whether a place is called after another that it is part of: "Arica airport"."""
    return key_of(place.name).startswith(f"{key_of(other.name)} ")
