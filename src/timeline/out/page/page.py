"""One file, no network: the picture on top, the tables and the marked text side by side below."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from timeline.display.markup import escape
from timeline.out.choice import most_salient
from timeline.out.data import TimelineData
from timeline.out.heading import facts_of, heading_of_text
from timeline.out.page.filters import filters
from timeline.out.page.lists import entity_list, time_table
from timeline.out.page.marked_text import legend, marked_text
from timeline.out.page.table import event_table
from timeline.out.picture import stylesheet, to_svg
from timeline.out.words import count_of

FIRST = 20
"""So many events stand on the page at first, those that matter most; a control shows all."""

_PHONE = 360.0
"""Pixels of the picture for small screens."""

_KEYS = "Arrow keys go from one to the next, Enter selects it everywhere, Escape lets go."


def to_html(timeline: TimelineData) -> str:
    """Return the timeline as one HTML page.

    Picture, table and text point to each other: a click or Enter on an event, a time or a name selects it
    wherever it stands, and its derivation unfolds in the table. The page starts with what matters; filters,
    sorting and a control show the rest. Without JavaScript all of it is there, and the same links lead from
    one to the other. It is light or dark as the reader's system is.
    """
    title = escape(heading_of_text(timeline))
    css, script = _asset("page.css"), _asset("page.js")
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(css, script)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>{title}</title><style>{css}</style></head><body>\n"
        '<a class="skip" href="#h-events">Skip the picture</a>'
        f'<header><h1 dir="auto">{title}</h1><p>{escape(facts_of(timeline))}</p></header>\n<main>\n'
        f"{_pictures(timeline)}"
        f'<p id="keys" class="aside">{_KEYS}</p><div class="columns"><div class="tables">\n'
        '<section class="listing" aria-labelledby="h-events"><div class="bar"><h2 id="h-events">Events</h2>'
        f"{filters(timeline, FIRST)}</div>"
        f'<div class="scroll">{event_table(timeline, FIRST)}</div></section>\n'
        f"{_folded('Times', len(timeline.times), time_table(timeline))}"
        f"{_folded('Names', len(timeline.entities), entity_list(timeline))}"
        f"{_folded('Contradictions', len(timeline.conflicts), _conflicts(timeline))}"
        '</div>\n<section class="reading" aria-labelledby="h-text"><div class="bar"><h2 id="h-text">Text</h2>'
        f'{legend()}</div><div class="scroll">{marked_text(timeline)}</div></section></div>\n</main>\n'
        '<aside class="sheet" aria-label="Selected" hidden></aside>'
        '<p class="aside" role="status" id="said"></p>'
        f"<script>{script}</script></body></html>\n"
    )


def _pictures(timeline: TimelineData) -> str:
    """Write what matters wide and, for small screens, narrow; then all events, folded, if there are more."""
    top = most_salient(timeline.events, FIRST)
    wide = to_svg(timeline, top, heading=False, name="wide")
    narrow = to_svg(timeline, top, width=_PHONE, heading=False, name="narrow")
    rest = ""
    if len(top) < len(timeline.events):
        every = to_svg(timeline, heading=False, name="every")
        rest = f"<details><summary>All {len(timeline.events)} events drawn</summary>{every}</details>"
    return (
        '<section class="picture" aria-label="Picture">'
        f'<div class="wide">{wide}</div><div class="narrow">{narrow}</div>{rest}</section>\n'
    )


def _folded(name: str, count: int, content: str) -> str:
    if not count:
        return ""
    words = count_of(count, name.lower().removesuffix("s"))
    head = f"<summary><h2>{name}</h2> <small>{words}</small></summary>"
    return f"<section><details>{head}{content}</details></section>\n"


def _conflicts(timeline: TimelineData) -> str:
    items = "".join(f"<li>{escape(conflict.explanation)}</li>" for conflict in timeline.conflicts)
    return f'<ul class="conflicts">{items}</ul>'


def _policy(css: str, script: str) -> str:
    """Allow the page its own styles and script by their digests, and nothing else: it loads nothing."""
    styles = " ".join(_digest(style) for style in (css, stylesheet()))
    sources = f"default-src 'none'; style-src {styles}; script-src {_digest(script)}"
    return f"{sources}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _asset(name: str) -> str:
    return files("timeline.out.page").joinpath(name).read_text(encoding="utf-8")
