"""From the caller's string to a `Document` with blocks; the string itself is never changed."""

from __future__ import annotations

from timeline.errors import TimelineError
from timeline.text.blocks import find_blocks
from timeline.text.document import Document
from timeline.text.language import language_of


def read(text: object, *, lang: str | None = None) -> Document:
    r"""Check a text and cut it into blocks with roles. All offsets that follow point into this very string.

    Any string is legal: empty, with NUL, lone surrogates, CR LF, markup. HTML is read as text, tags and all.
    Without `lang` the small words of the text tell its language.
    Raises TimelineError where `text` is no string.

    >>> [block.role.value for block in read("Storm hits coast\n\nIt rained on Monday.").blocks]
    ['HEADLINE', 'BODY']
    """
    if not isinstance(text, str):
        kind = type(text).__name__
        hint = "decode it first, e.g. text.decode('utf-8')" if isinstance(text, bytes) else "pass one string"
        raise TimelineError(f"text is {kind}, not str", hint=hint)
    lang = lang or language_of(text)
    return Document(text=text, blocks=find_blocks(text, lang), lang=lang)
