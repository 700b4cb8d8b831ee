"""Reports: events that tell no more than who says so, which stands as the `source` of what is said."""

from __future__ import annotations

from timeline.records.reports.fold import fold_reports, is_report

__all__ = ["fold_reports", "is_report"]
