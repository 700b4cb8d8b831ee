"""A real parse, made once for each sentence."""

from collections.abc import Callable
from functools import cache

import pytest

from timeline.text import Document, annotate, read


@pytest.fixture(scope="session")
def parse() -> Callable[[str], Document]:
    return cache(lambda text: annotate(read(text)))
