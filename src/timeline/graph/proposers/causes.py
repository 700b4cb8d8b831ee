"""Causes from cues: who did what to which, by words that say so. "After" alone is never a cause."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.mention import EventMention
from timeline.graph.link import LinkKind
from timeline.graph.proposers.causal_adverbs import of_adverb
from timeline.graph.proposers.causal_cues import CausalCue, Shape, causal_cues
from timeline.graph.proposers.causal_nouns import events_of_nouns
from timeline.graph.proposers.causal_realis import Told, how_told
from timeline.graph.proposers.causal_spread import coordinated, effects_of
from timeline.graph.proposers.marked import Pair, hangs_on_change, of_clause, of_phrase
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.results import agents, means, results
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.verbs import events_of_clause_verbs, events_of_verbs
from timeline.graph.proposers.words import Found, find_words
from timeline.values import Evidence


def propose_causes(scene: Scene) -> Iterator[Proposal]:
    """Propose a CLINK from cause to effect for every cue whose two events are found.

    Precision by cue stands in `cues/causes.en.toml`.
    """
    for cue in causal_cues(scene.document.lang):
        for found, pair in _pairs(scene, cue):
            for one, other in _spread(scene, found, pair):
                cause, effect = (other, one) if cue.cause_follows else (one, other)
                yield _proposal(cue, found, cause, effect, how_told(scene, cue.shape, found, effect))


def _spread(scene: Scene, found: Found, pair: Pair) -> Iterator[tuple[EventMention, EventMention]]:
    """Each event of one side with each of the other; what is coordinated stays on its side of the cue."""
    first, second = pair
    if first is None or second is None:
        return
    for one in _on_one_side(scene, found, first):
        for other in _on_one_side(scene, found, second):
            if one.id != other.id:
                yield one, other


def _on_one_side(scene: Scene, found: Found, mention: EventMention) -> Iterator[EventMention]:
    cue = found.tokens[0].start
    return (x for x in coordinated(scene, mention) if (x.start < cue) == (mention.start < cue))


def _pairs(scene: Scene, cue: CausalCue) -> Iterator[tuple[Found, Pair]]:
    """The two events at each place of a cue: the governing or subject's, then the marked or object's."""
    by_lemma = {
        Shape.VERB: events_of_verbs,
        Shape.CLAUSE_VERB: events_of_clause_verbs,
        Shape.MEANS: means,
        Shape.RESULT: results,
        Shape.AGENT: agents,
        Shape.NOUN: events_of_nouns,
    }
    if cue.shape in by_lemma:
        for found, pair in by_lemma[cue.shape](scene, cue.words):
            is_told = cue.shape is Shape.VERB and cue.cause_follows
            yield found, _explained(scene, found, pair) if is_told else pair
        return
    for found in find_words(scene.document, cue.words):
        if cue.shape is Shape.CLAUSE and cue.under and not hangs_on_change(scene, found, cue.under):
            continue
        if cue.shape is Shape.CLAUSE:
            yield found, _explained(scene, found, of_clause(scene, found))
        elif cue.shape is Shape.PREPOSITION:
            yield found, _explained(scene, found, of_phrase(scene, found))
        else:
            yield found, of_adverb(scene, found)


def _explained(scene: Scene, found: Found, pair: Pair) -> Pair:
    effect, cause = pair
    return (None if effect is None else effects_of(scene, effect, found.tokens[0])), cause


def _proposal(
    cue: CausalCue, found: Found, cause: EventMention, effect: EventMention, told: Told
) -> Proposal:
    note = f"'{found.text}' makes '{cause.text}' the cause of '{effect.text}'"
    origin = f"causes/{cue.name}"
    return Proposal(
        kind=LinkKind.CLINK,
        source=cause,
        relation=cue.kind.value,
        target=effect,
        confidence=cue.precision,
        origin=origin,
        signal=found.text,
        realis=told.realis,
        evidence=(Evidence("graph", origin, note, found.tokens[0].start, found.last.end), *told.evidence),
    )
