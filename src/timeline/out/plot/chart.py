"""The chart: a row an event, bars as sure as their dates, wheel and drag to zoom, tooltips for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.errors import TimelineError
from timeline.events.mention import Realis
from timeline.out.data import TimelineData
from timeline.out.heading import facts_of, heading_of_text
from timeline.out.picture.style import LIGHT
from timeline.out.plot.rows import chart_rows, plain
from timeline.out.words import REALIS_WORDS

if TYPE_CHECKING:
    import altair

_WIDTH = 760
_ROW = 22
_SHAPES = {
    Realis.ACTUAL: "circle",
    Realis.PLANNED: "triangle-right",
    Realis.POSSIBLE: "diamond",
    Realis.NEGATED: "cross",
    Realis.GENERIC: "square",
}
_AXIS: dict[str, Any] = {
    "title": None,
    "labelLimit": 420,
    "labelPadding": 10,
    "ticks": False,
    "domain": False,
    "grid": True,
}
_TOOLTIP = ("what", "when", "who", "where", "according to", "kind", "basis", "weight")


def plot(timeline: TimelineData) -> altair.LayerChart:
    """Return the dated events as an Altair chart; a wheel or a drag zooms, and a tooltip tells the rest.

    `chart.save("news.html", inline=True)` writes one page that loads nothing.
    Raises TimelineError where Altair is not installed.
    """
    try:
        import altair as alt
    except ImportError as error:
        hint = "install timeline-extract[plot]"
        raise TimelineError("Altair is not installed", hint=hint) from error
    rows = chart_rows(timeline)
    words = {kind: word or "actual" for kind, word in REALIS_WORDS.items()}
    kinds = [kind for kind in Realis if words[kind] in {row["kind"] for row in rows}]
    names = [words[kind] for kind in kinds]
    ink = alt.Scale(domain=names, range=[LIGHT[kind] for kind in kinds])
    shape = alt.Scale(domain=names, range=[_SHAPES[kind] for kind in kinds])
    utc = alt.Scale(type="utc")
    base = alt.Chart({"values": rows}).encode(
        y=alt.Y("id:N", sort=[row["id"] for row in rows], axis=alt.Axis(labelExpr=_labels(rows), **_AXIS)),
        color=alt.Color("kind:N", scale=ink, title=None, legend=alt.Legend(symbolOpacity=1)),
        tooltip=[alt.Tooltip(f"{name}:{'Q' if name == 'weight' else 'N'}") for name in _TOOLTIP],
    )
    axis = alt.Axis(orient="top", title=None)
    may = base.mark_bar(height=8, opacity=0.3, cornerRadius=4).encode(
        x=alt.X("from:T", scale=utc, axis=axis), x2="to:T"
    )
    sure = base.mark_bar(height=8).encode(x=alt.X("sure_from:T", scale=utc, axis=axis), x2="sure_to:T")
    sign = base.mark_point(size=75, filled=True, opacity=1).encode(
        x=alt.X("at:T", scale=utc, axis=axis), shape=alt.Shape("kind:N", scale=shape, title=None)
    )
    title = alt.TitleParams(
        plain(heading_of_text(timeline)), subtitle=plain(facts_of(timeline)), anchor="start", offset=12
    )
    chart: altair.LayerChart = (
        alt.layer(may, sure.transform_filter("datum.lasts"), sign)
        .properties(width=_WIDTH, height=max(_ROW * len(rows), _ROW), title=title)
        .add_params(alt.selection_interval(bind="scales", encodings=["x"]))
        .configure_view(stroke=None)
    )
    return chart


def _labels(rows: list[dict[str, object]]) -> str:
    """Return the Vega expression that writes what happened in place of an id."""
    import json

    names = {row["id"]: row["what"] for row in rows}
    return f"({json.dumps(names, ensure_ascii=True)})[datum.value]"
