"""The page in a browser: clicks, keys, filters, sorting, widths, hostile words."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from timeline.out import to_html

from ..browser import run_page
from ..factories import EMPTY, SAMPLE, Sample
from ..many import many_events
from ..test_html import HOSTILE, hostile

pytestmark = pytest.mark.browser

HELPERS = """
const one=(s)=>document.querySelector(s);
const all=(s)=>[...document.querySelectorAll(s)];
const seen=(n)=>!n.closest('[hidden]')&&n.getClientRects().length>0;
const named=(n)=>n.tagName.toLowerCase()+':'+(n.id||n.dataset.event||'');
const picked=()=>[...new Set(all('.picked').map(named))].filter(n=>n!=='tr:').sort().join(' ');
const sent={bubbles:true,cancelable:true};
const key=(node,name)=>node.dispatchEvent(new KeyboardEvent('keydown',{key:name,...sent}));
const click=(node)=>node.dispatchEvent(new MouseEvent('click',sent));
const set=(id,value)=>{const n=document.getElementById(id);n[n.type==='checkbox'?'checked':'value']=value;
n.dispatchEvent(new Event('input',{bubbles:true}))};
const shown=()=>all('.events tbody tr[id]').filter(r=>!r.hidden).map(r=>r.id).join(' ');
"""
JOINED = attrs.evolve(
    SAMPLE, events=tuple(attrs.evolve(found, salience=k / 10) for k, found in enumerate(SAMPLE.events))
)


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        pytest.param(
            "one('#m1').click();const was=picked();key(document.body,'Escape');return was+' | '+picked()",
            "a:m1 a:m8 g:e1 tr:e1 | ",
            id="a mark picks picture, row and every mark, Escape lets go",
        ),
        pytest.param(
            "click(one('svg [data-event=e4]'));return picked()",
            "a:m5 g:e4 tr:e4",
            id="an event of the picture",
        ),
        pytest.param("one('tr#e4 td').click();return picked()", "a:m5 g:e4 tr:e4", id="a cell of the row"),
        pytest.param(
            "one('#p3 a').click();return picked()",
            "a:at-p3-0 li:p3 tr:e1 tr:e2",
            id="a name picks the events in which it takes part",
        ),
        pytest.param(
            "one('#at-t2').click();return picked()", "a:at-t2 tr:e2 tr:t2", id="a time picks what it dates"
        ),
        pytest.param(
            "const said=()=>all('.drawer').map(n=>n.previousSibling.id+' '+n.textContent.slice(0,2)).join();"
            "one('#m1').click();const first=said();one('#e4 summary').click();return first+' | '+said()",
            "e1 e1 | e4 e4",
            id="why unfolds, and folds when another is picked",
        ),
        pytest.param(
            "one('#m1').click();return one('#said').textContent+' | '+location.hash",
            "Selected: old bridge collapsed | #e1",
            id="the choice is said and stands in the address",
        ),
        pytest.param(
            "one('#m1').click();one('#m1').click();return picked()+one('#said').textContent",
            "Nothing selected",
            id="a second click lets go",
        ),
    ],
)
def test_clicks(script: str, expected: str, tmp_path: Path) -> None:
    assert run_page(to_html(SAMPLE), HELPERS + script, tmp_path) == expected


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        pytest.param(
            "return ['.wide svg .event','.events td>a','.text a.s']"
            ".map(s=>all(s).filter(n=>n.tabIndex===0).length).join(' ')",
            "1 1 1",
            id="picture, table and text are one stop of the Tab key each",
        ),
        pytest.param(
            "const a=all('.wide svg .event');a[0].focus();key(a[0],'ArrowDown');key(a[1],'ArrowRight');"
            "const at=document.activeElement;key(at,'Enter');return [at===a[2],at.tabIndex,a[0].tabIndex,"
            "at.getAttribute('aria-pressed'),at.getAttribute('role')].join(' ')",
            "true 0 -1 true button",
            id="arrows walk the picture, Enter picks",
        ),
        pytest.param(
            "const a=all('.text a.s');a[0].focus();key(a[0],'End');return document.activeElement.id",
            "at-t4",
            id="End goes to the last mark",
        ),
        pytest.param(
            "set('kind','planned');const stops=all('.events td>a').filter(n=>n.tabIndex===0);"
            "return stops.map(n=>n.closest('tr').id).join(' ')",
            "e3",
            id="the stop of the table is a row that is shown",
        ),
        pytest.param(
            "const a=all('.events td>a');a[0].focus();key(a[0],'ArrowDown');key(document.activeElement,' ');"
            "return document.activeElement.closest('tr').id+' '+picked()",
            "e1 a:m1 a:m8 g:e1 tr:e1",
            id="arrows walk the rows, Space picks",
        ),
    ],
)
def test_keys(script: str, expected: str, tmp_path: Path) -> None:
    assert run_page(to_html(SAMPLE), HELPERS + script, tmp_path) == expected


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("set('find','bridge');return one('#shown').textContent+' | '+shown()", "2 of 6 | e1 e3"),
        ("set('kind','planned');return shown()", "e3"),
        ("set('source','Ann Lee');return shown()", "e2"),
        ("set('from','2019-05-10');return shown()", "e2 e6 e3"),
        ("set('to','2018-04-01');return shown()", "e2 e4"),
        ("set('from','2019-05-01');set('to','2019-05-04');return shown()", "e2 e1 e6 e4"),
        ("set('kind','planned');return all('svg .dim').length", "10"),
        (
            "set('kind','planned');one('form').reset();await new Promise(r=>setTimeout(r,50));return shown()",
            "e2 e1 e6 e4 e3 e5",
        ),
    ],
)
def test_filters(script: str, expected: str, tmp_path: Path) -> None:
    assert run_page(to_html(JOINED), HELPERS + script, tmp_path) == expected


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("what", "e2 e6 e3 e1 e5 e4 | e4 e5 e1 e3 e6 e2"),
        ("when", "e5 e3 e4 e6 e1 e2 | e2 e1 e6 e4 e3 e5"),
        ("weight", "e6 e5 e4 e3 e2 e1 | e1 e2 e3 e4 e5 e6"),
        ("source", "e2 e6 e1 e4 e3 e5 | e6 e2 e1 e4 e3 e5"),
    ],
)
def test_headings_sort_one_way_and_back(column: str, expected: str, tmp_path: Path) -> None:
    script = (
        f"const b=one('th[data-column={column}] button');b.click();const first=shown();b.click();"
        "return first+' | '+shown()"
    )

    assert run_page(to_html(JOINED), HELPERS + script, tmp_path) == expected


def test_the_page_starts_with_what_matters_and_shows_all_on_demand(tmp_path: Path) -> None:
    script = (
        "const n=()=>shown().split(' ').length;const first=n()+one('#shown').textContent;set('every',true);"
        "const every=n();set('every',false);set('find','court');return [first,every,n()].join(' | ')"
    )
    sample = many_events(60)
    found = sum("court" in event.label for event in sample.events)

    assert run_page(to_html(sample), HELPERS + script, tmp_path) == (
        f"20the 20 of 60 that matter most | 60 | {found}"
    )


def test_a_choice_that_is_not_shown_is_brought_up(tmp_path: Path) -> None:
    script = (
        "const row=all('.events tbody tr').find(r=>r.hidden);"
        "click(one('details svg [data-event='+row.id+']'));"
        "return row.hidden+' '+row.classList.contains('picked')+' '+one('.picture details').open"
    )

    assert run_page(to_html(many_events(60)), HELPERS + script, tmp_path) == "false true false"


WIDTH = "return document.documentElement.scrollWidth-document.documentElement.clientWidth"


@pytest.mark.parametrize("width", [360, 500, 800, 1280, 3840])
@pytest.mark.parametrize("sample", [SAMPLE, many_events(30)], ids=["every", "30"])
def test_the_page_never_scrolls_sideways(sample: Sample, width: int, tmp_path: Path) -> None:
    assert run_page(to_html(sample), WIDTH, tmp_path, width=width) == "0"


def test_a_phone_has_its_own_picture_and_a_sheet(tmp_path: Path) -> None:
    script = (
        "one('#m1').click();return [one('.wide'),one('.narrow'),one('.sheet')].map(seen).join(' ')+' '"
        "+all('.sheet button').map(b=>b.textContent).join(', ')"
    )

    assert run_page(to_html(SAMPLE), HELPERS + script, tmp_path, width=360) == (
        "false true true In the table, In the text, Close"
    )


def test_no_word_of_the_table_is_split(tmp_path: Path) -> None:
    """A name in a narrow column had been broken in its middle: "Baghda-d"."""
    script = """
    const split=[];
    for(const cell of all('.events td')){for(const node of cell.childNodes){if(node.nodeType!==3)continue;
      for(const m of node.data.matchAll(/[\\w’]+/g)){const r=document.createRange();r.setStart(node,m.index);
        r.setEnd(node,m.index+m[0].length);if(r.getClientRects().length>1)split.push(m[0])}}}
    return split.join(' ')"""
    long = attrs.evolve(SAMPLE.entities[1], name="Representatives of Constantinopolitanian Municipalities")
    people = tuple(attrs.evolve(found, entity=long) for found in SAMPLE.events[0].participants)
    sample = attrs.evolve(
        SAMPLE,
        events=(attrs.evolve(SAMPLE.events[0], participants=people, place=long), *SAMPLE.events[1:]),
    )

    assert run_page(to_html(sample), HELPERS + script, tmp_path, width=1100) == ""


def test_hostile_words_run_nothing(tmp_path: Path) -> None:
    script = (
        "all('a,g.event,tr').forEach(click);"
        "return document.scripts.length+' '+document.images.length+' '+all('[onerror],[onload]').length"
    )

    assert run_page(to_html(hostile()), HELPERS + script, tmp_path) == "2 0 0"


def test_the_policy_stops_a_script_that_is_not_the_page_s(tmp_path: Path) -> None:
    page = to_html(SAMPLE).replace("<main>", "<script>document.title='run'</script><main>")

    assert run_page(page, "return document.title", tmp_path) == "Timeline"


def test_hostile_words_can_be_filtered_by(tmp_path: Path) -> None:
    script = "return one('#source option:last-child').value"
    found = run_page(to_html(hostile()), HELPERS + script, tmp_path)

    assert found.startswith(("unnamed", HOSTILE[:20]))


def test_an_empty_timeline_has_a_page(tmp_path: Path) -> None:
    assert (
        run_page(to_html(EMPTY), "return document.getElementById('shown').textContent", tmp_path) == "0 of 0"
    )
