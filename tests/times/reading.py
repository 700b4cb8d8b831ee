"""Reading a text as the public function does, without the other rooms."""

from __future__ import annotations

from timeline.text.document import Document
from timeline.times import TimeExpression, cue_directions, recognise, resolve
from timeline.values import Day

PUBLISHED = "2020-08-19"
"""A Wednesday; the day on which every test text is written unless it says otherwise."""


def read(text: str, dct: str | None = PUBLISHED, lang: str = "en") -> tuple[TimeExpression, ...]:
    """The time expressions of a text published on `dct`."""
    document = Document(text=text, lang=lang)
    recognised = recognise(document)
    bounds = None if dct is None else (Day.parse(dct), Day.parse(dct))
    return resolve(document, recognised, bounds, cue_directions(document, recognised))
