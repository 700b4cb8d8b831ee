"""Train the encoder: `python training/train.py --data ../shared/data --out build/model`.

Reads and parses the corpora (kept in OUT/docs.pickle) and runs the stages of `recipe.py` one after another,
on one thread with a fixed seed; a stage whose OUT/<stage>.pt is there is not run again. What a teacher
answers is kept in OUT/<teacher>.answers.pickle. `python training/export.py --run OUT` then makes the files
of `src/timeline/model/`. On one core with bf16 the whole takes about three and a half hours.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import math
import pickle
import random
import sys
import time
from pathlib import Path
from typing import Any

import torch
from annotated import Doc
from bases import load_pieces, new_network
from corpora import read_all, read_plain
from evaluate import answer, figures
from network import Network
from recipe import Recipe, Stage
from teaching import Lessons, lesson_losses, teach
from windows import Batch, Chunk, Pieces, Syntax, batches, chunks

THINNED = 5  # of the corpora other than TimeBank every fifth dev chunk is looked at while training


def load_docs(data: Path, out: Path) -> list[Doc]:
    """The annotated documents, and plain ones for the teacher to read, parsed once."""
    store = out / "docs.pickle"
    if not store.exists():
        with store.open("wb") as file:
            pickle.dump([*read_all(data), *read_plain(data)], file)
    with store.open("rb") as file:
        docs: list[Doc] = pickle.load(file)
    return docs


def syntax_of(docs: list[Doc]) -> Syntax:
    """The tags and dependencies of what is trained on."""
    return Syntax.of([doc for doc in docs if doc.split == "train" and doc.corpus != "plain"])


@dataclasses.dataclass
class Material:
    """The chunks of each training corpus, and those that measure."""

    train: dict[str, list[Chunk]]
    dev: list[Chunk]


def material(docs: list[Doc], pieces: Pieces, recipe: Recipe, *, whole: bool) -> Material:
    """Cut the documents; `whole` keeps the windows that nobody annotated, for a teacher's answers."""
    found = Material({}, [])
    for corpus in dict.fromkeys(doc.corpus for doc in docs):
        train = [doc for doc in docs if doc.corpus == corpus and doc.split == "train"]
        dev = [doc for doc in docs if doc.corpus == corpus and doc.split == "dev"]
        found.train[corpus] = chunks(train, pieces, recipe.window_pieces, recipe.chunk_windows, whole=whole)
        parts = chunks(dev, pieces, recipe.window_pieces, recipe.chunk_windows)
        found.dev += [p for k, p in enumerate(parts) if corpus == "timebank" or k % THINNED == 0]
    return found


def plan(data: Material, stage: Stage, recipe: Recipe, rng: random.Random) -> list[list[Chunk]]:
    """The batches of all epochs in the order in which they are seen; the last epoch may be a part of one."""
    found: list[list[Chunk]] = []
    for epoch in range(math.ceil(stage.epochs)):
        part = min(1.0, stage.epochs - epoch)
        some: list[Chunk] = []
        for corpus, share in stage.share.items():
            many = data.train.get(corpus, [])
            some += many if share * part >= 1 else rng.sample(many, round(share * part * len(many)))
        found += batches(some, recipe.batch_pieces, rng)
    return found


def groups(network: Network, stage: Stage, recipe: Recipe) -> list[dict[str, Any]]:
    """Parameters with their rates."""
    slow = [p for n, p in network.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    fast = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    return [
        {"params": slow, "lr": stage.encoder_rate, "weight_decay": recipe.weight_decay},
        {"params": fast, "lr": stage.head_rate, "weight_decay": recipe.weight_decay},
    ]


def run_stage(
    network: Network,
    data: Material,
    syntax: Syntax,
    stage: Stage,
    *,
    recipe: Recipe,
    out: Path,
    lessons: Lessons | None,
) -> None:
    """Train one stage and leave the average of its last checkpoints in the network."""
    rng = random.Random(recipe.seed + len(stage.name))
    steps = plan(data, stage, recipe, rng)
    total, warm = len(steps), max(1, round(recipe.warm_up * len(steps)))
    last = round(total * stage.stop / stage.epochs) if stage.stop else total
    optimizer = torch.optim.AdamW(groups(network, stage, recipe))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda k: min((k + 1) / warm, max(0.02, (total - k) / max(1, total - warm)))
    )
    keep = {last - 1 - k * last // 20 for k in range(stage.average)}
    look = {math.ceil(last * k / 4) - 1 for k in range(1, 5)}
    kept: list[dict[str, torch.Tensor]] = []
    start, sums = time.process_time(), dict[str, tuple[int, float]]()
    for step, some in enumerate(steps[:last]):
        network.train()
        batch = Batch(some, syntax, rng, recipe.hide_syntax)
        hidden = network.encode(batch.ids, batch.mask, batch.tags, batch.deps)
        told = network.losses(batch, hidden, recipe)
        taught = lesson_losses(network, hidden, some, lessons, rng) if lessons else {}
        losses = [(head, value) for part in (told, taught) for head, value in part.items()]
        if not losses:
            continue
        loss = sum((recipe.weights[head] * value for head, value in losses), torch.zeros(()))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        for head, value in told.items():
            n, s = sums.get(head, (0, 0.0))
            sums[head] = (n + 1, s + float(value.detach()))
        if step in keep:
            kept.append({k: v.detach().clone() for k, v in network.state_dict().items()})
        if step in look:
            log(
                out,
                stage=stage.name,
                step=step + 1,
                of=total,
                cpu_s=round(time.process_time() - start),
                loss={h: round(s / n, 4) for h, (n, s) in sums.items()},
                dev=figures(answer(network, data.dev, syntax)),
            )
            sums = {}
    network.load_state_dict(mean(kept))
    log(out, stage=stage.name, average=len(kept), dev=figures(answer(network, data.dev, syntax)))
    torch.save(network.state_dict(), out / f"{stage.name}.pt")


def mean(states: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """The mean of some checkpoints."""
    return {
        name: torch.stack([state[name].float() for state in states]).mean(0).to(states[0][name].dtype)
        for name in states[0]
    }


def log(out: Path, **entry: Any) -> None:
    """Append a line to the log, and show it."""
    line = json.dumps(entry)
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
    with (out / "log.jsonl").open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def lessons_of(stage: Stage, docs: list[Doc], syntax: Syntax, *, recipe: Recipe, out: Path) -> Lessons:
    """What the teacher of a stage answers on all training documents, worked out once."""
    store = out / f"{stage.teacher}.answers.pickle"
    if not store.exists():
        base = next(s.base for s in recipe.stages if s.name == stage.teacher)
        network = new_network(base, syntax, recipe, out)
        network.load_state_dict(torch.load(out / f"{stage.teacher}.pt"))
        train = [doc for doc in docs if doc.split == "train"]
        with store.open("wb") as file:
            pickle.dump(teach(network, train, load_pieces(base, out), syntax, recipe), file)
    with store.open("rb") as file:
        found: Lessons = pickle.load(file)
    return found


def main() -> None:
    """Train every stage that is not done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    recipe = Recipe(seed=args.seed)
    torch.set_num_threads(args.threads)
    docs = load_docs(args.data, args.out)
    syntax = syntax_of(docs)
    (args.out / "syntax.json").write_text(json.dumps({"tags": syntax.tags, "deps": syntax.deps}))
    for stage in recipe.stages:
        if (args.out / f"{stage.name}.pt").exists():
            continue
        torch.manual_seed(recipe.seed)
        network = new_network(stage.base, syntax, recipe, args.out)
        if stage.start:
            network.load_state_dict(torch.load(args.out / f"{stage.start}.pt"))
        lessons = None
        if stage.teacher:
            lessons = lessons_of(stage, docs, syntax, recipe=recipe, out=args.out)
        pieces = load_pieces(stage.base, args.out)
        found = material(docs, pieces, recipe, whole=bool(stage.teacher))
        run_stage(network, found, syntax, stage, recipe=recipe, out=args.out, lessons=lessons)


if __name__ == "__main__":
    main()
