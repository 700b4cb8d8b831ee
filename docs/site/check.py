"""Check that the built site loads nothing from elsewhere: `python docs/site/check.py build/site`.

Links that a reader follows may lead anywhere; scripts, styles, fonts and pictures may not.
"""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

ELSEWHERE = re.compile(r"^(?:https?:)?//", re.IGNORECASE)
LOADED = {
    ("script", "src"),
    ("img", "src"),
    ("link", "href"),
    ("iframe", "src"),
    ("source", "src"),
    ("object", "data"),
}
IN_STYLE = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])((?:https?:)?//[^'\")\s]+)", re.IGNORECASE)


class Loads(HTMLParser):
    """Collects what a page loads from other hosts."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at the attributes by which an element loads something."""
        self.found += [
            value for name, value in attrs if (tag, name) in LOADED and value and ELSEWHERE.match(value)
        ]


def loads_of(path: Path) -> list[str]:
    """Return what a page or a style sheet loads from other hosts."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".css":
        return IN_STYLE.findall(text)
    page = Loads()
    page.feed(text)
    return page.found + IN_STYLE.findall(text)


def main() -> None:
    """Name every file that loads something from elsewhere, and leave with 1 if there is one."""
    site = Path(sys.argv[1])
    files = [path for path in sorted(site.rglob("*")) if path.suffix in {".html", ".css"}]
    found = {path: loads for path in files if (loads := loads_of(path))}
    for path, loads in found.items():
        sys.stderr.write(f"{path} loads {', '.join(loads)}\n")
    sys.exit(1 if found or not files else 0)


if __name__ == "__main__":
    main()
