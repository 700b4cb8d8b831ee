"""Windows of whole sentences, chunks of windows, and batches: the tensors that the network sees.

The run-time cuts windows in the same way (`timeline.model.windows`); change both together.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator, Sequence
from typing import Any

import torch
from annotated import Doc
from recipe import PAIR_HEADS, TOKEN_HEADS, converse

PAIR_FEATURES = 12


@dataclasses.dataclass
class Window:
    """Words `[first, last)` of a document as pieces; `at` maps a word to its first piece."""

    first: int
    last: int
    ids: list[int]
    at: dict[int, int]
    owners: list[int]  # the word of each piece, -1 for [CLS] and [SEP]


class Pieces:
    """WordPiece, word by word."""

    def __init__(self, tokenizer: Any) -> None:
        """Wrap a `tokenizers.Tokenizer`."""
        self.tokenizer = tokenizer
        t = tokenizer.token_to_id
        self.cls, self.sep = (t("[CLS]"), t("[SEP]")) if t("[CLS]") is not None else (t("<s>"), t("</s>"))
        self.unk = t("[UNK]")
        self.known: dict[str, list[int]] = {}

    def __call__(self, word: str) -> list[int]:
        """The ids of one word."""
        found = self.known.get(word)
        if found is None:
            found = self.tokenizer.encode(word, add_special_tokens=False).ids[:16] or [self.unk]
            self.known[word] = found
        return found


def cut(doc: Doc, pieces: Pieces, limit: int) -> list[Window]:
    """Windows of whole sentences up to `limit` pieces with one sentence of overlap."""
    runs = [(a, b) for a, b in doc.sentences]
    sizes = [sum(len(pieces(doc.words[i])) for i in range(a, b)) for a, b in runs]
    windows, k = [], 0
    while k < len(runs):
        end, total = k, 0
        while end < len(runs) and (end == k or total + sizes[end] <= limit - 2):
            total += sizes[end]
            end += 1
        windows.extend(build(doc, pieces, runs[k][0], runs[end - 1][1], limit))
        if end >= len(runs):
            break
        k = end - 1 if end - 1 > k else end
    return windows


def build(doc: Doc, pieces: Pieces, first: int, last: int, limit: int) -> Iterator[Window]:
    """One window, or several where a single sentence is longer than the limit."""
    ids, at, owners, start = [pieces.cls], {}, [-1], first
    for word in range(first, last):
        own = pieces(doc.words[word])
        if len(ids) + len(own) > limit - 1:
            yield Window(start, word, [*ids, pieces.sep], at, [*owners, -1])
            ids, at, owners, start = [pieces.cls], {}, [-1], word
        at[word] = len(ids)
        ids.extend(own)
        owners.extend([word] * len(own))
    yield Window(start, last, [*ids, pieces.sep], at, [*owners, -1])


@dataclasses.dataclass
class Chunk:
    """Some consecutive windows of one document with the labels that fall into them."""

    doc: Doc
    windows: list[Window]

    @property
    def size(self) -> int:
        """Pieces with padding."""
        return len(self.windows) * max(len(window.ids) for window in self.windows)

    def home(self, word: int) -> tuple[int, int] | None:
        """The first window with the word, and the piece."""
        for k, window in enumerate(self.windows):
            if word in window.at:
                return k, window.at[word]
        return None

    def together(self, a: int, b: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Where two words stand, in one window if any holds both."""
        for k, window in enumerate(self.windows):
            if a in window.at and b in window.at:
                return (k, window.at[a]), (k, window.at[b])
        first, second = self.home(a), self.home(b)
        return None if first is None or second is None else (first, second)


def chunks(docs: Sequence[Doc], pieces: Pieces, limit: int, step: int, *, whole: bool = False) -> list[Chunk]:
    """The documents as chunks; of corpora with few annotated sentences only windows that hold a label.

    `whole` keeps the other windows too, for what a teacher says of them.
    """
    found = []
    for doc in docs:
        windows = cut(doc, pieces, limit)
        if doc.triggers is None and not whole:
            marked = {w for labels in doc.tokens.values() for w in labels}
            marked |= {w for _, a, b, _, _ in doc.pairs for w in (a, b)}
            windows = [window for window in windows if any(w in window.at for w in marked)]
        starts = [k for k in range(0, len(windows), step - 1) if k == 0 or k + 1 < len(windows)]
        found += [Chunk(doc, windows[k : k + step]) for k in starts]
    return [chunk for chunk in found if chunk.windows]


def pair_features(doc: Doc, a: int, b: int) -> list[float]:
    """What is known of a pair beside the encoder: distance, direction, same lemma, government, times."""
    apart = abs(doc.sentence_of(a) - doc.sentence_of(b))
    bucket = apart if apart <= 2 else 3 if apart <= 5 else 4
    return [
        *(1.0 if bucket == k else 0.0 for k in range(5)),
        1.0 if a < b else 0.0,
        min(abs(a - b), 200) / 50.0,
        1.0 if doc.lemmas[a] == doc.lemmas[b] else 0.0,
        1.0 if doc.heads[b] == a else 0.0,
        1.0 if doc.heads[a] == b else 0.0,
        1.0 if a in doc.times else 0.0,
        1.0 if b in doc.times else 0.0,
    ]


class Batch:
    """Padded tensors of some chunks and their labels."""

    def __init__(
        self, parts: Sequence[Chunk], syntax: Syntax, rng: random.Random | None, hide: float
    ) -> None:
        """Lay the chunks below each other; `rng` None = evaluation: all pairs, in the order of annotation."""
        windows = [(chunk, window) for chunk in parts for window in chunk.windows]
        width = max(len(window.ids) for _, window in windows)
        shape = (len(windows), width)
        self.ids = torch.zeros(shape, dtype=torch.long)
        self.mask = torch.zeros(shape, dtype=torch.long)
        self.tags = torch.zeros(shape, dtype=torch.long)
        self.deps = torch.zeros(shape, dtype=torch.long)
        for k, (chunk, window) in enumerate(windows):
            n = len(window.ids)
            self.ids[k, :n] = torch.tensor(window.ids)
            self.mask[k, :n] = 1
            if rng is None or rng.random() >= hide:
                self.tags[k, :n] = torch.tensor([syntax.tag(chunk.doc, w) for w in window.owners])
                self.deps[k, :n] = torch.tensor([syntax.dep(chunk.doc, w) for w in window.owners])
        self.width = width
        self.token_labels: dict[str, list[tuple[int, Any]]] = {head: [] for head in TOKEN_HEADS}
        self.pair_labels: dict[str, list[tuple[int, int, list[float], int, bool]]] = {
            head: [] for head in PAIR_HEADS
        }
        base = 0
        for chunk in parts:
            self._tokens(chunk, base)
            self._pairs(chunk, base, rng)
            base += len(chunk.windows)

    def _tokens(self, chunk: Chunk, base: int) -> None:
        doc, seen = chunk.doc, set()
        for k, window in enumerate(chunk.windows):
            for word, piece in window.at.items():
                if word in seen:
                    continue
                seen.add(word)
                place = (base + k) * self.width + piece
                if doc.triggers is not None:
                    label = TOKEN_HEADS["trigger"].index(doc.triggers.get(word, "O"))
                    self.token_labels["trigger"].append((place, label))
                for head, labels in doc.tokens.items():
                    if word in labels:
                        self.token_labels[head].append((place, labels[word]))

    def _pairs(self, chunk: Chunk, base: int, rng: random.Random | None) -> None:
        doc = chunk.doc
        for head, first, second, label, full in thinned(doc.pairs, rng):
            a, b = first, second
            number = PAIR_HEADS[head].index(label)
            if rng is not None and rng.random() < 0.5:
                a, b, number = b, a, converse(head)[number]
            places = chunk.together(a, b)
            if places is None:
                continue
            (ka, pa), (kb, pb) = places
            self.pair_labels[head].append(
                (
                    (base + ka) * self.width + pa,
                    (base + kb) * self.width + pb,
                    pair_features(doc, a, b),
                    number,
                    full,
                )
            )


MOST_PAIRS = 300
MOST_WINDOWS = 32


def thinned(pairs: list[Any], rng: random.Random | None) -> list[Any]:
    """Pairs of a document; in training at most `MOST_PAIRS` a head, chosen anew each time."""
    if rng is None:
        return pairs
    by_head: dict[str, list[Any]] = {}
    for pair in pairs:
        by_head.setdefault(pair[0], []).append(pair)
    chosen = []
    for many in by_head.values():
        chosen += many if len(many) <= MOST_PAIRS else rng.sample(many, MOST_PAIRS)
    return chosen


class Syntax:
    """Numbers for Penn tags and dependency labels; 0 is unknown."""

    def __init__(self, tags: Sequence[str], deps: Sequence[str]) -> None:
        """Number the labels from 1 in the order given."""
        self.tags, self.deps = list(tags), list(deps)
        self.tag_of = {name: k + 1 for k, name in enumerate(tags)}
        self.dep_of = {name: k + 1 for k, name in enumerate(deps)}

    @classmethod
    def of(cls, docs: Sequence[Doc]) -> Syntax:
        """The labels that occur."""
        return cls(sorted({t for d in docs for t in d.tags}), sorted({t for d in docs for t in d.deps}))

    def tag(self, doc: Doc, word: int) -> int:
        """The number of a word's tag."""
        return self.tag_of.get(doc.tags[word], 0) if word >= 0 else 0

    def dep(self, doc: Doc, word: int) -> int:
        """The number of a word's dependency."""
        return self.dep_of.get(doc.deps[word], 0) if word >= 0 else 0


def batches(parts: list[Chunk], budget: int, rng: random.Random) -> list[list[Chunk]]:
    """Chunks of about the same width together, up to `budget` pieces with padding; shuffled."""
    noisy = sorted(parts, key=lambda c: max(len(w.ids) for w in c.windows) + rng.random() * 12)
    found: list[list[Chunk]] = []
    current: list[Chunk] = []
    count, width = 0, 0
    for chunk in noisy:
        wide = max(width, *(len(w.ids) for w in chunk.windows))
        full = (count + len(chunk.windows)) * wide > budget or count + len(chunk.windows) > MOST_WINDOWS
        if current and full:
            found.append(current)
            current, count, width = [], 0, 0
            wide = max(len(w.ids) for w in chunk.windows)
        current.append(chunk)
        count, width = count + len(chunk.windows), wide
    if current:
        found.append(current)
    rng.shuffle(found)
    return found
