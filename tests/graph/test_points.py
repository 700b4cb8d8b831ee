"""The network of points against brute force: consistency, entailment, limits, conflicts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.graph.points import PointNetwork
from timeline.graph.repair import Gap

POINTS = 5
GAPS = st.lists(
    st.tuples(st.integers(0, POINTS - 1), st.integers(0, POINTS - 1), st.integers(-4, 4)).filter(
        lambda gap: gap[0] != gap[1]
    ),
    max_size=14,
)
RawGap = tuple[int, int, int]


def longest(gaps: list[RawGap]) -> list[list[int | None]] | None:
    """All longest paths by Floyd and Warshall, or None where a cycle grows without end."""
    far: list[list[int | None]] = [[0 if a == b else None for b in range(POINTS)] for a in range(POINTS)]
    for a, b, seconds in gaps:
        known = far[a][b]
        far[a][b] = seconds if known is None else max(known, seconds)
    for k in range(POINTS):
        for a in range(POINTS):
            for b in range(POINTS):
                first, second, known = far[a][k], far[k][b], far[a][b]
                if first is not None and second is not None:
                    far[a][b] = first + second if known is None else max(known, first + second)
    return None if any((far[a][a] or 0) > 0 for a in range(POINTS)) else far


def build(gaps: list[RawGap]) -> tuple[PointNetwork, list[RawGap], list[tuple[int, ...]]]:
    network = PointNetwork()
    for _ in range(POINTS):
        network.add_point()
    kept, conflicts = [], []
    for origin, (a, b, seconds) in enumerate(gaps):
        conflict = network.add(Gap(a, b, seconds, origin))
        if conflict is None:
            kept.append((a, b, seconds))
        else:
            conflicts.append(conflict)
    return network, kept, conflicts


@given(GAPS)
def test_every_conflict_is_real_and_minimal(gaps: list[RawGap]) -> None:
    _, kept, conflicts = build(gaps)
    assert longest(kept) is not None
    for conflict in conflicts:
        assert longest([gaps[origin] for origin in conflict]) is None
        for left_out in conflict:
            assert longest([gaps[origin] for origin in conflict if origin != left_out]) is not None


@given(GAPS)
def test_limits_and_entailment_equal_all_longest_paths(gaps: list[RawGap]) -> None:
    network, kept, _ = build(gaps)
    far = longest(kept)
    assert far is not None
    for a in range(POINTS):
        after, before = network.least_after(a), network.least_before(a)
        assert [after[b] for b in range(POINTS)] == far[a]
        assert [before[b] for b in range(POINTS)] == [far[b][a] for b in range(POINTS)]
        for b in range(POINTS):
            limit = far[a][b]
            if a != b and limit is not None:
                assert network.entails(a, b, limit)
            if a != b:
                assert not network.entails(a, b, 99 if limit is None else limit + 1)


@given(GAPS)
def test_premises_alone_make_it_true(gaps: list[RawGap]) -> None:
    network, kept, _ = build(gaps)
    far = longest(kept)
    assert far is not None
    for a in range(POINTS):
        for b in range(POINTS):
            limit = far[a][b]
            if a != b and limit is not None:
                premises = network.premises(a, b, limit)
                assert premises is not None
                for origins in (premises, network.least_after(a).premises(b)):
                    alone = longest([gaps[origin] for origin in origins])
                    assert alone is not None
                    assert alone[a][b] == limit


@given(GAPS, GAPS)
def test_undo_leaves_what_was_there(first: list[RawGap], second: list[RawGap]) -> None:
    network, kept, _ = build(first)
    mark = network.size
    for a, b, seconds in second:
        network.add(Gap(a, b, seconds, 0))
    network.undo_to(mark)
    far = longest(kept)
    assert far is not None
    assert [[network.least_after(a)[b] for b in range(POINTS)] for a in range(POINTS)] == far


@given(GAPS)
def test_a_chain_leads_on_and_is_made_of_the_claims_added_first(gaps: list[RawGap]) -> None:
    network, _, _ = build(gaps)
    for a in range(POINTS):
        for b in (b for b in range(POINTS) if b != a):
            limit = network.least_after(a)[b]
            if limit is None:
                continue
            chain = network.chain(a, b, limit)
            assert chain is not None
            earlier, _, _ = build(gaps[: max(chain)])
            assert (earlier.least_after(a)[b] or -99) < limit
            assert gaps[chain[0]][0] == a
            assert gaps[chain[-1]][1] == b
            assert sum(gaps[origin][2] for origin in chain) == limit
            shortest = network.shortest_chain(a, b, limit)
            assert shortest is not None
            assert (len(shortest) <= len(chain), max(shortest)) == (True, max(chain))
            assert sum(gaps[origin][2] for origin in shortest) == limit


@given(GAPS)
def test_what_is_spare_follows_from_the_rest(gaps: list[RawGap]) -> None:
    network, kept, conflicts = build(gaps)
    spare = network.spare(range(len(gaps)))
    clashed = {conflict[-1] for conflict in conflicts}
    rest = [gap for origin, gap in enumerate(gaps) if origin not in clashed and origin not in spare]
    assert longest(rest) == longest(kept)
    for left_out in range(len(rest)):
        assert longest(rest[:left_out] + rest[left_out + 1 :]) != longest(rest)
