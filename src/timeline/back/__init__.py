"""Back: documents that others annotated or corrected, as timelines."""

from timeline.back.brat import from_brat
from timeline.back.label_studio import from_label_studio
from timeline.back.timeml import read_timeml

__all__ = ["from_brat", "from_label_studio", "read_timeml"]
