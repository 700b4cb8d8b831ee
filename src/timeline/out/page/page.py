"""One file, no network: the picture on top, the tables and the marked text side by side below."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from timeline.out.data import TimelineData
from timeline.out.page.marked_text import marked_text
from timeline.out.page.table import entity_list, event_table, time_table
from timeline.out.picture import to_svg
from timeline.out.table import reference_words
from timeline.out.words import count_of
from timeline.out.xml import escape

# The page may run its own script and style and load nothing: text that slips through cannot call out.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'"


def to_html(timeline: TimelineData) -> str:
    """Return the timeline as one HTML page.

    Picture, tables and text point to each other: a click on an event, a time or a name selects it wherever it
    stands, and its derivation unfolds in the table. Without JavaScript the same links lead from one to the
    other. It is light or dark as the reader's system is.
    """
    facts = (
        count_of(len(timeline.events), "event"),
        count_of(len(timeline.times), "time expression"),
        count_of(len(timeline.entities), "name"),
        reference_words(timeline.dct),
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>Timeline</title><style>{_asset('page.css')}</style></head><body>\n"
        f"<header><h1>Timeline</h1><p>{escape(' · '.join(facts))}</p>"
        "</header>\n<main>\n"
        '<section class="picture" aria-label="Picture" tabindex="0">'
        f"{to_svg(timeline, heading=False)}</section>\n"
        f'{_conflicts(timeline)}<div class="columns"><div>\n'
        f'<section aria-labelledby="h-events"><h2 id="h-events">Events</h2>{_filters()}'
        f"{event_table(timeline)}</section>\n"
        f'<section aria-labelledby="h-times"><h2 id="h-times">Times</h2>{time_table(timeline)}</section>\n'
        f'<section aria-labelledby="h-names"><h2 id="h-names">Names</h2>{entity_list(timeline)}</section>\n'
        f'</div><section class="reading" aria-labelledby="h-text"><h2 id="h-text">Text</h2>{_legend()}'
        f"{marked_text(timeline)}</section></div>\n</main>\n"
        f"<script>{_asset('page.js')}</script></body></html>\n"
    )


def _filters() -> str:
    """Write the filters; the script shows them, since without it they would do nothing."""
    kinds = "".join(
        f"<option>{kind}</option>" for kind in ("actual", "planned", "possible", "negated", "generic")
    )
    return (
        '<form class="filters" hidden><label>Find <input type="search" id="find"></label>'
        f'<label>Show <select id="kind"><option value="">all</option>{kinds}</select></label>'
        '<output id="shown" aria-live="polite"></output></form>'
    )


def _legend() -> str:
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


def _conflicts(timeline: TimelineData) -> str:
    if not timeline.conflicts:
        return ""
    items = "".join(f"<li>{escape(conflict.explanation)}</li>" for conflict in timeline.conflicts)
    return f'<section class="conflicts"><h2>Contradictions</h2><ul>{items}</ul></section>\n'


@cache
def _asset(name: str) -> str:
    return files("timeline.out.page").joinpath(name).read_text(encoding="utf-8")
