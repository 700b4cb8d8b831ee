"""People, organisations, places and groups: their names, descriptions and pronouns brought together."""

from timeline.records.entities.corrections import Corrections, corrections_of
from timeline.records.entities.find import find_entities
from timeline.records.entities.link import link_arguments
from timeline.records.entities.lookup import entity_meant
from timeline.records.entities.within import places_within

__all__ = [
    "Corrections",
    "corrections_of",
    "entity_meant",
    "find_entities",
    "link_arguments",
    "places_within",
]
