"""Where a name starts and ends: without article, title and possessive, with the particle before a hyphen."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.records.entities.lexicon import name_words
from timeline.records.entities.offices import title_ending_at
from timeline.records.entities.place_name import country_of
from timeline.text.document import BlockRole, Document, Token


def in_furniture(document: Document, start: int) -> bool:
    """Whether an offset lies in page furniture, of which nothing is read."""
    block = document.block_at(start)
    return block is not None and block.role is BlockRole.FURNITURE


def is_in_title(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a name is only words of a title: "Queen", the "State" of "Secretary of State"."""
    last = tokens[-1].i
    for k in range(last, min(last + 3, len(document.tokens))):
        found = title_ending_at(document, k)
        if found is not None and found[0] <= tokens[0].i:
            return True
    return False


def core_of_name(document: Document, tokens: Sequence[Token], *, person: bool) -> Sequence[Token]:
    """The tokens of a name without article, title and possessive, with a particle before it."""
    kept = _before_bracket(tokens)
    while kept and (kept[-1].tag == "POS" or kept[-1].pos in {"PUNCT", "SYM", "CCONJ", "ADP", "DET"}):
        kept.pop()
    while kept and (kept[0].pos in {"DET", "PUNCT", "SYM"} or kept[0].lower in {"the", "a", "an"}):
        kept.pop(0)
    if person:
        kept = _without_title(document, kept)
    return _with_second_half(document, _with_particle(document, kept)) if kept else kept


def _before_bracket(tokens: Sequence[Token]) -> list[Token]:
    """The tokens up to a bracket that the name does not close: "World Health Organization (WHO"."""
    texts = [token.text for token in tokens]
    return list(tokens[: texts.index("(")] if "(" in texts[1:] and ")" not in texts else tokens)


def _with_second_half(document: Document, kept: list[Token]) -> list[Token]:
    """The name with what is joined to it, where both are one country: "Guinea" before "-Bissau"."""
    after = document.tokens[kept[-1].i + 1 : kept[-1].i + 3]
    joined = len(after) == 2 and after[0].text == "-" and after[1].start == kept[-1].end + 1
    if joined and country_of(document.text[kept[0].start : after[1].end]):
        return [*kept, *after]
    return kept


def _without_title(document: Document, kept: list[Token]) -> list[Token]:
    while len(kept) > 1 and title_ending_at(document, kept[-1].i) is not None and kept[-1].text[-1] != ".":
        kept.pop()
    for k in range(len(kept) - 1, 0, -1):
        title = title_ending_at(document, kept[k - 1].i)
        titled = title is not None and title[0] >= kept[0].i and kept[k].pos == "PROPN"
        if titled or kept[k - 1].lower in name_words().honorifics:
            return kept[k:]
    return kept


def _with_particle(document: Document, kept: list[Token]) -> list[Token]:
    """The name with "al-" and the given names before it, where the annotator began after the hyphen."""
    first = kept[0].i
    if first < 2 or document.tokens[first - 1].text != "-":
        return kept
    if document.tokens[first - 2].lower not in name_words().particles:
        return kept
    return [*document.tokens[first - 2 : first], *kept]


def without_article(text: str) -> str:
    """A description without "the" or "a" before it.

    >>> without_article("the new mayor")
    'new mayor'
    """
    first, _, rest = text.partition(" ")
    return rest if first.lower() in {"the", "a", "an"} and rest else text
