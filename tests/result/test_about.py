"""About one entity: which events are in it, in which order, and that the part agrees with the whole."""

import pytest

from timeline import Timeline, TimelineError, extract

TEXT = """LIMA, Peru, 19 August 2020 - Maria Lopez resigned on Tuesday. Anna Berg was sworn in on Wednesday.
The storm that hit Arica, Peru, in 2018 had killed 40 people. Lopez moved to Arica in 2017. After the storm,
a strike began in Oslo. Lopez met Berg before the strike began."""


@pytest.fixture(scope="module")
def whole() -> Timeline:
    return extract(TEXT)


def words(timeline: Timeline) -> list[str]:
    """The words by which the text tells each event first."""
    return [timeline.mention(event.mentions[0]).text for event in timeline.events]


def test_the_events_of_one_in_the_order_of_time(whole: Timeline) -> None:
    assert words(whole.about("Lopez")) == ["moved", "met", "resigned"]


def test_what_was_in_a_place_within_is_about_the_place(whole: Timeline) -> None:
    assert "hit" in words(whole.about("Peru"))
    assert "strike" not in words(whole.about("Peru"))


@pytest.mark.parametrize("name", ["Lopez", "Berg", "Peru", "Arica"])
def test_the_part_agrees_with_the_whole(whole: Timeline, name: str) -> None:
    part = whole.about(name)

    assert part.events
    for a in part.events:
        assert part.event(a.id) == whole.event(a.id)
        assert part.when(a) == whole.when(a)
        for b in part.events:
            assert part.relation(a, b, "dense") == whole.relation(a, b, "dense")


def test_nothing_in_a_part_points_outside(whole: Timeline) -> None:
    part = whole.about("Lopez")
    events = {event.id for event in part.events}
    inside = events | {time.id for time in part.times} | {part.dct.id}

    assert {end for link in part.links for end in (link.source, link.target)} <= inside
    assert {mention.event_id for mention in part.mentions} == events
    assert {p.entity for event in part.events for p in event.participants} <= set(part.entities)


def test_every_output_works_on_a_part(whole: Timeline) -> None:
    part = whole.about("Lopez")

    assert Timeline.from_json(part.to_json()) == part
    assert part.to_csv().count("\n") == len(part.events) + 1
    assert "Anna Berg was" not in str(part)
    assert all((part.to_html(), part.to_svg(), part.to_timeml(), part.to_graphml(), part.why(part.events[0])))


def test_order_by_way_of_others_is_kept_and_says_so(whole: Timeline) -> None:
    kept = [link for link in whole.about("Lopez").links if link.origin == "about/follows"]

    assert all(link.evidence[0].note.startswith("follows in the whole") for link in kept)
    assert len({link.id for link in (*whole.links, *kept)}) == len(whole.links) + len(kept)


def test_one_who_takes_part_in_nothing_has_an_empty_timeline() -> None:
    timeline = extract("Maria Lopez resigned. Peru.", dct="2020-08-19", mentions=[(12, 20)])

    assert timeline.about("Peru").events == ()


def test_nobody_of_that_name(whole: Timeline) -> None:
    with pytest.raises(TimelineError, match=r"no entity is called 'Lopes'; did you mean 'Maria Lopez'"):
        whole.about("Lopes")
