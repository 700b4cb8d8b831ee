"""Records of events, built from their mentions: one date, one realis, one label, everyone who takes part."""

from __future__ import annotations

from timeline.records.building.build import build_events

__all__ = ["build_events"]
