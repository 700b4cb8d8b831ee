"""Many documents: streams of texts into streams of timelines."""

from timeline.corpus.stream import Read, extract_many

__all__ = ["Read", "extract_many"]
