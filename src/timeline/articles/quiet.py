"""Libraries that read files for us say nothing on standard error; who wants their notes sets up logging."""

from __future__ import annotations

import logging

NOTHING = logging.NullHandler()


def quiet(library: str) -> None:
    """Give the library's log a handler that drops what is noted, so that Python does not print it."""
    logging.getLogger(library).addHandler(NOTHING)
