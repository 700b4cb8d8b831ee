"""Judges an event: walks from its trigger up the parse and lets every cue on the way have its say."""

from __future__ import annotations

from timeline.events.cues import Effect
from timeline.events.mention import Polarity, Realis, Tense
from timeline.events.realis.clause import Operator
from timeline.events.realis.climb import climb
from timeline.events.realis.compose import compose
from timeline.events.realis.factuality import factuality
from timeline.events.realis.judgement import Judgement, Reading
from timeline.text.document import Document, Token
from timeline.values import Evidence


def judge(document: Document, trigger: Token, reading: Reading) -> Judgement:
    """The realis and factuality of the event that `trigger` names.

    Factuality runs from -3 (certainly did not happen) to 3 (certainly did), as in UW and UDS-IH2.

    >>> from timeline.events.mention import EventClass
    >>> from timeline.text import annotate, read
    >>> import attrs
    >>> plain = attrs.make_class("Plain", ["event_class", "tense", "polarity"])
    >>> document = annotate(read("The court is expected to rule on Monday."))
    >>> reading = plain(EventClass.OCCURRENCE, Tense.INFINITIVE, Polarity.POS)
    >>> judge(document, document.tokens[5], reading).realis.value
    'PLANNED'
    """
    operators = climb(document, trigger, reading)
    realis = compose(operators)
    evidence = tuple(_evidence(op) for op in operators if op.effect is not Effect.KEEP)
    if realis is Realis.ACTUAL and reading.tense is Tense.FUTURE:
        realis = Realis.PLANNED
    if realis in {Realis.ACTUAL, Realis.PLANNED} and reading.polarity is Polarity.NEG and not operators:
        realis = Realis.NEGATED
    return Judgement(realis, factuality(document, trigger, operators, realis), evidence)


def _evidence(operator: Operator) -> Evidence:
    word = operator.word
    note = f"{word.text!r} makes it {operator.effect.value.lower()}"
    return Evidence("realis", operator.name, note, word.start, word.end)
