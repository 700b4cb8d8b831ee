"""The picture is well formed, complete, safe, and has contrast."""

from __future__ import annotations

from itertools import product
from xml.etree import ElementTree

import attrs
import pytest

from timeline.events.mention import Realis, Role
from timeline.out.picture import to_svg
from timeline.out.picture.font import fit, text_width
from timeline.out.picture.marks import sign
from timeline.out.picture.style import DARK, LIGHT
from timeline.records.entity import Entity, EntityType
from timeline.records.event import Participant
from timeline.values import Basis, Stretch, When

from ..factories import ANCIENT, COLLAPSE, EMPTY, FERRY, SAMPLE, Sample, event
from ..many import many_events

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</text><script>alert(1)</script>\" onload='x' &amp; \x00\x1b\ud800 ]]>"


@pytest.mark.parametrize(
    "sample", [SAMPLE, EMPTY, ANCIENT, many_events(200)], ids=["every", "empty", "old", "200"]
)
def test_every_event_is_drawn_once(sample: Sample) -> None:
    tree = ElementTree.fromstring(to_svg(sample))
    drawn = [
        group.get("data-event") for group in tree.iter(f"{SVG}g") if "event" in group.get("class", "").split()
    ]

    assert sorted(map(str, drawn)) == sorted(found.id for found in sample.events)


def test_it_says_what_it_is() -> None:
    tree = ElementTree.fromstring(to_svg(SAMPLE))

    assert tree.get("role") == "img"
    assert tree.findtext(f"{SVG}title") == "Timeline"
    assert "6 events · published 4 – 6 May 2019 (inferred)" in str(tree.findtext(f"{SVG}desc"))


def test_titles_tell_the_whole() -> None:
    titles = [title.text for title in ElementTree.fromstring(to_svg(SAMPLE)).iter(f"{SVG}title")]

    assert "by 9 May 2019 (bounded) · workers sign · negated" in titles


def test_same_picture_each_time() -> None:
    assert to_svg(SAMPLE) == to_svg(SAMPLE)


def test_hostile_text_stays_text() -> None:
    entity = Entity(id="p1", name=HOSTILE, type=EntityType.PERSON)
    hostile = attrs.evolve(
        COLLAPSE,
        id=HOSTILE,
        label=HOSTILE,
        source=HOSTILE,
        place=entity,
        participants=(Participant(Role.AGENT, entity),),
    )
    written = to_svg(Sample(text=HOSTILE, events=(hostile, event("e2", HOSTILE))))
    tree = ElementTree.fromstring(written)

    assert not list(tree.iter(f"{SVG}script"))
    assert not [node for node in tree.iter() for name in node.attrib if name.startswith("on")]


def test_nothing_comes_from_elsewhere() -> None:
    assert "http" not in to_svg(SAMPLE).replace("http://www.w3.org/2000/svg", "")


def test_kinds_differ_without_colour() -> None:
    assert len({sign(kind, 0) for kind in Realis}) == len(Realis)


def luminance(colour: str) -> float:
    parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast(theme: dict[str, str]) -> None:
    papers, inks = ("paper", "band"), ("ink", "soft", *Realis)
    low = []
    for paper, ink in product(papers, inks):
        dark, light = sorted((luminance(theme[paper]), luminance(theme[ink])))
        if (light + 0.05) / (dark + 0.05) < 4.5:
            low.append((paper, ink))

    assert low == []


def test_a_label_that_does_not_fit_is_cut() -> None:
    long = event("e1", "word " * 60, When.of_stretch(Stretch.of_month(2020, 5), Basis.STATED))

    assert "…" in to_svg(Sample(text="", events=(long,)))


@pytest.mark.parametrize("text", ["plain words", "日本語の長い文", "MMMM", "á" * 9, ""])
def test_fit(text: str) -> None:
    assert text_width(fit(text, 12, 40), 12) <= 40 or len(text) < 2


def text_of(written: str) -> str:
    return " | ".join("".join(node.itertext()) for node in ElementTree.fromstring(written).iter(f"{SVG}text"))


def test_the_headline_is_its_title() -> None:
    sample = attrs.evolve(SAMPLE, text=f"Old <Bridge> Falls\n\n{SAMPLE.text}")

    assert ElementTree.fromstring(to_svg(sample)).findtext(f"{SVG}title") == "Old <Bridge> Falls"
    assert text_of(to_svg(sample)).startswith("Old <Bridge> Falls | 6 events")
    assert "Old <Bridge> Falls |" not in text_of(to_svg(sample, heading=False))


def test_what_is_no_plain_fact_says_so_in_words() -> None:
    words = text_of(to_svg(SAMPLE))

    assert "new bridge to open planned" in words
    assert "workers sign negated" in words
    assert "about 3 May 2019 – ?, every day ferry ran generic" in words


def test_what_recurs_is_a_row_of_beads() -> None:
    assert 'class="line beads"' in to_svg(Sample(text="", events=(FERRY,)))
    assert 'class="line beads"' not in to_svg(Sample(text="", events=(COLLAPSE,)))


def test_bars_of_what_is_no_plain_fact_are_outlines() -> None:
    lasting = When.spanning(Stretch.of_month(2020, 5), Stretch.of_month(2020, 9), Basis.STATED)
    bars = {
        kind: 'class="hollow thin"'
        in to_svg(Sample(text="", events=(event("e1", "x", lasting, realis=kind),)))
        for kind in Realis
    }

    assert bars == {kind: kind is not Realis.ACTUAL for kind in Realis}


def test_the_legend_explains_what_is_there_and_no_more() -> None:
    words = text_of(to_svg(Sample(text="", events=(COLLAPSE,))))

    assert words.endswith("old bridge collapsed | actual")


def test_few_events_stand_each_below_the_one_before() -> None:
    tops = [
        float(str(node.get("y")))
        for group in ElementTree.fromstring(to_svg(many_events(30))).iter(f"{SVG}g")
        if "event" in str(group.get("class")).split()
        for node in group.findall(f"{SVG}text")
    ]

    assert tops[:20] == sorted(set(tops[:20]))


def test_a_short_list_is_set_wide_before_it_is_cut() -> None:
    long = "Representatives of the towns along the river meet engineers of the old bridge"
    events = tuple(event(f"e{k}", long) for k in range(4))

    assert "…" not in to_svg(Sample(text="", events=events))
    assert "…" in to_svg(Sample(text="", events=tuple(event(f"e{k}", long) for k in range(40))))


def test_two_pictures_on_a_page_share_no_id() -> None:
    ids = [
        node.get("id")
        for name in ("a", "b")
        for node in ElementTree.fromstring(to_svg(SAMPLE, name=name)).iter()
        if node.get("id")
    ]

    assert len(ids) == len(set(ids))


def test_what_matters_is_bold() -> None:
    first = attrs.evolve(COLLAPSE, salience=0.9)

    assert '<tspan class="strong" dx="2.5">old bridge collapsed' in to_svg(
        Sample(text="", events=(first, FERRY))
    )
    assert '<tspan dx="2.5">ferry ran' in to_svg(Sample(text="", events=(first, FERRY)))
