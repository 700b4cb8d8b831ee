"""Memory stays flat over a long run: nothing is kept of a text that was read."""

import subprocess
import sys

import pytest

RUN = """
import resource, timeline
story = "Rebels attacked the harbour on Monday. Two ships sank after the explosion. Talks will resume."
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for k in range(40):
    timeline.extract(f"{story} " * 20 + str(k), dct="2020-08-19")
before = peak()
for k in range(160):
    timeline.extract(f"{story} " * 20 + str(k), dct="2020-08-19")
print(before, peak())
"""


@pytest.mark.slow
def test_memory_does_not_grow_over_a_long_run() -> None:
    out = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", RUN], capture_output=True, text=True, check=True
    )
    before, after = map(int, out.stdout.split())
    assert after < 1.05 * before
    assert after < 700_000  # kilobytes
