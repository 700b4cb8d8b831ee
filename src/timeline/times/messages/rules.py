"""The rules of messages in their order."""

from __future__ import annotations

from timeline.times.messages import clocks, units, words

RULES = (*clocks.RULES, *units.RULES, *words.RULES)
