"""The model card, written from what the export measured, so that it never lags behind the weights."""

from __future__ import annotations

import json
from pathlib import Path
from string import Template
from typing import Any

from recipe import Recipe, Stage

ROWS = (
    ("trigger", "event triggers (words), F1 at the most probable label"),
    ("class", "class, accuracy on gold events"),
    ("tense", "tense, accuracy"),
    ("aspect", "aspect, accuracy"),
    ("polarity", "polarity, accuracy (TimeBank half)"),
    ("modality", "modality (modal or not), accuracy"),
    ("publication", "event against publication, accuracy"),
    ("order", "order of begins, MATRES, F1 (VAGUE is no relation)"),
    ("spans", "relation of stretches, TimeBank-Dense without publication, F1"),
    ("uw.mae", "factuality UW, mean absolute error (both heads, without the cues)"),
    ("uw.r", "factuality UW, Pearson's r"),
    ("uds.mae", "factuality UDS-IH2, mean absolute error (likewise)"),
    ("uds.r", "factuality UDS-IH2, Pearson's r"),
    ("uw.prose", "events of UW whose sentence alone is told from web prose, percent"),
    ("uds.prose", "events of UDS-IH2 whose sentence alone is told from news, percent"),
    ("cause.ctb", "causes, Causal-TimeBank, best F1"),
    ("cause.ecb", "causes, EventStoryLine, best F1"),
    ("cause.meci", "causes, MECI, best F1"),
    ("coreference.ecb", "coreference of pairs, ECB+, best F1"),
    ("coreference.meantime", "coreference of pairs, MEANTIME, best F1"),
)


def card(report: dict[str, Any], sums: dict[str, str], sizes: dict[str, int], overlap: int) -> str:
    """The text of `MODEL_CARD.md`."""
    full, small = report["fp32"], report["int8"]
    figures = "\n".join(
        f"| {text} | {full[name]:g} | {small[name]:g} |"
        for name, text in ROWS
        if name in full and name in small
    )
    files = "\n".join(f"| `{name}` | {sizes[name]:,} | `{total}` |" for name, total in sums.items())
    recipe = Recipe()
    template = Template((Path(__file__).parent / "card.template.md").read_text(encoding="utf-8"))
    return template.substitute(
        figures=figures,
        files=files,
        overlap=overlap,
        stages=stages(recipe),
        shipped=recipe.shipped,
        window=recipe.window_pieces,
        seed=recipe.seed,
        decay=recipe.weight_decay,
        warm_up=f"{recipe.warm_up:.0%}",
        dropout=recipe.dropout,
        batch_pieces=recipe.batch_pieces,
        weights=", ".join(f"{k} {v:g}" for k, v in recipe.weights.items()),
    )


def stages(recipe: Recipe) -> str:
    """One line a stage."""
    return "\n".join(f"{k}. {line(stage)}" for k, stage in enumerate(recipe.stages, 1))


def line(stage: Stage) -> str:
    """What a stage does, in words."""
    shares = ", ".join(f"{corpus} {share:g}" for corpus, share in stage.share.items())
    start = f" from the weights of `{stage.start}`" if stage.start else ""
    teacher = f", learning the answers of `{stage.teacher}` too" if stage.teacher else ""
    stop = f" (ended after {stage.stop:g})" if stage.stop else ""
    return (
        f"`{stage.name}`: {stage.base}{start}{teacher}; {stage.epochs:g} epochs{stop}, rates "
        f"{stage.encoder_rate:g} (encoder) and {stage.head_rate:g} (heads), the last {stage.average} "
        f"checkpoints averaged, a twentieth of the steps apart; shares of the corpora an epoch: {shares}."
    )


def write_card(run: Path, to: Path, sums: dict[str, str], overlap: int) -> None:
    """Write the card from a run's figures."""
    report = json.loads((run / "figures.json").read_text())
    sizes = {name: (run / name).stat().st_size for name in sums}
    (to / "MODEL_CARD.md").write_text(card(report, sums, sizes, overlap), encoding="utf-8")
