"""Who says that an event happened, where it is not the author of the text."""

from timeline.events.attribution.attribution import Attribution
from timeline.events.attribution.find import find_sources
from timeline.events.attribution.quotes import Quote, quote_over, quotes_in

__all__ = ["Attribution", "Quote", "find_sources", "quote_over", "quotes_in"]
