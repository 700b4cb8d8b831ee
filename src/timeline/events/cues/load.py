"""Reads the cue files of a language, once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.events.cues.cue import ClauseCues, Cue, Modal, Particle

PREDICATES = ("plans", "possible", "denied", "told")
"""The files of predicate cues: where a word is in several cues, the first whose scope fits counts."""


def read(lang: str, name: str) -> dict[str, Any]:
    """One file of a language; a language without a folder has the English cues."""
    folder = files("timeline.events.cues") / lang
    if not folder.is_dir():
        folder = files("timeline.events.cues") / "en"
    return tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def all_predicate_cues(lang: str) -> tuple[Cue, ...]:
    """Every predicate cue in the order of the files."""
    return tuple(Cue(**row) for file in PREDICATES for row in read(lang, f"predicates/{file}")["cue"])


@cache
def predicate_cues(lang: str) -> Mapping[str, tuple[Cue, ...]]:
    """Predicate cues by word; where a word is in several, the first whose scope fits counts.

    >>> [cue.name for cue in predicate_cues("en")["schedule"]]
    ['plan']
    """
    found: dict[str, tuple[Cue, ...]] = {}
    for cue in all_predicate_cues(lang):
        for word in cue.words:
            found[word] = (*found.get(word, ()), cue)
    return found


@cache
def clause_cues(lang: str) -> ClauseCues:
    """Cues inside the clause.

    >>> clause_cues("en").modal("might").effect.value
    'POSSIBLE'
    """
    data = read(lang, "clause")
    return ClauseCues(
        modals=tuple(Modal(**row) for row in data["modal"]),
        particles=tuple(Particle(**row) for row in data["particle"]),
    )
