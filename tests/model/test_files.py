"""The model's files: all there, none damaged, small enough, and loaded late."""

import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

from timeline.errors import TimelineError
from timeline.model import files

NAMES = list(files.settings()["sha256"])


@pytest.mark.parametrize("name", NAMES)
def test_files_are_what_the_settings_say(name: str) -> None:
    assert files.read_bytes(name)


def test_the_weights_stay_small() -> None:
    folder = resources.files("timeline.model")
    assert sum(len((folder / name).read_bytes()) for name in NAMES) <= 30_000_000


def test_a_damaged_file_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "vocab.txt").write_bytes(b"[PAD]\n")
    files.settings()
    monkeypatch.setattr(files, "_folder", lambda: tmp_path)
    with pytest.raises(TimelineError, match=r"'vocab.txt' is damaged.*install timeline-extract again"):
        files.read_bytes("vocab.txt")


def test_a_missing_file_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_folder", lambda: tmp_path)
    with pytest.raises(TimelineError, match=r"'encoder.onnx' is missing"):
        files.read_bytes("encoder.onnx")


def test_importing_the_room_loads_nothing_heavy() -> None:
    code = (
        "import sys, timeline.model; print(*{'onnxruntime', 'numpy', 'spacy', 'torch'} & sys.modules.keys())"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == ""
    assert found.stderr == ""
