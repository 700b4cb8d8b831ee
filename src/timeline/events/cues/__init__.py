"""Words that decide whether an event happened and who says so, as data: one folder a language."""

from timeline.events.cues.cue import ClauseCues, Cue, Effect, Modal, Particle
from timeline.events.cues.load import clause_cues, predicate_cues

__all__ = ["ClauseCues", "Cue", "Effect", "Modal", "Particle", "clause_cues", "predicate_cues"]
