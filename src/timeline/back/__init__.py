"""Back: documents that others annotated or corrected, as timelines."""

from timeline.back.timeml import read_timeml

__all__ = ["read_timeml"]
