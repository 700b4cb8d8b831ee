"""Words of saying, loaded once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import attrs


@attrs.frozen(kw_only=True)
class Words:
    """Words whose doing is no news beside what is said, and nouns for what is said, all as lemmas."""

    saying: frozenset[str]
    papers: frozenset[str]
    outlook: frozenset[str]


@cache
def words() -> Words:
    """Load `words.toml`."""
    text = resources.files("timeline.records.reports").joinpath("words.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return Words(**{key: frozenset(data[key]) for key in ("saying", "papers", "outlook")})
