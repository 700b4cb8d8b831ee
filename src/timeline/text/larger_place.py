"""The larger place after a smaller one belongs to that: in "a man in Waco, Texas shot a dog" the man shot.

Where no comma follows the second name, parsers take it for the subject of the verb, or for a part of the noun
behind it.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from importlib import resources

import attrs

from timeline.text.countries import countries
from timeline.text.document import Name, Token

_LONGEST = 4  # words of "Newfoundland and Labrador", "District of Columbia"
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LOOSE = frozenset({"npadvmod", "dep", "nmod", "appos"})
"""What a parser calls the noun in whose phrase the places stand, where it takes another for the subject."""
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_TIMES = frozenset({"DATE", "TIME"})


@attrs.frozen(kw_only=True)
class _Places:
    regions: frozenset[str]
    kinds: frozenset[str]


@cache
def _places() -> _Places:
    source = resources.files(__package__).joinpath("words", "places.toml")
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    return _Places(**{key: frozenset(words) for key, words in data.items()})


def with_larger_places(tokens: Sequence[Token], names: Sequence[Name]) -> tuple[Token, ...]:
    """Return the tokens, each larger place after a comma hung to the place that lies in it."""
    commas = [t.i for t in tokens[1:-1] if t.text == "," and tokens[t.i - 1].pos == "PROPN"]
    found = [(comma, end) for comma in commas if (end := _end_of_larger(tokens, comma)) is not None]
    if not found:
        return tuple(tokens)
    times = {offset for name in names if name.label in _TIMES for offset in range(name.start, name.end)}
    hanger = _Hanger(tokens, times)
    for comma, end in found:
        hanger.hang(comma, end)
    return tuple(hanger.tokens)


def _end_of_larger(tokens: Sequence[Token], comma: int) -> int | None:
    """The index behind the name of a country or region that starts after a comma, if one does."""
    for size in range(_LONGEST, 0, -1):
        words = tokens[comma + 1 : comma + 1 + size]
        if len(words) == size and words[0].text[:1].isupper() and words[-1].pos == "PROPN":
            text = " ".join(word.lower for word in words)
            if text in _places().regions or text in countries().names:
                return comma + 1 + size
            if size > 1 and words[-1].lower in _places().kinds and all(w.pos == "PROPN" for w in words):
                return comma + 1 + size
    return None


class _Hanger:
    """Hangs larger places to smaller ones, one comma after the other."""

    def __init__(self, tokens: Sequence[Token], times: Collection[int]) -> None:
        self.tokens = list(tokens)
        self._times = times
        self._below: dict[int, list[int]] = defaultdict(list)
        for token in tokens:
            if token.head != token.i:
                self._below[token.head].append(token.i)

    def hang(self, comma: int, end: int) -> None:
        """Hang the name between a comma and `end` to the place before the comma, if it belongs there."""
        place, preposition = self.tokens[comma - 1], self.tokens[self.tokens[comma - 1].head]
        inside = range(comma + 1, end)
        heads = [self.tokens[i] for i in inside if self.tokens[i].head not in inside]
        if place.dep != "pobj" or preposition.pos != "ADP" or len(heads) != 1 or place.head > place.i:
            return
        larger = heads[0]
        if larger.head == place.i and larger.dep == "appos":
            return
        if larger.dep in _SUBJECTS and not self._has_subject_without(larger, preposition):
            return
        if larger.dep == "compound" and not self._stands_before_another(larger, place, preposition):
            return
        if larger.dep in {"ROOT", "poss", "conj"} or self._is_above(larger.i, place):
            return
        for child in self._children(larger.i):
            if child.i not in inside:
                self._move(child.i, place.i, child.dep)
        self._move(larger.i, place.i, "appos")
        self._move(comma, place.i, "punct")

    def _has_subject_without(self, larger: Token, preposition: Token) -> bool:
        """Whether the verb has a subject beside the larger place; if not, the noun before may become it."""
        if any(t.dep in _SUBJECTS and t.i < preposition.i for t in self._children(larger.head)):
            return True
        noun = self.tokens[preposition.head]
        above = self.tokens[noun.head]
        at_comma = above.pos == "PUNCT" and above.head == larger.head
        fits = (at_comma or (noun.head == larger.head and noun.dep in _LOOSE)) and noun.pos in _NOUNS
        if not fits or noun.i > preposition.i or noun.start in self._times:
            return False
        self._move(noun.i, larger.head, larger.dep)
        return True

    def _stands_before_another(self, larger: Token, place: Token, preposition: Token) -> bool:
        """Whether a larger place read as part of a noun is none; "In Doha, France coach Blanc" is one.

        Where that noun was hung to the place ("in Dallas, Texas shooting"), the place becomes part of it.
        """
        noun = self.tokens[larger.head]
        text = larger.lower
        if text in countries().names and self.tokens[preposition.head].pos not in _NOUNS:
            return False
        if noun.head == place.i and noun.dep == "appos":
            self._move(noun.i, preposition.i, "pobj")
            self._move(place.i, noun.i, "compound")
        return True

    def _children(self, i: int) -> Iterator[Token]:
        return (self.tokens[k] for k in self._below[i] if self.tokens[k].head == i)

    def _move(self, i: int, head: int, dep: str) -> None:
        self.tokens[i] = attrs.evolve(self.tokens[i], head=head, dep=dep)

    def _is_above(self, i: int, token: Token) -> bool:
        while token.head != token.i:
            token = self.tokens[token.head]
            if token.i == i:
                return True
        return False
