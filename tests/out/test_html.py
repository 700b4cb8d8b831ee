"""The page: self-contained, whole, and safe whatever the text says."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.mention import Role
from timeline.graph.link import Conflict
from timeline.out import to_html, to_html_table
from timeline.records.entity import Entity, EntityType
from timeline.records.event import Participant
from timeline.text.document import Span
from timeline.values import Day, Evidence, Quantity

from .factories import ANCIENT, COLLAPSE, EMPTY, SAMPLE, TEXT, Sample, event, mention, time
from .many import many_events

HOSTILE = "\"'></a></pre></style></title><script>alert(1)</script><img src=x onerror=alert(2)>&lt;\x00\ud800"


class Reader(HTMLParser):
    """Collects what a browser would build."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def hostile() -> Sample:
    """Build a timeline with hostile words in every field that takes words."""
    entity = Entity(
        id=HOSTILE,
        name=HOSTILE,
        type=EntityType.PERSON,
        aliases=(HOSTILE,),
        mentions=(Span(0, 9),),
        evidence=(HOSTILE,),
    )
    quantity = Quantity(value=1, unit=HOSTILE, modifier=None, text=HOSTILE, start=0, end=1)
    bad = attrs.evolve(
        COLLAPSE,
        id=HOSTILE,
        label=HOSTILE,
        mentions=("m1", HOSTILE),
        source=HOSTILE,
        place=entity,
        participants=(Participant(Role.AGENT, entity),),
        quantities=(quantity,),
        recurrence=HOSTILE,
        when=attrs.evolve(COLLAPSE.when, evidence=(Evidence(HOSTILE, HOSTILE, HOSTILE, 0, 1),)),
    )
    return attrs.evolve(
        SAMPLE,
        text=HOSTILE + TEXT,
        events=(bad, *SAMPLE.events[1:]),
        entities=(entity,),
        mentions=(
            attrs.evolve(SAMPLE.mentions[0], id=HOSTILE, text=HOSTILE, event_id=HOSTILE, source=HOSTILE),
            *SAMPLE.mentions[1:],
        ),
        times=(attrs.evolve(SAMPLE.times[0], id=HOSTILE, text=HOSTILE, rule=HOSTILE, mod=HOSTILE),),
        links=(
            attrs.evolve(SAMPLE.links[0], source=HOSTILE, signal=HOSTILE, origin=HOSTILE, relation=HOSTILE),
        ),
        conflicts=(Conflict(links=(HOSTILE,), nodes=(HOSTILE,), dropped=HOSTILE, explanation=HOSTILE),),
    )


@pytest.mark.parametrize("write", [to_html, to_html_table])
def test_hostile_words_stay_words(write: object) -> None:
    assert callable(write)
    reader = read(write(hostile()))
    names = [name for name, _ in reader.tags]
    handlers = [key for _, given in reader.tags for key in given if key.startswith("on")]

    assert names.count("script") == (1 if write is to_html else 0)
    assert ("img" in names, handlers) == (False, [])


@pytest.mark.parametrize(
    "sample", [SAMPLE, EMPTY, ANCIENT, many_events(30)], ids=["every", "empty", "ancient", "many"]
)
def test_links_lead_somewhere(sample: Sample) -> None:
    tags = read(to_html(sample)).tags
    targets = {given["id"] for _, given in tags if "id" in given}
    wanted = {(given["href"] or "").lstrip("#") for tag, given in tags if tag == "a" and "href" in given}

    assert wanted - targets == set()


def test_ids_are_used_once() -> None:
    found = [given["id"] for _, given in read(to_html(SAMPLE)).tags if "id" in given]

    assert len(found) == len(set(found))


def test_nothing_is_loaded() -> None:
    reader = read(to_html(SAMPLE))
    loading = [
        (tag, given)
        for tag, given in reader.tags
        if tag in {"link", "iframe", "img", "object", "base"} or "src" in given
    ]

    assert loading == []
    assert not re.search(r"url\((?!#)|@import|fetch\(|https?://(?!www\.w3\.org/2000/svg)", to_html(SAMPLE))


def policy_of(page: str) -> dict[str, list[str]]:
    given = next(given for tag, given in read(page).tags if given.get("http-equiv"))
    return {name: rest for name, *rest in map(str.split, str(given["content"]).split(";"))}


def test_the_policy_allows_the_scripts_and_styles_of_the_page_and_no_other() -> None:
    page = to_html(SAMPLE)
    policy = policy_of(page)

    for tag, kind in (("script", "script-src"), ("style", "style-src")):
        found = set(re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL))
        assert {f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in found} == set(
            policy[kind]
        )
    assert policy["default-src"] == ["'none'"]
    assert not [given for _, given in read(page).tags if "style" in given]


def test_the_page_starts_with_what_matters() -> None:
    events = tuple(attrs.evolve(found, salience=k / 100) for k, found in enumerate(many_events(60).events))
    tags = read(to_html(Sample(text="", events=events))).tags
    top = {given["id"] for tag, given in tags if tag == "tr" and "data-top" in given}

    assert top == {f"e{k}" for k in range(41, 61)}
    assert sum(given.get("id") == "every" for _, given in tags) == 1
    assert "every" not in {given.get("id") for _, given in read(to_html(SAMPLE)).tags}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("data-kind", "negated"),
        ("data-first", None),
        ("data-last", str(Day.parse("2019-05-09").ordinal)),
        ("data-known", ""),
    ],
)
def test_a_row_has_what_filters_ask(field: str, value: str | None) -> None:
    row = next(given for tag, given in read(to_html(SAMPLE)).tags if tag == "tr" and given.get("id") == "e4")

    assert row.get(field) == value


def test_an_event_is_joined_to_who_took_part_and_to_the_time_that_dates_it() -> None:
    row = next(given for tag, given in read(to_html(SAMPLE)).tags if tag == "tr" and given.get("id") == "e2")

    assert row["data-with"] == "p3 t2"


def test_steps_of_why_are_a_list_and_what_is_below_a_step_is_set_in() -> None:
    page = to_html(SAMPLE)

    assert "<li>told as not so: &#39;not&#39; denies &#39;sign&#39;" in page
    assert '<li class="sub">' in page


def words_of(sample: Sample) -> str:
    inside = to_html(sample).split('<div class="text" dir="auto">')[1].split("</div>")[0]
    return "".join(read(inside).words)


def test_the_text_is_whole() -> None:
    assert words_of(SAMPLE) == TEXT


spans = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(spans, max_size=8), st.lists(spans, max_size=4))
def test_marks_may_overlap_and_the_text_stays_whole(
    mentions: list[tuple[int, int]], others: list[tuple[int, int]]
) -> None:
    marks = tuple(
        attrs.evolve(mention(f"m{k}", "fall", "e1"), start=start, end=end)
        for k, (start, end) in enumerate(mentions)
    )
    times = tuple(
        attrs.evolve(time(f"t{k}", "Friday", "2019"), start=start, end=end)
        for k, (start, end) in enumerate(others)
    )

    assert (
        words_of(Sample(text=TEXT[:40], events=(event("e1", "x"),), mentions=marks, times=times)) == TEXT[:40]
    )


def test_kinds_of_marks() -> None:
    marks = {given.get("id"): given for tag, given in read(to_html(SAMPLE)).tags if tag == "a"}

    assert marks["m5"]["class"] == "s event negated"
    assert marks["m5"]["title"] == "by 9 May 2019 · workers sign · negated"
    assert marks["at-t3"]["title"] == "time t3 = 2019-05-10"
    assert marks["at-p2-0"]["data-ids"] == "p2"


def test_plain_table_has_no_style_and_no_script() -> None:
    reader = read(to_html_table(SAMPLE))

    assert {name for name, _ in reader.tags} == {"div", "table", "tr", "td", "b"}
    assert {key for _, given in reader.tags for key in given} == {"class", "role", "style"}
    assert "negated" in reader.words
