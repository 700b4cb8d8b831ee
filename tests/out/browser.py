"""A headless Chromium for tests marked `browser`."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium on this machine")
    return found


def run_page(page: str, script: str, folder: Path, *, width: int = 1280, height: int = 900) -> str:
    """Open a page offline, run the body of a function in it, and return what that returns, as text."""
    path = folder / "page.html"
    probe = (
        "<script>addEventListener('load',()=>{let out;try{out=(()=>{" + script + "})()}"
        "catch(e){out='error: '+e}const p=document.createElement('pre');p.id='probe';"
        "p.textContent=String(out);document.body.append(p)})</script>"
    )
    path.write_text(page + probe, encoding="utf-8", errors="replace")
    command = [chromium(), "--headless", "--no-sandbox", "--disable-gpu", f"--window-size={width},{height}"]
    command += ["--virtual-time-budget=4000", "--dump-dom", path.as_uri()]
    shown = subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode()
    found = re.search(r'<pre id="probe">(.*?)</pre>', shown, re.DOTALL)
    assert found is not None, shown[-500:]
    return html.unescape(found.group(1))
