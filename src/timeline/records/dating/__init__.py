"""When each event was: from the times that date it, else from what its tense implies.

`dates_of` does this mention by mention. What is counted from another event ("two days after the fire") is
dated by `count.count_from_events`, once mentions of one event are together. Bounds by other events are the
graph's work.
"""

from __future__ import annotations

from timeline.records.dating.choose import best_date
from timeline.records.dating.mention_dates import MentionDate, dates_of

__all__ = ["MentionDate", "best_date", "dates_of"]
