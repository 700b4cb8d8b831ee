"""Text into XML, HTML and SVG, for the outputs: the functions themselves live where values can reach them."""

from timeline.display.markup import attributes, clean, escape

__all__ = ["attributes", "clean", "escape"]
