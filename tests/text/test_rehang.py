"""A day just after a verb of telling hangs on that verb, whatever the parser says."""

from __future__ import annotations

import pytest

from timeline.text import annotate, read

# sentence, the words of the time, the verb on which it hangs
ROWS = [
    ("The company said on Tuesday it would close the plant next year.", "on", "said"),
    ("The company said on Tuesday it would close the plant next year.", "year", "close"),
    ("A spokesman told reporters Friday the bridge had collapsed.", "Friday", "told"),
    ("Officials said Sunday the dam burst on Friday.", "Sunday", "said"),
    ("Officials said Sunday the dam burst on Friday.", "on", "burst"),
    ("Smith told The Times last week he had no plans.", "week", "told"),
    ("The minister said next year the plant will close.", "year", "close"),
    ("On Tuesday the company said it would close.", "On", "said"),
]


@pytest.mark.parametrize(("text", "word", "verb"), ROWS, ids=[f"{row[1]} in {row[0][:40]}" for row in ROWS])
def test_a_day_hangs_on_the_verb_before_it(text: str, word: str, verb: str) -> None:
    document = annotate(read(text))
    token = next(token for token in document.tokens if token.text == word)

    assert document.head(token).text == verb
