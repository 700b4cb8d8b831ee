"""The type of an attribution."""

from __future__ import annotations

import attrs


@attrs.frozen
class Attribution:
    """Who says so, and the words that tell it: `[cue_start, cue_end)` in the text.

    `source` is the phrase of the text without article, or `unnamed` for hearsay. `kind` is clause, phrase,
    passive, adverb, noun, object, naming, headline or quote.
    """

    source: str
    cue_start: int
    cue_end: int
    kind: str
