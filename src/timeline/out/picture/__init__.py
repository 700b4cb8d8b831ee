"""The timeline drawn as SVG, with nothing but the standard library."""

from timeline.out.picture.picture import Picture
from timeline.out.picture.style import stylesheet
from timeline.out.picture.svg import to_svg

__all__ = ["Picture", "stylesheet", "to_svg"]
