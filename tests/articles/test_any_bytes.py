"""Whatever bytes come, `read` gives an article or says why not, and asks no other host."""

from __future__ import annotations

import socket
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import timeline

from .files import page, pdf

OPENINGS = (b"", b"<html>", b"<!DOCTYPE html><html><head>", b"%PDF-1.4\n", b"\xff\xfe", b"\xef\xbb\xbf<p>")


@settings(max_examples=150)
@given(opening=st.sampled_from(OPENINGS), rest=st.binary(max_size=400))
@example(opening=b"<html>", rest=b'<script type="application/ld+json">[[[[[[[[[[[' + b"[" * 5_000)
@example(opening=b"<html>", rest=b'<meta name="date" content="99999999999999999999-01-01"><p>It fell.')
@example(opening=b"<html>", rest=b"<!--" * 100)
def test_bytes_are_read_or_refused(opening: bytes, rest: bytes) -> None:
    with suppress(timeline.TimelineError):
        assert isinstance(timeline.read(opening + rest).text, str)


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_any_text_in_a_page_and_in_its_metadata(text: str) -> None:
    with suppress(timeline.TimelineError):
        timeline.read(page(f'<meta name="date" content="{text}"><title>{text}</title>', body=(text, text)))


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 255)), min_size=1, max_size=6))
def test_a_damaged_pdf(changes: list[tuple[int, int]]) -> None:
    data = bytearray(pdf([["It fell on Friday.", "It rose."], ["It fell again."]], title="A fall"))
    for place, byte in changes:
        data[place % len(data)] = byte
    with suppress(timeline.TimelineError):
        assert timeline.read(bytes(data)).text


@pytest.mark.parametrize("source", [page().encode(), pdf([["It fell on Friday."]]), b"It fell."])
def test_nothing_is_fetched(source: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    assert timeline.read(source).text
