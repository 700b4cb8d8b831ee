"""The cues of cause and effect as data: words, shape, kind, and how often they were right."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files

import attrs


class CausalKind(StrEnum):
    """What a cause does to its effect (Causal-TimeBank)."""

    CAUSE = "CAUSE"
    ENABLE = "ENABLE"
    PREVENT = "PREVENT"


class Shape(StrEnum):
    """How the words hold the two events together.

    CLAUSE: a conjunction that opens the clause of one event ("because"). PREPOSITION: words before the phrase
    of one event ("as a result of"). VERB: one event does it to the other ("sparked"). CLAUSE_VERB: the same,
    where the other is a clause or an adjective ("made shares plunge", "left many homeless"). ADVERB: the
    clause follows from what was told before ("therefore"). RESULT: the word tells the effect itself, and what
    it hangs on or governs the cause ("killed in the blast", ", killing three", "arrested for"). AGENT: what
    an event does to something ("delayed by rain"). MEANS: what one does to bring about what the verb tells
    ("crippled the port by blocking it"). NOUN: it names what one event is to the other ("the result
    of").
    """

    CLAUSE = "clause"
    PREPOSITION = "preposition"
    VERB = "verb"
    CLAUSE_VERB = "clause verb"
    ADVERB = "adverb"
    RESULT = "result"
    AGENT = "agent"
    MEANS = "means"
    NOUN = "noun"


@attrs.frozen(kw_only=True)
class CausalCue:
    """One group of words that work alike.

    `words` are surface forms, in lower case, but lemmas for verbs and results, with the preposition that goes
    with them ("lead to"); for AGENT, the lemmas that it does not hold for, and for MEANS
    those that it holds for. `cause_follows` tells that the
    marked clause or phrase, or the object of the verb, is the cause. `under` are the lemmas that the clause
    must hang on, where the conjunction says something else under others ("fell as demand weakened"); empty
    for any. `precision` is the share of its links that the corpora named in the table have too.
    """

    name: str
    shape: Shape
    words: tuple[tuple[str, ...], ...]
    kind: CausalKind
    cause_follows: bool
    precision: float
    under: frozenset[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    denied: tuple[str, ...]


@cache
def causal_cues(lang: str = "en") -> tuple[CausalCue, ...]:
    """Return the cues of a language; none where nobody wrote any."""
    path = files("timeline.graph") / "cues" / f"causes.{lang}.toml"
    if not path.is_file():
        return ()
    return tuple(
        CausalCue(
            name=row["name"],
            shape=Shape(row["shape"]),
            words=tuple(tuple(phrase.split()) for phrase in row["words"]),
            kind=CausalKind(row["kind"]),
            cause_follows=row["cause_follows"],
            precision=row["precision"],
            under=frozenset(row.get("under", ())),
            examples=tuple(row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
            denied=tuple(row.get("denied", ())),
        )
        for row in tomllib.loads(path.read_text("utf-8"))["cue"]
    )
