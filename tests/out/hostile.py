"""Timelines that no format may break on: hostile words in every field, odd years, nothing known."""

from __future__ import annotations

from datetime import date

import attrs
from hypothesis import strategies as st

from timeline.events.mention import EventMention, Realis, Role
from timeline.graph.link import Link, LinkKind
from timeline.records.entity import Entity, EntityType
from timeline.records.event import Event, Participant
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.text.document import Span
from timeline.times.expression import TimeExpression, TimexType
from timeline.values import Basis, Bounds, Day, Granularity, Quantity, Stretch, When

from .factories import Sample, event

WORDS = [
    "",
    " ",
    "\x00\x07\x1b[31m\x7f\x85",
    "half \ud800 and \udc00 half",
    "]]> <!-- --> <![CDATA[ &amp; &#0; <b onclick='x()'>\"",
    "שלום \u202eعربي\u202c עולם",
    "👩‍👩‍👧 𝄞 e\u0301",
    "a: b; c, d # e % f | g \\ h / i {j} [k] (l)",
    'quote " and \' and ` and \\" \\n \\',
    "two\nlines\r\nthree\rfour\ttab\u2028five\u2029six\x0bseven",
    "=1+1",
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    "end\n  e9 -> e1;\n}",
    "x" * 300,
    "é" * 100,
]
"""What texts can hold, and more."""

YEARS = [-300_000, -479, 0, 1, 79, 999, 1970, 2020, 9999, 10_000, 17_000, 400_000]


def days() -> st.SearchStrategy[Day]:
    return st.builds(Day.of, st.sampled_from(YEARS), st.integers(1, 12), st.integers(1, 28))


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Draw dates of every shape: a day, a stretch, once before, since, around, unknown."""
    first = draw(days())
    last = first + draw(st.integers(0, 800))
    shape = draw(
        st.sampled_from(["day", "stretch", "by", "after", "since", "until", "span", "around", "none"])
    )
    basis = draw(st.sampled_from([Basis.STATED, Basis.INFERRED]))
    approximate = draw(st.booleans())
    one, two = Stretch.of_day(first), Stretch.of_day(last)
    if shape == "day":
        return When.of_stretch(one, basis, approximate=approximate)
    if shape == "stretch":
        return When.of_stretch(Stretch(first, last, Granularity.DAY), basis)
    if shape in {"by", "after"}:
        return When(
            begin=Bounds(None, first.plain) if shape == "by" else Bounds(first.plain, None), basis=basis
        )
    if shape == "around":
        return When(begin=Bounds(None, first.plain), end=Bounds(last.plain, None), durative=True, basis=basis)
    if shape == "none":
        return When.unknown()
    begin, end = (None if shape == "until" else one), (None if shape == "since" else two)
    return When.spanning(begin, end, basis, approximate=approximate)


def words() -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(WORDS), st.text(max_size=12))


@st.composite
def timelines(draw: st.DrawFn) -> Sample:
    """Draw a timeline of a few events with hostile words wherever a string can stand."""
    text = draw(words())
    length = len(text)
    entity = Entity(
        id="p1",
        name=draw(words()),
        type=draw(st.sampled_from(EntityType)),
        aliases=(draw(words()),),
        mentions=(Span(0, length),),
    )
    count = draw(st.integers(0, 4))
    events = tuple(_event(draw, number, entity) for number in range(1, count + 1))
    mentions = tuple(
        EventMention(id=f"m{k + 1}", start=0, end=length, text=text, lemma=text, event_id=found.id)
        for k, found in enumerate(events)
    )
    time = TimeExpression(
        id="t1", start=0, end=length, text=text, type=TimexType.DATE, value="2020-05", signal=draw(words())
    )
    links = tuple(
        Link(
            id=f"l{k}",
            kind=draw(st.sampled_from([LinkKind.TLINK, LinkKind.CLINK])),
            source="e1",
            target=draw(st.sampled_from([found.id for found in events])),
            relation="CAUSE" if k % 2 else "BEFORE",
            signal=draw(words()),
            origin=draw(words()),
        )
        for k in range(1, draw(st.integers(0, 3)) + 1)
        if events
    )
    published = draw(st.one_of(st.none(), days()))
    plain = published.plain if published else None
    source = ReferenceSource.GIVEN if published else ReferenceSource.UNKNOWN
    return Sample(
        text=text,
        dct=ReferenceDate(earliest=plain, latest=plain, source=source),
        times=(time,),
        mentions=mentions,
        events=events,
        entities=(entity,),
        links=links,
    )


def _event(draw: st.DrawFn, number: int, entity: Entity) -> Event:
    realis = draw(st.sampled_from(Realis))
    text = draw(words())
    return event(
        f"e{number}",
        draw(words()),
        draw(whens()),
        mentions=(f"m{number}",),
        realis=realis,
        source=draw(st.one_of(st.none(), words())),
        participants=(Participant(draw(st.sampled_from(Role)), entity),),
        place=draw(st.sampled_from([None, entity])),
        quantities=(Quantity(value=None, unit=None, modifier=None, text=text, start=0, end=len(text)),),
        recurrence=draw(st.sampled_from([None, "P1D", "P2W", "XXXX-WXX-4"])),
    )


def all_hostile() -> Sample:
    """Return one timeline with every hostile word as label, source, name and text, each on its own day."""
    first = date(2020, 1, 1).toordinal()
    entities = tuple(
        Entity(id=f"p{k + 1}", name=words, type=EntityType.PERSON, aliases=(words,))
        for k, words in enumerate(WORDS)
    )
    events = tuple(
        event(
            f"e{k + 1}",
            words,
            When.of_stretch(Stretch.of_day(Day(first + k)), Basis.STATED),
            source=words,
            participants=(Participant(Role.AGENT, entities[k]),),
            place=entities[k],
        )
        for k, words in enumerate(WORDS)
    )
    return attrs.evolve(Sample(text="\n".join(WORDS)), events=events, entities=entities)
