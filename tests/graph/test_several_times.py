"""What is told of several times happened more than once, and does not contradict itself."""

import pytest

from timeline import extract

TEXTS = [
    "He visited Peru in 1990 and 1991.",
    "Lopez won titles in 2014–15 and 2016–17.",
    "Fighting went on from 14 to 24 August 1914 and from 17 August to 2 September 1914.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_several_times_are_no_contradiction(text: str) -> None:
    assert extract(text, dct="2020-05-01").conflicts == ()
