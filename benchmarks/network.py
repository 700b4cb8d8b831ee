"""What the network of constraints costs: time and memory against the number of events, and one link more.

    python benchmarks/network.py [--svg FILE]

Events stand in the order of a story; a third have dates, in that order but for a few; five links an event
lead to events up to fifty away, some of them against the story, so that there are contradictions to find.
No corpus is needed. Times are CPU seconds; of seven links added singly the slowest counts.
"""

from __future__ import annotations

import argparse
import math
import random
import resource
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from timeline.events.mention import EventClass, Polarity, Realis
from timeline.graph import Link, LinkKind, Network, build_network, reduced, solve
from timeline.graph.claim import claim_of_link
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.values import Basis, Bounds, When

SIZES = (125, 250, 500, 1000, 2000, 4000)
LINKS_AN_EVENT = 5
FARTHEST = 50
FIRST_DAY = date(2019, 1, 1)


def event(number: int, when: When) -> Event:
    """One event of the story."""
    return Event(
        id=f"e{number}",
        label=f"event {number}",
        mentions=(f"m{number}",),
        when=when,
        event_class=EventClass.OCCURRENCE,
        realis=Realis.ACTUAL,
        polarity=Polarity.POS,
        factuality=3.0,
    )


def story(size: int, seed: int = 7) -> tuple[list[Event], list[Link]]:
    """Make the events and links of a story of so many events."""
    choose = random.Random(seed)
    events = [event(k, _date(choose, k)) for k in range(1, size + 1)]
    links = []
    for k in range(1, LINKS_AN_EVENT * size + 1):
        a = choose.randrange(1, size)
        b = min(size, a + choose.randint(1, FARTHEST))
        relation = choose.choices(("BEFORE", "AFTER", "INCLUDES", "SIMULTANEOUS"), (16, 1, 2, 1))[0]
        links.append(
            Link(
                id=f"l{k}",
                kind=LinkKind.TLINK,
                source=f"e{a}",
                target=f"e{b}",
                relation=relation,
                confidence=round(choose.random(), 2),
                begins_only=relation == "BEFORE" and choose.random() < 0.6,
            )
        )
    return events, links


def _date(choose: random.Random, number: int) -> When:
    if choose.random() > 1 / 3:
        return When.unknown()
    late = choose.randint(-400, 400) if choose.random() < 0.05 else 0
    day = Bounds(*[FIRST_DAY + timedelta(days=number + late)] * 2)
    return When(begin=day, end=day, basis=Basis.STATED)


def measure(size: int) -> tuple[float, float, float, int, int]:
    """CPU seconds to solve, for one link more, for the reduction; contradictions; links left."""
    events, links = story(size)
    begun = time.process_time()
    solution = solve(events, [], ReferenceDate(), links)
    solved = time.process_time() - begun
    begun = time.process_time()
    kept = reduced(solution.network, solution.links)
    reduction = time.process_time() - begun
    network = build_network(events, [], ReferenceDate(), solution.links)
    one_more = max(_one_more(network, size, seed) for seed in range(7))
    return solved, one_more, reduction, len(solution.conflicts), len(kept)


def _one_more(network: Network, size: int, seed: int) -> float:
    a, b = random.Random(seed).sample(range(1, size + 1), 2)
    claim = claim_of_link(
        Link(id=f"x{seed}", kind=LinkKind.TLINK, source=f"e{a}", target=f"e{b}", relation="BEFORE")
    )
    assert claim is not None
    begun = time.process_time()
    network.add(claim)
    return time.process_time() - begun


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, and draw it if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--svg", type=Path, help="draw the time to solve against the number of events")
    options = parser.parse_args(arguments)
    print("| events | links | solve, s | one link more, ms | reduction, s | contradictions | left in graph |")
    print("|---|---|---|---|---|---|---|")
    found = []
    for size in SIZES:
        solved, one, reduction, conflicts, left = measure(size)
        found.append((size, solved))
        print(
            f"| {size:,} | {LINKS_AN_EVENT * size:,} | {solved:.2f} | {one * 1000:.1f} | {reduction:.2f} "
            f"| {conflicts} | {left:,} |"
        )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    if options.svg:
        options.svg.write_text(drawn(found), encoding="utf-8")


WIDTH, HEIGHT, LEFT, BOTTOM = 420, 260, 60, 40
SECONDS = (0.01, 0.1, 1.0, 10.0)


def drawn(points: Sequence[tuple[int, float]]) -> str:
    """Draw seconds against events on two logarithmic axes, as SVG."""
    first, last = math.log(SIZES[0]), math.log(SIZES[-1])
    low, high = math.log(SECONDS[0]), math.log(SECONDS[-1])

    def x(size: float) -> float:
        return LEFT + (WIDTH - LEFT - 30) * (math.log(size) - first) / (last - first)

    def y(seconds: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 20) * (math.log(seconds) - low) / (high - low)

    parts = [
        f'<line x1="{LEFT}" x2="{WIDTH - 20}" y1="{y(s):.0f}" y2="{y(s):.0f}" stroke="#ccc"/>'
        for s in SECONDS
    ]
    parts += [f'<text x="{LEFT - 8}" y="{y(s) + 4:.0f}" text-anchor="end">{s:g} s</text>' for s in SECONDS]
    parts += [f'<text x="{x(n):.0f}" y="{HEIGHT - 20}" text-anchor="middle">{n:,}</text>' for n in SIZES]
    line = " ".join(f"{x(n):.1f},{y(max(s, SECONDS[0])):.1f}" for n, s in points)
    parts.append(f'<polyline points="{line}" fill="none" stroke="#0a58ca" stroke-width="2"/>')
    parts.append(
        f'<text x="{WIDTH // 2}" y="{HEIGHT - 4}" text-anchor="middle">events, five links each</text>'
    )
    font = 'font-family="sans-serif" font-size="11"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {font}>'
    title = "<title>CPU seconds to solve a network against its events</title>"
    back = '<rect width="100%" height="100%" fill="#fff"/>'
    return "\n".join([head, title, back, *parts, "</svg>", ""])


if __name__ == "__main__":
    main()
