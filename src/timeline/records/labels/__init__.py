"""Labels: an event in the words of a headline, from the grammar of the mention that tells it best."""

from __future__ import annotations

from timeline.records.labels.label import label_of
from timeline.records.labels.names import Names, names_of

__all__ = ["Names", "label_of", "names_of"]
