"""A day just after a verb of telling belongs to that verb: "said on Tuesday it would close".

Where no "that" parts the two clauses, parsers hang the day into the one that is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from timeline.text.document import Token
from timeline.text.role_words import role_words

Children = Mapping[int, Sequence[Token]]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def with_days_at_their_verb(tokens: Sequence[Token], lang: str) -> tuple[Token, ...]:
    """Return the tokens, each day before the subject of a told clause hung to the verb that tells it."""
    below: dict[int, list[Token]] = defaultdict(list)
    for token in tokens:
        if token.head != token.i:
            below[token.head].append(token)
    moved = dict(_moved(tokens, below, lang))
    return tuple(attrs.evolve(t, head=moved[t.i]) if t.i in moved else t for t in tokens)


def _moved(tokens: Sequence[Token], below: Children, lang: str) -> Iterator[tuple[int, int]]:
    """The tokens to hang elsewhere, each with its new head."""
    for verb in tokens:
        teller = tokens[verb.head]
        if verb.dep != "ccomp" or teller.pos != "VERB" or not teller.i < verb.i or len(below[verb.i]) < 2:
            continue
        first, second = below[verb.i][:2]
        if teller.i < first.i < verb.i and second.dep in _SUBJECTS and _is_day(first, below, lang):
            yield first.i, teller.i


def _is_day(phrase: Token, below: Children, lang: str) -> bool:
    """Whether a phrase names a day or month, or one that is over: "on Tuesday", "yesterday", "last week"."""
    words = role_words(lang)
    noun = next((t for t in below[phrase.i] if t.dep == "pobj"), None) if phrase.dep == "prep" else phrase
    linked = phrase.dep == "npadvmod" or phrase.lower in words.day_links
    if noun is None or noun.pos not in _NOUNS or not linked:
        return False
    about = frozenset(child.lower for child in below[noun.i])
    if not about.isdisjoint(words.ahead):
        return False
    named = words.date_word.fullmatch(noun.lower) is not None or noun.lower in words.days
    return named or not about.isdisjoint(words.over)
