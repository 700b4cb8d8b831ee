"""Timelines built by hand, so that no output waits for a stage before it."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import networkx

from timeline.events.mention import (
    Argument,
    Aspect,
    EventClass,
    EventMention,
    Polarity,
    Realis,
    Role,
    Tense,
)
from timeline.graph import to_graph
from timeline.graph.link import Conflict, Link, LinkKind
from timeline.out import Picture, graph_svg
from timeline.records.entity import Entity, EntityType
from timeline.records.event import Event, Participant
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.text.document import Span
from timeline.times.expression import Direction, TimeExpression, TimexType
from timeline.values import Basis, Bounds, Day, Evidence, Granularity, Quantity, Stretch, When

TEXT = (
    "The old bridge collapsed on 3 May 2019. Mayor Ann Lee said engineers had warned the council since "
    "March 2018. A new bridge was to open on Friday, but workers did not sign. Rain may have caused the "
    "fall. The ferry ran daily with 40 boats."
)


@attrs.frozen(kw_only=True)
class Sample:
    """The parts of a timeline and nothing else."""

    text: str
    dct: ReferenceDate = attrs.field(factory=ReferenceDate)
    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    events: tuple[Event, ...] = ()
    reports: tuple[Event, ...] = ()
    entities: tuple[Entity, ...] = ()
    links: tuple[Link, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def graph(self) -> networkx.MultiDiGraph[str]:
        return to_graph(self.events, self.times, self.dct, self.links)

    def graph_svg(self) -> Picture:
        return graph_svg(self)


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def time(id_: str, words: str, value: str, **fields: Any) -> TimeExpression:
    start, end = span(words)
    fields.setdefault("type", TimexType.DATE)
    return TimeExpression(id=id_, start=start, end=end, text=words, value=value, **fields)


def mention(id_: str, words: str, event_id: str | None, **fields: Any) -> EventMention:
    start, end = span(words)
    return EventMention(id=id_, start=start, end=end, text=words, lemma=words, event_id=event_id, **fields)


def event(id_: str, label: str, when: When | None = None, **fields: Any) -> Event:
    values: dict[str, Any] = {
        "mentions": (),
        "event_class": EventClass.OCCURRENCE,
        "realis": Realis.ACTUAL,
        "polarity": Polarity.POS,
        "factuality": 3.0,
    }
    return Event(id=id_, label=label, when=when or When.unknown(), **(values | fields))


def day(iso: str) -> Stretch:
    return Stretch.of_day(Day.parse(iso))


def between(first: str, last: str, grain: Granularity = Granularity.DAY) -> Stretch:
    return Stretch(Day.parse(first), Day.parse(last), grain)


BRIDGE = Entity(
    id="p1",
    name="The old bridge",
    type=EntityType.OTHER,
    mentions=(Span(*span("The old bridge")),),
)
MAYOR = Entity(
    id="p2",
    name="Ann Lee",
    type=EntityType.PERSON,
    aliases=("Mayor Ann Lee", "Lee"),
    mentions=(Span(*span("Ann Lee")),),
    evidence=("'Lee' is the last name of 'Ann Lee'",),
)
COUNCIL = Entity(id="p3", name="the council", type=EntityType.ORG, mentions=(Span(*span("the council")),))

COLLAPSE = event(
    "e1",
    "old bridge collapsed",
    When.of_stretch(
        day("2019-05-03"),
        Basis.STATED,
        evidence=(Evidence("dating", "on", "'3 May 2019' dates 'collapsed'", 28, 38),),
    ),
    mentions=("m1", "m8"),
    participants=(Participant(Role.PATIENT, BRIDGE),),
    place=COUNCIL,
)
WARNING = event(
    "e2",
    "engineers warned the council",
    When.spanning(Stretch.of_month(2018, 3), None, Basis.STATED),
    mentions=("m3",),
    source="Ann Lee",
    participants=(Participant(Role.RECIPIENT, COUNCIL),),
)
OPENING = event(
    "e3",
    "new bridge to open",
    When.of_stretch(day("2019-05-10"), Basis.IMPLIED),
    mentions=("m4",),
    realis=Realis.PLANNED,
    factuality=1.0,
)
SIGNING = event(
    "e4",
    "workers sign",
    When(
        begin=Bounds(None, date(2019, 5, 9)),
        end=Bounds(None, date(2019, 5, 9)),
        basis=Basis.BOUNDED,
        granularity=Granularity.DAY,
    ),
    mentions=("m5",),
    realis=Realis.NEGATED,
    polarity=Polarity.NEG,
    factuality=-3.0,
)
RAIN = event("e5", "Rain caused the fall", mentions=("m6",), realis=Realis.POSSIBLE, factuality=0.5)
FERRY = event(
    "e6",
    "ferry ran",
    When(
        begin=Bounds(date(2019, 5, 3), date(2019, 5, 3)),
        end=Bounds(None, None),
        durative=True,
        basis=Basis.INFERRED,
        approximate=True,
    ),
    mentions=("m7",),
    realis=Realis.GENERIC,
    source="unnamed",
    recurrence="P1D",
    quantities=(
        Quantity(
            value=40, unit="boats", modifier=None, text="40 boats", start=span("40")[0], end=span("40")[1]
        ),
    ),
    confidence=0.75,
)

SAMPLE = Sample(
    text=TEXT,
    dct=ReferenceDate(
        earliest=date(2019, 5, 4),
        latest=date(2019, 5, 6),
        source=ReferenceSource.INFERRED,
        evidence=(Evidence("reference_date", "weekday", "'Friday' lies ahead", *span("Friday")),),
    ),
    times=(
        time("t1", "3 May 2019", "2019-05-03", rule="day month year"),
        time("t2", "March 2018", "2018-03", signal="since", mod="APPROX", rule="month year"),
        time(
            "t3",
            "Friday",
            "2019-05-10",
            anchor="t0",
            direction=Direction.FUTURE,
            direction_cue="was to",
            implied=True,
        ),
        time("t4", "daily", "P1D", type=TimexType.SET, quant="EVERY", freq="1D"),
    ),
    mentions=(
        mention("m1", "collapsed", "e1", tense=Tense.PAST),
        mention(
            "m2",
            "said",
            None,
            event_class=EventClass.REPORTING,
            tense=Tense.PAST,
            arguments=(
                Argument(
                    role=Role.AGENT,
                    start=span("Mayor Ann Lee")[0],
                    end=span("Mayor Ann Lee")[1],
                    text="Mayor Ann Lee",
                    head=span("Lee")[0],
                    entity_id="p2",
                ),
            ),
        ),
        mention("m3", "warned", "e2", tense=Tense.PAST, aspect=Aspect.PERFECTIVE, source="Ann Lee"),
        mention("m4", "open", "e3", tense=Tense.INFINITIVE, realis=Realis.PLANNED, factuality=1.0),
        mention(
            "m5",
            "sign",
            "e4",
            tense=Tense.PAST,
            realis=Realis.NEGATED,
            polarity=Polarity.NEG,
            factuality=-3.0,
            evidence=(Evidence("realis", "negation", "'not' denies 'sign'", *span("not")),),
        ),
        mention("m6", "caused", "e5", modality="may", realis=Realis.POSSIBLE, factuality=0.5),
        mention("m7", "ran", "e6", tense=Tense.PAST, quantities=FERRY.quantities),
        mention("m8", "fall", "e1"),
    ),
    events=(COLLAPSE, WARNING, OPENING, SIGNING, RAIN, FERRY),
    entities=(BRIDGE, MAYOR, COUNCIL),
    links=(
        Link(
            id="l1",
            kind=LinkKind.TLINK,
            source="e1",
            target="t1",
            relation="IS_INCLUDED",
            source_mention="m1",
        ),
        Link(
            id="l2",
            kind=LinkKind.TLINK,
            source="e2",
            target="t2",
            relation="BEGUN_BY",
            signal="since",
            source_mention="m3",
            origin="dates",
        ),
        Link(id="l3", kind=LinkKind.TLINK, source="e2", target="e1", relation="BEFORE", confidence=0.9),
        Link(
            id="l4",
            kind=LinkKind.CLINK,
            source="e5",
            target="e1",
            relation="CAUSE",
            signal="caused",
            source_mention="m6",
            target_mention="m8",
            confidence=0.8,
            origin="causal verb",
            evidence=(Evidence("causal", "causative verb", "'caused' joins them", *span("caused")),),
        ),
        Link(id="l5", kind=LinkKind.TLINK, source="e3", target="t0", relation="AFTER", origin="tense"),
        Link(id="l6", kind=LinkKind.SLINK, source="e2", target="e1", relation="EVIDENTIAL"),
        Link(id="l7", kind=LinkKind.ALINK, source="e6", target="e3", relation="INITIATES"),
    ),
    conflicts=(
        Conflict(
            links=("l3", "l5"),
            nodes=("e1", "e2"),
            dropped="l5",
            explanation="e1 cannot be before and after e2",
        ),
    ),
)

EMPTY = Sample(text="")

ANCIENT = Sample(
    text="480",
    events=(
        event("e1", "battle", When.of_stretch(Stretch.of_day(Day.of(-479, 9, 20)), Basis.STATED)),
        event("e2", "far end", When.of_stretch(Stretch.of_years(17000, 17000), Basis.STATED)),
    ),
    dct=ReferenceDate(earliest=Day.of(-479, 9, 20), latest=Day.of(-479, 9, 22), source=ReferenceSource.GIVEN),
)
