"""What `extract` gives: the `Timeline`, from its fields (`parts`) over questions to what one takes away."""

from timeline.result.timeline import Timeline

__all__ = ["Timeline"]
