"""Whom somebody means who asks for an entity: by id, name, alias, part of a name, or nationality."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from timeline.errors import TimelineError
from timeline.records.entities.place_name import country_of, country_of_demonym
from timeline.records.entities.surface import key_of
from timeline.records.entity import Entity

_ID = re.compile(r"p\d+")
_NEAR = 70.0  # rapidfuzz score from which a name is worth a suggestion: Lopes/Lopez 80, Paris/Peru 44
_SUGGESTED = 3
_LONG = 5
"""Blanks in a form from which it is a description whose single words say nothing."""


def entity_meant(entities: Sequence[Entity], asked: Entity | str) -> Entity:
    """The one entity that is meant by `asked`: an entity of the text, its id, name, alias, or part of a name.

    Raises TimelineError where none fits, with near names, and where several fit equally well.

    >>> from timeline.records.entity import EntityType
    >>> lopez = Entity(id="p1", name="Maria Lopez", type=EntityType.PERSON, aliases=("the mayor",))
    >>> entity_meant([lopez], "Lopez") is lopez, entity_meant([lopez], "The Mayor") is lopez
    (True, True)
    """
    if isinstance(asked, Entity):
        if asked not in entities:
            raise TimelineError(f"{asked.name!r} is no entity of this timeline", hint=_known(entities))
        return asked
    if not isinstance(asked, str):
        raise TimelineError(f"{asked!r} is no entity", hint="give a name, an alias, an id or an Entity")
    wanted = key_of(asked)
    for fits in (_has_id(asked), _is_called(wanted), _is_country_of(asked), _has_in_name(wanted)):
        found = [entity for entity in entities if fits(entity)]
        named = [entity for entity in found if key_of(entity.name) == wanted] or found
        if len(named) == 1:
            return named[0]
        if named:
            choices = ", ".join(f"{entity.name!r} ({entity.id})" for entity in named[:_SUGGESTED])
            raise TimelineError(f"{asked!r} may be {choices}", hint="give the full name or the id")
    raise TimelineError(f"no entity is called {asked!r}", hint=_near(entities, wanted) or _known(entities))


def _has_id(asked: str) -> Callable[[Entity], bool]:
    return lambda entity: entity.id == asked


def _is_called(wanted: str) -> Callable[[Entity], bool]:
    return lambda entity: wanted in map(key_of, _forms(entity))


def _is_country_of(asked: str) -> Callable[[Entity], bool]:
    country = country_of(asked) or country_of_demonym(asked)
    return lambda entity: country is not None and entity.name == country


def _has_in_name(wanted: str) -> Callable[[Entity], bool]:
    """Whether the words asked for stand side by side in the name, as a surname does."""
    inside = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    return lambda entity: bool(wanted) and inside.search(key_of(entity.name)) is not None


def _forms(entity: Entity) -> tuple[str, ...]:
    return entity.name, *entity.aliases


def _near(entities: Sequence[Entity], wanted: str) -> str:
    """A hint with the entities one of whose names is written alike."""
    from rapidfuzz.fuzz import ratio

    def likeness(entity: Entity) -> float:
        keys = [key_of(form) for form in _forms(entity) if any(map(str.isupper, form))]
        words = [word for key in keys if key.count(" ") < _LONG for word in (key, *key.split())]
        return max((ratio(wanted, word) for word in words), default=0.0)

    scored = sorted(((likeness(entity), -k) for k, entity in enumerate(entities)), reverse=True)
    near = [entities[-k] for score, k in scored[:_SUGGESTED] if score >= _NEAR]
    return f"did you mean {_listed(near)}?" if near else ""


def _known(entities: Sequence[Entity]) -> str:
    """A hint with the entities that are named most."""
    if not entities:
        return "this timeline has no entities"
    most = sorted(entities, key=lambda entity: -len(entity.mentions))[:_SUGGESTED]
    return f"this timeline has {len(entities)}, among them {_listed(most)}"


def _listed(entities: Sequence[Entity]) -> str:
    return ", ".join(f"{entity.name!r} ({entity.id})" for entity in entities)
