"""How values show themselves in a notebook, written with nothing that a sanitiser takes away."""

from timeline.display.card import Card, Listing, card, listed, table

__all__ = ["Card", "Listing", "card", "listed", "table"]
