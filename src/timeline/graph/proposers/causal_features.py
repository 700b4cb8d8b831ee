"""What a cause without a cue can be guessed from: the encoder's scores, what the events are, how they stand.

Features are strings, so that the weights are a table that people can read. `a` stands before `b` in the text.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import attrs

from timeline.graph.proposers.order_features import Reading, features
from timeline.records.coreference.families import families_of
from timeline.text.document import Token

_WORDS = (" lemma ", " under ", " with ")
"""Features of single words are left out: families say more, and no place or person gets a weight."""
_LONGEST = 5
_MANY = 7

Probabilities = Mapping[str, float]


@attrs.frozen
class Scored:
    """A pair of readings, with what the encoder says of it and how many mentions stand between."""

    a: Reading
    b: Reading
    between: int
    cause: Probabilities

    @property
    def causal(self) -> float:
        """The probability of a cause, whichever comes first."""
        return self.cause["CAUSES"] + self.cause["CAUSED_BY"]


def causal_features(
    pair: Scored, order: Probabilities, coreference: Probabilities, ranks: tuple[int, int], here: int
) -> Iterator[str]:
    """Tell the features of a pair.

    `ranks` are the places of the pair among all pairs of `a` and of `b`, the likeliest cause first, and
    `here` is how many mentions their sentence has.
    """
    a, b, between = pair.a, pair.b, pair.between
    yield from (f for f in features(a, b, between) if not any(word in f for word in _WORDS))
    yield f"here {min(here, _MANY)}"
    yield f"ranks {min(ranks[0], 3)} {min(ranks[1], 3)}"
    yield f"ranks {min(ranks[0], 2)} {min(ranks[1], 2)} between {min(between, 2)}"
    yield from _of_scores(pair, order, coreference)
    yield from _of_kinds(a, b)
    yield from _of_tree(a, b)


def _of_scores(pair: Scored, order: Probabilities, coreference: Probabilities) -> Iterator[str]:
    sure = _log_odds(pair.causal)
    yield f"cause {round(2 * sure)}"
    yield f"cause {round(sure)} between {min(pair.between, 3)}"
    yield f"cause first {round(1.5 * _log_odds(pair.cause['CAUSES'] / pair.causal))}"
    yield f"before {round(_log_odds(order['BEFORE'] / (order['BEFORE'] + order['AFTER'])))}"
    yield f"vague {int(order['VAGUE'] * 5)}"
    yield f"same {round(_log_odds(coreference['SAME']))}"


def _of_kinds(a: Reading, b: Reading) -> Iterator[str]:
    """Which families of words the two belong to: an earthquake and a death, a charge and a trial."""
    first, second = (sorted(families_of(one.mention.lemma.lower())) for one in (a, b))
    yield from (f"a is {x}" for x in first)
    yield from (f"b is {x}" for x in second)
    yield from (f"{x} then {y}" for x in first for y in second)


def _of_tree(a: Reading, b: Reading) -> Iterator[str]:
    """The way from one word to the other through the parse."""
    meeting = next((token for token in a.chain if token.i in b.up), None)
    if meeting is None:
        return
    up, down = a.chain[: a.up[meeting.i]], b.chain[: b.up[meeting.i]]
    way = "<".join(token.dep for token in up) + "^" + ">".join(token.dep for token in reversed(down))
    yield f"tree {way}"
    yield f"tree {way} {a.token.pos} {b.token.pos}"
    yield f"steps {min(len(up) + len(down), 8)}"
    if len(up) + len(down) <= _LONGEST:
        yield f"tree {way} by {' '.join(_joints(up, meeting, down))}"


def _joints(up: Sequence[Token], meeting: Token, down: Sequence[Token]) -> Iterator[str]:
    """The small words and verbs on the way, by which one event hangs on the other."""
    for token in (*up[1:], *((meeting,) if up and down else ()), *reversed(down[1:])):
        yield token.lemma.lower() if token.pos in ("ADP", "SCONJ", "PART", "VERB", "AUX") else token.pos


def ranks_of(pairs: Sequence[Scored]) -> list[tuple[int, int]]:
    """For each pair how many pairs of its first, and of its second, the encoder thinks likelier causal."""
    order = sorted(range(len(pairs)), key=lambda k: -pairs[k].causal)
    seen, found = Counter[str](), [(0, 0)] * len(pairs)
    for k in order:
        a, b = pairs[k].a.mention.id, pairs[k].b.mention.id
        found[k] = (seen[a], seen[b])
        seen.update((a, b))
    return found


def _log_odds(p: float) -> float:
    return math.log(max(p, 1e-4) / max(1 - p, 1e-4))
