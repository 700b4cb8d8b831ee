"""Order against the day of publication, by tense and class."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from timeline.events.mention import EventClass, EventMention, Realis
from timeline.graph.link import LinkKind
from timeline.graph.network import FIRM
from timeline.graph.proposers.learned import Probabilities, learned_publication, likeliest, mixed
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.scene import Scene
from timeline.graph.relation_names import VAGUE
from timeline.values import Evidence

Row = tuple[str, float]

RELATIONS = ("BEFORE", "AFTER", "INCLUDES", "IS_INCLUDED", "SIMULTANEOUS", VAGUE)
LEARNED_SHARE = 0.5
"""The encoder's share beside tense and class."""
LEAST = 0.33
BESIDE_VAGUE = 0.6
SUREST = FIRM - 0.01


def propose_publication(scene: Scene) -> Iterator[Proposal]:
    """Propose how each mention stands to the day of publication: past before, future after.

    Precision by tense and class, from 0.35 to 0.78 on the training half of TimeBank-Dense, stands in
    `cues/publication.en.toml`.
    """
    rows = _rows(scene.document.lang)
    heads = [scene.token(mention) for mention in scene.mentions]
    learned = learned_publication(scene.document, heads)
    for mention, judged in zip(scene.mentions, learned, strict=True):
        known = next((rows[key] for key in _keys(mention) if key in rows), None)
        both = _mixed(known, judged)
        relation = likeliest(both, least=LEAST, beside_vague=BESIDE_VAGUE) if both else None
        if relation is None:
            continue
        note = f"{_keys(mention)[0].lower()} puts '{mention.text}' {relation} the day of publication"
        yield Proposal(
            kind=LinkKind.TLINK,
            source=mention,
            relation=relation,
            target=scene.reference.id,
            confidence=min(round(both[relation], 2), SUREST),
            origin="publication/tense",
            rank=both[relation],
            evidence=(Evidence("graph", "publication/tense", note, mention.start, mention.end),),
        )


def _mixed(row: Row | None, learned: Probabilities | None) -> dict[str, float]:
    """The mean of what tense and class say and what the encoder says; empty where both are silent."""
    plain = dict.fromkeys(RELATIONS, 0.0)
    if row is not None:
        plain[row[0]] = row[1]
        plain[VAGUE] += 1 - row[1]
    elif learned is None:
        return {}
    else:
        plain[VAGUE] = 1.0
    return mixed(plain, learned, LEARNED_SHARE)


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
