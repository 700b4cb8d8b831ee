"""The date that the clause around an event, or the kind of text, gives it."""

import pytest

from .dated import dated, when_of

DAY = "2022-03-09"
LIFE = "The composer was born in 1931, studied in 1950, married in 1961 and retired in 1996."

# sentence, word, EDTF; all seen from a Wednesday
ROWS = [
    ("The union called a strike for Friday.", "strike", "2022-03-11"),
    ("A hearing on compensation is scheduled for 14 February.", "hearing", "2022-02-14"),
    ("The mayor voted in his village shortly after noon.", "voted", "2022-03-09"),
    ("She has governed since 2016, when she defeated her predecessor.", "defeated", "2016"),
    ("She has governed since 2016, when she defeated her predecessor.", "governed", "2016/.."),
    ("The Swedes held the town until 1648, when it was returned to Saxony.", "returned", "1648"),
    ("In 2013, when thieves broke into his flat, he lost everything.", "broke", "2013"),
    (
        "The gates were closed on 24 November 1981, during a storm that flooded villages.",
        "flooded",
        "1981-11-24",
    ),
    ("Twenty people were killed when a slope collapsed on Saturday afternoon.", "killed", "2022-03-05"),
    ("The airline will close its hub in 2024 and cut 780 jobs.", "cut", "[2022-03-09..]"),
    (f"{LIFE} He died in 2004. A concert will be held on 18 March.", "held", "2022-03-18"),
    (f"The composer died on Sunday. {LIFE}", "died", "2022-03-06"),
    (
        f"The poet won a prize on Monday.\n\n{LIFE}\n\nHis mother crossed the sea.",
        "crossed",
        "[..2022-03-09]",
    ),
    ("The mayor has resigned after a row over his car.", "resigned", "2022-03-09"),
    ('The mayor spoke on Tuesday. "We have found the money," he said.', "found", "[..2022-03-09]"),
    ("The bank will act when prices fall.", "fall", "[2022-03-09..]"),
    ("The bank will keep rates low until growth slows.", "slows", "[2022-03-09..]"),
    ("The man was accused on Monday of stealing a car.", "stealing", "[..2022-03-07]"),
    ("The board is considering buying a rival.", "buying", "[2022-03-09..]"),
]


@pytest.mark.parametrize(("text", "word", "edtf"), ROWS, ids=[f"{row[1]} in {row[0][-50:]}" for row in ROWS])
def test_clause_and_text_date_an_event(text: str, word: str, edtf: str) -> None:
    assert dated(text, word, DAY)[0] == edtf


# sentence, word, whether it lasts for days
LASTING = [
    ("The company will expand its fleet.", "expand", True),
    ("The company will announce a merger.", "announce", False),
    ("The army plans to rebuild the bridges.", "rebuild", True),
    ("The minister plans to resign.", "resign", False),
    ("The rains will cause landslides.", "landslides", True),
    ("The rains will cause a landslide.", "landslide", False),
    ("The tomb may contain the bones of a king.", "contain", True),
    ("Facing protests, the mayor resigned on Monday.", "Facing", True),
]


@pytest.mark.parametrize(("text", "word", "durative"), LASTING, ids=[row[1] for row in LASTING])
def test_what_lasts(text: str, word: str, durative: bool) -> None:
    assert when_of(text, word, DAY).durative is durative
