"""Order against the day of publication, by tense and class."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from timeline.events.mention import EventClass, EventMention, Realis
from timeline.graph.link import LinkKind
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.scene import Scene
from timeline.values import Evidence

Row = tuple[str, float]


def propose_publication(scene: Scene) -> Iterator[Proposal]:
    """Propose how each mention stands to the day of publication: past before, future after.

    Precision by tense and class, from 0.35 to 0.78 on the training half of TimeBank-Dense, stands in
    `cues/publication.en.toml`.
    """
    rows = _rows(scene.document.lang)
    for mention in scene.mentions:
        found = next((rows[key] for key in _keys(mention) if key in rows), None)
        if found is None:
            continue
        relation, precision = found
        note = f"{_keys(mention)[0].lower()} puts '{mention.text}' {relation} the day of publication"
        yield Proposal(
            kind=LinkKind.TLINK,
            source=mention,
            relation=relation,
            target=scene.reference.id,
            confidence=precision,
            origin="publication/tense",
            evidence=(Evidence("graph", "publication/tense", note, mention.start, mention.end),),
        )


def _keys(mention: EventMention) -> tuple[str, ...]:
    """The rows that fit a mention, the narrowest first."""
    tense = "MODAL" if mention.modality else mention.tense.value
    aspect = mention.aspect.value.split("_")[0]
    verb = tense if aspect == "NONE" else f"{tense} {aspect}"
    kind = "STATE" if mention.event_class is EventClass.I_STATE else mention.event_class.value
    planned = ("PLANNED",) if mention.realis is Realis.PLANNED else ()
    return (*planned, f"{verb} {kind}", verb)


@cache
def _rows(lang: str) -> dict[str, Row]:
    path = files("timeline.graph") / "cues" / f"publication.{lang}.toml"
    if not path.is_file():
        return {}
    rows = tomllib.loads(path.read_text("utf-8"))["reading"]
    return {row["reading"]: (row["relation"], row["precision"]) for row in rows}
