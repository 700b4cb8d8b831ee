"""What a notebook shows of a timeline, and of its text."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.out import TextView, mimebundle, to_html_table, to_svg
from timeline.out.notebook.bundle import MOST_ROWS

from ..factories import ANCIENT, EMPTY, SAMPLE, TEXT, Sample
from ..many import many_events
from ..test_html import HOSTILE, hostile, read

KEPT = {"table", "tr", "td", "b", "div", "i", "abbr"}
"""Tags that nbconvert's sanitiser keeps."""


@pytest.mark.parametrize("sample", [SAMPLE, EMPTY, ANCIENT, many_events(60), hostile()])
def test_a_bundle_has_table_picture_and_words(sample: Sample) -> None:
    bundle = mimebundle(sample)

    assert list(bundle) == ["text/html", "image/svg+xml", "text/plain"]
    assert {name for name, _ in read(bundle["text/html"]).tags} <= KEPT
    assert bundle["image/svg+xml"].startswith("<svg ")
    assert type(bundle["image/svg+xml"]) is str
    assert "\x00" not in bundle["text/plain"]


def test_the_table_leaves_empty_columns_out_and_says_what_is_no_fact() -> None:
    words = read(to_html_table(SAMPLE)).words

    assert words[0] == "6 events · published 4 – 6 May 2019 (inferred)"
    assert "negated" in words
    assert "who" not in read(to_html_table(many_events(3))).words


def test_a_long_table_keeps_the_weightiest_and_says_how_many_are_left() -> None:
    html = to_html_table(many_events(60))

    assert html.count("<tr>") == MOST_ROWS + 1
    assert "and 40 more" in html
    assert "<td>?</td>" not in html.replace(' style="text-align:left;vertical-align:top"', "")


def test_a_picture_is_a_string_that_shows_itself() -> None:
    picture = to_svg(SAMPLE)
    bundle = picture._repr_mimebundle_()

    assert isinstance(picture, str)
    assert bundle["image/svg+xml"] == picture == picture._repr_svg_()
    assert len(bundle["text/plain"]) < 60


def test_text_view_marks_events_times_and_names() -> None:
    html = TextView(SAMPLE)._repr_html_()

    assert '<b><abbr title="3 May 2019 · old bridge collapsed"' in html
    assert '<i><abbr title="time t1 = 2019-05-03"' in html
    assert "negated" in html


def test_text_view_in_words() -> None:
    assert str(TextView(SAMPLE)).startswith(
        "The old bridge *collapsed* on [3 May 2019]. Mayor Ann Lee said engineers had *warned*"
    )
    assert repr(TextView(SAMPLE)) == f"TextView({len(TEXT)} characters, 14 marks)"


def text_of(html: str) -> str:
    return "".join(read(html.replace("</div><div>", "\n")).words).replace("\xa0", "")


def test_the_text_is_whole() -> None:
    assert text_of(TextView(SAMPLE)._repr_html_()) == TEXT


@given(st.text("ab \n<&", max_size=30))
def test_lines_stay_lines(text: str) -> None:
    shown = text_of(TextView(Sample(text=text))._repr_html_())

    assert [line.strip() for line in shown.split("\n")] == [line.strip() for line in text.split("\n")]


def test_a_mark_over_a_line_end_is_closed_in_its_line() -> None:
    text = TEXT.replace(" collapsed on 3 May", " collapsed on 3\nMay")
    html = TextView(attrs.evolve(SAMPLE, text=text))._repr_html_()

    assert html.count("<div>") == html.count("</div>") - 1 == 2
    assert ">3</abbr></i></div><div><i>" in html


def test_hostile_words_stay_words() -> None:
    reader = read(TextView(hostile())._repr_html_())

    assert {name for name, _ in reader.tags} <= KEPT
    assert HOSTILE[:20] in "".join(reader.words)
    assert TextView(hostile())._repr_mimebundle_()["text/html"]
