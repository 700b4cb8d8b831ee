"""Write again what the commands on a page print: `python docs/site/outputs.py README.md`.

A block that begins with `$ timeline ...` is filled with its output; one that ends in `…` keeps its length.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

BLOCK = re.compile(r"^```(\w*)\n\$ timeline ([^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def filled(match: re.Match[str]) -> str:
    """Return the block with what the command prints now."""
    kind, arguments, shown = match.groups()
    command = [sys.executable, "-m", "timeline", *arguments.split()]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    lines = [line.rstrip() for line in done.stdout.rstrip().splitlines()]
    before = shown.splitlines()
    if before and before[-1] == "…":
        lines = [*lines[: len(before) - 1], "…"]
    return "\n".join((f"```{kind}", f"$ timeline {arguments}", *lines, "```"))


if __name__ == "__main__":
    for name in sys.argv[1:]:
        page = Path(name)
        page.write_text(BLOCK.sub(filled, page.read_text(encoding="utf-8")), encoding="utf-8")
