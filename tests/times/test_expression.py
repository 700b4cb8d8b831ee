"""What a resolved expression says of its days, its range and its reasons."""

from __future__ import annotations

import pytest

from timeline.text.document import Document
from timeline.times import (
    Anchoring,
    Direction,
    DirectionCue,
    TimeExpression,
    recognise,
    resolve,
    resolve_one,
)
from timeline.values import Day

from .reading import read


def only(text: str, dct: str | None = "2020-08-19") -> TimeExpression:
    """The one expression of a text."""
    (found,) = read(text, dct)
    return found


@pytest.mark.parametrize(
    ("text", "mod", "first", "last"),
    [
        ("in early May 2020", "START", "2020-05-01", "2020-05-16"),
        ("in mid-May 2020", "MID", "2020-05-08", "2020-05-24"),
        ("in late May 2020", "END", "2020-05-16", "2020-05-31"),
        ("the end of 2019", "END", "2019-07-02", "2019-12-31"),
        ("in May 2020", None, "2020-05-01", "2020-05-31"),
        ("early last week", "START", "2020-08-10", "2020-08-16"),
    ],
)
def test_narrowed_stretch(text: str, mod: str | None, first: str, last: str) -> None:
    found = only(text)

    assert found.mod == mod
    assert found.narrowed is not None
    assert (str(found.narrowed.first), str(found.narrowed.last)) == (first, last)


def test_stretch_of_the_end_of_a_month_is_the_month() -> None:
    found = only("by the end of July")

    assert (str(found.earliest), str(found.latest)) == ("2020-07-01", "2020-07-31")


def test_years_ago_are_about_a_year_and_never_a_day() -> None:
    found = only("It fell three years ago.")

    assert (found.value, found.mod, found.edtf) == ("2017", "APPROX", "2017~")


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("since May 2020", "since"),
        ("until May 2020", "until"),
        ("before May 2020", "before"),
        ("by May 2020", "by"),
        ("from May 2020 on", "from"),
        ("during May 2020", "during"),
        ("May 2020", None),
    ],
)
def test_signal(text: str, signal: str | None) -> None:
    assert only(text).signal == signal


def test_range_halves_point_at_each_other() -> None:
    begin, end = read("between August 4 and August 16")

    assert (begin.range_end, begin.range_begin, end.range_begin, end.range_end) == ("t2", None, "t1", None)
    assert (begin.signal, end.signal) == ("between", "and")


def test_left_half_never_comes_after_the_right() -> None:
    assert [time.value for time in read("from October to the end of July")] == ["2019-10", "2020-07"]


def test_weekday_says_its_anchor_direction_and_cue() -> None:
    found = only("She is scheduled to speak on Thursday.")

    assert (found.anchor, found.direction, found.direction_cue) == ("t0", Direction.FUTURE, "scheduled to")


def test_weekday_without_a_cue_goes_where_the_text_puts_it_elsewhere() -> None:
    values = [time.value for time in read("Thursday's talks matter. She will speak on Thursday.")]

    assert values == ["2020-08-20", "2020-08-20"]


def test_given_direction_wins() -> None:
    document = Document(text="She spoke on Thursday.")
    found = recognise(document)
    day = Day.parse("2020-08-19")
    given = {0: DirectionCue(Direction.FUTURE, "parse")}

    assert resolve(document, found, (day, day), given)[0].value == "2020-08-20"


def test_anaphoric_expression_names_its_anchor() -> None:
    assert [time.anchor for time in read("It fell on 5 May 2019. Two days later it rose.")] == [None, "t1"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Thursday", "XXXX-WXX-4"),
        ("on 4 August", "XXXX-08-04"),
        ("in August", "XXXX-08"),
        ("in summer", "XXXX-SU"),
        ("yesterday", "XXXX-XX-XX"),
        ("last week", "XXXX-WXX"),
        ("last month", "XXXX-XX"),
        ("last year", "XXXX"),
        ("last Monday", "XXXX-WXX-1"),
        ("three days ago", "XXXX-XX-XX"),
        ("in 1998", "1998"),
        ("for two weeks", "P2W"),
        ("now", "PRESENT_REF"),
    ],
)
def test_without_a_reference_what_depends_on_it_stays_open(text: str, value: str) -> None:
    assert only(text, dct=None).value == value


def test_without_a_reference_a_day_takes_the_year_told_before() -> None:
    values = [time.value for time in read("In May 1940 it fell. On 4 June it rose.", dct=None)]

    assert values == ["1940-05", "1940-06-04"]


@pytest.mark.parametrize(
    ("text", "first", "last", "value"),
    [
        ("on Thursday", "2020-08-14", "2020-08-19", "2020-08-13"),
        ("on Thursday", "2020-08-12", "2020-08-19", "XXXX-WXX-4"),
        ("last year", "2020-08-12", "2020-08-19", "2019"),
        ("last month", "2020-08-12", "2020-08-19", "2020-07"),
        ("yesterday", "2020-08-12", "2020-08-19", "2020-08"),
        ("yesterday", "2020-07-12", "2020-08-19", "2020"),
        ("yesterday", "2019-12-12", "2020-08-19", "XXXX-XX-XX"),
        ("on 4 August", "2020-08-01", "2020-08-31", "2020-08-04"),
    ],
)
def test_uncertain_reference_keeps_what_all_its_days_agree_on(
    text: str, first: str, last: str, value: str
) -> None:
    document = Document(text=text)
    bounds = (Day.parse(first), Day.parse(last))

    assert resolve(document, recognise(document), bounds, {})[0].value == value


def test_what_an_inferred_reference_supplies_is_implied() -> None:
    document = Document(text="It fell on 3 May 2019, and on Tuesday it rose, two days later it sank.")
    day = Day.parse("2020-08-19")
    found = resolve(document, recognise(document), (day, day), {}, implied=True)

    assert [time.implied for time in found] == [False, True, True]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("on 3 May 2019", Anchoring.ABSOLUTE),
        ("on 3 May", Anchoring.UNDERSPECIFIED),
        ("on Thursday", Anchoring.UNDERSPECIFIED),
        ("yesterday", Anchoring.DEICTIC),
        ("last week", Anchoring.DEICTIC),
        ("three years ago", Anchoring.DEICTIC),
        ("the same day", Anchoring.ANAPHORIC),
        ("two days later", Anchoring.ANAPHORIC),
        ("that week", Anchoring.ANAPHORIC),
        ("now", Anchoring.VAGUE),
        ("two weeks", Anchoring.ABSOLUTE),
    ],
)
def test_kind_of_anchoring(text: str, kind: Anchoring) -> None:
    assert recognise(Document(text=text))[0].kind is kind


def test_resolve_one_tells_what_a_day_of_publication_would_mean() -> None:
    (thursday,) = recognise(Document(text="on Thursday"))

    assert resolve_one(thursday, Day.parse("2020-08-19")).timex == "2020-08-13"
    assert resolve_one(thursday, Day.parse("2020-08-19"), Direction.FUTURE).timex == "2020-08-20"


@pytest.mark.parametrize("text", ["", "a", "\x00", "\ud800", "\r\n", "   ", "....", "12"])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert read(text) == ()


def test_a_weekday_told_elsewhere_says_by_which_words() -> None:
    first, second = read("Thursday's talks are off. They were scheduled to meet on Thursday.")

    assert (first.value, first.direction, first.direction_cue) == (
        "2020-08-20",
        Direction.FUTURE,
        "scheduled to",
    )
    assert first.value == second.value
