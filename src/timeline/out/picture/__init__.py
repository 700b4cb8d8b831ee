"""The timeline drawn as SVG, with nothing but the standard library."""

from timeline.out.picture.picture import Picture
from timeline.out.picture.svg import to_svg

__all__ = ["Picture", "to_svg"]
