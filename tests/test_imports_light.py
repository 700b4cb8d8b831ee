"""Importing the package, and finding times, costs next to nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    *("borax", "dateutil", "hijridate", "pyluach"),
    "spacy",
    "numpy",
    "pandas",
    "onnxruntime",
    "networkx",
    "dateparser",
    "matplotlib",
    "cattrs",
    "trafilatura",
    "lxml",
    "pypdf",
    "charset_normalizer",
    "typer",
)

# The best of a few: another process on the machine must not decide.
CPU_SECONDS = 0.15
FIRST_TIMES = 0.25
"""CPU seconds for the import and the first `find_times` together."""
TRIES = 5


def run(code: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout.strip()


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import timeline", id="import"),
        pytest.param("import timeline; timeline.find_times('on 3 May 2019')", id="find_times"),
        pytest.param("import timeline; timeline.find_times('at Christmas, on 3 May')", id="fixed holidays"),
        pytest.param("import timeline; from timeline import extract, Timeline", id="names"),
    ],
)
def test_nothing_heavy_is_loaded(code: str) -> None:
    loaded = run(f"{code}\nimport sys; print(*[name for name in {HEAVY!r} if name in sys.modules])")

    assert loaded == ""


def test_import_is_quick() -> None:
    code = "import time; start = time.process_time(); import timeline; print(time.process_time() - start)"

    assert min(float(run(code)) for _ in range(TRIES)) < CPU_SECONDS


def test_first_times_are_found_quickly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path))  # byte code as an installed package has it
    first = "import timeline; timeline.find_times('on 3 May 2019')"
    code = f"import time; start = time.process_time(); {first}; print(time.process_time() - start)"

    assert min(float(run(code)) for _ in range(TRIES)) < FIRST_TIMES


def test_finding_times_loads_no_room_of_events() -> None:
    code = "import sys, timeline; timeline.find_times('on 3 May 2019'); print(*sorted(sys.modules))"
    rooms = ("events", "graph", "out", "api", "records.entities", "records.attachment")

    assert [room for room in rooms if f"timeline.{room}" in run(code).split()] == []
