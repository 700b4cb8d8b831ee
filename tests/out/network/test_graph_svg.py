"""The picture of the graph: what it shows, what it leaves out, and that hostile words stay words."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import attrs
import pytest

from timeline import Timeline, TimelineError, extract
from timeline.graph.link import Link, LinkKind
from timeline.out.network.arrows import Kind, arrows_of, worth_drawing
from timeline.out.network.lines import CAUSE_INK
from timeline.out.picture.style import DARK, LIGHT
from timeline.values import Basis, When

from ..browser import run_page
from ..factories import SAMPLE, Sample, day, event
from ..picture.test_svg import SVG, luminance
from ..test_html import HOSTILE, hostile

MAY_3 = event("e1", "bridge collapsed", When.of_stretch(day("2019-05-03"), Basis.STATED))
MAY_9 = event("e2", "ferry came", When.of_stretch(day("2019-05-09"), Basis.STATED))
MAY_20 = event("e3", "bridge reopened", When.of_stretch(day("2019-05-20"), Basis.STATED))
RAIN = event("e4", "rain fell")


def link(source: str, target: str, relation: str = "BEFORE", **fields: object) -> Link:
    kind = LinkKind.CLINK if relation in {"CAUSE", "ENABLE", "PREVENT"} else LinkKind.TLINK
    values: dict[str, Any] = {"id": f"{source}{target}{relation}", "kind": kind, "origin": "order/begins"}
    return Link(source=source, target=target, relation=relation, **(values | fields))


BY_DATE = ["e1>e2 dated", "e2>e3 dated"]


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        pytest.param([], BY_DATE, id="the dates alone, step by step"),
        pytest.param([link("e1", "e3")], BY_DATE, id="an order that dates tell"),
        pytest.param([link("e3", "e1")], BY_DATE, id="an order against the dates"),
        pytest.param([link("e4", "e1")], [*BY_DATE, "e4>e1 guessed"], id="a guess"),
        pytest.param([link("e4", "e1", signal="before")], [*BY_DATE, "e4>e1 told"], id="a signal"),
        pytest.param([link("e1", "e4", "AFTER")], [*BY_DATE, "e4>e1 guessed"], id="turned round"),
        pytest.param(
            [link("e4", "e1"), link("e4", "e3")], [*BY_DATE, "e4>e1 guessed"], id="what follows from another"
        ),
        pytest.param(
            [link("e4", "e1", "CAUSE"), link("e4", "e1")], [*BY_DATE, "e4>e1 cause"], id="cause before order"
        ),
        pytest.param([link("e1", "e3", "CAUSE")], ["e1>e3 cause", *BY_DATE], id="a cause is always drawn"),
        pytest.param([link("e1", "e4", "IS_INCLUDED")], [*BY_DATE, "e4>e1 within"], id="what holds another"),
        pytest.param(
            [link("e3", "e4"), link("e4", "e1")],
            [*BY_DATE, "e3>e4 guessed"],
            id="a guess that closes a circle",
        ),
        pytest.param([link("e1", "t1"), link("e1", "e1")], BY_DATE, id="events alone"),
    ],
)
def test_arrows(links: list[Link], expected: list[str]) -> None:
    found = arrows_of([MAY_3, MAY_9, MAY_20, RAIN], links)

    assert sorted(f"{a.source}>{a.target} {a.kind.name.lower()}" for a in found) == sorted(expected)


def timeline_of(sample: Sample) -> Timeline:
    parts = ("text", "dct", "times", "mentions", "events", "entities", "links", "conflicts")
    return Timeline(**{name: getattr(sample, name) for name in parts})


def test_every_event_is_a_box_and_the_cause_has_its_word() -> None:
    tree = ElementTree.fromstring(timeline_of(SAMPLE).graph_svg())
    words = ["".join(node.itertext()) for node in tree.iter(f"{SVG}text")]

    assert len([node for node in tree.iter(f"{SVG}rect") if node.get("class") == "box"]) == 6
    assert "causes" in words
    assert "cause" in words
    assert "1 cause" in str(tree.findtext(f"{SVG}desc"))


def test_causes_come_first_then_what_matters() -> None:
    events = tuple(attrs.evolve(found, salience=k / 10) for k, found in enumerate(SAMPLE.events))
    chosen = worth_drawing(attrs.evolve(SAMPLE, events=events), 3)

    assert {found.id for found in chosen} == {"e1", "e5", "e6"}


def test_an_empty_graph_is_a_picture() -> None:
    assert "0 events" in str(ElementTree.fromstring(extract("").graph_svg()).findtext(f"{SVG}desc"))


def test_same_picture_each_time() -> None:
    assert timeline_of(SAMPLE).graph_svg() == timeline_of(SAMPLE).graph_svg()


def test_hostile_words_stay_words() -> None:
    sample = attrs.evolve(hostile(), links=(link(HOSTILE, "e2", "CAUSE", signal=HOSTILE, origin=HOSTILE),))
    tree = ElementTree.fromstring(timeline_of(sample).graph_svg())

    assert not [node.tag for node in tree.iter() if node.tag.endswith(("script", "img"))]
    assert HOSTILE[:12] in "".join(tree.itertext())


def test_the_ink_of_causes_has_contrast() -> None:
    for theme, ink in ((LIGHT, CAUSE_INK["light"]), (DARK, CAUSE_INK["dark"])):
        dark, light = sorted((luminance(theme["paper"]), luminance(ink)))

        assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_kinds_of_lines_differ_without_colour() -> None:
    style = re.findall(r"<style>(.*?)</style>", timeline_of(SAMPLE).graph_svg())[0]

    assert all(f".{kind.name.lower()} path" in style for kind in Kind if kind is not Kind.TOLD)


def test_graphviz_lays_out_the_same_boxes() -> None:
    pytest.importorskip("pygraphviz")
    own, other = timeline_of(SAMPLE).graph_svg(), timeline_of(SAMPLE).graph_svg(engine="graphviz")

    assert own != other
    assert own.count('class="box"') == other.count('class="box"')
    assert own.count('class="arrow') == other.count('class="arrow')


def test_a_missing_graphviz_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygraphviz", None)

    with pytest.raises(TimelineError, match=r"timeline-extract\[graphviz\]"):
        timeline_of(SAMPLE).graph_svg(engine="graphviz")


def test_another_engine_is_refused() -> None:
    with pytest.raises(TimelineError, match="own, graphviz"):
        timeline_of(SAMPLE).graph_svg(engine="neato")  # type: ignore[arg-type]


MEASURED = """
const box=(n)=>n.getBoundingClientRect();
const boxes=[...document.querySelectorAll('rect.box')].map(box);
const meet=(p,q)=>p.left<q.right&&q.left<p.right&&p.top<q.bottom&&q.top<p.bottom;
const over=boxes.some((p,i)=>boxes.slice(0,i).some(q=>meet(p,q)));
const leaves=(g)=>[...g.querySelectorAll('text')].map(box)
  .some(b=>b.right>box(g.querySelector('rect')).right||b.left<box(g.querySelector('rect')).left);
return boxes.length+' '+over+' '+[...document.querySelectorAll('g.event')].filter(leaves).length;
"""


@pytest.mark.browser
def test_boxes_hold_their_words_and_lie_apart(tmp_path: Path) -> None:
    page = f"<!doctype html><meta charset=utf-8><body>{timeline_of(SAMPLE).graph_svg()}</body>"

    assert run_page(page, MEASURED, tmp_path) == "6 false 0"
