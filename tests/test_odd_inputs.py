"""Odd inputs: an honest result or an error that teaches, and offsets that hold."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

import timeline

pytestmark = pytest.mark.filterwarnings("ignore::timeline.TimelineWarning")

DATED = "The bridge collapsed on 3 May 2019."

TEXTS = [
    pytest.param("", id="empty"),
    pytest.param(" \n\t ", id="blanks"),
    pytest.param("bridge", id="one-word"),
    pytest.param("may", id="one-ambiguous-word"),
    pytest.param("2019", id="one-number"),
    pytest.param(f"Fire!\r\n\r\n{DATED}\r\nIt reopened.", id="crlf"),
    pytest.param(f"{DATED}\rIt reopened.", id="cr"),
    pytest.param(f"\ud800 {DATED} \udc00", id="lone-surrogates"),
    pytest.param(f"\x00{DATED}\x00\x1b[31m", id="control-characters"),
    pytest.param(f"<p>{DATED}</p><script>x</script>&nbsp;", id="html"),
    pytest.param(f"انهار الجسر يوم 3 May 2019. {DATED}", id="right-to-left"),
    pytest.param(f"🌉🔥 {DATED} 👩‍👩‍👧", id="emoji"),
    pytest.param("\ufeff" + DATED, id="byte-order-mark"),
    pytest.param("橋は2019年5月3日に崩落した。", id="no-blanks"),
    pytest.param("." * 3000, id="dots"),
    pytest.param("9" * 5000, id="digits"),
    pytest.param("x" * 20000, id="one-long-word"),
    pytest.param("(((((" * 200 + DATED, id="brackets"),
    pytest.param("31 February 2019, 99/99/9999, 25:61, the 45th of May", id="impossible-dates"),
]


@pytest.mark.parametrize("text", TEXTS)
def test_find_times(text: str) -> None:
    for found in timeline.find_times(text):
        assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("text", TEXTS)
def test_extract(text: str) -> None:
    found = timeline.extract(text)

    assert found.text == text
    assert [m.text for m in found.mentions] == [text[m.start : m.end] for m in found.mentions]
    assert timeline.Timeline.from_json(found.to_json()) == found
    for write in (str, type(found).to_html, type(found).to_svg, type(found).to_timeml, type(found).to_csv):
        assert write(found) is not None


@pytest.mark.parametrize(
    "text", [param for param in TEXTS if param.id in {"crlf", "html", "emoji", "lone-surrogates"}]
)
def test_the_date_is_found_all_the_same(text: str) -> None:
    assert "2019-05-03" in [found.value for found in timeline.find_times(text)]


@pytest.mark.parametrize("text", [None, 3, b"bytes", ["a list"]], ids=["none", "number", "bytes", "list"])
@pytest.mark.parametrize("function", [timeline.find_times, timeline.extract], ids=["find_times", "extract"])
def test_what_is_no_text_is_refused(function: Any, text: Any) -> None:
    with pytest.raises(timeline.TimelineError):
        function(text)


@pytest.mark.parametrize(
    "dct", ["19 Agust", "2020-13-01", "", 7], ids=["words", "month-13", "empty", "number"]
)
def test_what_is_no_date_is_refused(dct: Any) -> None:
    with pytest.raises(timeline.TimelineError):
        timeline.extract(DATED, dct=dct)


@pytest.mark.parametrize(
    "spans",
    [[(5, 3)], [(-1, 4)], [(0, 10_000)]],
    ids=["backwards", "negative", "outside"],
)
def test_mentions_outside_the_text_are_refused(spans: Any) -> None:
    with pytest.raises(timeline.TimelineError):
        timeline.extract(DATED, mentions=spans)


LONG = "The committee of the harbour talked about ropes and nets, and nobody wrote anything down. " * 11_500


def test_a_megabyte_without_a_date_find_times() -> None:
    assert timeline.find_times(LONG) == ()


EXTRACT_LONG = """
import sys, warnings, timeline
warnings.simplefilter("ignore", timeline.TimelineWarning)
found = timeline.extract(sys.stdin.read())
print(found.times, found.dct.earliest)
"""


@pytest.mark.slow
def test_a_megabyte_without_a_date_extract() -> None:
    """Run apart, with an end: a stage that takes the square of the mentions would never come back."""
    command = [sys.executable, "-c", EXTRACT_LONG]
    done = subprocess.run(command, input=LONG, capture_output=True, text=True, timeout=600, check=True)

    assert done.stdout == "() None\n"
