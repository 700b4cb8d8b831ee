"""Which time dates which mention: by the parse first, then by nearness.

`attach_times` takes each expression through three steps: its governor (`governor`), its role (`role`), and
the other mentions that share it (`share`). `time_arguments` gives each mention its times as arguments.
"""

from __future__ import annotations

from timeline.records.attachment.arguments import time_arguments
from timeline.records.attachment.attach import attach_times
from timeline.records.attachment.attachment import Attachment, TimeRole

__all__ = ["Attachment", "TimeRole", "attach_times", "time_arguments"]
