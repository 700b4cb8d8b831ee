"""How the reference date is found: given, else read off a dateline, else inferred from the calendar.

`find` is the way through; `given`, `dateline` and `infer` are its three sources. `metadata` hands on what an
article brings along.
"""

from __future__ import annotations

from timeline.records.publication.find import reference_date
from timeline.records.publication.metadata import text_and_date

__all__ = ["reference_date", "text_and_date"]
