"""What is a time in histories, and not in other texts."""

from __future__ import annotations

import pytest

from timeline.times.rule import Example, Rule
from timeline.times.rules import history_rules

from .reading import read

ANNALS = "He ruled from 1671. He fought in 1675, 1679, 1682 and 1688, and he died in 1691. "
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


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[example.text for _, example in EXAMPLES])
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
