"""Readers of the corpora: from JSON lines to `Doc`s with labels, and what is held out of training.

A document that any corpus marks as dev is never trained on for the tasks that dev set measures. Corpora
without a split give every fifth document (by name) or the topics of ECB+'s dev half.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotated import Doc, Reader
from recipe import ASPECTS, CLASSES, SPANS, STARTS, TENSES

Row = dict[str, Any]

SPAN_OF_TIMEML = {
    "BEFORE": "BEFORE",
    "IBEFORE": "BEFORE",
    "AFTER": "AFTER",
    "IAFTER": "AFTER",
    "INCLUDES": "INCLUDES",
    "IS_INCLUDED": "IS_INCLUDED",
    "SIMULTANEOUS": "SIMULTANEOUS",
    "IDENTITY": "SIMULTANEOUS",
}


def rows(data: Path, name: str) -> list[Row]:
    """The documents of one corpus."""
    with (data / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def key(row: Row) -> str:
    """A document's name without the ending that some corpora give it."""
    return str(row["doc_id"]).removesuffix(".tml")


def fifth(name: str) -> str:
    """A split for a corpus without one."""
    return "dev" if zlib.crc32(name.encode()) % 5 == 0 else "train"


def read_all(data: Path) -> list[Doc]:
    """Every training and dev document."""
    reader = Reader()
    timebank = list(read_timebank(data, reader))
    held_out = [
        letters(" ".join(doc.words)) for doc in timebank if doc.split == "dev" and doc.triggers is not None
    ]
    return [
        *timebank,
        *read_factuality(data, reader, "uw", held_out),
        *read_factuality(data, reader, "uds", []),
        *read_causal_timebank(data, reader),
        *read_tcr(data, reader),
        *read_ecb(data, reader),
        *read_meci(data, reader),
        *read_meantime(data, reader),
    ]


def letters(text: str) -> str:
    """Letters alone, to find a sentence again however it was tokenised."""
    return re.sub(r"[^a-z]+", "", text.lower())


def event_words(doc: Doc, row: Row) -> dict[str, int]:
    """Every id of an event (eid and eiids) with the word that heads it."""
    found: dict[str, int] = {}
    for event in row.get("events", []):
        if event.get("start", -1) < 0:
            continue
        word = doc.head_word(event["start"], event["end"])
        if word is None:
            continue
        for id_ in {
            event.get("eid"),
            event.get("eiid"),
            *(i.get("eiid") for i in event.get("instances", [])),
        }:
            if id_:
                found[id_] = word
    return found


# ------------------------------------------------------------------ TimeBank and AQUAINT, all layers
def read_timebank(data: Path, reader: Reader) -> Iterator[Doc]:
    """Events and attributes of TempEval-3 with MATRES and TimeBank-Dense."""
    layers = {name: {key(row): row for row in rows(data, name)} for name in ("matres", "timebank_dense")}
    for row in rows(data, "tempeval3"):
        name = key(row)
        doc = reader.read("timebank", row["split"], name, row["text"])
        where = event_words(doc, row)
        add_triggers(doc, row)
        for time in row.get("timexes", []):
            word = doc.head_word(time["start"], time["end"]) if time.get("start", -1) >= 0 else None
            if word is not None:
                where[time["tid"]] = word
                doc.times.add(word)
        dense = layers["timebank_dense"].get(name)
        order_dev = row["split"] == "dev" or (dense is not None and dense["split"] == "dev")
        if dense is None:
            add_spans(doc, row, where, full=False)
        else:
            add_spans(doc, dense, where, full=True)
        add_starts(doc, layers["matres"].get(name, {}), where)
        if not order_dev:
            add_told_starts(doc, row, where)
        if row["split"] == "train" and order_dev:  # its order is dev, its words are train
            yield from split_layers(doc)
            continue
        yield doc


def split_layers(doc: Doc) -> Iterator[Doc]:
    """A document whose words are for training and whose temporal relations are for dev."""
    dev = Doc(**{**vars(doc), "split": "dev", "triggers": None, "tokens": {}})
    dev.tokens = {"publication": doc.tokens.pop("publication", {})}
    doc.pairs = []
    yield doc
    yield dev


def add_triggers(doc: Doc, row: Row) -> None:
    """Triggers and the attributes that TimeML gives them; AQUAINT's polarity cannot be trusted."""
    aquaint = str(row.get("corpus", "")).endswith("aquaint")
    doc.triggers = {}
    layers: dict[str, dict[int, Any]] = {
        name: {} for name in ("class", "tense", "aspect", "polarity", "modality")
    }
    for event in row.get("events", []):
        inside = doc.words_in(event["start"], event["end"]) if event.get("start", -1) >= 0 else []
        for k, word in enumerate(inside):
            doc.triggers[word] = "I" if k else "B"
        if not inside:
            continue
        first = inside[0]
        for name, allowed in (("class", CLASSES), ("tense", TENSES), ("aspect", ASPECTS)):
            if event.get(name) in allowed:
                layers[name][first] = event[name]
        if not aquaint and event.get("polarity") in ("POS", "NEG"):
            layers["polarity"][first] = event["polarity"]
        modal = str(event.get("modality") or "none").lower() != "none"
        layers["modality"][first] = "MODAL" if modal else "NONE"
    doc.tokens.update(layers)


def add_spans(doc: Doc, row: Row, where: dict[str, int], *, full: bool) -> None:
    """Relations of spans: pairs of events and times, and events against the publication."""
    publication = doc.tokens.setdefault("publication", {})
    for link in row.get("tlinks", []):
        label = link["rel"] if full else SPAN_OF_TIMEML.get(link["rel"])
        if label not in SPANS:
            continue
        if link["tgt"] == "t0" and link["src"] in where:
            publication[where[link["src"]]] = (label, full)
        elif link["src"] == "t0" and link["tgt"] in where:
            publication[where[link["tgt"]]] = (flipped(label), full)
        else:
            add_pair(doc, "spans", where, link, label, full=full)


def flipped(label: str) -> str:
    """The label that holds the other way round."""
    from recipe import CONVERSE

    return CONVERSE.get(label, label)


def add_pair(doc: Doc, head: str, where: dict[str, int], link: Row, label: str, *, full: bool = True) -> None:
    """One labelled pair of words, where both ends are known and differ."""
    a, b = where.get(link["src"]), where.get(link["tgt"])
    if a is not None and b is not None and a != b:
        doc.pairs.append((head, a, b, label, full))


def add_starts(doc: Doc, row: Row, where: dict[str, int]) -> None:
    """Pairs of MATRES."""
    for link in row.get("tlinks", []):
        if link["rel"] in STARTS:
            add_pair(doc, "order", where, link, link["rel"])


START_OF_TIMEML = {
    "BEFORE": "BEFORE",
    "IBEFORE": "BEFORE",
    "AFTER": "AFTER",
    "IAFTER": "AFTER",
    "INCLUDES": "BEFORE",
    "IS_INCLUDED": "AFTER",
    "BEGINS": "EQUAL",
    "BEGUN_BY": "EQUAL",
    "SIMULTANEOUS": "EQUAL",
    "IDENTITY": "EQUAL",
    "ENDS": "AFTER",
    "ENDED_BY": "BEFORE",
}


def add_told_starts(doc: Doc, row: Row, where: dict[str, int]) -> None:
    """The order of begins that TempEval-3's own links tell, where MATRES says nothing of the pair."""
    known = {frozenset((a, b)) for head, a, b, _, _ in doc.pairs if head == "order"}
    for link in row.get("tlinks", []):
        a, b = where.get(link["src"]), where.get(link["tgt"])
        label = START_OF_TIMEML.get(link["rel"])
        if a is None or b is None or label is None or {a, b} & doc.times or frozenset((a, b)) in known:
            continue
        add_pair(doc, "order", where, link, label, full=False)


# ------------------------------------------------------------------ causes and coreference
BACKWARD = ("FALLING_ACTION", "EffectCause", "caused_by")


def add_causes(doc: Doc, row: Row, where: dict[str, int], *, reach: int) -> None:
    """Causal pairs, and as negatives every other pair of events at most `reach` sentences apart."""
    causal: dict[tuple[int, int], str] = {}
    for link in row.get("clinks", []):
        a, b = where.get(link["src"]), where.get(link["tgt"])
        if a is None or b is None or a == b:
            continue
        if link.get("rel") in BACKWARD:
            a, b = b, a
        causal[min(a, b), max(a, b)] = "CAUSES" if a < b else "CAUSED_BY"
    for a, b in near_pairs(doc, where, reach):
        causal.setdefault((a, b), "NONE")
    doc.pairs.extend(("cause", a, b, label, True) for (a, b), label in sorted(causal.items()))


def near_pairs(doc: Doc, where: dict[str, int], reach: int) -> Iterator[tuple[int, int]]:
    """All pairs of event words at most `reach` sentences apart."""
    words = sorted({word for word in where.values() if word not in doc.times})
    for k, a in enumerate(words):
        for b in words[k + 1 :]:
            if doc.sentence_of(b) - doc.sentence_of(a) > reach:
                break
            yield a, b


def add_coreference(doc: Doc, row: Row, where: dict[str, int]) -> None:
    """Pairs of mentions: one event or two, from the instances of a document."""
    chain: dict[int, str] = {}
    for instance in row.get("instances", {}).values():
        kind = str(instance.get("kind", ""))
        if kind.startswith(("ACTION", "NEG_ACTION", "EVENT")):
            for mention in instance.get("mentions", []):
                if mention in where:
                    chain[where[mention]] = instance["id"]
    words = sorted(chain)
    for k, a in enumerate(words):
        for b in words[k + 1 :]:
            doc.pairs.append(("coreference", a, b, "SAME" if chain[a] == chain[b] else "DIFFERENT", True))


def read_ecb(data: Path, reader: Reader) -> Iterator[Doc]:
    """ECB+ with EventStoryLine on the same texts; only the sentences around annotated events."""
    stories = {key(row): row for row in rows(data, "eventstoryline")}
    for row in rows(data, "ecbplus"):
        doc = reader.read("ecb", row["split"], key(row), row["text"])
        where = event_words(doc, row)
        add_coreference(doc, row, where)
        story = stories.get(key(row))
        if story is not None:
            add_causes(doc, story, event_words(doc, story), reach=3)
        yield doc


def read_meci(data: Path, reader: Reader) -> Iterator[Doc]:
    """Causal pairs in Wikipedia."""
    for row in rows(data, "meci"):
        doc = reader.read("meci", row["split"], key(row), row["text"])
        add_causes(doc, row, event_words(doc, row), reach=3)
        yield doc


def read_causal_timebank(data: Path, reader: Reader) -> Iterator[Doc]:
    """Explicit causes in TimeBank; its texts are tokenised in another way than TempEval-3's."""
    for row in rows(data, "causal_timebank"):
        doc = reader.read("ctb", fifth(key(row)), key(row), row["text"])
        add_causes(doc, row, event_words(doc, row), reach=2)
        yield doc


def read_tcr(data: Path, reader: Reader) -> Iterator[Doc]:
    """Order and causes; its annotators could not choose VAGUE."""
    for row in rows(data, "tcr"):
        doc = reader.read("tcr", "train", key(row), row["text"])
        where = event_words(doc, row)
        for link in row.get("tlinks", []):
            a, b = where.get(link["src"]), where.get(link["tgt"])
            near = a is not None and b is not None and abs(doc.sentence_of(a) - doc.sentence_of(b)) <= 1
            if near and link["src_kind"] == link["tgt_kind"] == "event":
                rel = "EQUAL" if link["rel"] == "SIMULTANEOUS" else link["rel"]
                add_pair(doc, "order", where, link, rel, full=False)
        add_causes(doc, row, where, reach=1)
        yield doc


def read_meantime(data: Path, reader: Reader) -> Iterator[Doc]:
    """Coreference in Wikinews."""
    for row in rows(data, "meantime"):
        doc = reader.read("meantime", fifth(key(row)), key(row), row["text"])
        add_coreference(doc, row, event_words(doc, row))
        yield doc


# ------------------------------------------------------------------ texts that only a teacher reads
def read_plain(data: Path) -> Iterator[Doc]:
    """Texts whose own annotation is of no use here."""
    reader = Reader()
    for name in ("wikiwars", "gum_dates", "timeset", "timelines_trial_A"):
        for number, row in enumerate(rows(data, name)):
            yield reader.read("plain", "train", f"{name}-{number}", row["text"])


# ------------------------------------------------------------------ factuality
FILES = {"uw": "factuality_uw", "uds": "factuality_uds_ih2"}


def read_factuality(data: Path, reader: Reader, corpus: str, held_out: list[str]) -> Iterator[Doc]:
    """Sentences with scores; training sentences that stand in a held-out document go apart."""
    for split in ("train", "dev"):
        for k, row in enumerate(rows(data, f"{FILES[corpus]}_{split}")):
            text = " ".join(row["tokens"])
            seen = split == "train" and any(letters(text) in known for known in held_out)
            name = f"{corpus}-held-out" if seen else corpus
            doc = reader.read(name, split, f"{corpus}-{split}-{k}", text)
            offsets, at = [], 0
            for token in row["tokens"]:
                offsets.append((at, at + len(token)))
                at += len(token) + 1
            scores = {}
            for first, last, score in row["targets"]:
                word = doc.head_word(offsets[first][0], offsets[last - 1][1])
                if word is not None:
                    scores[word] = float(score)
            doc.tokens["factuality"] = scores
            yield doc
