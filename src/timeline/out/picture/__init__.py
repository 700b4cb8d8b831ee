"""The timeline drawn as SVG, with nothing but the standard library."""

from timeline.out.picture.svg import to_svg

__all__ = ["to_svg"]
