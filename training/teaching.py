"""Distillation: what a large network answers on every training text, and the loss of not answering likewise.

The teacher knows its own training documents by heart, so it teaches most where nobody annotated: it finds the
triggers of plain texts, reads them, and judges pairs of them with all heads.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from annotated import Doc
from network import Network, pair_inputs, swapped
from numpy.typing import NDArray
from recipe import PAIR_HEADS, TOKEN_HEADS, Recipe, converse
from torch import Tensor
from windows import Batch, Chunk, Pieces, Syntax, Window, cut, pair_features

Halves = NDArray[np.float16]
REACH = 3  # sentences between the two of a pair at most; farther than one only a quarter are asked
FAR_SHARE = 0.25
PAIRS_A_TRIGGER = 8
MOST_ANNOTATED = 400
PAIRS_A_CHUNK = 250
GROUP, AT_ONCE = 96, 12  # windows read together, and those of one width in one call


@dataclasses.dataclass
class Lesson:
    """Logits of one document: of every word, and of some pairs of those that are triggers."""

    words: Halves
    triggers: set[int]
    pairs: list[tuple[int, int]]
    scores: Halves


Lessons = dict[str, Lesson]


def spans_of(heads: dict[str, tuple[str, ...]]) -> dict[str, slice]:
    """Where each head stands in a row of logits."""
    found, at = {}, 0
    for head, labels in heads.items():
        found[head] = slice(at, at + len(labels))
        at += len(labels)
    return found


TOKEN_SPANS, PAIR_SPANS = spans_of(TOKEN_HEADS), spans_of(PAIR_HEADS)


@torch.no_grad()
def teach(network: Network, docs: Sequence[Doc], pieces: Pieces, syntax: Syntax, recipe: Recipe) -> Lessons:
    """The network's answers on documents, by their corpus and id."""
    network.eval()
    for layer in network.encoder.modules():
        if isinstance(layer, torch.nn.Linear):
            layer.bfloat16()  # once, not at every call as autocast does, which would cost more than the call
    found: Lessons = {}
    group: list[tuple[int, Doc, list[Window]]] = []
    for number, doc in enumerate(docs):
        group.append((number, doc, cut(doc, pieces, recipe.window_pieces)))
        if sum(len(windows) for _, _, windows in group) >= GROUP or number == len(docs) - 1:
            vectors = encoded(network, [(d, w) for _, d, windows in group for w in windows], syntax)
            for k, one, windows in group:
                own, vectors = vectors[: len(windows)], vectors[len(windows) :]
                found[key(one)] = lesson(network, one, windows, own, random.Random(k))
            group = []
    return found


def encoded(network: Network, windows: list[tuple[Doc, Window]], syntax: Syntax) -> list[Tensor]:
    """The vectors of windows, encoded side by side with others of about the same width."""
    order = sorted(range(len(windows)), key=lambda k: len(windows[k][1].ids))
    found: dict[int, Tensor] = {}
    for start in range(0, len(order), AT_ONCE):
        some = order[start : start + AT_ONCE]
        bare = [dataclasses.replace(windows[k][0], triggers=None, tokens={}, pairs=[]) for k in some]
        parts = [Chunk(doc, [windows[k][1]]) for doc, k in zip(bare, some, strict=True)]
        batch = Batch(parts, syntax, None, 0.0)
        hidden = network.encode(batch.ids, batch.mask, batch.tags, batch.deps)
        for k, rows in zip(some, hidden, strict=True):
            found[k] = rows[: len(windows[k][1].ids)]
    return [found[k] for k in range(len(windows))]


def key(doc: Doc) -> str:
    """A document's name in all corpora."""
    return f"{doc.corpus}/{doc.id}"


def lesson(
    network: Network, doc: Doc, windows: list[Window], vectors: list[Tensor], rng: random.Random
) -> Lesson:
    """The answers on one document."""
    words = np.zeros((len(doc.words), sum(map(len, TOKEN_HEADS.values()))), np.float16)
    seen: set[int] = set()
    for window, hidden in zip(windows, vectors, strict=True):
        new = [word for word in window.at if word not in seen]
        seen.update(new)
        if new:
            rows = hidden[torch.tensor([window.at[word] for word in new])]
            words[new] = torch.cat([network.tokens[h](rows) for h in TOKEN_HEADS], -1).numpy()
    triggers = triggers_of(doc, words)
    pairs = candidates(doc, triggers, rng)
    scores = np.zeros((len(pairs), sum(map(len, PAIR_HEADS.values()))), np.float16)
    if pairs:
        hidden = side_by_side(vectors)
        placed = places(Chunk(doc, windows), pairs, hidden.shape[1])
        judged = [network.both_ways(head, hidden, placed).numpy() for head in PAIR_HEADS]
        scores = np.hstack(judged).astype(np.float16)
    return Lesson(words, triggers, pairs, scores)


def side_by_side(rows: list[Tensor]) -> Tensor:
    """Windows of several widths as one tensor."""
    width = max(len(row) for row in rows)
    return torch.stack([F.pad(row, (0, 0, 0, width - len(row))) for row in rows])


def triggers_of(doc: Doc, words: Halves) -> set[int]:
    """The words that the teacher takes for triggers, and those that annotators marked in any way."""
    logits = words[:, TOKEN_SPANS["trigger"]].astype(np.float32)
    found = {int(k) for k in np.flatnonzero(logits.argmax(1) > 0)}
    found |= set(doc.triggers or ())
    return found | {word for labels in doc.tokens.values() for word in labels}


def candidates(doc: Doc, triggers: set[int], rng: random.Random) -> list[tuple[int, int]]:
    """Pairs of near triggers, and annotated pairs."""
    words, near = sorted(triggers), []
    for k, a in enumerate(words):
        for b in words[k + 1 :]:
            apart = doc.sentence_of(b) - doc.sentence_of(a)
            if apart > REACH:
                break
            if apart <= 1 or rng.random() < FAR_SHARE:
                near.append((a, b))
    most = PAIRS_A_TRIGGER * len(words) + 10
    annotated = sorted({(min(p[1:3]), max(p[1:3])) for p in doc.pairs})
    near = near if len(near) <= most else rng.sample(near, most)
    annotated = annotated if len(annotated) <= MOST_ANNOTATED else rng.sample(annotated, MOST_ANNOTATED)
    return sorted({*near, *annotated})


def places(chunk: Chunk, pairs: Sequence[tuple[int, int]], width: int, base: int = 0) -> list[Any]:
    """Pairs as `network.pair_inputs` wants them; all of them must stand in the chunk."""
    found = []
    for a, b in pairs:
        together = chunk.together(a, b)
        if together is None:
            raise ValueError(f"{a} and {b} do not stand in the chunk")
        (ka, pa), (kb, pb) = together
        found.append(((base + ka) * width + pa, (base + kb) * width + pb, pair_features(chunk.doc, a, b)))
    return found


def lesson_losses(
    network: Network, hidden: Tensor, some: Sequence[Chunk], lessons: Lessons, rng: random.Random
) -> dict[str, Tensor]:
    """For each head, how far the network's answers on a batch lie from the teacher's."""
    width = hidden.shape[1]
    words: list[tuple[int, NDArray[Any], bool]] = []
    pairs: list[Any] = []
    scores: list[NDArray[Any]] = []
    base = 0
    for chunk in some:
        known, seen = lessons[key(chunk.doc)], set[int]()
        for k, window in enumerate(chunk.windows):
            for word, piece in window.at.items():
                if word not in seen:
                    seen.add(word)
                    words.append(((base + k) * width + piece, known.words[word], word in known.triggers))
        own = [i for i, (a, b) in enumerate(known.pairs) if a in seen and b in seen]
        own = own if len(own) <= PAIRS_A_CHUNK else rng.sample(own, PAIRS_A_CHUNK)
        pairs += places(chunk, [known.pairs[i] for i in own], width, base)
        scores += [known.scores[i] for i in own]
        base += len(chunk.windows)
    flat = network.dropout(hidden.reshape(-1, hidden.shape[-1]))
    found = {"trigger": apart(network.tokens["trigger"](flat[at(words)]), rows(words)[:, :3])}
    triggers = [word for word in words if word[2]]
    if triggers:
        found |= reading_losses(network, flat[at(triggers)], rows(triggers))
    if pairs:
        found |= pair_losses(network, hidden, pairs, torch.from_numpy(np.stack(scores)).float(), rng)
    return found


def at(words: Sequence[tuple[int, Any, bool]]) -> Tensor:
    """Where words stand in the batch."""
    return torch.tensor([place for place, _, _ in words])


def rows(words: Sequence[tuple[int, Any, bool]]) -> Tensor:
    """The teacher's logits of words."""
    return torch.from_numpy(np.stack([row for _, row, _ in words])).float()


def apart(logits: Tensor, taught: Tensor) -> Tensor:
    """The cross entropy against the teacher's probabilities."""
    return -(torch.softmax(taught, -1) * torch.log_softmax(logits, -1)).sum(-1).mean()


def reading_losses(network: Network, vectors: Tensor, taught: Tensor) -> dict[str, Tensor]:
    """How triggers are read."""
    found = {}
    for head, span in TOKEN_SPANS.items():
        if head == "factuality":
            said = network.tokens[head](vectors)[:, 0]
            found[head] = F.smooth_l1_loss(said, taught[:, span.start], beta=0.2) * 2
        elif head != "trigger":
            found[head] = apart(network.tokens[head](vectors), taught[:, span])
    return found


def pair_losses(
    network: Network, hidden: Tensor, pairs: list[Any], taught: Tensor, rng: random.Random
) -> dict[str, Tensor]:
    """How pairs are judged, all of a batch seen from one side or all from the other."""
    a, b, between, features = pair_inputs(hidden, pairs)
    a, b, turned = network.dropout(a), network.dropout(b), rng.random() < 0.5
    found = {}
    for head, span in PAIR_SPANS.items():
        if turned:
            logits = network.pairs[head](b, a, between, swapped(features))[:, converse(head)]
        else:
            logits = network.pairs[head](a, b, between, features)
        found[head] = apart(logits, taught[:, span])
    return found
