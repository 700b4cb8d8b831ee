"""PDF: lines of printed pages become the text that was set."""

from __future__ import annotations

import io

import pytest

import timeline
from timeline.articles.pdf_lines import joined

from .files import pdf

LINES = [
    "Bridge falls",
    "The old bridge over the river at Harbour City col-",
    "lapsed on Friday, 3 May 2019, the police said in a",
    "short statement.",
    "Engineers had warned the council in March 2018.",
]


def test_a_pdf_is_read_and_extracted() -> None:
    article = timeline.read(pdf([LINES], title="A bridge falls"))

    assert (article.kind.value, article.title, article.dct) == ("pdf", "A bridge falls", None)
    assert "the river at Harbour City collapsed on Friday, 3 May 2019, the police said" in article.text
    assert "2019-05-03" in [event.when.edtf for event in timeline.extract(article).events]


@pytest.mark.parametrize("title", [None, "Microsoft Word - bridge falls", "bridge.docx", "bridge"])
def test_what_is_no_title_is_left_out(title: str | None) -> None:
    assert timeline.read(pdf([LINES], title=title)).title is None


def test_running_heads_and_page_numbers_are_left_out() -> None:
    prose = ["The council met on Monday and talked about the bridge", "for the whole of a long afternoon."]
    text = timeline.read(pdf([["The Post", *prose, f"- {number} -"] for number in (1, 2, 3)])).text

    assert "Post" not in text
    assert not any(digit in text for digit in "123")
    assert text.count("The council met") == 3


JOINED = [
    pytest.param(
        ["a line that is rather long col-\nlapsed here and more words on"], "collapsed", id="hyphen"
    ),
    pytest.param(
        ["a line that is rather long the Anglo-\nSaxon ways and more words on"], "Anglo- Saxon", id="name"
    ),
    pytest.param(
        ["It fell on a day in May\n• The first point", "• The second"], "May\n\n• The first", id="items"
    ),
    pytest.param(
        ["It ends on this page in the middle of a", "sentence that goes on over here."],
        "a sentence",
        id="pages",
    ),
    pytest.param([""], "", id="empty"),
]


@pytest.mark.parametrize(("pages", "part"), JOINED)
def test_lines_are_joined(pages: list[str], part: str) -> None:
    assert part in joined(pages)


def locked() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([LINES]))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_what_cannot_be_read_says_why() -> None:
    with pytest.raises(timeline.TimelineError, match="no letters in them; a scan needs OCR first"):
        timeline.read(pdf([[]]))
    with pytest.raises(timeline.TimelineError, match="is locked"):
        timeline.read(locked())
    with pytest.raises(timeline.TimelineError, match="is a broken PDF"):
        timeline.read(b"%PDF-1.4\nnothing of a PDF")
