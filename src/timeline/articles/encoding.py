"""From bytes to text: by what is told, by marks, and else by the likeliest encoding."""

from __future__ import annotations

import codecs

from timeline.errors import TimelineError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; that of UTF-32 opens as that of UTF-16 does, so it comes first."""

WESTERN = "cp1252"
LATIN = frozenset({"cp1250", "cp1252", "cp1254", "cp1257", "latin_1", "iso8859_2", "iso8859_9", "iso8859_15"})
"""Encodings that short English texts with a few accents cannot tell apart: browsers take cp1252 for them."""

HINT = "give encoding=, for example 'cp1252', or convert it to UTF-8"


def decode(
    data: bytes, name: str, *, encoding: str | None = None, declared: str | None = None
) -> tuple[str, str, str]:
    """Return the text, the encoding and in words why that one; line ends stay as they are.

    `encoding` is what the caller says and must hold, `declared` what the content says of itself and may be
    wrong. Raises TimelineError where the bytes are no text in any encoding.

    >>> decode("café".encode(), "a.txt")
    ('café', 'utf-8', 'all bytes are UTF-8')
    """
    if encoding is not None:
        return _as_told(data, name, encoding), encoding, "as the caller says"
    for mark, marked in MARKS:
        if data.startswith(mark):
            return _as_told(data, name, marked), marked, "a byte order mark says so"
    if declared is not None and (text := _try(data, declared)) is not None:
        return text, declared, "the page says so"
    if (text := _try(data, "utf-8")) is not None and "\0" not in text:
        return text, "utf-8", "all bytes are UTF-8"
    return _likeliest(data, name)


def _as_told(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise TimelineError(f"no encoding is called {encoding!r}", hint="such as utf-8 or cp1252") from None
    except UnicodeDecodeError as error:
        raise TimelineError(
            f"{name} is not {encoding}: byte {data[error.start]:#04x} at {error.start}", hint=HINT
        ) from None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None


def _likeliest(data: bytes, name: str) -> tuple[str, str, str]:
    """Let charset-normalizer weigh the encodings; among those of western Europe, take what browsers take."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or "\0" in str(best):
        # NUL is legal in a text that is UTF-8 otherwise
        text = _try(data, "utf-8")
        if text is not None and text.count("\0") * 100 < len(text):
            return text, "utf-8", "all bytes are UTF-8"
        raise TimelineError(f"{name} is no text in any encoding", hint=HINT)
    if best.encoding in LATIN and (text := _try(data, WESTERN)) is not None:
        return text, WESTERN, "not UTF-8; the likeliest of western Europe's, as browsers take it"
    return str(best), best.encoding, "not UTF-8; the likeliest by its letters"
