"""Words from whose meaning a date follows, loaded once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import attrs


@attrs.frozen(kw_only=True)
class Words:
    """Verbs by which an office begins."""

    inception: frozenset[str]


@cache
def words() -> Words:
    """Load `words.toml`."""
    text = resources.files("timeline.records.dating").joinpath("words.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return Words(inception=frozenset(data["inception"]["verbs"]))
