"""The salience of each event: the weight of what speaks for and against it, as a chance."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from math import exp

import attrs

from timeline.events.mention import EventMention
from timeline.records.event import Event
from timeline.records.salience.facts import Facts, text_of
from timeline.records.salience.features import FEATURES
from timeline.text.document import Document


def weigh_events(
    document: Document,
    events: Sequence[Event],
    mentions: Sequence[EventMention],
    causes: Mapping[str, int],
) -> tuple[Event, ...]:
    """Give every event its `salience`; `causes` counts the causal links of each event by its id."""
    text = text_of(document, mentions, events, causes)
    return tuple(attrs.evolve(event, salience=_salience(Facts(text, event))) for event in events)


def _salience(facts: Facts) -> float:
    """The chance that a reader would list the event, to three places: more would be noise."""
    of = weights()
    total = of["bias"] + sum(of[feature.name] * feature.value(facts) for feature in FEATURES)
    return round(1 / (1 + exp(-total)), 3)


@cache
def weights() -> Mapping[str, float]:
    """Load `weights.toml`: the weight of each feature by name, and the `bias`."""
    text = resources.files("timeline.records.salience").joinpath("weights.toml").read_text("utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(text)["weight"].items()}
