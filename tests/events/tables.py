"""The tables of sentences in `table/`: rows with a starred trigger, and what the library says of it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import attrs

from timeline.events import find_mentions
from timeline.events.mention import EventMention
from timeline.text import annotate, read

TABLE = Path(__file__).parent / "table"
AUTHOR = "author"


@attrs.frozen(kw_only=True)
class Row:
    """One sentence with its gold.

    `wrong` is what the library answers where it is known to be wrong; `first`, in the unseen tables, what it
    answered at first where that was wrong.
    """

    text: str
    source: str
    realis: str
    chain: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    wrong: str = ""
    first: str = ""

    @property
    def gold(self) -> str:
        """The right answer on one line."""
        chain = self.chain or (() if self.source == AUTHOR else (self.source,))
        return line(self.source, chain, self.realis)

    @property
    def answer(self) -> str:
        """What the library answers, on one line."""
        start = self.text.index("*")
        end = self.text.index("*", start + 1) - 1
        document = annotate(read(self.text.replace("*", "")))
        (mention,) = find_mentions(document, given=[(start, end)])
        return answered(mention)


def answered(mention: EventMention) -> str:
    """The line of a mention."""
    return line(mention.source or AUTHOR, mention.sources, mention.realis.value)


def line(source: str, chain: tuple[str, ...], realis: str) -> str:
    """A source, with those above it in brackets, and a realis."""
    told = " < ".join(chain) if len(chain) > 1 else ""
    return f"{source} {realis}" + (f" ({told})" if told else "")


def rows_of(name: str) -> tuple[Row, ...]:
    """The rows of one file."""
    with (TABLE / f"{name}.toml").open("rb") as file:
        return tuple(Row(**row) for row in tomllib.load(file)["row"])
