"""Every rule proves itself: its examples are found, its counterexamples are not."""

from __future__ import annotations

import pytest

from timeline.times.messages.rules import RULES as MESSAGE_RULES
from timeline.times.rule import Example, Rule
from timeline.times.rules import rules as text_rules

from .reading import read

RULES = (*text_rules(), *MESSAGE_RULES)
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
COUNTEREXAMPLES = [(rule, text) for rule in RULES for text in rule.counterexamples]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.name}: {example.text}" for rule, example in EXAMPLES]
)
def test_example_is_found_with_its_value(rule: Rule, example: Example) -> None:
    found = {
        time.text: (time.type.value, time.value, time.rule) for time in read(example.text, lang=rule.language)
    }

    assert example.expression in found
    assert found[example.expression][:2] == (example.type, example.value)


@pytest.mark.parametrize(
    ("rule", "text"), COUNTEREXAMPLES, ids=[f"{rule.name}: {text}" for rule, text in COUNTEREXAMPLES]
)
def test_counterexample_is_not_the_rules(rule: Rule, text: str) -> None:
    assert rule.name not in {part for time in read(text, lang=rule.language) for part in time.rule.split("+")}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_examples_and_counterexamples(rule: Rule) -> None:
    assert rule.examples
    assert rule.counterexamples


def test_each_example_is_read_by_its_rule() -> None:
    for rule in RULES:
        read_by = {time.rule for example in rule.examples for time in read(example.text, lang=rule.language)}
        assert any(rule.name in name.split("+") for name in read_by), rule.name
