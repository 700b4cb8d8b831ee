"""What is read is told by its content; encodings are found; errors say what to do."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

import timeline

from .files import BODY, page, pdf

TEXT = "The café on the Champs-Élysées closed on 3 May 2019. “It reopened in 2021,” said its naïve owner.\n"

ENCODED = [
    pytest.param(TEXT.encode(), "utf-8", TEXT, id="utf-8"),
    pytest.param(codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig", TEXT, id="utf-8-mark"),
    pytest.param(TEXT.encode("utf-16"), "utf-16", TEXT, id="utf-16"),
    pytest.param(TEXT.encode("utf-32"), "utf-32", TEXT, id="utf-32"),
    pytest.param(TEXT.encode("cp1252"), "cp1252", TEXT, id="cp1252"),
    pytest.param("Der Brückenbau".encode("latin-1"), "cp1252", "Der Brückenbau", id="short-latin-1"),
    pytest.param(
        "Мост рухнул 3 мая 2019 года. Погибли два человека, сообщает агентство.".encode("cp1251"),
        "cp1251",
        "Мост рухнул 3 мая 2019 года. Погибли два человека, сообщает агентство.",
        id="cp1251",
    ),
    pytest.param(b"It fell.\r\nIt rose.\r", "utf-8", "It fell.\r\nIt rose.\r", id="line-ends-stay"),
    pytest.param(
        b"It\0fell on 3 May 2019." + b" It rose." * 20,
        "utf-8",
        "It\0fell on 3 May 2019." + " It rose." * 20,
        id="nul",
    ),
    pytest.param(b"", "utf-8", "", id="empty"),
]


@pytest.mark.parametrize(("data", "encoding", "text"), ENCODED)
def test_encodings_are_found(data: bytes, encoding: str, text: str) -> None:
    article = timeline.read(data)

    assert (article.text, article.encoding) == (text, encoding)
    assert article.evidence[0].rule == "encoding"


def test_the_callers_encoding_is_used() -> None:
    assert timeline.read("źródło".encode("cp1250"), encoding="cp1250").text == "źródło"


KINDS = [
    pytest.param("a.txt", page().encode(), "html", id="a page in a text file"),
    pytest.param("a.html", BODY[0].encode(), "text", id="a text in a page file"),
    pytest.param("a", pdf([["It fell on Friday."]]), "pdf", id="a PDF without a suffix"),
    pytest.param("a.txt", b"Use <b> for bold.", "text", id="prose about tags"),
    pytest.param("a.txt", b"<3 May 2019> was a bad day.", "text", id="an angle bracket"),
    pytest.param("a.txt", page().encode("utf-16"), "html", id="a page in UTF-16"),
    pytest.param(
        "a.txt", b"<!-- saved from -->\n<?xml version='1.0'?>" + page().encode(), "text", id="declared late"
    ),
    pytest.param("a.txt", b"<?xml version='1.0'?>\n<!-- saved -->" + page().encode(), "html", id="declared"),
]


@pytest.mark.parametrize(("name", "data", "kind"), KINDS)
def test_the_content_tells_the_kind(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    article = timeline.read(path)

    assert (article.kind.value, article.path) == (kind, str(path))
    assert timeline.read(str(path)) == article


ERRORS = [
    pytest.param(
        "https://example.org/a", "is an address, and nothing is fetched; save the page", id="address"
    ),
    pytest.param("nowhere.txt", "nowhere.txt: No such file or directory", id="no-file"),
    pytest.param(
        "It fell.\nIt rose.", "neither HTML nor a path; give plain text to timeline.extract", id="text"
    ),
    pytest.param("", "neither HTML nor a path", id="empty"),
    pytest.param(7, "the source is int; give a path", id="number"),
    pytest.param(b"PK\x03\x04rest", "an office document; save it as text, HTML or PDF", id="docx"),
    pytest.param(b"\x89PNG\r\n\x1a\n", "the content is a picture", id="picture"),
    pytest.param(bytes(range(256)) * 8, "is no text in any encoding; give encoding=", id="binary"),
    pytest.param(".", ": Is a directory", id="folder"),
]


@pytest.mark.parametrize(("source", "message"), ERRORS)
def test_errors_teach(source: object, message: str) -> None:
    with pytest.raises(timeline.TimelineError, match=message.replace("(", r"\(")):
        timeline.read(source)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("encoding", "message"), [("ascii", "is not ascii: byte 0xc3 at 7"), ("klingon", "no encoding is called")]
)
def test_a_wrong_encoding_is_refused(encoding: str, message: str) -> None:
    with pytest.raises(timeline.TimelineError, match=message):
        timeline.read(TEXT.encode(), encoding=encoding)


def test_str_is_one_line() -> None:
    assert str(timeline.Article(text="It fell.", title="Bridge falls")) == "Bridge falls, 8 characters"


def test_many_articles_keep_their_paths() -> None:
    from timeline.corpus import extract_many

    article = timeline.Article(text="It fell on 3 May 2019.", path="a/b.txt")

    assert [read.id for read in extract_many([article, ("c", article)])] == ["a/b.txt", "c"]
