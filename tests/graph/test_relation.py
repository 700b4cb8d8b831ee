"""The algebra of relations against brute force on whole numbers."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import TimelineError
from timeline.graph.allen import Allen
from timeline.graph.point_relation import EQUAL, GREATER, LESS, PointRelation
from timeline.graph.relation import Relation, basic_relation
from timeline.graph.relation_names import (
    claim_of,
    converse_name,
    dense_name,
    matres_name,
    timeml_name,
    timeml_relation,
)

# Six end points have at most six places, so this range shows every way in which three intervals can lie.
INTERVALS = list(combinations(range(6), 2))
RELATIONS = st.builds(Relation, st.frozensets(st.sampled_from(list(Allen))))
TIMEML = [
    *(
        "BEFORE",
        "AFTER",
        "IBEFORE",
        "IAFTER",
        "INCLUDES",
        "IS_INCLUDED",
        "SIMULTANEOUS",
        "IDENTITY",
        "DURING",
    ),
    *("BEGINS", "BEGUN_BY", "ENDS", "ENDED_BY"),
]


def brute_force_composition() -> dict[tuple[Allen, Allen], set[Allen]]:
    found: dict[tuple[Allen, Allen], set[Allen]] = {}
    for a, b, c in product(INTERVALS, repeat=3):
        found.setdefault((basic_relation(a, b), basic_relation(b, c)), set()).add(basic_relation(a, c))
    return found


def test_composition_of_basic_relations_is_what_whole_numbers_show() -> None:
    expected = brute_force_composition()
    assert len(expected) == 169
    for (ab, bc), ac in expected.items():
        assert Relation.of(ab).compose(Relation.of(bc)).basics == ac, (ab, bc)


def test_thirteen_relations_are_exhaustive_and_exclude_each_other() -> None:
    assert {basic_relation(a, b) for a, b in product(INTERVALS, repeat=2)} == set(Allen)
    assert len({basic.signature for basic in Allen}) == 13


@given(RELATIONS)
def test_converse_twice_is_identity(relation: Relation) -> None:
    assert relation.converse.converse == relation


@given(RELATIONS, RELATIONS, RELATIONS)
def test_composition_is_associative(a: Relation, b: Relation, c: Relation) -> None:
    assert a.compose(b).compose(c) == a.compose(b.compose(c))


@given(RELATIONS, RELATIONS)
def test_converse_of_composition_turns_round(a: Relation, b: Relation) -> None:
    assert a.compose(b).converse == b.converse.compose(a.converse)


@given(RELATIONS)
def test_equals_is_neutral(relation: Relation) -> None:
    equals = Relation.of(Allen.EQUALS)
    assert equals.compose(relation) == relation == relation.compose(equals)


@given(RELATIONS, RELATIONS, RELATIONS)
def test_composition_is_monotone(a: Relation, b: Relation, more: Relation) -> None:
    assert a.compose(b) <= (a | more).compose(b)


@given(RELATIONS)
def test_orders_never_lose_a_possibility(relation: Relation) -> None:
    assert relation <= Relation.of_orders(*relation.orders)


@given(RELATIONS, RELATIONS)
def test_coarse_names_only_grow_vaguer(a: Relation, more: Relation) -> None:
    if a.is_empty:
        return
    assert matres_name(a | more) in (matres_name(a), "VAGUE")
    if dense_name(a) != "SIMULTANEOUS":  # which widens to an inclusion before it is vague
        assert dense_name(a | more) in (dense_name(a), "VAGUE")


@pytest.mark.parametrize("name", TIMEML)
def test_timeml_claim_allows_the_exact_relation_or_is_about_dates(name: str) -> None:
    assert timeml_relation(name) <= claim_of(name)
    assert claim_of(converse_name(name)) == claim_of(name).converse


@pytest.mark.parametrize("basic", list(Allen), ids=str)
def test_timeml_name_of_basic_relation(basic: Allen) -> None:
    name = timeml_name(Relation.of(basic))
    unnamed = basic in (Allen.OVERLAPS, Allen.OVERLAPPED_BY)
    assert name == "VAGUE" if unnamed else timeml_relation(name) == Relation.of(basic)


@pytest.mark.parametrize(
    ("a", "b", "matres", "dense"),
    [
        pytest.param((0, 1), (2, 3), "BEFORE", "BEFORE", id="before"),
        pytest.param((0, 1), (1, 2), "BEFORE", "BEFORE", id="meets"),
        pytest.param((0, 2), (1, 3), "BEFORE", "VAGUE", id="overlaps"),
        pytest.param((0, 1), (0, 2), "EQUAL", "IS_INCLUDED", id="starts"),
        pytest.param((1, 2), (0, 3), "AFTER", "IS_INCLUDED", id="during"),
        pytest.param((0, 3), (1, 2), "BEFORE", "INCLUDES", id="contains"),
        pytest.param((0, 3), (0, 3), "EQUAL", "SIMULTANEOUS", id="equals"),
        pytest.param((2, 3), (0, 1), "AFTER", "AFTER", id="after"),
    ],
)
def test_coarse_names(a: tuple[int, int], b: tuple[int, int], matres: str, dense: str) -> None:
    relation = Relation.of(basic_relation(a, b))
    assert (matres_name(relation), dense_name(relation)) == (matres, dense)


def test_nothing_known_is_vague() -> None:
    assert {matres_name(Relation.unknown()), dense_name(Relation.unknown())} == {"VAGUE"}


def test_unknown_name_teaches() -> None:
    with pytest.raises(TimelineError, match="use one of BEFORE"):
        timeml_relation("EARLIER")


def test_repr_is_a_constructor_call() -> None:
    relation = Relation.of(Allen.BEFORE, Allen.MET_BY)
    assert eval(repr(relation)) == relation


# --------------------------------------------------------------------------------- points, and coarse views
POINT_RELATIONS = st.builds(PointRelation, st.frozensets(st.sampled_from([LESS, EQUAL, GREATER])))
NUMBERS = st.integers(0, 3)
CONVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE", "INCLUDES": "IS_INCLUDED", "IS_INCLUDED": "INCLUDES"}


@given(POINT_RELATIONS, POINT_RELATIONS, POINT_RELATIONS)
def test_points_compose_associatively_and_monotonously(
    a: PointRelation, b: PointRelation, c: PointRelation
) -> None:
    assert a.compose(b).compose(c) == a.compose(b.compose(c))
    assert a.compose(b) <= (a | c).compose(b)


@given(POINT_RELATIONS, POINT_RELATIONS)
def test_points_obey_the_laws_of_the_converse(a: PointRelation, b: PointRelation) -> None:
    same = PointRelation.of(EQUAL)
    assert a.converse.converse == a
    assert a.compose(b).converse == b.converse.compose(a.converse)
    assert (a & b).converse == a.converse & b.converse
    assert same.compose(a) == a == a.compose(same)
    assert a.compose(PointRelation.of()).is_empty


@given(NUMBERS, NUMBERS, NUMBERS)
def test_points_compose_as_numbers_do(x: int, y: int, z: int) -> None:
    between = PointRelation.between
    assert between(x, z) <= between(x, y).compose(between(y, z))


@given(RELATIONS)
def test_end_points_of_stretches_are_points(relation: Relation) -> None:
    begin_begin, begin_end, end_begin, end_end = (PointRelation(orders) for orders in relation.orders)
    back = [PointRelation(orders) for orders in relation.converse.orders]
    assert back == [p.converse for p in (begin_begin, end_begin, begin_end, end_end)]
    assert begin_begin <= begin_end.compose(PointRelation.of(GREATER))


@given(st.tuples(NUMBERS, NUMBERS), st.tuples(NUMBERS, NUMBERS), st.tuples(NUMBERS, NUMBERS))
def test_order_of_end_points_composes_to_no_less_than_the_stretches(
    a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]
) -> None:
    first, second, third = ((begin, begin + length + 1) for begin, length in (a, b, c))
    ab, bc = Relation.of(basic_relation(first, second)), Relation.of(basic_relation(second, third))
    orders = [PointRelation(o) for o in ab.compose(bc).orders]
    ends = [PointRelation.between(p, q) for p in first for q in third]
    assert all(real <= possible for real, possible in zip(ends, orders, strict=True))


@given(RELATIONS)
def test_coarse_names_turn_round_with_the_relation(relation: Relation) -> None:
    for naming in (matres_name, dense_name):
        name = naming(relation)
        assert naming(relation.converse) == CONVERSE.get(name, name)


@given(st.sampled_from(TIMEML), st.sampled_from(TIMEML))
def test_coarsening_loses_nothing_that_composition_allows(a: str, b: str) -> None:
    exact = timeml_relation(a).compose(timeml_relation(b))
    assert exact <= claim_of(a).compose(claim_of(b))
