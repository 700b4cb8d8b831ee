"""What the order of two mentions can be read from: tense, class, syntax, adverbs, and the verbs themselves.

Features are strings, so that the weights are a table that people can read. `a` stands before `b` in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from timeline.events.mention import EventClass, EventMention, Realis
from timeline.graph.proposers.scene import Scene
from timeline.text.document import Token

_CLAUSAL = frozenset(
    {"ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "parataxis", "pcomp", "csubj", "acomp", "dep"}
)
_OPENED = frozenset({"advcl", "pcomp", "ccomp", "xcomp"})
_ADVERBS = frozenset(
    {
        *("already", "earlier", "now", "later", "then", "still", "previously", "recently", "before", "once"),
        *("after", "meanwhile", "since", "yesterday", "today", "tomorrow", "soon", "finally", "again", "yet"),
        *("ago", "last", "next", "also", "first", "not", "n't", "never"),
    }
)
_LONGEST = 60


@attrs.frozen
class Reading:
    """What is read of one mention, once for all its pairs."""

    mention: EventMention
    token: Token
    chain: tuple[Token, ...]
    sentence: int
    tense: str
    opener: str
    governor: str
    adverbs: tuple[str, ...]

    @cached_property
    def up(self) -> dict[int, int]:
        """How many steps up each token above stands."""
        return {token.i: k for k, token in enumerate(self.chain)}


def read_mentions(scene: Scene) -> list[Reading]:
    """Read every mention that has a place in the parse, in the order of the text."""
    found = (_reading(scene, mention) for mention in scene.mentions)
    return sorted((r for r in found if r is not None), key=lambda r: r.mention.start)


def features(a: Reading, b: Reading, between: int) -> Iterator[str]:
    """Tell the features of a pair; `between` is how many mentions stand between the two."""
    far = min(b.sentence - a.sentence, 2)
    yield f"far {far}"
    yield f"far {far} tenses {a.tense} {b.tense}"
    yield f"between {min(between, 4)} far {far}"
    yield f"classes {a.mention.event_class} {b.mention.event_class}"
    if a.mention.lemma == b.mention.lemma:
        yield "same lemma"
    for name, one in (("a", a), ("b", b)):
        yield from _of_one(name, one, far)
    yield from _of_path(a, b) if far == 0 else _of_roots(a, b)


def _of_one(name: str, one: Reading, far: int) -> Iterator[str]:
    """What one mention says by itself."""
    yield f"far {far} {name} tense {one.tense}"
    yield f"far {far} {name} class {one.mention.event_class}"
    yield f"{name} tag {one.token.tag}"
    yield f"{name} lemma {one.mention.lemma}"
    yield f"far {far} {name} lemma {one.mention.lemma}"
    if one.mention.realis is not Realis.ACTUAL:
        yield f"far {far} {name} realis {one.mention.realis}"
    if one.governor:
        yield f"{name} under {one.governor}"
    for word in one.adverbs:
        yield f"{name} with {word}"


def _of_path(a: Reading, b: Reading) -> Iterator[str]:
    """How the clauses of two mentions in one sentence hang together."""
    path = _path(a, b)
    yield f"path {path}"
    yield f"path {path} reports {_reports(a)} {_reports(b)}"
    yield f"path {path.split(':')[0]} tenses {a.tense} {b.tense}"


def _of_roots(a: Reading, b: Reading) -> Iterator[str]:
    """Where each of two mentions in different sentences stands in its own."""
    yield f"deps {a.token.dep} {b.token.dep}"
    for name, one in (("a", a), ("b", b)):
        yield f"{name} dep {one.token.dep}"
        yield f"{name} opener {one.opener}"


def _path(a: Reading, b: Reading) -> str:
    """The clause steps from one mention up to the other, or from both up to where they meet."""
    if a.token.i in b.up:
        return f"down {_steps(b, b.up[a.token.i])}"
    if b.token.i in a.up:
        return f"up {_steps(a, a.up[b.token.i])}"
    meeting = next((token.i for token in a.chain if token.i in b.up), None)
    if meeting is None:
        return "apart"
    return f"both {_steps(a, a.up[meeting])} | {_steps(b, b.up[meeting])}"


def _steps(one: Reading, count: int) -> str:
    """The first two clause steps above a mention, each with the word that opens the clause of the first."""
    steps = []
    for token in one.chain[:count]:
        if token.dep in _CLAUSAL:
            opener = one.opener if token.i == one.token.i and token.dep in _OPENED else ""
            steps.append(f"{token.dep}:{opener}" if opener else token.dep)
    return "<".join(steps[:2])


def _reading(scene: Scene, mention: EventMention) -> Reading | None:
    token = scene.token(mention)
    sentence = scene.document.sentence_at(mention.start)
    if token is None or sentence is None:
        return None
    children = scene.document.children(token)
    return Reading(
        mention=mention,
        token=token,
        chain=(token, *_above(scene, token)),
        sentence=sentence.i,
        tense=_tense(mention),
        opener=_opener(scene, token, children),
        governor=_governor(scene, token),
        adverbs=tuple(sorted({c.lower for c in children} & _ADVERBS)),
    )


def _above(scene: Scene, token: Token) -> Iterator[Token]:
    for count, found in enumerate(scene.above(token)):
        if count == _LONGEST:
            return
        yield found


def _tense(mention: EventMention) -> str:
    """Tense, aspect, modality and whether it is a report, in one word."""
    tense = "MODAL" if mention.modality else mention.tense.value
    aspect = {"NONE": "", "PROGRESSIVE": "+prog"}.get(mention.aspect.value, "+perf")
    return f"{tense}{aspect}{'/R' if mention.event_class is EventClass.REPORTING else ''}"


def _reports(one: Reading) -> str:
    return "R" if one.mention.event_class is EventClass.REPORTING else "-"


def _opener(scene: Scene, token: Token, children: Sequence[Token]) -> str:
    """The word that opens the clause of a token: a conjunction, a question word, a preposition."""
    for child in children:
        if child.dep == "mark" or (child.dep == "advmod" and child.tag == "WRB"):
            return child.lower
        if child.tag in ("WDT", "WP"):
            return "relative"
    return scene.document.head(token).lower if token.dep == "pcomp" else ""


def _governor(scene: Scene, token: Token) -> str:
    """The verb or noun of which the token is the complement, for what is not finite."""
    if token.dep not in ("xcomp", "ccomp", "acl", "pcomp"):
        return ""
    return f"{token.dep} {scene.document.head(token).lemma}"
