"""Who says that an event happened, where it is not the author of the text."""

from timeline.events.attribution.attribution import Attribution
from timeline.events.attribution.find import find_sources

__all__ = ["Attribution", "find_sources"]
