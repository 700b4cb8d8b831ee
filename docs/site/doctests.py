"""Show the doctests of docstrings as code: Markdown would read `>>>` as quotes of quotes."""

from __future__ import annotations

import re
from typing import Any

from griffe import Extension, Object

DOCTEST = re.compile(r"(?:^[ \t]*>>> .*\n?(?:^[ \t]*\S.*\n?)*)", re.MULTILINE)


class Doctests(Extension):
    """Put a fence around every run of lines that begins with `>>>`, up to the next blank line."""

    def on_object(self, *, obj: Object, **_: Any) -> None:
        """Mend the docstring of an object when it is loaded."""
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(docstring: str) -> str:
    """Fence the doctests of a docstring."""
    return DOCTEST.sub(lambda match: f"```pycon\n{match.group().rstrip()}\n```\n", docstring)
