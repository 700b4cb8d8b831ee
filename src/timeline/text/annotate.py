"""Sentences, tokens and names through spaCy: the one module that asks a parser."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import attrs

from timeline.errors import TimelineError
from timeline.text.document import Block, BlockRole, Document, Name, Sentence, Token
from timeline.text.larger_place import with_larger_places
from timeline.text.lexicon import never_names, verb_forms
from timeline.text.model import default_pipeline
from timeline.text.recase import Casing, casing_of, is_shouted, is_title_case, plain, sentence_case
from timeline.text.rehang import with_days_at_their_verb
from timeline.text.retag import with_rows_of_infinitives
from timeline.text.roles import BULLET
from timeline.text.tolls import with_tolls

UNREAD = frozenset({BlockRole.FURNITURE, BlockRole.BYLINE, BlockRole.DATELINE})
"""Blocks that hold no sentences."""
LONGEST = 20_000
"""A block of more characters is parsed in pieces, so that memory stays flat."""
BATCH = 32

Piece = tuple[int, int, str]
"""Index of the block, offset in the text, and the words as the parser sees them."""


def annotate(document: Document, *, nlp: Any = None) -> Document:
    """Add sentences, tokens and names. `nlp` is a spaCy pipeline with tagger, parser, lemmatizer and NER.

    Raises TimelineError where the pipeline gives no parse.

    >>> from timeline.text.read import read
    >>> document = annotate(read("It rained on Monday. Paris was dry."))
    >>> len(document.sentences), document.names[-1].text, document.tokens[1].lemma
    (2, 'Paris', 'rain')
    """
    pipeline = default_pipeline() if nlp is None else nlp
    if not callable(getattr(pipeline, "pipe", None)):
        raise TimelineError(
            f"nlp is {type(pipeline).__name__}, not a spaCy pipeline", hint="pass spacy.load(...)"
        )
    reader = _Reader(document.text)
    pieces = tuple(_pieces(document, pipeline))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # spaCy's own deprecations are not the caller's business
        for doc, (block, offset, _) in zip(
            pipeline.pipe((words for _, _, words in pieces), batch_size=BATCH), pieces, strict=True
        ):
            if not doc.has_annotation("DEP"):
                raise TimelineError("nlp gives no dependency parse", hint="use one with tagger and parser")
            reader.add(doc, block, offset)
    tokens = with_larger_places(reader.tokens, reader.names)
    tokens = with_tolls(with_days_at_their_verb(tokens, document.lang), document.lang)
    return attrs.evolve(
        document,
        sentences=tuple(reader.sentences),
        tokens=with_rows_of_infinitives(tokens),
        names=tuple(reader.names),
    )


def _pieces(document: Document, pipeline: Any) -> Iterator[Piece]:
    """What is parsed: blocks without their bullets, long ones in parts, headlines in sentence case."""
    casing: Casing | None = None
    for k, block in enumerate(document.blocks):
        if block.role in UNREAD:
            continue
        start = block.start
        bullet = BULLET.match(document.text, start, block.end) if block.role is BlockRole.BULLET else None
        if bullet:
            start = bullet.end()
        words = plain(document.text[start : block.end])
        if is_title_case(words) or is_shouted(words):
            casing = _casing(document, pipeline) if casing is None else casing
            words = sentence_case(words, casing)
        for first in _cuts(words):
            yield k, start + first[0], words[first[0] : first[1]]


def _casing(document: Document, pipeline: Any) -> Casing:
    body = (document.text[b.start : b.end] for b in document.blocks if _is_plain_body(document, b))
    lang = document.lang
    return casing_of(body, never_names(pipeline, lang), verb_forms(pipeline, lang))


def _is_plain_body(document: Document, block: Block) -> bool:
    return block.role in (BlockRole.BODY, BlockRole.BULLET) and not is_shouted(
        document.text[block.start : block.end]
    )


def _cuts(words: str) -> Iterator[tuple[int, int]]:
    """Parts of at most LONGEST characters, cut after a sentence where there is one, else at a blank."""
    start = 0
    while len(words) - start > LONGEST:
        stop = start + LONGEST
        cut = max(words.rfind(". ", start, stop) + 1, 0)
        if cut <= start:
            cut = words.rfind(" ", start, stop)
        if cut <= start:
            cut = stop
        yield start, cut
        start = cut
    yield start, len(words)


class _Reader:
    """Collects spaCy's documents, one a piece, into tokens that count over the whole text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.names: list[Name] = []

    def add(self, doc: Any, block: int, offset: int) -> None:
        """Add the reading of one piece that begins at `offset`."""
        index = {}
        words = [token for token in doc if not token.is_space]
        for i, token in enumerate(words, len(self.tokens)):
            index[token.i] = i
        for token in words:
            head = token.head
            while head.is_space and head.i != head.head.i:
                head = head.head
            i = index[token.i]
            start, end = offset + token.idx, offset + token.idx + len(token.text)
            self.tokens.append(
                Token(
                    i,
                    start,
                    end,
                    self.text[start:end],
                    token.lemma_.lower() if token.pos_ != "PROPN" else token.lemma_,
                    token.pos_,
                    token.tag_,
                    token.dep_,
                    index.get(head.i, i),
                    str(token.morph),
                )
            )
        for sent in doc.sents:
            inside = [index[token.i] for token in sent if token.i in index]
            if inside:
                first, last = inside[0], inside[-1]
                start, end = self.tokens[first].start, self.tokens[last].end
                self.sentences.append(Sentence(len(self.sentences), start, end, first, last + 1, block))
        for ent in doc.ents:
            start, end = offset + ent.start_char, offset + ent.end_char
            self.names.append(Name(start, end, self.text[start:end], ent.label_))
