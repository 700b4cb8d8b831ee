"""The chart: its rows, a page that loads nothing, and hostile words that stay words."""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from timeline import TimelineError
from timeline.out import plot
from timeline.out.plot.rows import chart_rows

from ..browser import chromium, run_page
from ..factories import ANCIENT, EMPTY, SAMPLE, Sample
from ..many import many_events
from ..test_html import hostile

altair = pytest.importorskip("altair")


def test_rows_tell_when_and_how_sure() -> None:
    rows = {row["id"]: row for row in chart_rows(SAMPLE)}

    assert list(rows) == ["e2", "e1", "e6", "e4", "e3"]
    assert rows["e1"]["from"] == rows["e1"]["sure_from"] == rows["e1"]["at"] == "2019-05-03"
    assert rows["e1"]["to"] == "2019-05-04"
    assert rows["e2"]["lasts"]
    assert rows["e2"]["sure_from"] == "2018-03-31"
    assert rows["e4"]["kind"] == "negated"
    assert rows["e6"]["when"] == "about 3 May 2019 – ?, every day"


def test_days_that_no_browser_knows_are_left_out() -> None:
    assert chart_rows(ANCIENT) == []


@pytest.mark.parametrize(
    "sample", [SAMPLE, EMPTY, ANCIENT, many_events(200)], ids=["every", "empty", "old", "200"]
)
def test_a_chart_is_valid_and_the_same_each_time(sample: Sample) -> None:
    chart = plot(sample)

    assert chart.to_json(validate=True) == plot(sample).to_json()
    assert "interval" in chart.to_json()


class Page(HTMLParser):
    """What a page loads, and its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loaded += [str(value) for name, value in attrs if name in {"src", "href"} and value]


def saved(sample: Sample, path: Path) -> str:
    plot(sample).save(str(path), inline=True)
    return path.read_text(encoding="utf-8")


def test_a_saved_page_loads_nothing_and_hostile_words_stay_words(tmp_path: Path) -> None:
    plain, bad = Page(), Page()
    plain.feed(saved(SAMPLE, tmp_path / "plain.html"))
    bad.feed(saved(hostile(), tmp_path / "bad.html"))

    assert plain.loaded == bad.loaded == []
    assert plain.tags == bad.tags


@pytest.mark.browser
@pytest.mark.parametrize("sample", [SAMPLE, hostile()], ids=["plain", "hostile"])
def test_the_saved_page_draws_the_chart_offline(sample: Sample, tmp_path: Path) -> None:
    chromium()
    script = (
        "await new Promise(r=>setTimeout(r,1500));"
        "return (document.querySelectorAll('canvas,svg.marks').length>0)+' '+document.images.length"
    )

    assert run_page(saved(sample, tmp_path / "chart.html"), script, tmp_path, budget=8000) == "true 0"


def test_a_missing_altair_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)

    with pytest.raises(TimelineError, match=r"timeline-extract\[plot\]"):
        plot(SAMPLE)
