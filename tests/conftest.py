"""Settings of the property tests: no time limit for one example, since machines differ."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("timeline", deadline=None)
settings.load_profile("timeline")
