"""Log-linear models as tables: one row of weights a feature, one column a label."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import attrs

_HUNDREDTH = 100.0


@attrs.frozen
class LogLinear:
    """Labels, what each weighs without features, and what each feature adds, in hundredths.

    >>> model = LogLinear(("BEFORE", "AFTER"), (0, 0), {"tense PAST": (110, -110)})
    >>> [round(p, 2) for p in model.probabilities(["tense PAST", "not in the table"]).values()]
    [0.9, 0.1]
    """

    labels: tuple[str, ...]
    bias: tuple[int, ...]
    weights: dict[str, tuple[int, ...]]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """Return the probability of each label; each feature counts once."""
        known = self.weights
        rows = [known[feature] for feature in set(features) if feature in known]
        rows.append(self.bias)
        sums = [sum(column) / _HUNDREDTH for column in zip(*rows, strict=True)]
        highest = max(sums)
        parts = [math.exp(total - highest) for total in sums]
        whole = sum(parts)
        return {label: part / whole for label, part in zip(self.labels, parts, strict=True)}


@cache
def log_linear(name: str, lang: str = "en") -> LogLinear | None:
    """Return the model of this name for a language; None where nobody trained one."""
    path = files("timeline.graph") / "cues" / f"{name}.{lang}.toml"
    if not path.is_file():
        return None
    data = tomllib.loads(path.read_text("utf-8"))
    weights = {feature: tuple(row) for feature, row in data["weights"].items()}
    return LogLinear(tuple(data["labels"]), tuple(data["bias"]), weights)
