"""A headless Chromium for tests marked `browser`."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
NARROWEST = 500
"""Chromium opens no window below this width; a narrower page stands in a frame."""


def chromium() -> str:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium on this machine")
    return found


def run_page(
    page: str,
    script: str,
    folder: Path,
    *,
    width: int = 1280,
    height: int = 900,
    library: str = "",
    dark: bool = False,
    budget: int = 4000,
) -> str:
    """Open a page offline, run the body of an async function in it, and return what that returns, as text.

    A `library` is a script to run before. The page's own security policy stays on: it is told the digests of
    the two scripts and no more.
    """
    probe = (
        "addEventListener('load',async()=>{let out;try{out=await(async()=>{" + script + "})()}"
        "catch(e){out='error: '+e}parent.postMessage(String(out),'*')});addEventListener('message',e=>{"
        "const p=document.createElement('pre');p.id='probe';p.textContent=e.data;document.body.append(p)})"
    )
    path = folder / "page.html"
    added = [library, probe] if library else [probe]
    path.write_text(with_scripts(page, added), encoding="utf-8", errors="replace")
    if width < NARROWEST:
        framed = folder / "frame.html"
        listen = probe[probe.index("addEventListener('message'") :]
        frame = f'<iframe src="page.html" style="border:0;width:{width}px;height:{height}px"></iframe>'
        framed.write_text(f"<!doctype html><body>{frame}<script>{listen}</script></body>", encoding="utf-8")
        path = framed
    command = [chromium(), "--headless", "--no-sandbox", "--disable-gpu"]
    command += [f"--window-size={max(width, NARROWEST)},{height}", f"--virtual-time-budget={budget}"]
    command += ["--blink-settings=preferredColorScheme=0"] if dark else []
    command += ["--dump-dom", path.as_uri()]
    shown = subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode()
    found = re.search(r'<pre id="probe">(.*?)</pre>', shown, re.DOTALL)
    assert found is not None, shown[-500:]
    return html.unescape(found.group(1))


def with_scripts(page: str, scripts: list[str]) -> str:
    digests = " ".join(
        f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts
    )
    allowed = page.replace("script-src ", f"script-src {digests} ", 1)
    return allowed + "".join(f"<script>{script}</script>" for script in scripts)
