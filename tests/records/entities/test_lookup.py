"""Whom somebody means who asks for an entity."""

import pytest

from timeline.errors import TimelineError
from timeline.records.entities import entity_meant
from timeline.records.entity import Entity, EntityType

LOPEZ = Entity(id="p1", name="Maria Lopez", type=EntityType.PERSON, aliases=("Lopez", "the mayor"))
ANNA = Entity(id="p2", name="Anna Lopez", type=EntityType.PERSON)
PERU = Entity(id="p3", name="Peru", type=EntityType.PLACE)
ONE, TWO = (Entity(id=f"p{k}", name="spokesman", type=EntityType.PERSON) for k in (4, 5))
KNOWN = (LOPEZ, ANNA, PERU, ONE, TWO)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("p2", ANNA),
        (ANNA, ANNA),
        ("Maria Lopez", LOPEZ),
        ("maria  lopez", LOPEZ),
        ("Lopez", LOPEZ),
        ("The Mayor", LOPEZ),
        ("Anna", ANNA),
        ("Peruvian", PERU),
        ("Republic of Peru", PERU),
        ("p5", TWO),
    ],
)
def test_one_is_meant(asked: str | Entity, meant: Entity) -> None:
    assert entity_meant(KNOWN, asked) is meant


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("Maria Lopes", r"no entity is called 'Maria Lopes'; did you mean 'Maria Lopez' \(p1\)"),
        ("Zz", r"'Zz'; this timeline has 5, among them 'Maria Lopez' \(p1\)"),
        ("spokesman", r"'spokesman' may be 'spokesman' \(p4\), 'spokesman' \(p5\); give the full name"),
        ("p9", r"no entity is called 'p9'"),
        ("", r"no entity is called ''"),
        (3, r"3 is no entity; give a name, an alias, an id or an Entity"),
        (Entity(id="p1", name="Bo", type=EntityType.PERSON), r"'Bo' is no entity of this timeline"),
    ],
)
def test_what_nobody_is_called_gets_an_answer(asked: object, says: str) -> None:
    with pytest.raises(TimelineError, match=says):
        entity_meant(KNOWN, asked)  # type: ignore[arg-type]  # what callers do by mistake


def test_nobody_to_mean() -> None:
    with pytest.raises(TimelineError, match="this timeline has no entities"):
        entity_meant((), "Bo")
