"""What is a time in histories, and not in other texts."""

from __future__ import annotations

import pytest

from timeline.times.rule import Example, Rule
from timeline.times.rules import history_rules
from timeline.times.rules.history import ANCIENT_YEAR

from .reading import read

ANNALS = "He ruled from 1671. He fought in 1675, in 1679, in 1682 and 1688, and he died in 1691. "
"""What makes a text a history."""

EXAMPLES = [(rule, example) for rule in history_rules() for example in rule.examples]
COUNTEREXAMPLES = [(rule, text) for rule in history_rules() for text in rule.counterexamples]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.name}: {example.text}" for rule, example in EXAMPLES]
)
def test_example_is_found_in_a_history(rule: Rule, example: Example) -> None:
    found = [
        (time.text, str(time.type), time.value)
        for time in read(ANNALS + example.text, dct=None)
        if time.rule == rule.name
    ]

    assert found == [(example.expression, example.type, example.value)]


ELSEWHERE = [(rule, example) for rule, example in EXAMPLES if rule.name != ANCIENT_YEAR]
"""The examples that are no histories by themselves."""


@pytest.mark.parametrize(("rule", "example"), ELSEWHERE, ids=[example.text for _, example in ELSEWHERE])
def test_example_is_not_read_by_its_rule_elsewhere(rule: Rule, example: Example) -> None:
    assert rule.name not in {time.rule for time in read(example.text)}


@pytest.mark.parametrize(
    ("rule", "text"), COUNTEREXAMPLES, ids=[f"{rule.name}: {text}" for rule, text in COUNTEREXAMPLES]
)
def test_counterexample_is_not_the_rules(rule: Rule, text: str) -> None:
    assert rule.name not in {time.rule for time in read(ANNALS + text, dct=None)}


@pytest.mark.parametrize("rule", history_rules(), ids=lambda rule: rule.name)
def test_rule_has_examples_and_counterexamples(rule: Rule) -> None:
    assert rule.examples
    assert rule.counterexamples


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "He was born on 13 November 354. In 373 he left. He died on 28 August 430.",
            "0354-11-13 0373 0430-08-28",
        ),
        ("It began in 218 BC. In 215 he lost, and by 211 BC he fled.", "BC0218 BC0215 BC0211"),
        ("It began in 218 BC and ended in 202 BC. He came with 384 men in 210 ships.", "BC0218 BC0202"),
        (ANNALS + "The men of '91 were old.", "1671 1675 1679 1682 1688 1691 1691"),
    ],
)
def test_a_year_cut_short_is_of_the_era_that_is_told_of(text: str, values: str) -> None:
    assert [time.value for time in read(text, dct=None)] == values.split()
