"""The files of the model as the package holds them: present and undamaged, or an error that says so."""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from timeline.errors import TimelineError

SETTINGS = "model.toml"


@cache
def settings() -> dict[str, Any]:
    """The labels, scales and checksums that belong to the weights."""
    try:
        text = (_folder() / SETTINGS).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise _missing(SETTINGS) from None
    return tomllib.loads(text)


def read_bytes(name: str) -> bytes:
    """A file of the model, whose SHA-256 is the one written in the settings."""
    try:
        content = (_folder() / name).read_bytes()
    except FileNotFoundError:
        raise _missing(name) from None
    check(name, content)
    return content


def read_text(name: str) -> str:
    """A text file of the model, checked likewise."""
    return read_bytes(name).decode("utf-8")


def check(name: str, content: bytes) -> None:
    """Raise TimelineError where the content is not what the settings say."""
    found, wanted = hashlib.sha256(content).hexdigest(), settings()["sha256"].get(name)
    if found != wanted:
        message = f"the model's file {name!r} is damaged: its SHA-256 is {found}, not {wanted}"
        raise TimelineError(message, hint="install timeline-extract again")


def _folder() -> Traversable:
    """Where the files lie; a function, so that a test can point elsewhere."""
    return resources.files("timeline.model")


def _missing(name: str) -> TimelineError:
    return TimelineError(f"the model's file {name!r} is missing", hint="install timeline-extract again")
