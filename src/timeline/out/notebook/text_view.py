"""The text with its events, times and names marked, for a notebook."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.display.markup import escape
from timeline.events.mention import Realis
from timeline.out.data import TimelineData
from timeline.out.marks import Mark, Run, marks_of, runs
from timeline.out.notebook.bundle import Bundle

# Tags that a sanitiser keeps carry the meaning: events are bold, times slanted, and each says in its title
# what it is. The styles only help; they name no ink, so that the text has the notebook's own, light or dark.
_LINE = "text-decoration-line:underline;text-underline-offset:3px;text-decoration-thickness:2px"
_REALIS_STYLES = {
    Realis.ACTUAL: "solid",
    Realis.PLANNED: "dashed",
    Realis.POSSIBLE: "dotted",
    Realis.NEGATED: "wavy",
    Realis.GENERIC: "double",
}
_TIME = "background:rgba(64,160,110,.22);border-radius:3px;text-decoration:none"
_NAME = "border-bottom:1px dotted;text-decoration:none"
_BODY = "max-width:75ch;line-height:1.6;text-align:left"


class TextView:
    """The text of a timeline, marked; it shows itself in a notebook, and `str` of it is plain text.

    >>> from timeline import extract
    >>> print(extract("The bridge collapsed on 3 May 2019.").text_view())
    The bridge *collapsed* on [3 May 2019].
    """

    __slots__ = ("_timeline",)

    def __init__(self, timeline: TimelineData) -> None:
        self._timeline = timeline

    def __str__(self) -> str:
        return "".join(_plain(run) for run in self._runs())

    def __repr__(self) -> str:
        marks = len(marks_of(self._timeline))
        return f"TextView({len(self._timeline.text)} characters, {marks} marks)"

    def _repr_html_(self) -> str:
        return f'<div class="timeline-text" dir="auto" style="{_BODY}">{"".join(self._lines())}</div>'

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Bundle:  # noqa: ARG002 - IPython's
        return {"text/html": self._repr_html_(), "text/plain": str(self)}

    def _runs(self) -> Iterator[Run]:
        return runs(self._timeline.text, marks_of(self._timeline), by_line=True)

    def _lines(self) -> Iterator[str]:
        """Write each line as a block, since what keeps line ends is a style, and a sanitiser drops it."""
        line: list[str] = []
        for run in self._runs():
            if run.words == "\n":
                yield _block(line)
                line = []
            else:
                line.append(_marked(run))
        yield _block(line)


def _block(parts: list[str]) -> str:
    return f"<div>{''.join(parts).strip() or '&#160;'}</div>"


def _marked(run: Run) -> str:
    words = escape(run.words.replace("\r", ""))
    if not run.marks:
        return words
    title = escape("; ".join(mark.title for mark in run.marks))
    leading = run.marks[0]
    inside = f'<abbr title="{title}" style="{_style(leading)}">{words}</abbr>'
    return {"event": f"<b>{inside}</b>", "time": f"<i>{inside}</i>"}.get(leading.kind, inside)


def _style(mark: Mark) -> str:
    if mark.realis is not None:
        return f"{_LINE};text-decoration-style:{_REALIS_STYLES[mark.realis]}"
    return _TIME if mark.kind == "time" else _NAME


def _plain(run: Run) -> str:
    kind = run.marks[0].kind if run.marks else ""
    before, after = {"event": ("*", "*"), "time": ("[", "]")}.get(kind, ("", ""))
    return f"{before}{run.words}{after}"
