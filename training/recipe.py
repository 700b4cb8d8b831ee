"""Every number of the training in one place; `python training/train.py` uses exactly these."""

from __future__ import annotations

import dataclasses

CLASSES = ("OCCURRENCE", "STATE", "REPORTING", "PERCEPTION", "ASPECTUAL", "I_ACTION", "I_STATE")
TENSES = ("PAST", "PRESENT", "FUTURE", "INFINITIVE", "PRESPART", "PASTPART", "NONE")
ASPECTS = ("NONE", "PROGRESSIVE", "PERFECTIVE", "PERFECTIVE_PROGRESSIVE")
POLARITIES = ("POS", "NEG")
MODAL = ("NONE", "MODAL")
STARTS = ("BEFORE", "AFTER", "EQUAL", "VAGUE")
SPANS = ("BEFORE", "AFTER", "INCLUDES", "IS_INCLUDED", "SIMULTANEOUS", "VAGUE")
CAUSES = ("NONE", "CAUSES", "CAUSED_BY")
SAME = ("DIFFERENT", "SAME")

TOKEN_HEADS: dict[str, tuple[str, ...]] = {
    "trigger": ("O", "B", "I"),
    "class": CLASSES,
    "tense": TENSES,
    "aspect": ASPECTS,
    "polarity": POLARITIES,
    "modality": MODAL,
    "publication": SPANS,  # how the event stands to the day of publication
    "factuality": ("score",),  # a regression, in thirds of the scale from -3 to 3
}
PAIR_HEADS: dict[str, tuple[str, ...]] = {
    "order": STARTS,
    "spans": SPANS,
    "cause": CAUSES,
    "coreference": SAME,
}

CONVERSE = {
    "BEFORE": "AFTER",
    "AFTER": "BEFORE",
    "INCLUDES": "IS_INCLUDED",
    "IS_INCLUDED": "INCLUDES",
    "CAUSES": "CAUSED_BY",
    "CAUSED_BY": "CAUSES",
}


def converse(head: str) -> list[int]:
    """For each label of a pair head, the index of the label that holds with the two events swapped."""
    labels = PAIR_HEADS[head]
    return [labels.index(CONVERSE.get(label, label)) for label in labels]


MINILM, MPNET = "all-MiniLM-L6-v2", "all-mpnet-base-v2"
"""The encoder that is shipped, and the one that teaches it: five times as large, too slow to ship."""


@dataclasses.dataclass(frozen=True)
class Stage:
    """A run over some tasks: `share` is the part of each corpus that an epoch sees.

    `start` names the stage whose weights it goes on from, `teacher` the one whose answers it learns beside
    the annotators'.
    """

    name: str
    base: str
    epochs: float
    encoder_rate: float
    head_rate: float
    average: int  # of the last checkpoints, how many
    share: dict[str, float]
    start: str = ""
    teacher: str = ""
    stop: float = 0.0  # the epoch after which it ends, though the rates fall as if it went on


ANNOTATED = {
    "timebank": 1.0,
    "tcr": 1.0,
    "uw": 0.5,
    "uw-held-out": 0.5,
    "uds": 0.25,
    "ctb": 0.5,
    "ecb": 0.5,
    "meci": 1.0,
}
EVERYTHING = {**dict.fromkeys(ANNOTATED, 1.0), "ctb": 0.5, "meantime": 1.0, "plain": 1.0}


@dataclasses.dataclass(frozen=True)
class Telling:
    """The heads for factuality that read the finished encoder."""

    seed: int = 0
    layers: tuple[int, ...] = (3, 4, 5, 6)  # of the encoder, counted from 1
    hidden: int = 128
    dropout: float = 0.3
    epochs: int = 16
    batch: int = 256
    rate: float = 1e-3
    decay: float = 0.01
    flat: float = 0.15  # errors above this many points count by their size, those below by their square
    other_share: float = 0.4  # of news, how much is neither UW's nor UDS-IH2's
    rarest: int = 5  # a piece that fewer training sentences have tells nothing of the kind of prose
    piece_penalty: float = 4e-4
    vector_penalty: float = 4e-3
    slope: float = 0.6  # what the logit of web prose is stretched by, and shifted
    shift: float = -0.25


@dataclasses.dataclass(frozen=True)
class Recipe:
    """The whole recipe."""

    seed: int = 7
    window_pieces: int = 160
    batch_pieces: int = 1536
    chunk_windows: int = 6
    warm_up: float = 0.1
    weight_decay: float = 0.01
    dropout: float = 0.1
    hide_syntax: float = 0.1  # share of windows whose tags and dependencies are hidden
    pair_hidden: int = 256
    label_smoothing: float = 0.05
    weights: dict[str, float] = dataclasses.field(
        default_factory=lambda: {
            "trigger": 1.0,
            "class": 1.0,
            "tense": 0.5,
            "aspect": 0.3,
            "polarity": 0.3,
            "modality": 0.3,
            "publication": 0.4,
            "factuality": 1.0,
            "order": 2.0,
            "spans": 0.7,
            "cause": 1.0,
            "coreference": 0.5,
        }
    )
    label_weights: dict[str, list[float]] = dataclasses.field(  # causes are rare among near pairs
        default_factory=lambda: {"cause": [1.0, 2.5, 2.5]}
    )
    stages: tuple[Stage, ...] = (
        Stage("teacher", MPNET, 4, 5e-5, 1e-3, 1, ANNOTATED, stop=3),
        Stage("annotated", MINILM, 5, 1.5e-4, 1e-3, 3, ANNOTATED),
        Stage("distilled", MINILM, 2, 1e-4, 5e-4, 4, EVERYTHING, start="annotated", teacher="teacher"),
        Stage("master", MPNET, 1.5, 2e-5, 2e-4, 4, ANNOTATED, start="teacher"),
        Stage("finished", MINILM, 3, 1e-4, 3e-4, 4, EVERYTHING, start="distilled", teacher="master"),
    )
    shipped: str = "finished"
    telling: Telling = Telling()
