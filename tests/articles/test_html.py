"""Pages: their text, title and day of publication, which is read and never guessed."""

from __future__ import annotations

import pytest

import timeline
from timeline.articles.html_date import day_of

from .files import BODY, page

JSON_LD = '<script type="application/ld+json">{}</script>'
ONE = (
    '{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2019-05-06T23:30:00-04:00"}'
)
GRAPH = '{"@graph": [{"@type": "WebSite"}, {"@type": ["Article", "Thing"], "datePublished": "2019-05-06"}]}'
OTHER = '{"@type": "Organization", "datePublished": "2001-01-01"}'
LATER = '{"@type": "NewsArticle", "dateModified": "2020-01-01"}'

DAYS = [
    pytest.param(page(JSON_LD.format(ONE)), "2019-05-06", "json-ld datePublished", id="json-ld"),
    pytest.param(page(JSON_LD.format(GRAPH)), "2019-05-06", "json-ld datePublished", id="json-ld-graph"),
    pytest.param(
        page('<meta property="article:published_time" content="2019-05-06T08:00:00Z">'),
        "2019-05-06",
        "meta article:published_time",
        id="open-graph",
    ),
    pytest.param(
        page('<meta name="DC.date.issued" content="6 May 2019">'),
        "2019-05-06",
        "meta dc.date.issued",
        id="dublin",
    ),
    pytest.param(
        page(article='<time class="entry-date" datetime="2019-05-06">Monday</time>'),
        "2019-05-06",
        "time",
        id="marked-time",
    ),
    pytest.param(
        page(article='<span itemprop="datePublished" content="2019-05-06">Monday</span>'),
        "2019-05-06",
        "span",
        id="microdata",
    ),
    pytest.param(
        page(article='<time datetime="2019-05-06">Monday</time>'), "2019-05-06", "time", id="lone-time"
    ),
    pytest.param(
        page(JSON_LD.format("{broken") + '<meta name="date" content="2019-05-06">'),
        "2019-05-06",
        "meta date",
        id="broken",
    ),
]

NO_DAY = [
    pytest.param(page(), id="nothing"),
    pytest.param(page(JSON_LD.format(LATER)), id="only-the-last-change"),
    pytest.param(page(JSON_LD.format(OTHER)), id="another-thing"),
    pytest.param(page('<meta name="date" content="05/06/2019">'), id="two-readings"),
    pytest.param(
        page('<meta name="date" content="0001-01-01T00:00:00">'), id="no-day-of-a-publishing-system"
    ),
    pytest.param(page('<meta name="date" content="today">'), id="no-clock"),
    pytest.param(
        page(article='<time datetime="2019-05-06">a</time><time datetime="2019-05-07">b</time>'),
        id="two-days",
    ),
    pytest.param(
        page() + '<aside><time datetime="2024-01-01">other news</time></aside>', id="beside-the-article"
    ),
]


@pytest.mark.parametrize(("html", "day", "rule"), DAYS)
def test_the_day_of_publication_is_read_with_its_evidence(html: str, day: str, rule: str) -> None:
    article = timeline.read(html)

    assert str(article.dct) == day
    assert [step.rule for step in article.evidence if step.stage == "reference date"] == [rule]


@pytest.mark.parametrize("html", NO_DAY)
def test_no_day_is_made_up(html: str) -> None:
    assert timeline.read(html).dct is None


WRITTEN = [
    ("2019-05-06", "2019-05-06"),
    ("2019-05-06 10:30", "2019-05-06"),
    ("20190506T103000Z", "2019-05-06"),
    ("2019/05/06", "2019-05-06"),
    ("Mon, 06 May 2019 23:30:00 GMT", "2019-05-06"),
    ("Monday, May 6th, 2019 at 9:15 p.m.", "2019-05-06"),
    ("6 mai 2019", "2019-05-06"),
    ("06.05.2019", "None"),
    ("1557100800", "None"),
    ("May 2019", "None"),
    ("Monday", "None"),
    ("2019-13-06", "None"),
    ("2019-02-30", "None"),
    ("5 May 2019 or 6 May 2019", "None"),
    ("", "None"),
]


@pytest.mark.parametrize(("written", "day"), WRITTEN, ids=[row[0] or "empty" for row in WRITTEN])
def test_days_as_they_are_written(written: str, day: str) -> None:
    assert str(day_of(written)) == day


TITLES = [
    pytest.param(page(), "Bridge falls", id="heading"),
    pytest.param(
        page(JSON_LD.format('{"@type": "NewsArticle", "headline": "A bridge falls"}')).replace("h1>", "h2>"),
        "A bridge falls",
        id="json-ld",
    ),
    pytest.param(
        page('<meta property="og:title" content="A bridge falls">').replace("h1>", "h2>"),
        "A bridge falls",
        id="og",
    ),
    pytest.param(page().replace("h1>", "h2>"), "Bridge falls | The Post", id="title"),
    pytest.param("<p>" + " ".join(BODY) + "</p>", None, id="a-piece-of-a-page"),
]


@pytest.mark.parametrize(("html", "title"), TITLES)
def test_title(html: str, title: str | None) -> None:
    assert timeline.read(html).title == title


def test_the_text_is_the_article_below_its_title() -> None:
    text = timeline.read(page()).text

    assert text.split("\n\n") == ["Bridge falls", *BODY]


def test_lists_keep_their_items() -> None:
    html = page(
        article="<ul><li>Two people were hurt on Friday evening.</li><li>The river is closed.</li></ul>"
    )

    assert "- Two people were hurt on Friday evening.\n\n- The river is closed." in timeline.read(html).text


def test_the_encoding_that_a_page_names_is_used() -> None:
    html = page(
        '<meta charset="windows-1251">', body=("Мост рухнул в пятницу вечером, сообщила полиция." * 3,)
    )
    article = timeline.read(html.encode("cp1251"))

    assert article.encoding == "windows-1251"
    assert "Мост рухнул" in article.text


def test_an_article_is_extracted_by_its_own_date() -> None:
    tl = timeline.extract(timeline.read(page('<meta name="date" content="2019-05-06">')))

    assert (tl.dct.source.value, str(tl.dct.earliest)) == ("metadata", "2019-05-06")
    assert tl.dct.evidence[0].rule == "meta date"
    assert "2019-05-03" in [event.when.edtf for event in tl.events]
    assert timeline.Timeline.from_json(tl.to_json()) == tl


def test_a_date_of_the_caller_goes_before_that_of_the_article() -> None:
    article = timeline.read(page('<meta name="date" content="2019-05-06">'))

    assert timeline.find_times(article)[0].value == "2019-05-03"
    assert timeline.find_times(article, dct="2020-08-19")[0].value == "2020-08-14"


def test_a_page_of_scripts_has_no_text() -> None:
    with pytest.raises(
        timeline.TimelineError, match="shows no article text; the page may be filled by scripts"
    ):
        timeline.read("<html><body><script>load()</script></body></html>")
