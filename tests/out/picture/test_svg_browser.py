"""The picture as a browser lays it out."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from timeline.out.picture import to_svg

from ..browser import run_page
from ..factories import SAMPLE, Sample
from ..many import many_events

OVERLAPS = """
const labels=[...document.querySelectorAll('svg.tl .event text:not(.mark)')];
const boxes=labels.map(t=>[t.textContent,t.getBoundingClientRect()]);
const out=[];
boxes.forEach(([a,p],i)=>boxes.slice(0,i).forEach(([b,q])=>{
  if(p.left<q.right&&q.left<p.right&&p.top+2<q.bottom-2&&q.top+2<p.bottom-2)out.push(a+' | '+b)}));
const svg=document.querySelector('svg.tl').getBoundingClientRect();
boxes.forEach(([a,p])=>{if(p.left<svg.left||p.right>svg.right)out.push('outside: '+a)});
return boxes.length+' '+out.join('; ');
"""


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("sample", [SAMPLE, many_events(200), many_events(40)], ids=["every", "200", "40"])
def test_no_label_lies_on_another(sample: Sample, width: int, tmp_path: Path) -> None:
    page = f"<!doctype html><meta charset=utf-8><body>{to_svg(sample, width=width)}</body>"

    assert run_page(page, OVERLAPS, tmp_path) == f"{len(sample.events)} "


@pytest.mark.browser
def test_bold_labels_do_not_lie_on_others(tmp_path: Path) -> None:
    sample = many_events(120)
    bold = attrs.evolve(sample, events=tuple(attrs.evolve(event, salience=0.9) for event in sample.events))
    page = f"<!doctype html><meta charset=utf-8><body>{to_svg(bold)}</body>"

    assert run_page(page, OVERLAPS, tmp_path) == "120 "
