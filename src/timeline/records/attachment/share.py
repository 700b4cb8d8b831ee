"""Which other mentions have the same time as the one that a time dates.

Each rule is a value with an example and a counter-example, which run as tests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import attrs

from timeline.records.attachment.lexicon import lexicon
from timeline.records.attachment.triggers import Triggers
from timeline.text.document import Token
from timeline.times.expression import TimeExpression

Shared = Iterator[Token]


@attrs.frozen(kw_only=True)
class ShareRule:
    """A rule that passes a time on from a verb or noun to its neighbours in the parse.

    In the examples the time is that of the word in capitals; the rule passes it on to the word in brackets,
    and in the counter-examples it does not.
    """

    name: str
    find: Callable[[Triggers, Token, TimeExpression], Shared]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
    confidence: float = 0.8


def _object_of_light_verb(triggers: Triggers, token: Token, _: TimeExpression) -> Shared:
    """The noun that a light verb carries, before or after it, and from the noun the verb."""
    if token.lemma.lower() in lexicon().light:
        yield from _dependents(triggers, token, {"dobj", "nsubjpass"})
        if token.dep == "acl" and token.tag == "VBN":
            yield triggers.document.head(token)
    above = triggers.document.head(token)
    if token.dep in {"dobj", "nsubjpass"} and above.lemma.lower() in lexicon().light:
        yield above


def _subject_of_occurrence(triggers: Triggers, token: Token, _: TimeExpression) -> Shared:
    if token.lemma.lower() in lexicon().occurrence:
        yield from _subjects(triggers, token)


def _subject_of_length(triggers: Triggers, token: Token, _: TimeExpression) -> Shared:
    """What lasts so long."""
    if token.lemma.lower() == "last" and token.pos == "VERB":
        yield from _subjects(triggers, token)


def _subjects(triggers: Triggers, verb: Token) -> Shared:
    """The subject of a verb, that of the row of verbs that it stands in, or what "which" stands for."""
    while verb.dep == "conj" and not _has_subject(triggers, verb):
        verb = triggers.document.head(verb)
    for child in triggers.document.children(verb):
        if child.dep in {"nsubj", "nsubjpass"}:
            relative = child.tag in {"WDT", "WP"} and verb.dep == "relcl"
            yield triggers.document.head(verb) if relative else child


def _noun_of_means(triggers: Triggers, token: Token, _: TimeExpression) -> Shared:
    """The event noun by or in which something was done: "killed in a strike"."""
    if token.pos != "VERB":
        return
    for child in triggers.document.children(token):
        if child.dep in {"prep", "agent"} and child.lower in {"in", "by", "during", "with"}:
            yield from _dependents(triggers, child, {"pobj"})


def _verb_at_event(triggers: Triggers, token: Token, expression: TimeExpression) -> Shared:
    """The verb that tells what was done at or in an event of one day: "released it at Monday's show"."""
    is_day = expression.stretch is not None and expression.stretch.days == 1
    if not is_day or token.dep != "pobj" or token.pos not in {"NOUN", "PROPN"}:
        return
    link = triggers.document.head(token)
    verb = triggers.document.head(link)
    if (
        link.lower in {"at", "in", "during"}
        and verb.pos == "VERB"
        and verb.lemma.lower() not in lexicon().crime
    ):
        yield verb


def _verb_of_conjunct(triggers: Triggers, token: Token, expression: TimeExpression) -> Shared:
    """The other verbs of a row of verbs: later ones always, earlier ones if the time ends the row."""
    if token.pos not in {"VERB", "AUX"}:
        return
    for child in _row_after(triggers, token):
        if expression.end <= token.start or child.end <= expression.start:
            yield child
    if token.dep == "conj" and expression.start > token.end and not _has_subject(triggers, token):
        yield triggers.document.head(token)


def _row_after(triggers: Triggers, token: Token) -> Iterator[Token]:
    for child in triggers.document.children(token):
        if child.dep == "conj" and child.pos == "VERB":
            yield child
            yield from _row_after(triggers, child)


def _participle_clause(triggers: Triggers, token: Token, _: TimeExpression) -> Shared:
    """What came with it: "exploded, killing three"."""
    for child in triggers.document.children(token):
        if child.dep == "advcl" and child.tag == "VBG" and child.i > token.i:
            marked = any(
                t.dep in {"mark", "prep"} and t.i < child.i for t in triggers.document.children(child)
            )
            if not marked:
                yield child


def _has_subject(triggers: Triggers, token: Token) -> bool:
    return any(child.dep in {"nsubj", "nsubjpass"} for child in triggers.document.children(token))


def _dependents(triggers: Triggers, token: Token, deps: set[str]) -> Shared:
    for child in triggers.document.children(token):
        if child.dep in deps and child.pos in {"NOUN", "PROPN", "PRON"}:
            yield child


LENGTH_RULE = ShareRule(
    name="length",
    find=_subject_of_length,
    examples=("The [trial] LASTED for three weeks.", "The [trial] opened and LASTED for three weeks."),
    counterexamples=("The [trial] STAYED open for three weeks.",),
)
"""How a length comes to what lasts so long."""

SHARE_RULES: Sequence[ShareRule] = (
    ShareRule(
        name="light verb",
        find=_object_of_light_verb,
        examples=(
            "The paper CONDUCTED an [interview] on Tuesday.",
            "They HELD [talks] in June.",
            "The [suit], FILED in June, failed.",
        ),
        counterexamples=("They CRITICISED the [talks] in June.",),
        confidence=0.9,
    ),
    ShareRule(
        name="occurrence",
        find=_subject_of_occurrence,
        examples=(
            "The [attack], which OCCURRED on Monday, worried them.",
            "The [attack] OCCURRED on Monday.",
            "On Monday the [explosion] KILLED nine people.",
        ),
        counterexamples=("The [attack] WORRIED them on Monday.",),
    ),
    ShareRule(
        name="means",
        find=_noun_of_means,
        examples=("He was KILLED in a [strike] on Monday.",),
        counterexamples=("He SPOKE on Monday about the [strike].",),
        confidence=0.9,
    ),
    ShareRule(
        name="at an event",
        find=_verb_at_event,
        examples=(
            "Two men [died] in the ATTACK on Monday.",
            "At the SUMMIT on Monday, they [signed] a treaty.",
        ),
        counterexamples=(
            "He was [charged] in the ATTACK on Monday.",
            "They [met] after the ATTACK on Monday.",
        ),
    ),
    ShareRule(
        name="conjunct",
        find=_verb_of_conjunct,
        examples=("On Monday he RESIGNED and [left] the town.", "He [resigned] and LEFT the town on Monday."),
        counterexamples=("He RESIGNED on Monday and will [leave].",),
    ),
    ShareRule(
        name="participle",
        find=_participle_clause,
        examples=("A bomb EXPLODED on Monday, [killing] three people.",),
        counterexamples=("He SPOKE on Monday after [leaving] the town.",),
    ),
)
