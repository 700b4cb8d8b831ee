"""When each event was: from the times that date it, else from what its tense implies.

`dates_of` does this mention by mention. What other events imply is the graph's work.
"""

from __future__ import annotations

from timeline.records.dating.choose import best_date
from timeline.records.dating.mention_dates import MentionDate, dates_of

__all__ = ["MentionDate", "best_date", "dates_of"]
