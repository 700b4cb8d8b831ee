"""Realis of the starred event: one row a construction, with its negative twin where it has one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.cues import Effect
from timeline.events.mention import EventClass, Polarity, Realis, Tense
from timeline.events.realis import judge
from timeline.events.realis.clause import Operator
from timeline.events.realis.compose import compose
from timeline.text import Token

from .reading_of import PlainReading, judged, starred

ROWS = {
    "plain past": ("The army *left* the town.", "ACTUAL"),
    "noun with a light verb": ("They held a *meeting* in May.", "ACTUAL"),
    "noun with a light verb in the future": ("They will hold a *meeting* in May.", "PLANNED"),
    "noun as subject in the future": ("The *meeting* will take place in May.", "PLANNED"),
    "there is none": ("There was no *meeting*.", "NEGATED"),
    "there will be": ("There will be *talks*.", "PLANNED"),
    "known noun in the future of another": ("The court will discuss the *attack*.", "ACTUAL"),
    "cancelled": ("The minister cancelled the *visit*.", "NEGATED"),
    "was cancelled": ("The *visit* was cancelled.", "NEGATED"),
    "was not cancelled": ("The *visit* was not cancelled.", "ACTUAL"),
    "scheduled noun": ("The *visit* is scheduled for Monday.", "PLANNED"),
    "noun with a participle": ("The *strike* planned for Monday worries them.", "PLANNED"),
    "likely noun": ("A *strike* is likely.", "POSSIBLE"),
    "call for": ("Unions called for a *strike*.", "POSSIBLE"),
    "plan as a noun": ("The plan to *attack* the port was made in May.", "PLANNED"),
    "cancelled plan": ("They dropped out and cancelled the plan to *attack* the port.", "NEGATED"),
    "not planned": ("He did not plan to *leave*.", "NEGATED"),
    "may plan": ("The bank may plan to *merge*.", "POSSIBLE"),
    "wants to manage": ("He wants to manage to *win*.", "POSSIBLE"),
    "never failed": ("He never failed to *pay*.", "ACTUAL"),
    "refused": ("He refused to *pay*.", "NEGATED"),
    "will not refuse": ("He will not *pay*.", "NEGATED"),
    "may not": ("He may not *pay*.", "POSSIBLE"),
    "knows that not": ("He knows that nobody *paid*.", "NEGATED"),
    "does not know that": ("He does not know that she *paid*.", "ACTUAL"),
    "content keeps its realis under a plan": ("He will say that she *paid*.", "ACTUAL"),
    "said not": ("Police did not say that she *paid*.", "POSSIBLE"),
    "hearsay is told as a fact": ("Rebels are said to be *attacking* the port.", "ACTUAL"),
    "denial in an infinitive": ("The militia claims to have *played* no role in it.", "NEGATED"),
    "purpose": ("He is leaving for Rome to *meet* the pope.", "PLANNED"),
    "headline infinitive": ("Iraqi PM Al-Kadhimi to *Meet* Trump Thursday", "PLANNED"),
    "headline with a finite verb": ("Storm *Hits* Coast of Portugal Monday", "ACTUAL"),
    "if clause": ("Prices will rise if the bank *fails*.", "POSSIBLE"),
    "unless clause": ("They will fight unless the army *leaves*.", "POSSIBLE"),
    "when clause in the future": ("They will fight when the army *leaves*.", "PLANNED"),
    "when clause in the past": ("They fought when the army *left*.", "ACTUAL"),
    "after clause in the past": ("They fought after the army *left*.", "ACTUAL"),
    "yes-no question": ("Did the army *leave*?", "POSSIBLE"),
    "wh question": ("Why did the army *leave*?", "ACTUAL"),
    "command": ("Please *leave* the hall.", "POSSIBLE"),
    "would after said": ("The firm said it would *build* a plant.", "PLANNED"),
    "would alone": ("A strike would *hurt* exports.", "POSSIBLE"),
    "conjunct shares the auxiliary": ("They will meet and *discuss* the plan.", "PLANNED"),
    "conjunct with its own tense": ("They will meet soon and she *left*.", "ACTUAL"),
    "relative clause": ("They want the man who *left*.", "ACTUAL"),
    "without": ("He left without *paying*.", "NEGATED"),
    "instead of": ("He left instead of *paying*.", "NEGATED"),
    "kept from": ("Rain kept them from *leaving*.", "NEGATED"),
    "had to": ("They had to *leave*.", "ACTUAL"),
    "was able to": ("They were able to *leave*.", "ACTUAL"),
    "was unable to": ("They were unable to *leave*.", "NEGATED"),
    "accused of": ("He was accused of *stealing* gold.", "POSSIBLE"),
    "not only": ("They not only *stole* gold but sold it.", "ACTUAL"),
    "kind": ("Banks *lend* money.", "GENERIC"),
    "kind in a clause with a name": ("Banks *lend* money to Portugal.", "ACTUAL"),
    "no plans to": ("The firm has no plans to *merge*.", "NEGATED"),
    "no intention of": ("The firm has no intention of *merging*.", "NEGATED"),
    "noun after to": ("The letter is linked to the *attack*.", "ACTUAL"),
    "noun after response to": ("The talks were a response to the *attack*.", "ACTUAL"),
    "finite verb joined to an infinitive": ("The firm failed to pay and *filed* a plea.", "ACTUAL"),
    "next as an adverb": ("In Kenya, where she *arrived* next, it rained.", "ACTUAL"),
    "likely as an adverb": ("They will likely *leave*.", "POSSIBLE"),
    "kind in the past": ("Banks *lent* money.", "ACTUAL"),
    "kind with a restriction": ("Banks in the town *lend* money.", "ACTUAL"),
}


@pytest.mark.parametrize(("sentence", "realis"), ROWS.values(), ids=ROWS.keys())
def test_realis(sentence: str, realis: str) -> None:
    judgement = judged(sentence)
    assert judgement.realis.value == realis, [str(step) for step in judgement.evidence]


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("The army *left*.", "The army may *leave*."),
        ("The army may *leave*.", "The army did not *leave*."),
        ("The army *left*.", "The army wants to *leave*."),
        ("The army managed to *leave*.", "The army failed to *leave*."),
        ("The army will *leave*.", "The army will not *leave*."),
    ],
)
def test_factuality_falls(surer: str, less_sure: str) -> None:
    assert judged(surer).factuality > judged(less_sure).factuality


def test_evidence_gives_the_cue_and_its_place() -> None:
    (step,) = judged("The army may *leave*.").evidence
    assert (step.stage, step.rule, step.start, step.end) == ("realis", "may", 9, 12)


def test_reading_with_future_tense_is_planned() -> None:
    document, trigger = starred("The army *leaves* on Monday.")
    assert judge(document, trigger, PlainReading(tense=Tense.FUTURE)).realis is Realis.PLANNED


def test_reading_with_negative_polarity_is_negated() -> None:
    document, trigger = starred("The army *left* on Monday.")
    assert judge(document, trigger, PlainReading(polarity=Polarity.NEG)).realis is Realis.NEGATED


def test_reporting_in_the_simple_present_is_not_general() -> None:
    document, trigger = starred("Officials *say* that it rained.")
    reading = PlainReading(event_class=EventClass.REPORTING, tense=Tense.PRESENT)
    assert judge(document, trigger, reading).realis is Realis.ACTUAL


WORD = Token(0, 0, 1, "x", "x", "VERB", "VB", "ROOT", 0)
EFFECTS = st.lists(st.sampled_from(Effect))


@given(EFFECTS)
def test_possible_is_never_made_certain(effects: list[Effect]) -> None:
    chain = [Operator("x", effect, WORD) for effect in (Effect.POSSIBLE, *effects)]
    assert compose(chain) is Realis.POSSIBLE


@given(EFFECTS)
def test_keep_changes_nothing(effects: list[Effect]) -> None:
    chain = [Operator("x", effect, WORD) for effect in effects]
    spread = [op for step in chain for op in (Operator("k", Effect.KEEP, WORD), step)]
    assert compose(spread) is compose(chain)


@pytest.mark.parametrize(
    "text", ["?", "to", "To to to", "not", "no", "if", "It is."], ids=lambda text: f"{text!r}"
)
def test_scraps_are_judged_without_error(text: str) -> None:
    for word in text.split():
        judgement = judged(text.replace(word, f"*{word}*", 1))
        assert -3 <= judgement.factuality <= 3
