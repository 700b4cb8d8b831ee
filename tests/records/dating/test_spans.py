"""What lasts, from plain text: begin, end and length by the words that tell them; a row a construction."""

import pytest

import timeline
from timeline.values import Basis

from .dated import dated

DAY = "2020-06-03"
STATED, IMPLIED, INFERRED, BOUNDED = Basis.STATED, Basis.IMPLIED, Basis.INFERRED, Basis.BOUNDED

# name, text, trigger, EDTF, basis
ROWS: list[tuple[str, str, str, str, Basis]] = [
    ("begins", "The strike began on 3 May 2019.", "strike", "2019-05-03/..", STATED),
    (
        "begins and ends, in a relative clause",
        "The strike, which began on 3 May 2019 and ended on 17 May 2019, cost millions.",
        "strike",
        "2019-05-03/2019-05-17",
        STATED,
    ),
    (
        "begins and lasts so long",
        "The trial opened on 3 May 2018 and lasted six weeks.",
        "trial",
        "2018-05-03~/2018-06-14~",
        STATED,
    ),
    (
        "to come, and lasts so long",
        "The talks will begin on Monday and last for three days.",
        "talks",
        "2020-06-08~/2020-06-11~",
        STATED,
    ),
    (
        "what does not last happens when it begins",
        "The attack began on 3 May 2019.",
        "attack",
        "2019-05-03",
        STATED,
    ),
    (
        "so long until",
        "He served as mayor for three years until 2016.",
        "served",
        "2013~/2016~",
        STATED,
    ),
    (
        "from a year until an event",
        "He was mayor from 2010 until his death on 3 May 2015.",
        "mayor",
        "2010/2015-05-03",
        IMPLIED,
    ),
    ("from a day on", "The flights will run from March 30, 2021.", "run", "2021-03-30/..", STATED),
    (
        "so at a time, not since then",
        "As of May 3, 2019, 300 people were missing.",
        "missing",
        "2019-05-03",
        STATED,
    ),
    ("so long so far", "Fighting has raged in the city for two years.", "raged", "2018~/..", STATED),
    (
        "so long after a day of the story",
        "The king died in 1547. His son reigned for six years.",
        "reigned",
        "1547~/1553~",
        INFERRED,
    ),
    (
        "so long is what it leads to",
        "He was sentenced on 3 May 2019 to six years in prison.",
        "sentenced",
        "2019-05-03",
        STATED,
    ),
    (
        "what lasted so long is no event",
        "The shed had been empty for ten years when it burned down on 3 May 2019.",
        "burned",
        "2019-05-03",
        STATED,
    ),
    (
        "no later than",
        "No later than Friday, the minister must answer.",
        "answer",
        "[..2020-06-05]",
        BOUNDED,
    ),
]


@pytest.mark.parametrize(
    ("text", "word", "edtf", "basis"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_what_lasts_has_its_ends(text: str, word: str, edtf: str, basis: Basis) -> None:
    assert dated(text, word, DAY) == (edtf, basis)


def test_longer_than_so_long_has_no_first_day() -> None:
    found = timeline.extract("Some families have kept the secret for more than two hundred years.", dct=DAY)
    when = found.when(next(m for m in found.mentions if m.text == "kept"))

    assert when is not None
    assert (when.begin.earliest, str(when.begin.latest)) == (None, "1820-12-31")


def test_a_dateline_makes_news_whatever_years_it_tells_of() -> None:
    text = (
        "EXETER, Nov 19 - A former treasurer was jailed on Friday.\n\n"
        "He moved the money between March 2014 and July 2018, and was arrested on 3 September 2018. "
        "A partner had died in May 2016, and the firm was sold in January 2019."
    )
    found = timeline.extract(text, dct="2021-11-19")

    assert next(time.value for time in found.times if time.text == "Friday") == "2021-11-19"
