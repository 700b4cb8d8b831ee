"""axe-core finds no serious fault of accessibility in the page, nor in what a picked event shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.out import to_html

from ..browser import run_page
from ..factories import SAMPLE
from .axe import axe_core

FAULTS = """
for(const d of document.querySelectorAll('details'))d.open=true;
const found=await axe.run(document,{resultTypes:['violations']});
return found.violations.filter(v=>['serious','critical'].includes(v.impact))
  .map(v=>v.id+': '+v.nodes.slice(0,3).map(n=>n.html.slice(0,150)).join(' || ')).join('\\n');
"""


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("pick", ["", "document.getElementById('m1').click();"], ids=["", "picked"])
def test_no_serious_fault_of_accessibility(
    pick: str, width: int, dark: bool, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    assert request.config.cache is not None
    library = axe_core(request.config.cache.mkdir("axe"))

    script = pick + FAULTS
    page = to_html(SAMPLE)

    assert run_page(page, script, tmp_path, width=width, dark=dark, library=library, budget=20000) == ""
