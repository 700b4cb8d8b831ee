"""Settings of the property tests: no time limit for one example, since machines differ."""

from __future__ import annotations

import os

from hypothesis import settings

# The same examples each time, so that a change is red for its own sake; HYPOTHESIS_PROFILE=explore draws
# others.
settings.register_profile("timeline", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "timeline"))
