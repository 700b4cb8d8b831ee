"""Dates counted from another event, read from plain text: one row a construction."""

import pytest

import timeline
from timeline.values import Basis

from .dated import dated

DAY = "2019-06-05"
IMPLIED, STATED, BOUNDED = Basis.IMPLIED, Basis.STATED, Basis.BOUNDED

# name, text, trigger, begin and end of its event as text, basis
ROWS: list[tuple[str, str, str, str, Basis]] = [
    ("days after", "He resigned two days after the fire of 3 May 2019.", "resigned", "2019-05-05", IMPLIED),
    (
        "days after a clause",
        "He resigned two days after he was elected on 3 May 2019.",
        "resigned",
        "2019-05-05",
        IMPLIED,
    ),
    (
        "the length is not that of the event it counts from",
        "He resigned two days after he was elected on 3 May 2019.",
        "elected",
        "2019-05-03",
        STATED,
    ),
    (
        "the day after, dated in the next sentence",
        "The day after the vote, he left. The vote was held on 3 May 2019.",
        "left",
        "2019-05-04",
        IMPLIED,
    ),
    (
        "the day before",
        "The quake struck on 3 May 2019. The day before the quake, the dam had burst.",
        "burst",
        "2019-05-02",
        IMPLIED,
    ),
    (
        "weeks are some days wide",
        "A week after the vote, the president resigned. The vote was held on 3 May 2019.",
        "resigned",
        "[2019-05-07..2019-05-13]",
        IMPLIED,
    ),
    (
        "years count years",
        "Ten years after he founded the firm in 2001, he sold it.",
        "sold",
        "2011~",
        IMPLIED,
    ),
    (
        "within",
        "She died within a week of her arrest on 3 May 2019.",
        "died",
        "[2019-05-03..2019-05-10]",
        IMPLIED,
    ),
    (
        "since",
        "The shop has closed early since the robbery on 3 May 2019.",
        "closed",
        "2019-05-03/..",
        IMPLIED,
    ),
    ("until", "They waited until the vote on 3 May 2019.", "waited", "../2019-05-03", IMPLIED),
    (
        "whose noun after a perfect has a time of its own",
        "They had condemned the king's visit to the town on 3 May 2019.",
        "visit",
        "2019-05-03",
        STATED,
    ),
    (
        "the other way round",
        "The minister died on 5 May 2019, two days after he was shot.",
        "shot",
        "2019-05-03",
        IMPLIED,
    ),
    (
        "an event without a date gives none",
        "He resigned two days after the fire.",
        "resigned",
        "[..2019-06-05]",
        BOUNDED,
    ),
    (
        "what has happened is not to come",
        "He resigned a year after the fire of 3 May 2019.",
        "resigned",
        "[2019-05-03..2019-06-05]",
        BOUNDED,
    ),
]


@pytest.mark.parametrize(
    ("text", "word", "edtf", "basis"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_an_event_is_dated_from_another(text: str, word: str, edtf: str, basis: Basis) -> None:
    assert dated(text, word, DAY) == (edtf, basis)


def test_it_tells_what_it_was_counted_from() -> None:
    found = timeline.extract(ROWS[0][1], dct=DAY)
    when = found.when(next(m for m in found.mentions if m.text == "resigned"))

    assert when is not None
    assert [(step.rule, step.note) for step in when.evidence][-1] == (
        "from event",
        "'two days after' counts from 'fire', 2019-05-03",
    )


def test_events_that_count_from_each_other_stay_undated() -> None:
    text = "The fire broke out two days after the flood. The flood came two days before the fire."
    found = timeline.extract(text, dct=DAY)

    assert {event.when.basis for event in found.events} <= {Basis.BOUNDED, Basis.UNKNOWN, Basis.INFERRED}
