"""The types of attribution: one report, and who says so in the end."""

from __future__ import annotations

import attrs

from timeline.text.document import Token


@attrs.frozen
class Attribution:
    """Who says so, and the words that tell it: `[cue_start, cue_end)` in the text.

    `source` is the phrase of the text without article, or `unnamed` for hearsay; `sources` are all of them,
    the outermost first. `kind` is clause, phrase, passive, adverb, noun, object, naming, headline or quote.
    """

    source: str
    cue_start: int
    cue_end: int
    kind: str
    sources: tuple[str, ...] = ()


@attrs.frozen
class Report:
    """A cue, its span, and the head of the phrase that speaks; None where nobody is named.

    `name` are the words of the speaker where they are no phrase of the parse.
    """

    kind: str
    start: int
    end: int
    speaker: Token | None
    name: str = ""
