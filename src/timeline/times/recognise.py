"""Recognising: a text's time expressions as the words alone say them."""

from __future__ import annotations

import attrs

from timeline.text.document import BlockRole, Document
from timeline.times.compose import compose
from timeline.times.grammar import Found, grammar
from timeline.times.histories import add_of_history, is_history
from timeline.times.lexer import Lexed, lex
from timeline.times.lexicon import has_lexicon, lexicon
from timeline.times.locale_dates import recognise_by_locale
from timeline.times.messages import is_message, read_message
from timeline.times.recognised import Anchoring, Recognised
from timeline.times.symbols import group
from timeline.values import DateValue


def recognise(document: Document) -> tuple[Recognised, ...]:
    """Find the time expressions of a document, in the order of the text.

    Blocks of page furniture are not read. Nothing is resolved: see `resolve`.

    >>> [(r.text, r.value.timex) for r in recognise(Document(text="They met on Thursday, three days later."))]
    [('Thursday', 'XXXX-WXX-4'), ('three days later', 'XXXX')]
    """
    text = document.text
    blocks = [(b.start, b.end) for b in document.blocks if b.role is not BlockRole.FURNITURE]
    stretches = blocks if document.blocks else [(0, len(text))]
    if not has_lexicon(document.lang):
        return recognise_by_locale(text, document.lang, stretches)
    words = lexicon(document.lang)
    lexed = lex(text, words, stretches)
    found = compose(lexed, grammar(words.language).read(text, lexed, words))
    if is_message(text, words):
        found = read_message(text, lexed, words, found)
    elif is_history(text, lexed, found):
        found = add_of_history(text, lexed, words, found)
    recognised = [_recognised(text, lexed, one) for one in found]
    for i in _listed(lexed, found):
        recognised[i] = attrs.evolve(recognised[i], listed=True)
    for left, right in _ranges(lexed, found, recognised):
        recognised[left] = attrs.evolve(recognised[left], range_partner=right)
        recognised[right] = attrs.evolve(recognised[right], range_partner=left)
    return tuple(recognised)


def _recognised(text: str, lexed: Lexed, found: Found) -> Recognised:
    words, reading = lexed.words, found.reading
    start, end = words[found.first].start, words[found.last - 1].end
    return Recognised(
        type=reading.type,
        value=reading.value,
        kind=reading.kind,
        offset=reading.offset,
        unit=reading.unit,
        holiday=reading.holiday,
        mod=None if reading.mod == "NONE" else reading.mod,
        quant=reading.quant,
        freq=reading.freq,
        weekday=reading.weekday,
        stepped=reading.stepped,
        start=start,
        end=end,
        text=text[start:end],
        rule=found.rule,
        signal=_signal(text, lexed, found.first),
    )


def _signal(text: str, lexed: Lexed, first: int) -> str | None:
    """The preposition before, looking over one article."""
    for at in (first - 1, first - 2):
        if at < 0 or lexed.symbols[at] == " ":
            return None
        word = lexed.words[at]
        if word.symbol in group("SIGNALS"):
            return text[word.start : word.end].lower()
        if word.symbol not in group("THE"):
            return None
    return None


def _listed(lexed: Lexed, found: list[Found]) -> list[int]:
    """Those that a comma, "and" or "or" ties to the one before."""
    joints = {i: lexed.symbols[found[i - 1].last : found[i].first] for i in range(1, len(found))}
    links = group("COMMA") + group("AND") + group("OR") + group("SLASH")
    return [i for i, joint in joints.items() if 1 <= len(joint) <= 2 and all(sign in links for sign in joint)]


def _ranges(lexed: Lexed, found: list[Found], recognised: list[Recognised]) -> list[tuple[int, int]]:
    """The pairs that are the two halves of a range."""
    pairs: list[tuple[int, int]] = []
    for i in range(len(found) - 1):
        joint = lexed.symbols[found[i].last : found[i + 1].first] or _contracted(lexed, found[i + 1])
        if not 1 <= len(joint) <= 2 or (pairs and pairs[-1][1] == i):
            continue
        left, right = recognised[i], recognised[i + 1]
        if _is_range(joint, left) and _are_dates(left, right):
            pairs.append((i, i + 1))
    return pairs


def _contracted(lexed: Lexed, right: Found) -> str:
    """The "to" that is part of the right half itself: "del 3 al 5 de mayo"."""
    first = lexed.symbols[right.first]
    return first if first in group("TO_ARTICLE") else ""


def _is_range(joint: str, left: Recognised) -> bool:
    link, article = joint[0], joint[1:]
    if article and article not in group("THE"):
        return False
    if link in group("TO") or link in group("DASH") or link in group("SLASH"):
        return True
    return link in group("AND") and left.signal == "between"


def _are_dates(left: Recognised, right: Recognised) -> bool:
    dates = isinstance(left.value, DateValue) and isinstance(right.value, DateValue)
    return dates and left.kind is not Anchoring.VAGUE and right.kind is not Anchoring.VAGUE
