"""Text into XML, HTML and SVG: the one place where anything is escaped."""

from __future__ import annotations

import re
from functools import cache

_ENTITIES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;"}
)


def escape(value: object) -> str:
    """Return the value as text that is safe in the content and in a quoted attribute of XML and HTML.

    Characters that XML 1.0 forbids (NUL, escapes, half surrogates) become U+FFFD, one for one.

    >>> escape('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    """
    return clean(str(value)).translate(_ENTITIES)


def clean(text: str) -> str:
    """Replace each character that XML 1.0 forbids by U+FFFD; the length stays."""
    return _forbidden().sub("\ufffd", text)


def attributes(**values: object) -> str:
    """Write attributes in the order given, without those that are None; `_` in a name is `-`.

    >>> attributes(id="e1", class_="event", data_ids=None)
    ' id="e1" class="event"'
    """
    pairs = ((name.rstrip("_").replace("_", "-"), value) for name, value in values.items())
    return "".join(f' {name}="{escape(value)}"' for name, value in pairs if value is not None)


@cache
def _forbidden() -> re.Pattern[str]:
    return re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
