"""The network: MiniLM with tags and dependencies added to its input, linear token heads, pair heads."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from recipe import PAIR_HEADS, TOKEN_HEADS, Recipe, converse
from torch import Tensor, nn
from windows import PAIR_FEATURES, Batch


class PairHead(nn.Module):
    """One hidden layer over two event vectors, their product, what lies between, and plain features."""

    def __init__(self, width: int, hidden: int, labels: int, dropout: float) -> None:
        """Lay the two layers."""
        super().__init__()
        self.first = nn.Linear(4 * width + PAIR_FEATURES, hidden)
        self.second = nn.Linear(hidden, labels)
        self.dropout = nn.Dropout(dropout)

    def forward(self, a: Tensor, b: Tensor, between: Tensor, features: Tensor) -> Tensor:
        """Logits of each pair."""
        x = torch.cat([a, b, a * b, between, features], dim=-1)
        return self.second(self.dropout(F.gelu(self.first(self.dropout(x)))))


def swapped(features: Tensor) -> Tensor:
    """The features of the pair the other way round (see `windows.pair_features`)."""
    order = [0, 1, 2, 3, 4, 5, 6, 7, 9, 8, 11, 10]
    turned = features[:, order].clone()
    turned[:, 5] = 1.0 - turned[:, 5]
    return turned


def pair_inputs(hidden: Tensor, pairs: list[Any]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Both vectors of each pair, the mean of the pieces between them in their window, and the features.

    A pair is `(place, place, features, ...)`, where a place counts pieces through all windows of the batch.
    Between words of two windows nothing was seen, so the mean is nought.
    """
    flat, width = hidden.reshape(-1, hidden.shape[-1]), hidden.shape[1]
    first, second = torch.tensor([p[0] for p in pairs]), torch.tensor([p[1] for p in pairs])
    low, high = torch.minimum(first, second), torch.maximum(first, second)
    together = (low // width == high // width) & (high - low > 1)
    sums = torch.cumsum(flat, 0)
    inside = (sums[(high - 1).clamp(min=0)] - sums[low]) / (high - low - 1).clamp(min=1)[:, None]
    return flat[first], flat[second], inside * together[:, None], torch.tensor([p[2] for p in pairs])


class Network(nn.Module):
    """Encoder and heads."""

    def __init__(self, encoder: Any, tags: int, deps: int, recipe: Recipe) -> None:
        """Put the heads on an encoder of the transformers library; its word vectors stay as they are."""
        super().__init__()
        self.encoder = encoder
        self.bf16 = True
        width = encoder.config.hidden_size
        self.tag = nn.Embedding(tags + 1, width)
        self.dep = nn.Embedding(deps + 1, width)
        nn.init.zeros_(self.tag.weight)
        nn.init.zeros_(self.dep.weight)
        self.dropout = nn.Dropout(recipe.dropout)
        self.tokens = nn.ModuleDict({h: nn.Linear(width, len(ls)) for h, ls in TOKEN_HEADS.items()})
        self.pairs = nn.ModuleDict(
            {h: PairHead(width, recipe.pair_hidden, len(ls), recipe.dropout) for h, ls in PAIR_HEADS.items()}
        )
        encoder.embeddings.word_embeddings.requires_grad_(False)

    def encode(self, ids: Tensor, mask: Tensor, tags: Tensor, deps: Tensor) -> Tensor:
        """The vector of each piece."""
        words = self.encoder.embeddings.word_embeddings(ids) + self.tag(tags) + self.dep(deps)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.bf16):
            result: Tensor = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        return result.float()

    def both_ways(self, head: str, hidden: Tensor, pairs: list[Any]) -> Tensor:
        """The mean of a pair's logits and of its converse's."""
        a, b, between, features = pair_inputs(hidden, pairs)
        there = self.pairs[head](a, b, between, features)
        back = self.pairs[head](b, a, between, swapped(features))[:, converse(head)]
        mean: Tensor = (there + back) / 2
        return mean

    def losses(self, batch: Batch, hidden: Tensor, recipe: Recipe) -> dict[str, Tensor]:
        """The mean loss of each head that the batch has labels for, on what `encode` gave for it."""
        flat = self.dropout(hidden.reshape(-1, hidden.shape[-1]))
        found: dict[str, Tensor] = {}
        for head, labels in batch.token_labels.items():
            if labels:
                places = torch.tensor([place for place, _ in labels])
                logits = self.tokens[head](flat[places])
                found[head] = token_loss(head, logits, [label for _, label in labels])
        for head, pairs in batch.pair_labels.items():
            if pairs:
                a, b, between, features = pair_inputs(hidden, pairs)
                logits = self.pairs[head](self.dropout(a), self.dropout(b), between, features)
                full = torch.tensor([p[4] for p in pairs])
                target = torch.tensor([p[3] for p in pairs])
                logits = hide_vague(logits, PAIR_HEADS[head], full)
                smooth = recipe.label_smoothing if bool(full.all()) else 0.0
                weight = torch.tensor(recipe.label_weights[head]) if head in recipe.label_weights else None
                found[head] = F.cross_entropy(logits, target, label_smoothing=smooth, weight=weight)
        return found


def hide_vague(logits: Tensor, labels: tuple[str, ...], full: Tensor) -> Tensor:
    """Leave VAGUE out of the choice where the annotators could not choose it."""
    if "VAGUE" not in labels or bool(full.all()):
        return logits
    hidden = torch.zeros_like(logits)
    hidden[~full, labels.index("VAGUE")] = -30.0
    return logits + hidden


def token_loss(head: str, logits: Tensor, labels: list[Any]) -> Tensor:
    """Cross entropy, or a smooth L1 for factuality (in thirds of its scale)."""
    if head == "factuality":
        target = torch.tensor(labels, dtype=torch.float) / 3.0
        return F.smooth_l1_loss(logits[:, 0], target, beta=0.05) * 2.0
    names = TOKEN_HEADS[head]
    if head == "publication":
        full = torch.tensor([bool(all_) for _, all_ in labels])
        logits = hide_vague(logits, names, full)
        return F.cross_entropy(logits, torch.tensor([names.index(label) for label, _ in labels]))
    if head == "trigger":
        return F.cross_entropy(logits, torch.tensor(labels))
    return F.cross_entropy(logits, torch.tensor([names.index(label) for label in labels]))
