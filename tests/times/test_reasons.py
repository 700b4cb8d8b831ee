"""Every expression says in words how its value came about."""

from __future__ import annotations

import pytest

from timeline import find_times

from .reading import PUBLISHED, read

WHY = [
    ("It fell on 3 May 2019.", ["rule day-month-year", "by its words alone", "value 2019-05-03"]),
    ("She will speak on Thursday.", ["counted from the reference date t0, 2020-08-19", "forward", "'will'"]),
    ("She spoke on Thursday.", ["back, because of", "value 2020-08-13"]),
    ("The talks of June.", ["to the nearest, without a cue", "value 2020-06"]),
    ("In late July it rained.", ["END: the late part of it", "value 2020-07"]),
    ("It rains every Monday.", ["repeated: EVERY", "by its words alone"]),
    ("It fell about three years ago.", ["APPROX: about", "value 2017"]),
    ("It lasted two weeks.", ["by its words alone", "value P2W"]),
    ("Recently it rained.", ["by its words alone", "value PAST_REF"]),
]


@pytest.mark.parametrize(("text", "words"), WHY, ids=[row[0] for row in WHY])
def test_why_says_rule_anchor_direction_and_value(text: str, words: list[str]) -> None:
    found = read(text)[0]

    assert found.why().startswith(f"{found.text!r} (t1): ")
    assert [word for word in words if word not in found.why()] == []


def test_halves_of_a_range_name_each_other() -> None:
    left, right = read("It rained between August 4 and August 16.")

    assert "a range begins here and ends with t2" in left.why()
    assert "a range that began with t1 ends here" in right.why()


def test_anchor_in_the_text_is_named_with_its_value() -> None:
    later = read("The dig began on 1 May 2019. Three days later it rained.")[1]

    assert (later.anchor, later.anchor_value) == ("t1", "2019-05-01")
    assert "counted from t1, 2019-05-01" in later.why()


def test_what_nothing_places_says_so() -> None:
    assert "nothing tells what is left open" in read("It rained on Thursday.", None)[0].why()


def test_two_rules_that_read_one_time_are_both_named() -> None:
    assert read("It fell at 3 p.m. Friday.")[0].why().count(" and ") == 1


def test_an_uncertain_reference_date_is_shown_as_such() -> None:
    text = (
        "The minister was appointed in March 2021. She took over on 4 January 2021 as a deputy. "
        "Between June 2 and June 13, nine villages were flooded. "
        "The paper interviewed her on Monday. She is scheduled to meet the victims on Wednesday."
    )
    found = next(time for time in find_times(text) if time.text == "June 13")

    assert found.implied
    assert "/" in (found.anchor_value or "")
    assert "itself inferred" in found.why()


def test_every_row_of_reasons_ends_with_the_value() -> None:
    for time in find_times("On Friday, two days ago and in May 2019 it rained.", dct=PUBLISHED):
        assert time.why().endswith(f"value {time.value}")
