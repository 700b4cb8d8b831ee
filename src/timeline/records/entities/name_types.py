"""One type for all uses of a name, by all that the text says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

import attrs

from timeline.records.entities.person_name import PersonName, gender_of_name, parse_person_name, same_person
from timeline.records.entities.place_name import country_of, country_of_demonym
from timeline.records.entities.use import NameUse
from timeline.records.entity import EntityType

_SURE = 2  # a title or an apposition outweighs one reading of the annotator


def retyped(uses: Sequence[NameUse], places: Collection[int]) -> tuple[NameUse, ...]:
    """One type for all uses of a name, by majority; a bare surname is a person where its full name is one.

    `places` are the offsets of names behind a preposition of place ("in Lincoln").
    """
    votes: dict[str, Counter[EntityType]] = {}
    for use in uses:
        sure = use.type is EntityType.PERSON and (use.office or use.gender)
        votes.setdefault(use.key, Counter())[use.type] += _SURE if sure else 1
    types = {key: _majority(count) for key, count in votes.items()}
    bodies = sorted(key for key, kind in types.items() if kind is EntityType.ORG)
    for key in [key for key, kind in types.items() if kind is EntityType.OTHER]:
        if any(body.startswith(key + " ") for body in bodies):
            types[key] = EntityType.ORG
    firsts: dict[str, int] = {}
    places_of = Counter(use.key for use in uses if use.start in places and use.type is EntityType.PLACE)
    for use in uses:
        if types[use.key] is EntityType.PERSON and " " in use.key:
            firsts.setdefault(parse_person_name(use.text).surname, use.start)
    people: dict[str, list[PersonName]] = {}
    for key in [key for key in types if " " in key and types[key] is EntityType.PERSON]:
        name = parse_person_name(key)
        people.setdefault(name.surname[:1], []).append(name)
    for key, kind in types.items():
        if kind in {EntityType.ORG, EntityType.OTHER} and _is_full_name_of(key, people):
            types[key] = EntityType.PERSON
    types.update(dict.fromkeys(_with_surnames_alone(uses, types), EntityType.PERSON))
    for use in uses:
        if _is_surname(use, votes[use.key], firsts, places_of[use.key]):
            types[use.key] = EntityType.PERSON
    return tuple(attrs.evolve(use, type=types[use.key]) for use in uses)


def _is_surname(use: NameUse, votes: Counter[EntityType], firsts: Mapping[str, int], placed: int) -> bool:
    """Whether a single word is a surname: a full name with it came before, and it does not stand as a place.

    Annotators often take a bare surname for an organisation or a place, so that only the uses behind a
    preposition of place count against it.
    """
    first = firsts.get(parse_person_name(use.text).surname)
    if first is None or " " in use.key or country_of(use.text) or country_of_demonym(use.text):
        return False
    for_person = votes[EntityType.PERSON]
    return placed <= max(for_person, 1) and (first < use.start or for_person > 0)


def _is_full_name_of(key: str, people: Mapping[str, Sequence[PersonName]]) -> bool:
    """Whether a name of two words is another spelling of a person's full name."""
    name = parse_person_name(key)
    likely = people.get(name.surname[:1], ()) if key.count(" ") == 1 and name.is_full else ()
    return any(same_person(name, other) for other in likely)


def _with_surnames_alone(uses: Sequence[NameUse], types: Mapping[str, EntityType]) -> Iterator[str]:
    """Keys of given names before a surname that the text has alone: "Lucia Ferrer", where "Ferrer" speaks."""
    surnames = {key for key, kind in types.items() if kind is EntityType.PERSON and " " not in key}
    for use in uses:
        given, _, surname = use.text.partition(" ")
        named = given.istitle() and gender_of_name(use.text) is not None
        if types[use.key] in {EntityType.ORG, EntityType.OTHER} and surname.lower() in surnames and named:
            yield use.key


def _majority(count: Counter[EntityType]) -> EntityType:
    order = list(EntityType)
    return max(count, key=lambda kind: (count[kind], -order.index(kind)))
