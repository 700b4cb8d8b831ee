"""Hypothesis strategies that build every value of the room in the form in which it is written."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from timeline.values import (
    Basis,
    Bounds,
    DateValue,
    Day,
    Duration,
    EdtfDate,
    EdtfInterval,
    EdtfRange,
    EdtfSet,
    Evidence,
    Granularity,
    Interval,
    Recurrence,
    Stretch,
    VagueRef,
    When,
)
from timeline.values.day import days_in_month, weeks_in_year

PLAIN_ORDINALS = st.integers(1, 3_652_059)
days = st.builds(Day, st.one_of(PLAIN_ORDINALS, st.integers(-2_000_000, 10_000_000)))
years = st.one_of(st.integers(1, 9999), st.integers(-12_000, 20_000))
granularities = st.sampled_from(Granularity)


@st.composite
def stretches(draw: st.DrawFn, *, near: bool = False) -> Stretch:
    """Build stretches; with `near`, on so few days that two of them often touch or share days."""
    first = draw(st.builds(Day, st.integers(737_000, 737_010)) if near else days)
    last = first + draw(st.integers(0, 5 if near else 4000))
    grain = draw(granularities)
    clock = None
    if draw(st.booleans()):
        begin = draw(st.integers(0, 86_399))
        clock = (begin, draw(st.integers(begin if first == last else 0, 86_399)))
    return Stretch(first, last, grain, clock)


counts = st.one_of(
    st.integers(1, 10_000),
    st.none(),
    st.floats(0.001, 10_000, allow_nan=False).filter(lambda number: not number.is_integer()),
)
unit_fields = st.sampled_from(
    ("millennia", "centuries", "decades", "years", "quarters", "months", "weeks", "days", "hours", "minutes")
)


def _duration(fields: dict[str, Any]) -> Duration:
    return Duration(**fields)


durations = st.one_of(
    st.dictionaries(unit_fields, counts, max_size=4).map(_duration), st.just(Duration(unspecified=True))
)
whole_durations = st.dictionaries(unit_fields, st.integers(0, 50), max_size=4).map(_duration)


@st.composite
def clock_fields(draw: st.DrawFn) -> dict[str, Any]:
    """Build a time of day or a part of the day, at any grain."""
    kind = draw(st.integers(0, 4))
    if kind == 0:
        return {"daypart": draw(st.sampled_from(("MO", "MI", "AF", "EV", "NI", "DT")))}
    fields: dict[str, Any] = {"hour": draw(st.integers(0, 23))}
    if kind >= 2:
        fields["minute"] = draw(st.integers(0, 59))
    if kind >= 3:
        fields["second"] = draw(st.integers(0, 59))
    if kind == 4:
        fields["zone"] = draw(st.sampled_from(("Z", "+02:00", "-05", "EST", "XST", "+0530")))
    return fields


@st.composite
def complete_dates(draw: st.DrawFn) -> DateValue:
    """Build values of which every part is known, at every grain."""
    year = draw(years)
    month = draw(st.integers(1, 12))
    day = {"year": year, "month": month, "day": draw(st.integers(1, days_in_month(year, month)))}
    week = {"year": year, "week": draw(st.integers(1, weeks_in_year(year)))}
    fields: dict[str, Any] = draw(
        st.sampled_from(
            (
                {"year": year},
                {"year": year, "month": month},
                day,
                day | draw(clock_fields()),
                week,
                week | {"weekday": draw(st.integers(1, 7))},
                week | {"weekend": True},
                week | {"weekday": 1 + month % 7} | draw(clock_fields()),
                {"year": year, "quarter": 1 + month % 4},
                {"year": year, "half": 1 + month % 2},
                {"year": year, "season": ("SP", "SU", "FA", "WI")[month % 4]},
                {"year": year, "fiscal": True},
                {"year": year, "quarter": 1 + month % 4, "fiscal": True},
                {"decade": draw(st.integers(-1000, 999))},
                {"century": draw(st.integers(-100, 99))},
                {"millennium": draw(st.integers(-10, 9))},
            )
        )
    )
    return DateValue(**fields)


@st.composite
def partial_dates(draw: st.DrawFn) -> DateValue:
    """Build values of which some part is unknown."""
    leading: dict[str, Any] = draw(
        st.sampled_from(
            ({}, {"year": draw(years)}, {"decade": draw(st.integers(-1000, 999))}, {"century": 19})
        )
    )
    month = draw(st.integers(1, 12))
    finer: dict[str, Any] = draw(
        st.sampled_from(
            (
                {"month": month},
                {"month": 0},
                {"day": 0},
                {"month": month, "day": 0},
                {"month": month, "day": draw(st.integers(1, 28))},
                {"day": draw(st.integers(1, 31))},
                {"week": 0},
                {"weekday": 1 + month % 7},
                {"weekend": True},
                {"quarter": 0},
                {"quarter": 1 + month % 4},
                {"half": 0},
                {"season": "SU"},
                {"hour": -1},
                {"month": month} | draw(clock_fields()),
                {"weekday": 1 + month % 7} | draw(clock_fields()),
                draw(clock_fields()),
            )
        )
    )
    return DateValue(**leading, **finer)


dates = st.one_of(complete_dates(), partial_dates(), st.just(DateValue()))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Build intervals with at least one end, the other given, open or unknown."""
    missing = draw(st.sampled_from(("neither", "begin", "end")))
    is_open = draw(st.booleans())
    if missing == "begin":
        return Interval(None, draw(dates), begin_open=is_open)
    if missing == "end":
        return Interval(draw(dates), None, end_open=is_open)
    return Interval(draw(dates), draw(dates))


vague_refs = st.sampled_from(("PAST_REF", "PRESENT_REF", "FUTURE_REF")).map(VagueRef)
recurrences = st.builds(
    Recurrence,
    st.one_of(durations, dates),
    st.sampled_from((None, "EVERY", "EACH")),
    st.sampled_from((None, "2X", "3D")),
)
time_values = st.one_of(dates, durations, intervals(), vague_refs)

marks = st.sampled_from(("", "?", "~", "%"))
masked_years = st.sampled_from(("199X", "19XX", "1XXX", "XXXX", "1X9X", "X999", "-04XX"))
written_years = st.one_of(
    st.integers(0, 9999).map("{:04d}".format), st.integers(1, 9999).map("-{:04d}".format)
)
long_years = st.sampled_from(("Y17000", "Y-17000", "Y17E7", "1950S2", "Y171010000S3"))


@st.composite
def edtf_dates(draw: st.DrawFn) -> EdtfDate:
    """Build dates of EDTF at every level."""
    year_mark, month_mark, day_mark = draw(marks), draw(marks), draw(marks)
    kind = draw(st.integers(0, 4))
    if kind == 0:
        return EdtfDate(year=draw(long_years), year_mark=year_mark)
    year = draw(st.one_of(written_years, masked_years))
    if kind == 1:
        return EdtfDate(year=year, year_mark=year_mark)
    season = st.integers(21, 41).map(str)
    month = draw(
        st.one_of(st.sampled_from(("XX", "0X", "1X", "X2")), st.integers(1, 12).map("{:02d}".format), season)
    )
    if kind == 2 or (month.isdecimal() and int(month) > 12):
        return EdtfDate(year=year, month=month, year_mark=year_mark, month_mark=month_mark)
    day = draw(st.one_of(st.sampled_from(("XX", "0X", "2X", "X5")), st.integers(1, 28).map("{:02d}".format)))
    if kind == 3:
        clock = draw(st.sampled_from(("23:20:30", "23:20:30Z", "23:20:30-04", "24:00:00+04:30")))
        return EdtfDate(year=year, month=month, day=day, time=clock)
    return EdtfDate(
        year=year, month=month, day=day, year_mark=year_mark, month_mark=month_mark, day_mark=day_mark
    )


@st.composite
def edtf_values(draw: st.DrawFn) -> EdtfDate | EdtfInterval | EdtfSet:
    """Build dates, intervals and sets of EDTF."""
    date = draw(edtf_dates())
    kind = draw(st.integers(0, 3))
    if kind == 0:
        return date
    bare = EdtfDate(year=date.year, month=date.month, day=date.day, day_mark=date.day_mark)
    if kind == 1:
        is_open = draw(st.booleans())
        ends = draw(st.sampled_from(((bare, None), (None, bare), (bare, bare))))
        return EdtfInterval(*ends, begin_open=is_open and not ends[0], end_open=is_open and not ends[1])
    member: EdtfDate | EdtfRange = bare
    if kind == 2:
        member = draw(st.sampled_from((EdtfRange(None, bare), EdtfRange(bare, None), EdtfRange(bare, bare))))
    return EdtfSet((member, draw(edtf_dates())), one_of=draw(st.booleans()))


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    """Build bounds with both, one or no side."""
    first = draw(days)
    last = first + draw(st.integers(0, 3000))
    return Bounds(first.plain if draw(st.booleans()) else None, last.plain if draw(st.booleans()) else None)


evidences = st.builds(Evidence, st.just("dating"), st.just("rule"), st.text(max_size=5), st.none(), st.none())


def _end_not_before_begin(begin: Bounds, end: Bounds) -> bool:
    """Tell whether an event can have both."""
    return begin.earliest is None or end.latest is None or begin.earliest <= end.latest


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Build dates of events, with known and unknown, near and far bounds."""
    begin, end = draw(bounds()), draw(bounds())
    if not _end_not_before_begin(begin, end):
        begin, end = end, begin
    return When(
        begin=begin,
        end=end if _end_not_before_begin(begin, end) else Bounds(None, None),
        open_begin=draw(st.booleans()) and not begin.is_known,
        open_end=draw(st.booleans()) and not end.is_known,
        granularity=draw(st.one_of(st.none(), granularities)),
        durative=draw(st.booleans()),
        basis=draw(st.sampled_from(Basis)),
        evidence=tuple(draw(st.lists(evidences, max_size=2))),
        approximate=draw(st.booleans()),
    )
