"""How the record writes and reads the values that JSON does not know: days, bounds, spans, entities by id."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from timeline.errors import TimelineError
from timeline.records.entity import Entity
from timeline.records.event import Event, Participant
from timeline.text.document import Span
from timeline.times.expression import TimeExpression
from timeline.values import Bounds, CalendarDay, Day, When

if TYPE_CHECKING:
    from cattrs import Converter


def new_converter(entities: Mapping[str, Entity]) -> Converter:
    """Build the converter of records; reading looks up by id in `entities`, which may be filled later."""
    from cattrs import Converter

    # Lists, as JSON reads them: the record equals what `json.loads` gives back.
    converter = Converter(unstruct_collection_overrides={tuple: list})
    _add_scalars(converter)
    _add_days(converter)
    _add_derived(converter)
    _add_entities(converter, entities)
    return converter


def problems_of(error: BaseException, place: str) -> str:
    """Say in one line what cattrs found wrong, and where.

    >>> problems_of(ValueError("no"), "times")
    'no @ times'
    """
    from cattrs import transform_error

    try:
        found = transform_error(
            error, place, format_exception=lambda problem, _: str(problem) or repr(problem)
        )
    except Exception:
        found = [f"{error} at {place}"]
    return found[0] if len(found) < 2 else f"{found[0]} (and {len(found) - 1} more)"


def _add_scalars(converter: Converter) -> None:
    """Read scalars strictly: a number for a string is a fault in the record, not a string."""
    kinds: tuple[tuple[type, tuple[type, ...]], ...] = (
        (str, (str,)),
        (int, (int,)),
        (float, (int, float)),
        (bool, (bool,)),
    )
    for kind, accepted in kinds:
        converter.register_structure_hook(kind, _strict(kind, accepted))
    # After the strings, for the enums are strings too.
    converter.register_structure_hook(StrEnum, lambda value, kind: kind(value))
    converter.register_structure_hook(int | float | None, _number_or_none)


def _strict(kind: type, accepted: tuple[type, ...]) -> Any:
    def read(value: Any, _: Any) -> Any:
        if not isinstance(value, accepted) or (isinstance(value, bool) and kind is not bool):
            raise TimelineError(f"{value!r} is not of type {kind.__name__}")
        return kind(value)

    return read


def _number_or_none(value: Any, _: Any) -> int | float | None:
    """Read a number as it is: 40 stays an int."""
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise TimelineError(f"{value!r} is not a number")
    return value


def _add_days(converter: Converter) -> None:
    def write_day(day: CalendarDay | None) -> str | None:
        return None if day is None else day.isoformat()

    def read_day(value: Any, _: Any) -> CalendarDay | None:
        return None if value is None else Day.parse(value).plain

    def write_bounds(bounds: Bounds) -> dict[str, Any]:
        return {"earliest": write_day(bounds.earliest), "latest": write_day(bounds.latest)}

    def read_bounds(value: Any, _: Any) -> Bounds:
        return Bounds(read_day(value["earliest"], None), read_day(value["latest"], None))

    for kind in (date, Day, date | Day, date | Day | None):
        converter.register_unstructure_hook(kind, write_day)
        converter.register_structure_hook(kind, read_day)
    converter.register_unstructure_hook(Bounds, write_bounds)
    converter.register_structure_hook(Bounds, read_bounds)
    converter.register_unstructure_hook(Span, list)
    converter.register_structure_hook(Span, lambda value, _: Span(int(value[0]), int(value[1])))


def _add_derived(converter: Converter) -> None:
    """Write beside times and dates what follows from them, for readers that have no calendar."""
    from cattrs.gen import make_dict_unstructure_fn

    for kind in (When, TimeExpression):
        fields_of = make_dict_unstructure_fn(kind, converter)

        def write(value: Any, fields_of: Any = fields_of) -> dict[str, Any]:
            days = {key: getattr(value, key) for key in ("earliest", "latest")}
            iso = {key: None if day is None else day.isoformat() for key, day in days.items()}
            return {**fields_of(value), **iso, "edtf": value.edtf}

        converter.register_unstructure_hook(kind, write)


def _add_entities(converter: Converter, entities: Mapping[str, Entity]) -> None:
    """Write an entity inside an event as its id."""
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    def write_id(entity: Entity | None) -> str | None:
        return None if entity is None else entity.id

    def read_id(value: Any, _: Any) -> Entity:
        if value not in entities:
            raise TimelineError(f"no entity has the id {value!r}")
        return entities[value]

    def read_id_or_none(value: Any, _: Any) -> Entity | None:
        return None if value is None else read_id(value, _)

    in_participant = override(unstruct_hook=write_id, struct_hook=read_id)
    in_event = override(unstruct_hook=write_id, struct_hook=read_id_or_none)
    converter.register_unstructure_hook(
        Participant, make_dict_unstructure_fn(Participant, converter, entity=in_participant)
    )
    converter.register_structure_hook(
        Participant, make_dict_structure_fn(Participant, converter, entity=in_participant)
    )
    converter.register_unstructure_hook(Event, make_dict_unstructure_fn(Event, converter, place=in_event))
    converter.register_structure_hook(Event, make_dict_structure_fn(Event, converter, place=in_event))
