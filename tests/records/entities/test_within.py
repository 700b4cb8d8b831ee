"""Which places lie in which, by what the text says."""

import pytest

from timeline.records.entities import places_within
from timeline.records.entity import Entity, EntityType
from timeline.text.document import Span


def places(text: str, *names: str) -> list[Entity]:
    return [
        Entity(
            id=name,
            name=name,
            type=EntityType.PLACE,
            mentions=tuple(Span(k, k + len(name)) for k in range(len(text)) if text.startswith(name, k)),
        )
        for name in names
    ]


@pytest.mark.parametrize(
    ("text", "names", "within"),
    [
        ("in Arica, Peru", ("Arica", "Peru"), {"Arica", "Peru"}),
        ("in Arica, in Peru.", ("Arica", "Peru"), {"Arica", "Peru"}),
        ("in Arica, Tacna, Peru", ("Arica", "Tacna", "Peru"), {"Arica", "Tacna", "Peru"}),
        ("Arica and Peru", ("Arica", "Peru"), {"Peru"}),
        ("in Chile, Peru and Brazil", ("Chile", "Peru", "Brazil"), {"Peru"}),
        ("in Chile, Peru, Brazil", ("Chile", "Peru", "Brazil"), {"Peru"}),
        ("in Arica, Tacna, Lima", ("Arica", "Tacna", "Lima", "Peru"), {"Peru"}),
        ("from Chile, Peru", ("Chile", "Peru"), {"Peru"}),
        ("Arica, Peru. In Peru, Arica is loved", ("Arica", "Peru"), {"Arica", "Peru"}),
        ("Peru; the Peru embassy", ("Peru", "Peru embassy"), {"Peru", "Peru embassy"}),
        ("Arica, which borders Peru", ("Arica", "Peru"), {"Peru"}),
    ],
)
def test_places_in_peru(text: str, names: tuple[str, ...], within: set[str]) -> None:
    found = places(text, *names)
    peru = next(place for place in found if place.name == "Peru")

    assert places_within(text, found, peru) == within


def test_people_hold_no_places() -> None:
    person = Entity(id="p1", name="Peru", type=EntityType.PERSON)

    assert places_within("", [person, *places("Peru embassy", "Peru embassy")], person) == {"p1"}
