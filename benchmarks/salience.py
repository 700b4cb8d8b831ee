"""How well salience finds what a careful reader lists: `python benchmarks/salience.py [--errors]`.

Read are the ten articles of `tests/golden`, whose rows are what a reader would list (`at`), about six in each
marked as what it is about (`top`). For rows and for tops: the chance that one of them stands above an event
that is none (AUC), how many of the ten most salient events are rows, and how many of the tops are among them.
Beside it stand the order of the text and the number of mentions. An event of the headline that no row names
is left out, for it tells in other words what rows tell.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from statistics import mean
from typing import NamedTuple

from tests.golden.articles import NAMES, event_at, read

from timeline import Event, Timeline

TEN = 10
ROW, TOP = 1, 2


class Judged(NamedTuple):
    """An article with the worth of each event to its reader: 0, `ROW` or `TOP`."""

    timeline: Timeline
    events: Sequence[Event]
    worth: Sequence[int]


def judged(name: str) -> Judged:
    """The events of an article with their worth."""
    timeline, expected = read(name)
    worth: dict[str, int] = {}
    for row in expected["row"]:
        for event in (event_at(timeline, at) for at in row["at"]):
            if event is not None:
                worth[event.id] = max(worth.get(event.id, 0), TOP if row.get("top") else ROW)
    first_line = timeline.text.index("\n")
    starts = {mention.id: mention.start for mention in timeline.mentions}
    events = [e for e in timeline.events if e.id in worth or starts[e.mentions[0]] >= first_line]
    return Judged(timeline, events, [worth.get(event.id, 0) for event in events])


def auc(scores: Sequence[float], right: Sequence[bool]) -> float:
    """The chance that what is right stands above what is not; ties count half.

    >>> auc([0.9, 0.5, 0.1], [True, False, False])
    1.0
    """
    yes = [score for score, is_right in zip(scores, right, strict=True) if is_right]
    no = [score for score, is_right in zip(scores, right, strict=True) if not is_right]
    return mean((a > b) + (a == b) / 2 for a in yes for b in no)


def figures(article: Judged, score: Callable[[Judged, int], float]) -> tuple[float, float, float, float]:
    """AUC of rows, share of rows among ten, AUC of tops, share of the tops among ten."""
    scores = [score(article, k) for k in range(len(article.events))]
    best = sorted(range(len(scores)), key=lambda k: -scores[k])[:TEN]
    tops = sum(worth == TOP for worth in article.worth)
    return (
        auc(scores, [worth >= ROW for worth in article.worth]),
        sum(article.worth[k] >= ROW for k in best) / len(best),
        auc(scores, [worth == TOP for worth in article.worth]),
        sum(article.worth[k] == TOP for k in best) / tops,
    )


SCORES: dict[str, Callable[[Judged, int], float]] = {
    "order of the text": lambda _, k: -k,
    "number of mentions": lambda article, k: len(article.events[k].mentions),
    "salience": lambda article, k: article.events[k].salience,
}


def main() -> None:
    """Print the figures, and with `--errors` what stands too high and too low."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="print what stands too high and too low")
    arguments = parser.parse_args()
    articles = {name: judged(name) for name in NAMES}
    print(f"{'':20}rows AUC  rows of 10  tops AUC  tops in 10")
    for name, score in SCORES.items():
        a, b, c, d = (
            mean(column) for column in zip(*(figures(x, score) for x in articles.values()), strict=True)
        )
        print(f"{name:20}{a:8.3f}{10 * b:12.1f}{c:10.3f}{100 * d:10.0f} %")
    if arguments.errors:
        for name, article in articles.items():
            print(f"\n{name}")
            pairs = sorted(
                zip(article.events, article.worth, strict=True), key=lambda pair: -pair[0].salience
            )
            for event, worth in pairs:
                print(f"  {event.salience:.2f} {('', 'row', 'TOP')[worth]:4}{event.label}")


if __name__ == "__main__":
    main()
