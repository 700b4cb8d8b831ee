"""People, organisations, places and groups: their names, descriptions and pronouns brought together."""

from timeline.records.entities.find import find_entities
from timeline.records.entities.link import link_arguments

__all__ = ["find_entities", "link_arguments"]
