"""Aspectual links: verbs that tell the begin, the end or the going on of another event."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import attrs

from timeline.graph.link import LinkKind
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.scene import Scene
from timeline.values import Evidence

_CONTENT = ("xcomp", "ccomp", "dobj", "obj", "prep", "nsubjpass")


@attrs.frozen
class AspectualVerbs:
    """Verbs, by lemma, that tell one phase of another event: TimeML's ALINK relation, and the TLINK's."""

    alink: str
    tlink: str
    verbs: frozenset[str]
    precision: float


@cache
def aspectual_verbs(lang: str = "en") -> tuple[AspectualVerbs, ...]:
    """Return the aspectual verbs of a language; none where nobody wrote any."""
    path = files("timeline.graph") / "cues" / f"aspectual.{lang}.toml"
    if not path.is_file():
        return ()
    rows = tomllib.loads(path.read_text("utf-8"))["phase"]
    return tuple(AspectualVerbs(r["alink"], r["tlink"], frozenset(r["verbs"]), r["precision"]) for r in rows)


def propose_aspectual(scene: Scene) -> Iterator[Proposal]:
    """Propose for "began to burn" that the beginning begins the burning, as an ALINK and a TLINK.

    By begin points 35 of 42 are right on MATRES (train and dev).
    """
    phases = {verb: phase for phase in aspectual_verbs(scene.document.lang) for verb in phase.verbs}
    for mention in scene.mentions:
        token = scene.token(mention)
        phase = phases.get(token.lemma) if token is not None and token.pos == "VERB" else None
        if token is None or phase is None:
            continue
        below = (c for c in scene.document.children(token) if c.dep in _CONTENT)
        content = next((m for m in (scene.inside(c, 1) for c in below) if m is not None), None)
        if content is None or content.id == mention.id:
            continue
        note = f"'{mention.text}' tells a phase of '{content.text}'"
        evidence = (Evidence("graph", "aspectual", note, mention.start, mention.end),)
        for kind, relation in ((LinkKind.ALINK, phase.alink), (LinkKind.TLINK, phase.tlink)):
            yield Proposal(
                kind=kind,
                source=mention,
                relation=relation,
                target=content,
                confidence=phase.precision,
                origin="aspectual",
                begins_only=kind is LinkKind.TLINK and relation == "SIMULTANEOUS",
                evidence=evidence,
            )
