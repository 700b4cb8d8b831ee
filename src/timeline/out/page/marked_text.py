"""The text of the page, with its events, times and names as links; marks may overlap, tags never do."""

from __future__ import annotations

from timeline.display.markup import attributes, escape
from timeline.out.data import TimelineData
from timeline.out.marks import Mark, Run, marks_of, runs


def marked_text(timeline: TimelineData) -> str:
    """Return the text as HTML; each run of words under the same marks is one link to the first of them."""
    parts = (_run(run) for run in runs(timeline.text, marks_of(timeline)))
    return f'<div class="text" dir="auto">{"".join(parts)}</div>'


def legend() -> str:
    """Return a sample of each kind of mark."""
    samples = (
        ("event actual", "event"),
        ("event planned", "planned"),
        ("event possible", "possible"),
        ("event negated", "negated"),
        ("event generic", "generic"),
        ("time", "time"),
        ("name", "name"),
    )
    spans = " ".join(f'<span class="s {css}">{word}</span>' for css, word in samples)
    return f'<p class="key">{spans}</p>'


def _run(run: Run) -> str:
    words = escape(_shown(run.words))
    if not run.marks:
        return words
    first = next((mark for mark in run.marks if mark.start == run.start), None)
    tag = attributes(
        class_="s " + " ".join(dict.fromkeys(map(_css, run.marks))),
        id=first.id if first else None,
        href=f"#{run.marks[0].target}",
        data_ids=" ".join(dict.fromkeys(mark.target for mark in run.marks)),
        title="; ".join(mark.title for mark in run.marks),
    )
    return f"<a{tag}>{words}</a>"


def _css(mark: Mark) -> str:
    return mark.kind if mark.realis is None else f"{mark.kind} {mark.realis.value.lower()}"


def _shown(text: str) -> str:
    """Return the text with the line ends that HTML knows."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
