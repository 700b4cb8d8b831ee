"""The words that tell the order of events as data."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import attrs


@attrs.frozen(kw_only=True)
class SignalCue:
    """One group of words that order two events alike.

    `marked` words open the clause or phrase of the second event ("after"); otherwise they are verbs, by
    lemma, between the two ("follow"). `relation` is the TimeML relation of the first to the second;
    `precision` is measured on the training half of MATRES, by begin points.
    """

    name: str
    words: tuple[tuple[str, ...], ...]
    marked: bool
    relation: str
    begins_only: bool
    precision: float
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def signal_cues(lang: str = "en") -> tuple[SignalCue, ...]:
    """Return the cues of a language; none where nobody wrote any."""
    path = files("timeline.graph") / "cues" / f"signals.{lang}.toml"
    if not path.is_file():
        return ()
    return tuple(
        SignalCue(
            name=row["name"],
            words=tuple(tuple(phrase.split()) for phrase in row["words"]),
            marked=row["shape"] == "marked",
            relation=row["relation"],
            begins_only=row["begins_only"],
            precision=row["precision"],
            examples=tuple(row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
        )
        for row in tomllib.loads(path.read_text("utf-8"))["cue"]
    )
