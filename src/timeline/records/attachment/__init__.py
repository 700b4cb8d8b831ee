"""Which time dates which mention: by the parse first, then by nearness.

`attach_times` takes each expression through three steps: its governor (`governor`), its role (`role`), and
the other mentions that share it (`share`).
"""

from __future__ import annotations

from timeline.records.attachment.attach import attach_times
from timeline.records.attachment.attachment import Attachment, TimeRole

__all__ = ["Attachment", "TimeRole", "attach_times"]
