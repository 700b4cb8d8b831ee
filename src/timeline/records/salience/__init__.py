"""Salience: how much an event matters to who reads the text, from 0 to 1."""

from __future__ import annotations

from timeline.records.salience.weigh import weigh_events

__all__ = ["weigh_events"]
