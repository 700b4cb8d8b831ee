"""axe-core, the checker of accessibility, for tests in a browser; it is no part of the library."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

VERSION = "4.14.1"


def axe_core(folder: Path) -> str:
    """Return the script, from the file that AXE_CORE names or fetched once into the folder by npm."""
    path = Path(os.environ.get("AXE_CORE") or folder / "node_modules" / "axe-core" / "axe.min.js")
    if not path.exists():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("no npm on this machine to fetch axe-core with")
        command = [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", f"axe-core@{VERSION}"]
        if subprocess.run(command, capture_output=True, check=False, timeout=120).returncode != 0:
            pytest.skip("axe-core is not to be had")
    return path.read_text(encoding="utf-8")
