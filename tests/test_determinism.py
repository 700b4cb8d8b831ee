"""The same input gives the same bytes, whatever the hash seed, the clock, the locale and the time zone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SEED = next((Path(__file__).parent.parent / "seeds").glob("*.txt"))

# Another year, without a tool from outside: whatever asks Python for the time gets the patched answer.
CLOCK = """
import datetime, sys, time
seconds = {seconds}
time.time = lambda: seconds
class Date(datetime.date):
    @classmethod
    def today(cls): return cls.fromtimestamp(seconds)
class DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromtimestamp(seconds, tz)
    @classmethod
    def today(cls): return cls.fromtimestamp(seconds)
    @classmethod
    def utcnow(cls): return cls.fromtimestamp(seconds)
datetime.date, datetime.datetime = Date, DateTime
"""
RUN = "from timeline.cli import main\nmain({arguments!r})\n"


def output(arguments: list[str], *, seed: str = "0", code: str = "", **environment: str) -> bytes:
    command = [sys.executable, "-c", code + RUN.format(arguments=arguments)]
    variables = {**os.environ, "PYTHONHASHSEED": seed, **environment}
    return subprocess.run(command, capture_output=True, check=True, timeout=300, env=variables).stdout


@pytest.fixture(scope="module")
def extract_once() -> bytes:
    return output(["extract", str(SEED), "--to", "json"])


def test_extract_under_another_seed_in_another_year_and_place(extract_once: bytes) -> None:
    found = output(
        ["extract", str(SEED), "--to", "json"],
        seed="7",
        code=CLOCK.format(seconds=86_400 * 365 * 15),
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
    )

    assert found == extract_once


def test_times() -> None:
    arguments = ["times", str(SEED), "--to", "json"]
    elsewhere = output(arguments, seed="9", code=CLOCK.format(seconds=0), TZ="Asia/Tokyo", LANG="C")

    assert output(arguments) == elsewhere


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["table", "csv", "html", "svg", "timeml", "graphml"])
def test_every_format(kind: str) -> None:
    arguments = ["extract", str(SEED), "--to", kind]

    assert output(arguments) == output(arguments, seed="3")
