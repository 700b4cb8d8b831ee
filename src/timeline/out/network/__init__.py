"""The graph drawn as SVG: events as boxes with time running down, order and cause as lines between them."""

from timeline.out.network.arrows import worth_drawing
from timeline.out.network.draw import graph_svg

__all__ = ["graph_svg", "worth_drawing"]
