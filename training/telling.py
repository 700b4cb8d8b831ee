"""Heads for factuality on the finished encoder: `python training/telling.py --data DATA --run build/model`.

Raters of news (UW) take what is planned for rather certain, raters of web English (UDS-IH2) for not yet true.
One number for both must guess between them, and the encoder, which knows its training sentences by heart,
guesses worse than it seems to. So each gets a head of its own, and a third tells which kind of prose it is,
for which other news and encyclopedias count as news: UW alone would teach it the topics of a few articles.
They read the inner layers, which have learnt less by heart than the last; the encoder stays as it is.
Writes RUN/telling.pt and says the figures on dev. Six minutes on one core, nearly all of them for encoding,
whose vectors are kept in RUN/telling.pickle.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import pickle
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from annotated import Doc
from bases import load_pieces, new_network
from evaluate import agreement
from graphs import PlainEncoder
from network import Network
from numpy.typing import NDArray
from recipe import MINILM, Recipe, Telling
from torch import Tensor, nn
from train import load_docs
from windows import Pieces, Syntax, Window, build, cut

KINDS = ("news", "web")
TOLD = ("news", "web", "prose")
"""What the heads give for a piece: a score for each kind of prose, and the logit of web prose."""
CORPORA = {"uw": "news", "uw-held-out": "news", "uds": "web"}
OTHER_NEWS = {"ecb": 900, "meci": 600, "plain": 500, "meantime": 300, "timebank": 300}
"""How many sentences of each other corpus count as news for the kind of prose."""
FEW_WORDS = 5
"""A sentence of other news has more words."""
SIGNS = ("'", '"', "`", "[CLS]", "[SEP]")
"""Pieces that tell how a corpus spells quotes, not what kind of prose it is."""


class TellingHeads(nn.Module):
    """What news says of an event, what web prose says, and how much the text is like web prose."""

    def __init__(self, width: int, pieces: int, recipe: Telling) -> None:
        """Lay a small network for each kind of prose, and a weight for each piece and number of a vector."""
        super().__init__()
        self.experts = nn.ModuleDict({kind: expert(width, recipe) for kind in KINDS})
        self.piece = nn.Embedding(pieces, 1)
        self.prose = nn.Linear(width, 1)
        nn.init.zeros_(self.piece.weight)
        nn.init.zeros_(self.prose.weight)
        nn.init.zeros_(self.prose.bias)

    def forward(self, layers: Tensor, pieces: Tensor) -> Tensor:
        """Both scores in points, and the logit of web prose, for every piece of one window."""
        parts = list(self.experts.values())
        first = torch.cat([part[1].weight for part in parts]).T.contiguous()  # one product instead of two
        hidden = F.gelu(layers @ first + torch.cat([part[1].bias for part in parts]))
        halves = zip(parts, hidden.chunk(len(parts), dim=-1), strict=True)
        scores = torch.cat([part[4](half) for part, half in halves], -1)
        by_vector = (layers.mean(1) * self.prose.weight).sum(-1, keepdim=True)  # no product to quantise
        prose = by_vector + self.prose.bias + self.piece(pieces).sum(1)
        return torch.cat([scores, prose[:, None].expand(-1, layers.shape[1], -1)], -1)


def expert(width: int, recipe: Telling) -> nn.Sequential:
    """One hidden layer."""
    return nn.Sequential(
        nn.Dropout(recipe.dropout),
        nn.Linear(width, recipe.hidden),
        nn.GELU(),
        nn.Dropout(recipe.dropout),
        nn.Linear(recipe.hidden, 1),
    )


@dataclasses.dataclass
class Examples:
    """Sentences with the mean of their vectors, and events with their own vector."""

    pieces: list[list[int]]
    means: NDArray[Any]
    corpus: NDArray[Any]  # of each sentence
    dev: NDArray[Any]
    home: NDArray[Any]  # the sentence of each event
    vectors: NDArray[Any]
    gold: NDArray[Any]


@torch.no_grad()
def examples(network: Network, docs: Sequence[Doc], pieces: Pieces, syntax: Syntax) -> Examples:
    """Encode every sentence with a score, and some others."""
    plain = PlainEncoder(network).eval()
    found: dict[str, list[Any]] = {f.name: [] for f in dataclasses.fields(Examples)}
    for doc, window, events in (*scored(docs, pieces), *unscored(docs, pieces)):
        layers = plain.layers(*inputs(doc, window, syntax))[0]
        for name, value in (("pieces", window.ids), ("means", layers.mean(0).half().numpy())):
            found[name].append(value)
        found["corpus"].append(doc.corpus)
        found["dev"].append(doc.split == "dev")
        for word, score in events:
            found["home"].append(len(found["corpus"]) - 1)
            found["vectors"].append(layers[window.at[word]].half().numpy())
            found["gold"].append(score)
    return Examples(found["pieces"], *(np.array(found[f.name]) for f in dataclasses.fields(Examples)[1:]))


def inputs(doc: Doc, window: Window, syntax: Syntax) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces, tags and dependencies of one window."""
    tags = [syntax.tag(doc, word) for word in window.owners]
    deps = [syntax.dep(doc, word) for word in window.owners]
    return torch.tensor([window.ids]), torch.tensor([tags]), torch.tensor([deps])


Sentence = tuple[Doc, Window, list[tuple[int, float]]]


def scored(docs: Sequence[Doc], pieces: Pieces) -> Iterator[Sentence]:
    """The windows of UW and UDS-IH2 with their scores; a word counts where it stands first."""
    for doc in docs:
        left = dict(doc.tokens["factuality"]) if doc.corpus in CORPORA else {}
        for window in cut(doc, pieces, Recipe().window_pieces) if left else ():
            events = [(word, left.pop(word)) for word in list(left) if word in window.at]
            if events:
                yield doc, window, events


def unscored(docs: Sequence[Doc], pieces: Pieces) -> Iterator[Sentence]:
    """Single sentences of other news and of encyclopedias, drawn by chance."""
    rng = random.Random(Recipe().telling.seed)
    for corpus, many in OTHER_NEWS.items():
        own = [(doc, a, b) for doc in docs if doc.corpus == corpus and doc.split == "train"
               for a, b in doc.sentences if b - a > FEW_WORDS]  # fmt: skip
        for doc, a, b in rng.sample(own, min(many, len(own))):
            yield doc, next(build(doc, pieces, a, b, Recipe().window_pieces)), []


def fit(found: Examples, pieces: Pieces, recipe: Telling) -> TellingHeads:
    """Train the three heads."""
    torch.manual_seed(recipe.seed)
    heads = TellingHeads(found.vectors.shape[1], pieces.tokenizer.get_vocab_size(), recipe)
    kind, dev = kinds(found)[found.home], found.dev[found.home]
    for name, head in heads.experts.items():
        own = ~dev & (kind == name)
        fit_expert(head, found.vectors[own], found.gold[own], recipe)
    fit_prose(heads, found, [pieces.tokenizer.token_to_id(sign) for sign in SIGNS], recipe)
    return heads.eval()


def kinds(found: Examples) -> NDArray[Any]:
    """The kind of prose of each sentence."""
    return np.array([CORPORA.get(corpus, "news") for corpus in found.corpus])


def fit_expert(head: nn.Module, vectors: NDArray[Any], gold: NDArray[Any], recipe: Telling) -> None:
    """Train on vectors brought to mean nought and spread one, then let the first layer do that itself."""
    x, mean, spread = centred(vectors)
    y = torch.from_numpy(gold.astype(np.float32))
    head.train()
    for some in steps(head, len(x), recipe):
        loss = F.smooth_l1_loss(head(x[some])[:, 0], y[some], beta=recipe.flat)
        loss.backward()
    absorb(head[1], mean, spread)


def centred(vectors: NDArray[Any]) -> tuple[Tensor, Tensor, Tensor]:
    """Vectors of mean nought and spread one, with the mean and the spread they had."""
    x = torch.from_numpy(vectors.astype(np.float32))
    mean, spread = x.mean(0), x.std(0) + 1e-3
    return (x - mean) / spread, mean, spread


def fit_prose(heads: TellingHeads, found: Examples, signs: Sequence[int], recipe: Telling) -> None:
    """Train the logit of web prose: by the pieces and by the vectors, each alone, so that neither hides."""
    own = np.flatnonzero(~found.dev)
    x, mean, spread = centred(found.means[own])
    y = torch.from_numpy((kinds(found)[own] == "web").astype(np.float32))
    weight = weights(found, own, recipe)
    bags = [torch.tensor([p for p in found.pieces[k] if p not in signs]) for k in own]
    ids, starts = torch.cat(bags), torch.tensor([0, *map(len, bags)]).cumsum(0)[:-1]
    common = torch.bincount(ids, minlength=len(heads.piece.weight)) >= recipe.rarest

    def by_pieces() -> Tensor:
        return F.embedding_bag(ids, heads.piece.weight * common[:, None], starts, mode="sum")

    logistic(by_pieces, [heads.piece.weight], y, weight, recipe.piece_penalty)
    logistic(lambda: heads.prose(x), list(heads.prose.parameters()), y, weight, recipe.vector_penalty)
    with torch.no_grad():
        heads.piece.weight *= common[:, None] * recipe.slope
        heads.prose.weight *= recipe.slope
        heads.prose.bias.mul_(recipe.slope).add_(recipe.shift)
    absorb(heads.prose, mean, spread)


def weights(found: Examples, own: NDArray[Any], recipe: Telling) -> Tensor:
    """A sentence counts by its events, both kinds count alike, other news makes up a share of the news."""
    events = np.bincount(found.home, minlength=len(found.corpus))[own].astype(np.float32)
    web, other = kinds(found)[own] == "web", events == 0
    parts = ((web, 0.5), (~web & ~other, 0.5 * (1 - recipe.other_share)), (other, 0.5 * recipe.other_share))
    for part, share in parts:
        events[part] = share * np.maximum(events[part], 1) / np.maximum(events[part], 1).sum()
    return torch.from_numpy(events)


def logistic(
    logits: Callable[[], Tensor], parameters: list[Tensor], y: Tensor, weight: Tensor, penalty: float
) -> None:
    """Logistic regression with a penalty on the squares, by L-BFGS."""
    optimizer = torch.optim.LBFGS(parameters, max_iter=100, history_size=10, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        error = F.binary_cross_entropy_with_logits(logits()[:, 0], y, weight=weight, reduction="sum")
        value: Tensor = error + penalty * sum((p.square().sum() for p in parameters), torch.zeros(()))
        value.backward()
        return value

    optimizer.step(loss)


def steps(module: nn.Module, n: int, recipe: Telling) -> Iterator[Tensor]:
    """Batches of some epochs; after each the weights take a step."""
    total = recipe.epochs * -(-n // recipe.batch)
    optimizer = torch.optim.AdamW(module.parameters(), lr=recipe.rate, weight_decay=recipe.decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda k: max(0.0, (total - k) / total))
    for _ in range(recipe.epochs):
        for some in torch.randperm(n).split(recipe.batch):
            optimizer.zero_grad()
            yield some
            optimizer.step()
            schedule.step()


def absorb(layer: Any, mean: Tensor, spread: Tensor) -> None:
    """Make a linear layer for centred input one for plain input."""
    with torch.no_grad():
        layer.weight /= spread
        layer.bias -= layer.weight @ mean


@torch.no_grad()
def answers(heads: TellingHeads, found: Examples) -> NDArray[Any]:
    """News score, web score and logit of web prose of every event."""
    x = torch.from_numpy(found.vectors.astype(np.float32))
    means = torch.from_numpy(found.means.astype(np.float32))
    pieces = torch.stack([heads.piece(torch.tensor(ids)).sum(0) for ids in found.pieces])
    prose = (heads.prose(means) + pieces)[torch.from_numpy(found.home)]
    return torch.cat([*(head(x) for head in heads.experts.values()), prose], -1).numpy()


def score(said: NDArray[Any]) -> NDArray[Any]:
    """One score from both, by the kind of prose."""
    web = 1 / (1 + np.exp(-said[:, 2]))
    news, other = np.clip(said[:, :2], -3, 3).T
    mixed: NDArray[Any] = (1 - web) * news + web * other
    return mixed


def agreements(said: NDArray[Any], gold: NDArray[Any], kind: NDArray[Any]) -> dict[str, float]:
    """Error and correlation of the score on each corpus, and how often the kind of prose is known."""
    out = {}
    for corpus, name in (("uw", "news"), ("uds", "web")):
        own = kind == name
        out[f"{corpus}.mae"], out[f"{corpus}.r"] = agreement(
            list(zip(gold[own], score(said[own]), strict=True))
        )
        out[f"{corpus}.prose"] = 100 * float(((said[own, 2] > 0) == (name == "web")).mean())
    return {name: round(float(value), 1 if name.endswith("prose") else 3) for name, value in out.items()}


Encoder = Callable[[Tensor, Tensor, Tensor], tuple[Tensor, Tensor]]


@torch.no_grad()
def told_figures(encoder: Encoder, docs: Sequence[Doc], pieces: Pieces, syntax: Syntax) -> dict[str, float]:
    """Figures of an encoder that holds the heads, in full or as shipped."""
    said, gold, kind = [], [], []
    for doc, window, events in scored(docs, pieces):
        _, logits = encoder(*inputs(doc, window, syntax))
        for word, points in events:
            said.append(logits[0, window.at[word], -len(TOLD) :].numpy())
            gold.append(points)
            kind.append(CORPORA[doc.corpus])
    return agreements(np.array(said), np.array(gold), np.array(kind))


def load_heads(run: Path, network: Network) -> TellingHeads:
    """The heads as fitted."""
    recipe, sizes = Recipe().telling, network.encoder.config
    heads = TellingHeads(len(recipe.layers) * sizes.hidden_size, sizes.vocab_size, recipe)
    heads.load_state_dict(torch.load(run / "telling.pt"))
    return heads.eval()


def load_examples(run: Path, data: Path, network: Network, syntax: Syntax) -> Examples:
    """The encoded sentences, worked out once."""
    store = run / "telling.pickle"
    if not store.exists():
        found = examples(network, load_docs(data, run), load_pieces(MINILM, run), syntax)
        with store.open("wb") as file:
            pickle.dump(found, file)
    with store.open("rb") as file:
        kept: Examples = pickle.load(file)
    return kept


def main() -> None:
    """Encode, fit, keep and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    recipe, syntax = Recipe(), Syntax(**json.loads((args.run / "syntax.json").read_text()))
    network = new_network(MINILM, syntax, recipe, args.run)
    network.load_state_dict(torch.load(args.run / f"{recipe.shipped}.pt"))
    found = load_examples(args.run, args.data, network, syntax)
    heads = fit(found, load_pieces(MINILM, args.run), recipe.telling)
    torch.save(heads.state_dict(), args.run / "telling.pt")
    dev = found.dev[found.home]
    kind = kinds(found)[found.home][dev]
    sys.stdout.write(json.dumps(agreements(answers(heads, found)[dev], found.gold[dev], kind)) + "\n")


if __name__ == "__main__":
    main()
