"""Who did what to whom, on the roles of MEANTIME: `python benchmarks/roles.py FOLDER`.

FOLDER holds `meantime.jsonl`, one JSON document a line, with `text`, `dct`, `events` (`eid`, `start`, `end`),
`entities` and `values` (`id`, `start`, `end`, `head`) and `roles` (`event`, `filler`, `role` as in PropBank).
The events are given. Only events with a role count, for in the others nobody looked for one.

An argument is right where its head word stands in the head of the filler (in the filler, where no head is
given); a relative pronoun stands for the phrase before it. With role, its role must be one of those that
PropBank's may mean. Several arguments may stand in one filler ("iPhone and Apple TV").

Precision counts all arguments but times, and beside them those alone that stand in an annotated entity: what
is no entity (events, abstract things) has no role in the set, whatever it does.
"""

from __future__ import annotations

import argparse
import json
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import timeline
from timeline.events.mention import Argument, EventMention, Role

MEANS = {
    "Arg0": {Role.AGENT},
    "Arg1": {Role.PATIENT, Role.THEME},
    "Arg2": {Role.RECIPIENT, Role.BENEFICIARY, Role.ORIGIN, Role.INSTRUMENT, Role.THEME, Role.PATIENT},
    "Argm-LOC": {Role.PLACE},
}
"""What the roles of PropBank may be here; those that are left out (Arg3, Arg4, Argm-OTHER) may be any."""

RELATIVE = frozenset({"which", "that", "who", "whom"})


class Filler(NamedTuple):
    """A gold participant: its role, its span and the span of its head."""

    role: str
    start: int
    end: int
    text: str

    def is_filled_by(self, argument: Argument, text: str) -> bool:
        """Whether the argument is this filler, or the phrase that it stands for."""
        if self.text.lower() in RELATIVE and argument.end <= self.start:
            return not text[argument.end : self.start].strip(" ,")
        return self.start <= argument.head < self.end

    def allows(self, role: Role) -> bool:
        """Whether PropBank's role may be this one."""
        return self.role not in MEANS or role in MEANS[self.role]


class Case(NamedTuple):
    """An event with the participants of gold and of the library."""

    text: str
    mention: EventMention
    gold: list[Filler]
    found: list[Argument]
    annotated: set[int]


def head_span(text: str, mention: Mapping[str, Any]) -> tuple[int, int]:
    """Where the head of a mention stands, or the mention."""
    start, end = mention["start"], mention["end"]
    head = mention.get("head")
    at = text.rfind(head, start, end) if head else -1
    return (start, end) if at < 0 else (at, at + len(head))


def cases(document: Mapping[str, Any]) -> Iterator[Case]:
    """The events of a document that have a role."""
    text, events = document["text"], document["events"]
    fillers = {m["id"]: m for kind in ("entities", "values") for m in document.get(kind, ())}
    mentions = timeline.extract(
        text, dct=document.get("dct"), mentions=[(e["start"], e["end"]) for e in events]
    ).mentions
    by_span = {(m.start, m.end): m for m in mentions}
    annotated = {i for m in fillers.values() for i in range(m["start"], m["end"])}
    for event in events:
        roles = [
            r for r in document.get("roles", ()) if r["event"] == event["eid"] and r["filler"] in fillers
        ]
        if roles:
            gold = [
                Filler(r["role"], *head_span(text, fillers[r["filler"]]), fillers[r["filler"]]["text"])
                for r in roles
            ]
            mention = by_span[event["start"], event["end"]]
            found = [a for a in mention.arguments if a.role is not Role.TIME]
            yield Case(text, mention, gold, found, annotated)


def count(case: Case, counts: Counter[str]) -> None:
    """Count what is right in one event."""
    counts["gold"] += len(case.gold)
    counts["found"] += len(case.found)
    counts["found among entities"] += sum(a.head in case.annotated for a in case.found)
    for filler in case.gold:
        filled = [a for a in case.found if filler.is_filled_by(a, case.text)]
        counts[f"gold {filler.role}"] += 1
        counts["gold filled"] += bool(filled)
        counts["gold in role"] += any(filler.allows(a.role) for a in filled)
        counts[f"filled {filler.role}"] += bool(filled)
        counts[f"in role {filler.role}"] += any(filler.allows(a.role) for a in filled)
    for argument in case.found:
        filled_by = [f for f in case.gold if f.is_filled_by(argument, case.text)]
        counts["found right"] += bool(filled_by)
        counts["found in role"] += any(f.allows(argument.role) for f in filled_by)


def show(counts: Counter[str]) -> Iterator[str]:
    """The figures in percent."""
    for name, right, filled in (
        ("participants", "found right", "gold filled"),
        ("with role", "found in role", "gold in role"),
    ):
        recall = counts[filled] / max(counts["gold"], 1)
        for among in ("found", "found among entities"):
            precision = counts[right] / max(counts[among], 1)
            f1 = 2 * precision * recall / max(precision + recall, 1e-9)
            note = "all arguments" if among == "found" else "those in annotated entities"
            figures = f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}"
            yield f"{name:13} {figures}  {note}"
    for role in sorted({key[5:] for key in counts if key.startswith("gold Arg")}):
        yield (
            f"  {role:11} gold {counts[f'gold {role}']:4}  found {counts[f'filled {role}']:4}"
            f"  in role {counts[f'in role {role}']:4}"
        )


def errors(case: Case) -> Iterator[str]:
    """What is wrong in one event, a line each."""
    start, end = case.mention.start, case.mention.end
    context = " ".join(
        f"{case.text[max(start - 110, 0) : start]}*{case.mention.text}*{case.text[end : end + 110]}".split()
    )
    lines = []
    for filler in case.gold:
        filled = [a for a in case.found if filler.is_filled_by(a, case.text)]
        if not filled:
            lines.append(f"    - {filler.role} {filler.text}")
        elif not any(filler.allows(a.role) for a in filled):
            lines.append(f"    ~ {filler.role} {filler.text}: {', '.join(a.role.value for a in filled)}")
    lines += [
        f"    {'+' if a.head in case.annotated else '(+)'} {a.role.value} {a.text}"
        for a in case.found
        if not any(f.is_filled_by(a, case.text) for f in case.gold)
    ]
    if lines:
        yield f"\n{context}"
        yield from lines


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--errors", action="store_true", help="print what is wrong, event by event")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore", timeline.TimelineWarning)
    counts: Counter[str] = Counter()
    lines = (arguments.folder / "meantime.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        for case in cases(json.loads(line)):
            count(case, counts)
            if arguments.errors:
                print("\n".join(errors(case)), end="\n")
    print("\n".join(show(counts)))


if __name__ == "__main__":
    main()
