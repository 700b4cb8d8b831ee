"""The two events of an adverb by which something follows from what was told before: "so", "as a result"."""

from __future__ import annotations

from timeline.events.mention import EventMention
from timeline.graph.proposers.causal_spread import effects_of
from timeline.graph.proposers.marked import Pair, governing, in_clause, told_before
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.words import Found
from timeline.text.document import Token

_SENTENCE_OPENS = 1
"""How many words may stand before an adverb that looks back to the sentence before."""


def of_adverb(scene: Scene, found: Found) -> Pair:
    """The event told before, in the clause or sentence before, and that of the adverb's clause."""
    document, adverb = scene.document, found.tokens[0]
    clause = next((t for t in scene.above(adverb) if t.pos in ("VERB", "AUX")), None)
    is_degree = document.head(adverb).pos in ("ADJ", "ADV")
    if clause is None or is_degree or scene.child(found.last, "prep") is not None:
        return None, None  # "so old that" tells how old, "as a result of" is a preposition
    effect = _effect(scene, found, clause)
    if clause.dep == "conj":
        return governing(scene, document.head(clause)), effect
    before_it = scene.child(clause, "ccomp")
    if before_it is not None and before_it.i < adverb.i:
        return in_clause(scene, before_it), effect
    if clause.dep == "advcl":
        return governing(scene, document.head(clause)), effect
    sentence = document.sentence_at(clause.start)
    if sentence is None or adverb.i > sentence.first + _SENTENCE_OPENS:
        return None, None
    told = told_before(scene, sentence)
    return (None if told is None else effects_of(scene, told, adverb)), effect


def _effect(scene: Scene, found: Found, clause: Token) -> EventMention | None:
    """The event of the adverb's clause; of "why", of the clause that it opens; of a report, what it tells."""
    effect = in_clause(scene, scene.document.head(found.last) if found.last.tag == "WRB" else clause)
    if effect is None or effect.start < found.last.end:
        return effect
    return effects_of(scene, effect, found.tokens[0]) or effect
