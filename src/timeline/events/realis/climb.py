"""Walks from a trigger up the parse and collects the operators on the way, the innermost first."""

from __future__ import annotations

from timeline.events.cues import Effect, clause_cues
from timeline.events.realis.clause import (
    NOMINAL,
    VERBAL,
    Operator,
    auxiliaries,
    cue_of,
    has_subject,
    is_definite,
    is_past,
    lifted_negation,
    modal_operators,
    modifier_operators,
    negation,
)
from timeline.events.realis.condition import is_inverted, is_unreal, under_condition
from timeline.events.realis.governor import decided, denied_claim, governor
from timeline.events.realis.judgement import Reading
from timeline.events.realis.mood import (
    generic_operators,
    headline_operators,
    root_operators,
    timetable_operators,
)
from timeline.events.realis.step import Step, step_up
from timeline.text.document import Document, Token

HIGHEST = 12
"""No event hangs deeper than this in prose; deeper is a broken parse."""
UNSETTLED = frozenset({Effect.POSSIBLE, Effect.PLANNED})
"""What modifies an event and no longer counts when its end is told: "the threatened strike was averted"."""
SPEECH = frozenset({"report", "believe", "know", "plan", "suspect"})
"""Cues under whose past "would" is the future seen from then."""


def climb(document: Document, trigger: Token, reading: Reading) -> tuple[Operator, ...]:
    """Every operator that bears on the event of a trigger, from its own clause outwards."""
    found = [*_own(document, trigger), *headline_operators(document, trigger)]
    if not found:
        found.extend(generic_operators(document, trigger, reading))
    token = trigger
    for _ in range(HIGHEST):
        step = step_up(document, token)
        if step is None:
            found.extend(root_operators(document, token))
            break
        operators, goes_on = _take(document, step, frozenset(op.word.i for op in found))
        if any(op.settles for op in operators):
            found = [op for op in found if op.effect not in UNSETTLED]
        if any(op.name == "headline" for op in found):
            operators = [op for op in operators if op.name != "infinitive"]
        found.extend(operators)
        if not goes_on:
            break
        token = step.upper
    return tuple(found)


def _own(document: Document, token: Token) -> list[Operator]:
    """What acts inside the clause of a predicate."""
    found = [*modal_operators(document, token, negation(document, token))]
    if any(op.name == "would" for op in found) and _is_reported(document, token):
        found = [
            Operator("would said", Effect.PLANNED, op.word) if op.name == "would" else op for op in found
        ]
    found.extend((*lifted_negation(document, token), *timetable_operators(document, token)))
    return [*modifier_operators(document, token), *under_condition(document, token, found)]


def _is_reported(document: Document, token: Token) -> bool:
    """Whether a clause, or the one that it is joined to, is told by a past verb of saying."""
    step = step_up(document, token)
    if step is not None and step.kind == "conj" and step.upper.pos in VERBAL:
        step = step_up(document, step.upper)
    if step is None or step.kind != "that" or not is_past(document, step.upper):
        return False
    cue = cue_of(document, step.upper, "that")
    return cue is not None and cue.name in SPEECH


def _take(document: Document, step: Step, used: frozenset[int]) -> tuple[list[Operator], bool]:
    """The operators of one step, and whether what stands above it bears on the event too.

    A word already `used` for a denial denies once: "held no meeting".
    """
    if is_inverted(document, step.lower):
        return [Operator("if", Effect.NEGATED, step.lower)], False
    found = governor(document, step)
    if found is None:
        return _by_default(document, step, used)
    upper, cue = found
    own = decided(document, step, upper, cue, used)
    against = None if cue.inherits else denied_claim(document, upper)
    if against is not None:
        return [against], False
    if not cue.inherits:
        return [own], False
    above = [op for op in _own(document, step.upper) if op.name != "not" and not op.name.endswith("~")]
    return [own, *above], True


def _by_default(document: Document, step: Step, used: frozenset[int]) -> tuple[list[Operator], bool]:
    """What a step does where no cue stands above it."""
    cues = clause_cues(document.lang)
    word = step.via or step.upper
    mark = [Operator("step " + step.kind, Effect.KEEP, word)]
    if step.kind in cues.words("without"):
        return [Operator("without", Effect.NEGATED, word)], False
    if step.kind in cues.words("if"):
        effect = Effect.NEGATED if is_unreal(document, step) else Effect.POSSIBLE
        return [Operator("if", effect, word)], False
    if step.kind in cues.words("when") and step.lower.pos in VERBAL:
        return [*mark, *_planned(document, step.upper)], False
    if step.kind == "to":
        return _infinitive(step), False
    if step.kind == "conj":
        return _joined(document, step), not _is_finite_below_infinitive(document, step)
    if step.kind in {"ing", "bare", "by"} and step.lower.pos in VERBAL:
        return [*mark, *_fresh(document, step.upper, used)], True
    if step.kind == "participle" and step.lower.dep == "advcl":
        return [*mark, *_planned(document, step.upper)], True
    if step.kind == "object" and not is_definite(document, step.lower):
        return [*mark, *_fresh(document, step.upper, used)], True
    if step.kind in cues.words("at") and step.lower.pos in NOMINAL:
        return [*mark, *_planned(document, step.upper)], False
    return mark, False


def _fresh(document: Document, token: Token, used: frozenset[int]) -> list[Operator]:
    """What acts on a predicate, less the words that have had their say."""
    return [op for op in _own(document, token) if op.word.i not in used]


def _planned(document: Document, token: Token) -> list[Operator]:
    """The future of a main clause, which its time clauses and its settings share."""
    return [op for op in modal_operators(document, token, None) if op.effect is Effect.PLANNED]


def _infinitive(step: Step) -> list[Operator]:
    """An infinitive that no cue governs: a purpose after a verb, a possibility after a noun or adjective."""
    if step.lower.dep == "advcl" and step.upper.pos in VERBAL:
        return [Operator("purpose", Effect.PLANNED, step.upper)]
    if step.upper.pos in VERBAL:
        return [Operator("purpose", Effect.PLANNED, step.upper)]
    return [Operator("infinitive", Effect.POSSIBLE, step.upper)]


def _shared(document: Document, step: Step) -> list[Operator]:
    """What a conjunct shares with the first one: a bare verb form needs the auxiliaries of the first."""
    lower, upper = step.lower, step.upper
    if lower.pos in VERBAL and upper.pos in VERBAL:
        alone = has_subject(document, lower) or auxiliaries(document, lower)
        if alone or lower.tag in {"VBD", "VBZ", "VBP"}:
            return []
        return _own(document, upper) if lower.tag == upper.tag else []
    return [op for op in _own(document, upper) if upper.pos not in VERBAL]


def _joined(document: Document, step: Step) -> list[Operator]:
    """What a conjunct shares, with the "nor" that denies it ("neither attacked nor looted")."""
    shared = _shared(document, step)
    nor = next((c for c in document.children(step.upper) if c.dep == "cc" and c.lower == "nor"), None)
    if nor is None or nor.i > step.lower.i or any(op.effect is Effect.NEGATED for op in shared):
        return shared
    return [*shared, Operator("not", Effect.NEGATED, nor)]


def _is_finite_below_infinitive(document: Document, step: Step) -> bool:
    """A finite verb joined to an infinitive or gerund: it hangs too low ("failed to pay and left")."""
    bare = step.lower.tag in {"VBD", "VBZ", "VBP"} and not auxiliaries(document, step.lower)
    return bare and step.upper.tag in {"VB", "VBG"}
