"""A report and what it tells have days of their own."""

import pytest

from .dated import dated

DAY = "2020-06-03"

# sentence, word, EDTF
ROWS = [
    ("The company said on Tuesday it would close the plant next year.", "said", "2020-06-02"),
    ("The company said on Tuesday it would close the plant next year.", "close", "2021"),
    ("The company said on Tuesday that it would close the plant next year.", "said", "2020-06-02"),
    ("The company said on Tuesday that it would close the plant next year.", "close", "2021"),
    ("The company announced Tuesday that it will open a factory in 2022.", "announced", "2020-06-02"),
    ("The company announced Tuesday that it will open a factory in 2022.", "open", "2022"),
    ("The ministry said on Monday that talks would resume in June.", "said", "2020-06-01"),
    ("The ministry said on Monday that talks would resume in June.", "resume", "2020-06"),
    ("A spokesman told reporters Friday the bridge had collapsed two days earlier.", "told", "2020-05-29"),
    (
        "A spokesman told reporters Friday the bridge had collapsed two days earlier.",
        "collapsed",
        "2020-05-27",
    ),
    ("The bank said Thursday its profit fell in the first quarter.", "said", "2020-05-28"),
    ("The bank said Thursday its profit fell in the first quarter.", "fell", "2020-33"),
    ("The minister said next year the plant will close.", "close", "2021"),
    ("Officials said Sunday the dam burst on Friday.", "said", "2020-05-31"),
    ("Officials said Sunday the dam burst on Friday.", "burst", "2020-05-29"),
]


@pytest.mark.parametrize(("text", "word", "edtf"), ROWS, ids=[f"{row[1]} in {row[0][:50]}" for row in ROWS])
def test_the_report_and_what_it_tells(text: str, word: str, edtf: str) -> None:
    assert dated(text, word, DAY)[0] == edtf
