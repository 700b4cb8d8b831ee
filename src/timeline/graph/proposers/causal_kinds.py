"""How much a text tells of what readers link without words: disasters, crimes and fights, not sales or talks.

Reports of these name an event and what came of it side by side, and leave the cause to what everybody knows.
News of business and politics says a cause in words where it means one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from statistics import fmean

import attrs

from timeline.records.coreference.families import families_of

_HUNDREDTH = 100.0


@attrs.frozen
class CausalKinds:
    """How often events of a family are cause or effect with no word for it, in hundredths; others: `usual`.

    >>> kinds = CausalKinds(25, {"quake": 75})
    >>> kinds.share_of([frozenset({"quake"}), frozenset({"other"})])
    0.5
    """

    usual: int
    families: Mapping[str, int]

    def share_of(self, told: Iterable[frozenset[str]]) -> float:
        """The mean share of events, each given by its families; 0.0 where there are none."""
        shares = [fmean(self.families.get(f, self.usual) for f in sorted(each)) for each in told if each]
        return fmean(shares) / _HUNDREDTH if shares else 0.0


@cache
def causal_kinds(lang: str = "en") -> CausalKinds | None:
    """Return the kinds of a language; None where nobody counted any."""
    path = files("timeline.graph") / "cues" / f"causal_kinds.{lang}.toml"
    if not path.is_file():
        return None
    data = tomllib.loads(path.read_text("utf-8"))
    return CausalKinds(data["usual"], data["families"])


def share_of_text(lemmas: Iterable[str], lang: str = "en") -> float:
    """The share for a text whose events have these lemmas; 0.0 in a language without counts."""
    kinds = causal_kinds(lang)
    return 0.0 if kinds is None else kinds.share_of(families_of(lemma.lower()) for lemma in lemmas)


def share_feature(share: float) -> str:
    """The feature by which the table of weights knows the text."""
    return f"text {round(30 * share)}"
