"""Whether an event is told as having happened: its realis, its factuality, and the words that decide."""

from timeline.events.realis.judge import judge
from timeline.events.realis.judgement import Judgement, Reading

__all__ = ["Judgement", "Reading", "judge"]
