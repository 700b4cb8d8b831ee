"""What is told of several times happened more than once, and does not contradict itself."""

import pytest

from timeline import extract

TEXTS = [
    "He visited Peru in 1990 and 1991.",
    "Lopez won titles in 2011–12 and 2013–14.",
    "Strikes went on from 3 to 20 May 1926 and from 9 May to 4 June 1926.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_several_times_are_no_contradiction(text: str) -> None:
    assert extract(text, dct="2020-05-01").conflicts == ()
