"""A verb that looks the same in the past is none beside an infinitive: "would close it and cut jobs".

Taggers go by the form of such verbs ("cut", "put", "set"); the row of verbs in which they stand tells more.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.text.document import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "aux", "auxpass"})


def with_rows_of_infinitives(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens, those verbs tagged as infinitives that stand in a row after one."""
    own = {token.head for token in tokens if token.dep in _SUBJECTS}
    found: list[Token] = []
    for token in tokens:
        first = found[token.head] if token.head < token.i else tokens[token.head]
        alike = token.tag == "VBD" and token.dep == "conj" and token.lower == token.lemma.lower()
        in_row = alike and first.tag == "VB" and token.i not in own
        found.append(attrs.evolve(token, tag="VB", morph="VerbForm=Inf") if in_row else token)
    return tuple(found)
