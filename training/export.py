"""Make the files of `src/timeline/model/` from a trained network, and say what int8 cost.

    python training/export.py --run build/model --to src/timeline/model

Writes encoder.onnx (int8), a graph for each pair head, vocab.txt, model.toml (labels, temperatures,
thresholds, checksums) and, for the card, RUN/figures.json with the dev figures of the network in full and of
the files.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from pathlib import Path
from typing import Any

import torch
from annotated import Doc
from bases import base_folder, load_pieces, new_network
from card import write_card
from evaluate import Answers, answer, figures
from graphs import PlainEncoder, write_encoder, write_pairs
from network import pair_inputs
from recipe import MINILM, PAIR_HEADS, TOKEN_HEADS, Recipe
from telling import TOLD, load_heads, told_figures
from torch import Tensor, nn
from train import load_docs
from windows import Pieces, Syntax, chunks

WHOLE = ("timebank", "ctb", "meantime")
THINNED = 3  # of the other corpora every third dev document measures and calibrates, which is plenty
FILES = ("encoder.onnx", *(f"{head}.onnx" for head in PAIR_HEADS), "vocab.txt")


class Exported:
    """The files, with the face that `evaluate.answer` knows."""

    def __init__(self, folder: Path) -> None:
        """Open all graphs."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        names = ("encoder", *PAIR_HEADS)
        self.graphs = {x: onnxruntime.InferenceSession(str(folder / f"{x}.onnx"), options) for x in names}
        self.tokens: dict[str, Any] = {}

    def eval(self) -> None:
        """As a torch module has it."""

    def encode(self, ids: Tensor, mask: Tensor, tags: Tensor, deps: Tensor) -> Tensor:
        """Each window alone, as at run time."""
        rows = []
        for k in range(len(ids)):
            n = int(mask[k].sum())
            feed = {
                "pieces": ids[k : k + 1, :n],
                "tags": tags[k : k + 1, :n],
                "dependencies": deps[k : k + 1, :n],
            }
            vectors = self.run("encoder", "vectors", feed)[0]
            rows.append(nn.functional.pad(vectors, (0, 0, 0, ids.shape[1] - n)))
        return torch.stack(rows)

    def whole(self, ids: Tensor, tags: Tensor, deps: Tensor) -> tuple[Tensor, Tensor]:
        """Vectors and logits of one window, as `graphs.PlainEncoder` gives them."""
        feed = {"pieces": ids, "tags": tags, "dependencies": deps}
        return self.run("encoder", "vectors", feed), self.run("encoder", "logits", feed)

    def both_ways(self, head: str, hidden: Tensor, pairs: list[Any]) -> Tensor:
        """As `Network` has it."""
        _, _, between, features = pair_inputs(hidden, pairs)
        feed = {
            "vectors": hidden.reshape(-1, hidden.shape[-1]),
            "first": torch.tensor([p[0] for p in pairs]),
            "second": torch.tensor([p[1] for p in pairs]),
            "between": between,
            "features": features,
        }
        return self.run(head, "logits", feed)

    def run(self, graph: str, output: str, feed: dict[str, Tensor]) -> Tensor:
        """One output of a graph."""
        (found,) = self.graphs[graph].run([output], {name: x.numpy() for name, x in feed.items()})
        return torch.from_numpy(found)


def temperature(rows: list[tuple[int, list[float]]]) -> float:
    """The temperature with the least negative log likelihood, from 0.5 to 4."""
    if not rows:
        return 1.0
    target = torch.tensor([y for y, _ in rows])
    logits = torch.tensor([x for _, x in rows])
    grid = [0.5 * 1.05**k for k in range(43)]
    losses = [float(nn.functional.cross_entropy(logits / t, target)) for t in grid]
    return round(grid[losses.index(min(losses))], 3)


def softmax(x: list[float], t: float) -> list[float]:
    """Calibrated probabilities."""
    top = max(x)
    powers = [math.exp((v - top) / t) for v in x]
    return [p / sum(powers) for p in powers]


def labelled(found: Answers, head: str) -> list[tuple[int, list[float]]]:
    """Gold label and logits of a head, of what was annotated in full."""
    if head in PAIR_HEADS:
        return [(y, x) for y, x, _, full in found.pairs[head] if full]
    names = TOKEN_HEADS[head]
    rows = []
    for y, x, _ in found.tokens[head]:
        if head == "trigger":
            rows.append((y, x))
        elif head != "publication":
            rows.append((names.index(y), x))
        elif y[1]:
            rows.append((names.index(y[0]), x))
    return rows


def best_threshold(rows: list[tuple[float, bool, bool]]) -> float:
    """The least probability at which to say so, by F1; rows are (probability, said right, gold has one)."""
    gold = sum(has for _, _, has in rows)
    best, both, chosen = -1.0, 0, 0.5
    ranked = sorted(rows, reverse=True)
    for said, (p, right, _) in enumerate(ranked, 1):
        both += right
        value = 2 * both / (said + gold)
        if value > best and (said == len(ranked) or ranked[said][0] < p):
            best, chosen = value, p
    return round(chosen, 3)


def thresholds(found: Answers, temperatures: dict[str, float]) -> dict[str, float]:
    """The least probability at which each decision is best by F1 on dev."""
    out = {}
    rows = []
    for y, x, _ in found.tokens["trigger"]:
        p = softmax(x, temperatures["trigger"])
        rows.append((1 - p[0], y == 1, y == 1))
    out["trigger"] = best_threshold(rows)
    nothing = {"order": "VAGUE", "spans": "VAGUE", "cause": "NONE", "coreference": "DIFFERENT"}
    for head, none in nothing.items():
        skip, rows = PAIR_HEADS[head].index(none), []
        for y, x in labelled(found, head):
            p = softmax(x, temperatures[head])
            said = max((k for k in range(len(p)) if k != skip), key=lambda k: p[k])
            rows.append((p[said], y == said, y != skip))
        out[head] = best_threshold(rows)
    return out


def settings_text(
    syntax: Syntax, temperatures: dict[str, float], least: dict[str, float], sums: dict[str, str]
) -> str:
    """`model.toml`."""
    lines = ["# Written by training/export.py together with the weights; do not edit.", "schema = 1"]
    lines += [f"window = {Recipe().window_pieces}"]
    lines += [f"tags = {json.dumps(syntax.tags)}", f"dependencies = {json.dumps(syntax.deps)}"]
    tables: dict[str, dict[str, Any]] = {
        "token_labels": {h: list(ls) for h, ls in TOKEN_HEADS.items() if h != "factuality"},
        "columns": columns(),
        "pair_labels": {h: list(ls) for h, ls in PAIR_HEADS.items()},
        "temperature": temperatures,
        "threshold": least,
        "sha256": sums,
    }
    for name, table in tables.items():
        lines += ["", f"[{name}]"]
        lines += [f"{json.dumps(k) if '.' in k else k} = {json.dumps(v)}" for k, v in table.items()]
    return "\n".join(lines) + "\n"


def columns() -> dict[str, int]:
    """Where each token head begins in the row of logits, and behind them what `telling.py` adds."""
    found, at = {}, 0
    for head, labels in TOKEN_HEADS.items():
        found[head] = at
        at += len(labels)
    return {**found, **{head: at + k for k, head in enumerate(TOLD)}}


def check_words(docs: list[Doc], pieces: Pieces) -> None:
    """The run-time's WordPiece must cut every word as the reference does."""
    from timeline.model.word_pieces import word_pieces

    words = sorted({word for doc in docs for word in doc.words})
    wrong = [word for word in words if word_pieces(word) != tuple(pieces(word))]
    if wrong:
        raise SystemExit(f"{len(wrong)} of {len(words)} words are cut otherwise at run time: {wrong[:9]}")


def main() -> None:
    """Export, check and describe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    args = parser.parse_args()
    recipe, syntax = Recipe(), Syntax(**json.loads((args.run / "syntax.json").read_text()))
    torch.set_num_threads(1)
    network = new_network(MINILM, syntax, recipe, args.run)
    network.load_state_dict(torch.load(args.run / f"{recipe.shipped}.pt"))
    args.to.mkdir(parents=True, exist_ok=True)
    heads = load_heads(args.run, network)
    write_encoder(network, heads, args.run / "encoder.onnx")
    write_pairs(network, args.run)
    (args.run / "vocab.txt").write_bytes((base_folder(MINILM, args.run) / "vocab.txt").read_bytes())
    everything = load_docs(args.data, args.run)
    docs = [doc for doc in everything if doc.split == "dev"]
    docs = [doc for k, doc in enumerate(docs) if doc.corpus in WHOLE or k % THINNED == 0]
    dev = chunks(docs, load_pieces(MINILM, args.run), recipe.window_pieces, recipe.chunk_windows)
    exported = Exported(args.run)
    exported.tokens = dict(network.tokens.items())
    found = answer(exported, dev, syntax)
    asked = [h for h in (*TOKEN_HEADS, *PAIR_HEADS) if h != "factuality"]
    temperatures = {head: temperature(labelled(found, head)) for head in asked}
    least = thresholds(found, temperatures)
    pieces, full = load_pieces(MINILM, args.run), PlainEncoder(network, heads).eval()
    report = {
        "fp32": figures(answer(network, dev, syntax)) | told_figures(full, docs, pieces, syntax),
        "int8": figures(found) | told_figures(exported.whole, docs, pieces, syntax),
        "threshold": least,
    }
    (args.run / "figures.json").write_text(json.dumps(report, indent=1))
    sys.stdout.write(json.dumps(report, indent=1) + "\n")
    sums = {name: hashlib.sha256((args.run / name).read_bytes()).hexdigest() for name in FILES}
    for name in FILES:
        (args.to / name).write_bytes((args.run / name).read_bytes())
    (args.to / "model.toml").write_text(settings_text(syntax, temperatures, least, sums))
    check_words(everything, load_pieces(MINILM, args.run))
    write_card(args.run, args.to, sums, sum(doc.corpus == "uw-held-out" for doc in everything))


if __name__ == "__main__":
    main()
