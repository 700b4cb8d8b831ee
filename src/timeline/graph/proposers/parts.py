"""Parts: one event of several that the text tells of together: "the attack" of "the attacks", "13 of them".

Coreference keeps one and several apart; here they are put one into the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from timeline.events.mention import EventMention, Realis, Role
from timeline.graph.link import LinkKind
from timeline.graph.proposers.order import BEGINS_FIRST
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.scene import Scene
from timeline.records.coreference.families import families_of, is_stem, is_symmetric, lexicon
from timeline.text.document import Token
from timeline.values import Evidence

_NEAR = 3
"""Sentences between several events and one of them: so far the text still tells of the same."""
_MENTIONS = 30
_TAKES_PART = frozenset({Role.AGENT, Role.PATIENT, Role.PLACE})
_CONFIDENCE, _RANK = 0.6, BEGINS_FIRST + 0.8
"""It dates nothing, but is heard before all but the surest guesses that would put one after the other."""
_PLURAL = frozenset({"NNS", "NNPS"})


@attrs.frozen(eq=False)
class _Told:
    """A mention with its head and what it tells: one event, several, or a count of them."""

    mention: EventMention
    head: Token
    sentence: int
    families: frozenset[str]
    several: bool
    counted: bool
    who: Mapping[Role, frozenset[str]]


def propose_parts(scene: Scene) -> Iterator[Proposal]:
    """Propose that several events include one of their kind that is told of nearby, or a count of them."""
    told = [found for mention in scene.mentions if (found := _told(scene, mention)) is not None]
    for k, whole in enumerate(told):
        if not whole.several or whole.counted:
            continue
        for part in told[max(0, k - _MENTIONS) : k + _MENTIONS]:
            if _is_part(part, whole):
                yield _proposal(part.mention, whole.mention)


def _told(scene: Scene, mention: EventMention) -> _Told | None:
    head, sentence = scene.token(mention), scene.document.sentence_at(mention.start)
    if head is None or sentence is None or mention.realis is not Realis.ACTUAL:
        return None
    lemma = mention.lemma.lower()
    several = head.tag in _PLURAL and lemma not in lexicon().collective
    counted = any(child.dep == "nummod" for child in scene.document.children(head))
    return _Told(mention, head, sentence.i, families_of(lemma), several, counted, _who(scene, mention))


def _who(scene: Scene, mention: EventMention) -> Mapping[Role, frozenset[str]]:
    """Who takes part and where it is, by role: the entities, and the words by which they are told."""
    found: dict[Role, frozenset[str]] = {}
    for argument in mention.arguments:
        token = scene.document.token_at(argument.head)
        if argument.role in _TAKES_PART and argument.entity_id is not None and token is not None:
            known = found.get(argument.role, frozenset())
            found[argument.role] = known | {argument.entity_id, token.lemma.lower()}
    return found


def _is_part(part: _Told, whole: _Told) -> bool:
    shared = part.families & whole.families
    if not shared or (part.several and not part.counted) or abs(part.sentence - whole.sentence) > _NEAR:
        return False
    if part.mention.event_id == whole.mention.event_id or is_symmetric(shared):
        return False
    if part.head.lemma.lower() != whole.head.lemma.lower() and all(map(is_stem, shared)):
        return False
    return not any(role in whole.who and not who & whole.who[role] for role, who in part.who.items())


def _proposal(part: EventMention, whole: EventMention) -> Proposal:
    note = f"'{part.text}' is one of '{whole.text}'"
    return Proposal(
        kind=LinkKind.TLINK,
        source=whole,
        relation="INCLUDES",
        target=part,
        confidence=_CONFIDENCE,
        rank=_RANK,
        origin="parts",
        evidence=(Evidence("graph", "parts", note, part.start, part.end),),
    )
