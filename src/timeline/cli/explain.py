"""`timeline explain`: how an event, a time, a link or an entity came about, found by its id or by words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Annotated

import typer

import timeline
from timeline.cli.options import Dct, Encoding, Source
from timeline.cli.sources import article_of, timeline_in
from timeline.cli.streams import noting, teaching, write
from timeline.errors import TimelineError

ID = re.compile(r"[temlp]\d+")


def explain(
    source: Source,
    what: Annotated[
        str, typer.Argument(metavar="WHAT", help="An id (e1, t0, t3, l7, p2, m4) or words of it ('bridge').")
    ],
    dct: Dct = None,
    encoding: Encoding = None,
) -> None:
    """Say how something came about.

    It may be an event, a time, a link, a name or the date of publication, by its id or by words of it.
    """
    with teaching(), noting():
        article = article_of(source, encoding)
        found = timeline_in(article) or timeline.extract(article, dct=dct)
        write("\n\n".join(found.why(id_) for id_ in _meant(found, what)))


def _meant(found: timeline.Timeline, what: str) -> list[str]:
    """Return the ids of what is meant: the id itself, or all whose names have the words in them.

    Raises TimelineError, with near names, where nothing has.
    """
    if ID.fullmatch(what):
        return [what]
    wanted = " ".join(what.casefold().split())
    names = list(_names(found))
    ids = list(dict.fromkeys(id_ for id_, name in names if re.search(rf"\b{re.escape(wanted)}", name)))
    if ids:
        return ids
    near = list(dict.fromkeys(get_close_matches(wanted, [name for _, name in names], n=3)))
    said = " or ".join(map(repr, near))
    hint = f"did you mean {said}?" if near else "give words of the text, or an id such as e1"
    raise TimelineError(f"no event, time or entity is called {what!r}", hint=hint)


def _names(found: timeline.Timeline) -> Iterator[tuple[str, str]]:
    """Yield the id of each event, time and entity with what it is called, in small letters."""
    for event in (*found.events, *found.reports):
        yield event.id, event.label.casefold()
        for id_ in event.mentions:
            mention = found.mention(id_)
            yield from ((event.id, words.casefold()) for words in (mention.text, mention.lemma))
    for time in found.times:
        yield time.id, " ".join(time.text.casefold().split())
    for entity in found.entities:
        yield from ((entity.id, name.casefold()) for name in (entity.name, *entity.aliases))
