"""The registry of formats: which there are, which one a name or a file means, and how one is written."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from timeline.errors import TimelineError
from timeline.out.formats import (
    arrow,
    basic,
    brat,
    cytoscape,
    dot,
    gexf,
    graphml,
    icalendar,
    jsonl,
    jsonld,
    label_studio,
    mermaid,
    rdf,
    timelinejs,
    timesketch,
    vis,
)
from timeline.out.formats.format import Format, Writable

FORMATS = (
    basic.TABLE,
    basic.JSON,
    jsonl.FORMAT,
    basic.CSV,
    arrow.PARQUET,
    arrow.ARROW,
    basic.TIMEML,
    basic.HTML,
    basic.SVG,
    basic.GRAPH_SVG,
    basic.PLOT,
    gexf.FORMAT,
    graphml.FORMAT,
    cytoscape.FORMAT,
    dot.FORMAT,
    mermaid.FORMAT,
    mermaid.GANTT,
    timelinejs.FORMAT,
    vis.FORMAT,
    icalendar.FORMAT,
    timesketch.FORMAT,
    jsonld.FORMAT,
    rdf.FORMAT,
    label_studio.FORMAT,
    brat.FORMAT,
)
"""Every format, those of daily use first."""

_BY_NAME = {found.name: found for found in FORMATS}
_BY_SUFFIX = {suffix: found for found in FORMATS for suffix in found.suffixes}


def format_named(name: str) -> Format:
    """Return the format of this name; TimelineError names the others.

    >>> format_named("gexf").suffixes
    ('.gexf',)
    """
    if name not in _BY_NAME:
        raise TimelineError(f"{name!r} is no format", hint=f"give one of {', '.join(_BY_NAME)}")
    return _BY_NAME[name]


def format_of_file(path: str | PathLike[str]) -> Format:
    """Return the format that the end of a file's name means: the longest suffix that fits.

    >>> format_of_file("news.json").name, format_of_file("news.cyto.json").name
    ('json', 'cytoscape')
    """
    name = Path(path).name.lower()
    fitting = [suffix for suffix in _BY_SUFFIX if name.endswith(suffix)]
    if not fitting:
        raise TimelineError(
            f"the name of {str(path)!r} tells no format",
            hint=f"end it in one of {', '.join(_BY_SUFFIX)}, or give format=",
        )
    return _BY_SUFFIX[max(fitting, key=len)]


def written(timeline: Writable, name: str) -> str | bytes:
    """Return the timeline in the format of this name: text, or of a binary format bytes."""
    return format_named(name).write(timeline)


def save(timeline: Writable, path: str | PathLike[str], name: str | None = None) -> Path:
    """Write the timeline into a file, and beside it what belongs there; return where it is.

    The format is that of the name, or without one that of the file's suffix. Text is UTF-8.
    """
    # All is made before anything is written: a fault leaves no half of a pair.
    for place, data in files_of(timeline, path, name).items():
        place.write_bytes(data)
    return Path(path)


def files_of(timeline: Writable, path: str | PathLike[str], name: str | None = None) -> dict[Path, bytes]:
    """Return what `save` would write: the file, and what belongs beside it."""
    chosen = format_of_file(path) if name is None else format_named(name)
    target = Path(path)
    content = {target: chosen.write(timeline)}
    content |= {_beside(target, chosen, suffix): write(timeline) for suffix, write in chosen.beside.items()}
    return {place: data.encode("utf-8") if isinstance(data, str) else data for place, data in content.items()}


def _beside(target: Path, chosen: Format, suffix: str) -> Path:
    """Return the file with the suffix of a companion in place of the format's own."""
    own = next((own for own in chosen.suffixes if target.name.lower().endswith(own)), "")
    return target.with_name(target.name.removesuffix(target.name[len(target.name) - len(own) :]) + suffix)
